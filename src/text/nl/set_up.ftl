### De eerste aanbieder

set-up-title = Portaal instellen
set-up-description = Twee stappen: de aanbieder, dan de eerste beheerder. Alle sleutels worden in deze browser gemaakt; de server krijgt ze alleen versleuteld.
set-up-steps = Stappen van het instellen
set-up-provider = Aanbieder
set-up-admin = Beheerder
set-up-provider-name = Naam van de aanbieder
set-up-provider-name-hint = Je bedrijf. Klanten zien deze naam in hun uitnodiging.
set-up-billing-email = Facturatie-e-mail
set-up-billing-email-hint = Waar facturen voor de aanbieder heen gaan.
set-up-next = Verder: beheerder
set-up-back = Terug
set-up-name = Je naam
set-up-email = Je e-mailadres
set-up-email-hint = Hiermee meld je je aan. Het is later niet te wijzigen.
set-up-finish = Aanbieder maken
set-up-making = Je sleutels worden gemaakt. Dit duurt een paar seconden; houd de pagina open.
set-up-used-title = Deze server is al ingesteld
set-up-used-text = De link werkte één keer en is gebruikt. Meld je in plaats daarvan aan.
set-up-expired-title = Deze link is te oud
set-up-replaced-title = Er is een nieuwere link
set-up-unknown-title = Deze link is ongeldig
set-up-again-text = Start de server opnieuw: zolang er geen aanbieder is, toont hij bij elke start een nieuwe link. Kopieer die link in zijn geheel.
