### Leden van organisaties en van aanbieders

error-mail-not-configured = Er is geen mailserver ingesteld, dus er kan niets verstuurd worden. Stel eerst mail.host in de configuratie in.
error-too-many-addresses = Hoogstens 20 adressen tegelijk.
error-role = Deze rol kan hier niet gekozen worden.
error-already-member = Dit account is al lid.
error-not-invited = Deze uitnodiging staat niet meer open: de persoon heeft geaccepteerd of is al binnen. Laad de pagina opnieuw om te zien hoe het staat.
error-not-accepted = Deze persoon heeft nog niet geaccepteerd, dus er valt niemand te bevestigen.
error-already-confirmed = Deze persoon is al bevestigd.
error-public-key-changed = De sleutel van deze persoon is gewijzigd sinds je dit venster opende. Sluit het, open het opnieuw en vergelijk de zin nog eens.
error-fingerprint-not-compared = Vergelijk eerst de vingerafdrukzin met de persoon.
error-pinned-key-differs = Deze persoon heeft een andere sleutel dan die eerder bevestigd is. Vergelijk de vingerafdrukzin opnieuw voordat je bevestigt.
error-remove-self = Je kunt jezelf niet verwijderen. Vraag het een andere beheerder.
error-last-admin = Dit is de laatste beheerder van de aanbieder. Maak eerst iemand anders beheerder.
error-two-step-needed-first = Schakel eerst tweestapslogin voor je eigen account in, anders sluit je jezelf buiten.
error-period-order = Het einde ligt voor het begin.
error-period-too-long = Hoogstens 367 dagen tegelijk.
