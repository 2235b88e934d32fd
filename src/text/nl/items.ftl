### Items van een kluis

items-new = Nieuw
items-login = Login
items-note = Notitie
items-card = Kaart
items-identity = Identiteit
items-logins = Logins
items-notes-kind = Notities
items-cards = Kaarten
items-identities = Identiteiten

items-new-title = Nieuw: { $kind }
items-edit-title = { $kind } bewerken
items-kind = Soort
items-name = Naam
items-notes = Notities
items-choose = Kies een item uit de lijst om het hier te zien.
items-gone = Dit item is hier niet
items-gone-text = Het is verwijderd, of je hebt er geen toegang toe.
items-back = Terug naar de lijst
items-more = Meer acties
items-edit = Bewerken
items-star = Favoriet
items-is-favourite = favoriet
items-move = Naar verzamelingen verplaatsen
items-trash = Naar de prullenbak
items-restore = Herstellen
items-restoring = Bezig met herstellen
items-delete = Definitief verwijderen
items-in-trash = Dit item ligt in de prullenbak
items-in-trash-text = Het blijft hier tot het wordt hersteld of definitief verwijderd.
items-trashed-at = In de prullenbak sinds
items-created = Gemaakt
items-changed = Laatst gewijzigd
items-unassigned = in geen verzameling
items-more-collections = +{ $count }

items-damaged = Beschadigd item { $id }
items-damaged-title = Dit item kan niet worden geopend
items-damaged-text = De inhoud past niet bij de sleutel van deze organisatie: hij is veranderd of met een andere sleutel gemaakt. Al het andere heeft er geen last van. Geef je aanbieder dit nummer: { $id }
items-part-damaged-title = Een deel van dit item kan niet worden geopend
items-part-damaged-text = Wat te openen is, zie je hier. Het item kan niet worden gewijzigd, zodat het beschadigde deel niet verloren gaat.

items-saved = Het item is opgeslagen.
items-moved = { $count ->
    [one] De verzamelingen van het item zijn gewijzigd.
   *[other] De verzamelingen van { $count } items zijn gewijzigd.
}
items-trashed = { $count ->
    [one] Het item ligt in de prullenbak. Daar kun je het herstellen.
   *[other] { $count } items liggen in de prullenbak. Daar kun je ze herstellen.
}
items-restored = { $count ->
    [one] Het item is hersteld.
   *[other] { $count } items zijn hersteld.
}
items-deleted = { $count ->
    [one] Het item is definitief verwijderd.
   *[other] { $count } items zijn definitief verwijderd.
}
items-left-out = { $done } van { $all } items zijn klaar. De andere zijn weg, of je mag dit er nu niet mee doen. De lijst wordt opnieuw geladen.
items-leave-title = Halverwege stoppen?
items-leave-text = Er worden nog items gewijzigd. Wat dan nog niet klaar is, blijft zoals het is.
items-leave-go = Stoppen
items-move-many = Verzamelingen van { $count } items
items-trash-title = { $count ->
    [one] Dit item naar de prullenbak?
   *[other] { $count } items naar de prullenbak?
}
items-trash-text = Iedereen die ze ziet vindt ze daar terug, en wie ze mag verwijderen kan ze herstellen.
items-delete-many-title = { $count } items definitief verwijderen?
items-select = Selecteren
items-select-all = Alles selecteren
items-select-all-later = Alles selecteren kan zodra de hele kluis open is.
items-select-none = Selectie opheffen
items-selected = { $count } geselecteerd
items-delete-title = { $name } definitief verwijderen?
items-delete-text = Dit kan niet ongedaan worden gemaakt, ook niet door de aanbieder.

# { $name }: wat wordt gekopieerd
items-copy = Kopiëren: { $name }
items-copied-secret = Gekopieerd. Na 60 seconden wordt het klembord geleegd.
items-copied-stays = Gekopieerd. Je browser laat deze pagina het klembord later niet legen: kopieer iets anders als je klaar bent.

