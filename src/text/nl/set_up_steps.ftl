### Instelstappen van een klant

set-up-steps-title = Instelstappen
set-up-steps-description = Wat nodig is om { $name } op gang te helpen. Elke stap kijkt naar wat er werkelijk is.
set-up-steps-progress = Stappen klaar
set-up-steps-done-title = De instelling is klaar
set-up-steps-done-text = De eigenaar is binnen, er zijn verzamelingen en er zijn items. Vanaf hier is het dagelijks gebruik.
set-up-steps-owner = De eigenaar binnenhalen
set-up-steps-owner-open = Deze organisatie heeft nog geen eigenaar. Nodig er op de ledenpagina een uit.
set-up-steps-owner-invited = De eigenaar is per mail uitgenodigd en heeft nog niet geaccepteerd. Is de mail zoek, nodig dan opnieuw uit.
set-up-steps-owner-accepted = De eigenaar heeft geaccepteerd. Vergelijk de vingerafdrukzin en bevestig, zodat de eigenaar de kluis kan openen.
set-up-steps-owner-done = De eigenaar is bevestigd en kan de kluis openen.
set-up-steps-owner-go = Naar de leden
set-up-steps-collections = Verzamelingen maken
set-up-steps-collections-open = Verzamelingen geven de kluis structuur. Maak ze op afdeling (Marketing, Financiën) of op functie (Sociale media, Servers).
set-up-steps-collections-done = Er zijn verzamelingen naast de eerste.
set-up-steps-collections-go = Naar de verzamelingen
set-up-steps-items = De kluis vullen
set-up-steps-items-open = Zet de logins, notities, kaarten en identiteiten van de organisatie in de verzamelingen.
set-up-steps-items-done = De kluis bevat items.
set-up-steps-items-go = Naar de kluis
