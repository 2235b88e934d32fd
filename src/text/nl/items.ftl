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
items-move-many = Verzamelingen van { $count } items
items-trash-title = { $count ->
    [one] Dit item naar de prullenbak?
   *[other] { $count } items naar de prullenbak?
}
items-trash-text = Iedereen die ze ziet vindt ze daar terug, en wie ze mag verwijderen kan ze herstellen.
items-delete-many-title = { $count } items definitief verwijderen?
items-select = Selecteren
items-select-all = Alles selecteren
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
items-history = { $count ->
    [one] 1 eerder wachtwoord
   *[other] { $count } eerdere wachtwoorden
    }
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