items-username = Gebruikersnaam
items-password = Wachtwoord
items-password-kept = verborgen door een beheerder
items-former = Eerder wachtwoord
items-totp = Authenticatiesleutel
items-totp-hint = De sleutel of het otpauth://-adres dat de site bij de QR-code toont.
items-totp-code = Eenmalige code
items-totp-left = { $seconds } s
items-totp-wrong = Dit is geen authenticatiesleutel.
items-uri = Adres
items-uris = Adressen
items-add-uri = Adres toevoegen
items-remove-uri = Dit adres weghalen

items-cardholder = Naam op de kaart
items-brand = Merk
items-number = Nummer
items-exp-month = Vervalt: maand
items-exp-year = Vervalt: jaar
items-code = Beveiligingscode

items-person-title = Titel
items-first-name = Voornaam
items-middle-name = Tweede naam
items-last-name = Achternaam
items-company = Bedrijf
items-email = E-mail
items-phone = Telefoon
items-address1 = Adresregel 1
items-address2 = Adresregel 2
items-address3 = Adresregel 3
items-postal-code = Postcode
items-city = Plaats
items-state = Provincie of staat
items-country = Land
items-ssn = Burgerservicenummer
items-passport = Paspoortnummer
items-licence = Rijbewijsnummer

items-fields = Eigen velden
items-add-field = Veld toevoegen
items-remove-field = Dit veld weghalen
items-field-name = Naam van het veld
items-field-value = Waarde van het veld
items-show-value = Waarde tonen
items-show-value-of = Waarde van { $name } tonen
items-field-text = Tekst
items-field-hidden = Verborgen tekst
items-field-boolean = Ja of nee
items-yes = Ja
items-no = Nee

items-collections-hint = Wie toegang heeft tot een van deze verzamelingen ziet het item.
items-collections-hint-all = Wie toegang heeft tot een van deze verzamelingen ziet het item. Zonder verzameling zien alleen eigenaren, beheerders en de aanbieder het.
items-no-collections = Er zijn nog geen verzamelingen.

items-unsaved-title = Je wijzigingen weggooien?
items-unsaved-text = Wat je in dit item hebt gewijzigd is nog niet opgeslagen.
items-discard = Weggooien
items-changed-title = Twee mensen hebben dit item gewijzigd
items-changed-text = Iemand heeft een andere versie opgeslagen terwijl je bezig was. Wat je hebt getypt staat er nog. Sla je het op, dan blijft van de ander staan wat jij niet hebt gewijzigd; een vervangen wachtwoord blijft bij de eerdere wachtwoorden bewaard.
items-keep-mine = Mijn wijzigingen opslaan
items-take-theirs = Mijn wijzigingen weggooien en die van de ander tonen
items-restore-and-save = Herstellen en opslaan
items-save-as-new = Als nieuw item opslaan

items-ssh-key = SSH-sleutel
items-ssh-keys = SSH-sleutels
items-private-key = Privésleutel
items-public-key = Publieke sleutel
items-fingerprint = Vingerafdruk
items-ssh-pair = Sleutelpaar
items-ssh-none = Er is nog geen sleutel. Plak er een, of maak een nieuwe.
items-ssh-paste = Privésleutel plakken
items-ssh-paste-hint = Zoals OpenSSH hem in de map .ssh bewaart: hij begint met -----BEGIN OPENSSH PRIVATE KEY-----. Je browser leest hem hier; de server krijgt hem alleen versleuteld.
items-ssh-generate = Nieuwe sleutel maken
items-ssh-made = Er is een nieuwe Ed25519-sleutel gemaakt. Sla het item op om hem te bewaren.
items-ssh-read = De sleutel is gelezen. Sla het item op om hem te bewaren.
items-ssh-passphrase = Wachtwoordzin van de sleutel
items-ssh-passphrase-hint = Alleen nu nodig: in de kluis staat de sleutel zonder wachtwoordzin, versleuteld zoals al het andere.
items-ssh-open = Openen
error-ssh-no-key = Dit is geen sleutel. Plak het hele bestand, met de regels BEGIN en END.
error-ssh-public = Dit is de publieke sleutel. Plak de privésleutel: het bestand zonder .pub.
error-ssh-other-form = Deze sleutel heeft een andere vorm dan die van OpenSSH. Zet hem om met ssh-keygen -p -f gevolgd door de naam van het bestand, of met puttygen (Conversions, Export OpenSSH key), en plak hem opnieuw.
error-ssh-damaged = Deze sleutel is beschadigd of niet volledig. Plak het hele bestand.
error-ssh-kind = Deze soort sleutel kan hier niet worden bewaard. Gebruik Ed25519, ECDSA of RSA.
error-ssh-passphrase = Deze sleutel heeft een wachtwoordzin. Vul die hieronder in.
error-ssh-wrong-passphrase = Dit is niet de wachtwoordzin van deze sleutel.
error-ssh-too-slow = De wachtwoordzin van deze sleutel is zo zwaar beveiligd dat een browser hem niet kan openen. Verander hem met ssh-keygen -p -a 100 -f gevolgd door de naam van het bestand.
error-ssh-broken = De sleutel kon hier niet worden gelezen of gemaakt. Controleer je verbinding en probeer het opnieuw.
error-ssh-unread = Wat hier is geplakt, is niet als sleutel gelezen. Verbeter het, of maak dit veld leeg.

items-match = Hoe dit adres wordt vergeleken
# { $rule }: bijv. "Host"
items-match-of = Hoe dit adres wordt vergeleken: { $rule }
items-match-default = Standaard
items-match-domain = Basisdomein
items-match-host = Host
items-match-starts = Begint met
items-match-exact = Exact
items-match-pattern = Reguliere expressie
items-match-never = Nooit
items-match-default-hint = Zoals het programma dat invult is ingesteld; meestal het basisdomein.
items-match-domain-hint = Past bij elke pagina van hetzelfde domein, ook bij subdomeinen.
items-match-host-hint = Past bij pagina's met precies dezelfde host en poort.
items-match-starts-hint = Let op: past bij elk adres dat zo begint, ook dat van een vreemde: bank.nl past ook bij bank.nl.voorbeeld.com. Eindig met een schuine streep.
items-match-exact-hint = Past alleen bij precies dit adres.
items-match-pattern-hint = Let op: een patroon dat te veel toelaat, geeft het wachtwoord aan vreemde pagina's. Begin het met ^ en schrijf elke punt van het adres als \.
items-match-never-hint = Hier wordt niets ingevuld. Het adres blijft wel staan.
error-uri-pattern = Een van deze adressen is geen geldige reguliere expressie.

# { $count }: hoeveel
items-history = Wachtwoordgeschiedenis ({ $count })
items-history-title = Wachtwoordgeschiedenis
items-history-text = De laatste vijf wachtwoorden en verborgen velden die zijn vervangen.
items-history-until = Gebruikt tot
items-password-changed = Wachtwoord gewijzigd:

items-field-linked = Gekoppeld veld
items-full-name = Volledige naam
items-linked-field = Het veld waaraan het is gekoppeld
# { $field }: bijv. "Wachtwoord"
items-linked-to = Gekoppeld aan: { $field }
items-linked-unknown = Gekoppeld aan een veld dat dit item niet heeft
items-linked-none = Deze soort heeft geen velden om aan te koppelen. Dit veld wordt niet bewaard.

items-reprompt = Opnieuw naar het hoofdwachtwoord vragen
items-reprompt-hint = Voordat iets geheims van dit item wordt getoond of gekopieerd, en voordat het wordt gewijzigd of verwijderd.
items-asks = vraagt opnieuw naar het hoofdwachtwoord
items-reprompt-title = Voer je hoofdwachtwoord in
items-reprompt-text = Dit item vraagt er opnieuw naar. Het verlaat deze browser niet.
items-reprompt-many = Een van deze items vraagt er opnieuw naar. Het verlaat deze browser niet.
items-reprompt-go = Verder
items-kinds-restricted = Het beleid van deze organisatie sluit uit: { $kinds }.
items-match-default-is = Standaard ({ $rule })
items-match-default-policy = Het beleid van { $name } bepaalt de standaard: { $rule }.
