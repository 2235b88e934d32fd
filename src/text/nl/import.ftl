### Importeren: een bestand van een andere wachtwoordbeheerder in een kluis

import-link = Importeren
# { $name }: de organisatie, of { own-name }
import-title = Importeren in { $name }
import-description = Breng binnen wat een andere wachtwoordbeheerder heeft geëxporteerd. Je browser leest en versleutelt het bestand; de server ziet het nooit. Je ziet wat er gaat gebeuren voordat er iets gebeurt.

import-choose = Kies een bestand
import-choose-hint = Of sleep het hierheen. CSV, JSON, XML, archief of KeePass-database, hoogstens 256 MB.
# { $file }: de naam ervan
import-not-read = { $file } kan niet worden gelezen
# { $file }: de naam ervan
import-not-compared = { $file } is gelezen, maar niet met de kluis vergeleken
import-formats = Wat kan worden gelezen
import-formats-text = Het programma wordt herkend aan wat er in het bestand staat, niet aan de naam; alleen een tabel van Keeper die te weinig zegt, wordt aan de naam herkend.
import-delete-file = In een export staat elk wachtwoord leesbaar. Verwijder het bestand, ook uit de prullenbak van je computer, zodra alles in de kluis staat.
import-other-file = Een ander bestand

import-format-bitwarden-csv = Bitwarden, Vaultwarden (CSV)
import-format-bitwarden-json = Bitwarden, Vaultwarden (JSON, ook met wachtwoord)
import-format-chrome-csv = Chrome, Edge, Brave, Opera, Vivaldi (CSV)
import-format-firefox-csv = Firefox (CSV)
import-format-safari-csv = Safari, Apple Wachtwoorden (CSV)
import-format-lastpass-csv = LastPass (CSV)
import-format-one-password-csv = 1Password (CSV)
import-format-one-pux = 1Password (1PUX)
import-format-keepass-database = KeePass 2, KeePassXC (KDBX 4)
import-format-keepass-xml = KeePass 2 (XML)
import-format-keepassxc-csv = KeePassXC (CSV)
import-format-dashlane = Dashlane (CSV, zip)
import-format-keeper-csv = Keeper (CSV)
import-format-keeper-json = Keeper (JSON)
import-format-nordpass-csv = NordPass (CSV)
import-format-proton-csv = Proton Pass (CSV)
import-format-proton-json = Proton Pass (JSON, zip)

import-problem-too-large = Het bestand is groter dan 256 MB, of wordt uitgepakt groter dan dat. Exporteer het in delen.
import-problem-too-many-records = In het bestand staan meer dan 100.000 regels. Exporteer het in delen.
import-problem-too-many-entries = In het archief zitten te veel bestanden.
import-problem-too-deep = Het bestand is dieper genest dan een export ooit is.
import-problem-not-text = Het bestand is geen tekst in een bekende codering.
import-problem-malformed = Het bestand is beschadigd of afgebroken. Exporteer het opnieuw.
import-problem-entities = In het bestand staan XML-entiteiten, wat in geen enkele export voorkomt. Het wordt niet gelezen.
import-problem-empty = Het bestand is leeg.
import-problem-account-encrypted = Het bestand is versleuteld met de sleutels van een account, en alleen dat account kan het openen. Exporteer het opnieuw: zonder versleuteling, of met een eigen wachtwoord.
import-problem-pgp-encrypted = Het bestand is versleuteld met PGP. Ontsleutel het eerst, of exporteer het zonder versleuteling.
import-problem-encrypted-archive = Het archief heeft een wachtwoord. Pak het eerst uit en kies het bestand dat erin zit.
import-problem-keepass-version = Deze KeePass-database heeft niet de vorm KDBX 4. Open de database in KeePass 2 of KeePassXC, kies Argon2 bij de instellingen van de database en sla op: dan is het KDBX 4.
import-problem-unknown = Dit is geen van de formaten die kunnen worden gelezen. Kijk of het een export is, en of de kopregel niet is veranderd.
import-problem-key-derivation = Het bestand vraagt een sleutelafleiding die een browser niet kan uitvoeren.
import-problem-cipher = Het bestand is versleuteld op een manier die hier niet kan worden gelezen. Kies AES of ChaCha20 bij de instellingen van de database en sla opnieuw op.
import-problem-wrong-password = Dit is niet het wachtwoord van het bestand.
import-problem-damaged = Het wachtwoord klopt, maar de inhoud van het bestand is veranderd of afgebroken.
import-problem-unreadable = De browser kon het bestand niet lezen. Misschien is het verplaatst, veranderd of verwijderd.
import-problem-broken = Het lezen is vastgelopen. Laad de pagina opnieuw en probeer het nog eens.

# { $file }: de naam ervan
import-password-text = { $file } is versleuteld met een eigen wachtwoord.
import-password = Wachtwoord van het bestand
import-open = Openen
error-import-wrong-password = Dit is niet het wachtwoord van het bestand.
import-key-file = Sleutelbestand
import-key-file-hint = Alleen als de database er een heeft. Laat het wachtwoord leeg als er daarnaast geen is.
import-key-file-choose = Kies een sleutelbestand
import-key-file-remove = Verwijderen
error-import-wrong-key = Het wachtwoord of het sleutelbestand past niet bij deze database.
error-import-key-file-size = Een sleutelbestand mag hoogstens 64 MB groot zijn.

import-reading = Het bestand wordt gelezen …
import-comparing = Vergelijken met de kluis …

import-found = { $count ->
    [one] Er kan 1 item worden geïmporteerd.
   *[other] Er kunnen { $count } items worden geïmporteerd.
    }
import-nothing = In dit bestand staat niets dat kan worden geïmporteerd.
# { $choice }: the box to tick for what is in the trash
import-all-trashed = { $count ->
    [one] Het enige item in dit bestand ligt in de prullenbak en blijft achter. Kies hieronder “{ $choice }” om het mee te nemen.
   *[other] Alle { $count } items in dit bestand liggen in de prullenbak en blijven achter. Kies hieronder “{ $choice }” om ze mee te nemen.
    }
import-logins = { $count ->
    [one] 1 login
   *[other] { $count } logins
    }
import-notes = { $count ->
    [one] 1 notitie
   *[other] { $count } notities
    }
import-cards = { $count ->
    [one] 1 kaart
   *[other] { $count } kaarten
    }
import-identities = { $count ->
    [one] 1 identiteit
   *[other] { $count } identiteiten
    }
import-ssh-keys = { $count ->
    [one] 1 SSH-sleutel
   *[other] { $count } SSH-sleutels
    }

# { $done }, { $total }: regels van het bestand
import-was-stopped = Een import van dit bestand stopte na { $done } van { $total }
import-was-stopped-text = wat binnen is, blijft. Kijk hieronder waar de rest komt, en ga dan verder.
import-was-stopped-chosen = wat binnen is, blijft. Hieronder is gekozen waar de rest komt, zoals eerder. Ga verder, of verander het eerst.
import-was-finished = Je hebt dit bestand al eens geïmporteerd
import-was-finished-text = wat al in de kluis staat, is hieronder gemarkeerd.
import-go-on = Verdergaan

import-refused = { $count ->
    [one] 1 regel kan niet worden geïmporteerd
   *[other] { $count } regels kunnen niet worden geïmporteerd
    }
import-refused-text = Ze blijven achter. Verbeter ze in het bestand en importeer het nog eens: wat dan al binnen is, wordt weggelaten.
import-part = Deel
import-line = Regel
import-record = Nummer
import-column = Kolom
import-reason = Reden
import-more = { $count ->
    [one] en nog 1
   *[other] en nog { $count }
    }
import-reason-columns = Er zijn meer of minder cellen dan in de kopregel, zodat waarden op de verkeerde plaats kunnen staan.
import-reason-open-quote = Een aanhalingsteken is geopend en nooit gesloten.
import-reason-empty = Er staat niets in.
import-reason-malformed = Dit heeft niet de vorm die bij dit formaat hoort.
import-reason-unknown-kind = Dit is van een onbekende soort.
import-reason-too-long = Dit is langer dan een item mag zijn.
import-reason-too-many = Dit heeft meer velden of adressen dan een item mag hebben.

import-hints = Goed om te weten
import-at-lines = { $count ->
    [one] regel { $rows }
   *[other] { $count } regels: { $rows }
    }
import-at-records = { $count ->
    [one] nummer { $rows }
   *[other] { $count } nummers: { $rows }
    }
import-hint-browser-account = Is het account van de browser zelf en wordt weggelaten.
import-hint-address-cut = Een adres was te lang en is ingekort.
import-hint-folder-left = De naam van de map was te lang, of er waren te veel mappen: het item zit in geen map.
import-hint-folder-tidied = In de naam van de map stonden onzichtbare tekens; die zijn weggehaald.
import-hint-folder-unknown = Zat in een map die niet in het bestand staat.
import-hint-passkey = Heeft een passkey, die achterblijft.
import-hint-archived = Was gearchiveerd en wordt een gewoon item.
# { $kept }: hoeveel
import-hint-former-left = Heeft meer eerdere wachtwoorden dan er worden bewaard; de laatste { $kept } blijven.
import-hint-attachment = Heeft bijlagen, die achterblijven.
import-hint-unknown-field = Heeft een veld van een onbekende soort, dat achterblijft.
import-hint-other-kind = Is van een soort die de kluis niet heeft en wordt een notitie of login met velden.
import-hint-guessed-encoding = Het bestand noemt geen codering en wordt gelezen als Windows-1252. Let op letters met accenten.
import-hint-unknown-part = In het archief zitten bestanden van een onbekende soort; die worden weggelaten.

import-trash = { $count ->
    [one] 1 item ligt in de prullenbak van het bestand
   *[other] { $count } items liggen in de prullenbak van het bestand
    }
import-trash-text = Wat in de prullenbak ligt, blijft achter, tenzij je het wilt. Eenmaal binnen is het een gewoon item in de kluis, niet in de prullenbak.
import-trash-too = Breng ook binnen wat in de prullenbak ligt

import-known = { $count ->
    [one] 1 item is er al
   *[other] { $count } items zijn er al
    }
import-known-text = Ze staan met alles erin in de kluis (datums, eerdere wachtwoorden, favoriet en plaats daargelaten), of twee keer in het bestand.
import-known-which = Welke
import-skip-known = Laat weg wat er al is

import-folders = Waar de items komen
import-folders-text = Elke map wordt een verzameling. Geef een andere naam om de items ergens anders te zetten; een schuine streep zet de ene in de andere.
import-all = Alle mappen naar
import-all-hint = Noem een verzameling, bestaand of nieuw. Elke rij is daarna nog te wijzigen.
import-all-hint-nowhere = Noem een verzameling, bestaand of nieuw; laat het leeg voor geen verzameling. Elke rij is daarna nog te wijzigen.
import-all-count = { $count ->
    [0] Alle mappen gaan daarheen.
    [one] Dit wijzigt 1 map.
   *[other] Dit wijzigt { $count } mappen.
    }
import-all-put = Zet alle daarheen
import-all-back = Zoals in het bestand
import-folder = Map
import-items = Items
import-collection = Verzameling
import-place = Wat er gebeurt
# { $folder }: de naam ervan
import-collection-of = Verzameling voor { $folder }
import-loose = Zonder map
import-default = Import
import-nowhere = In geen verzameling
import-there = Bestaat
import-new = Nieuw
import-wrong = Kan niet
error-import-place-required = Noem een verzameling voor deze items.
error-import-read-only = Je mag in deze verzameling geen items importeren.
error-import-no-create = Deze verzameling bestaat niet, en je mag er geen maken. Kies er een die bestaat.
error-import-elsewhere = Dit bestand is in een ander tabblad of een andere browser verder geïmporteerd, en misschien loopt dat nog. Kijk daar; of kies het bestand hier opnieuw, dan zie je wat er nu al binnen is.

import-not-allowed = Je mag hier niet importeren
import-not-allowed-text = Om te importeren heb je een verzameling nodig die je beheert, of het recht om te importeren. Vraag een eigenaar of beheerder van de organisatie.
import-too-many = { $count ->
    [one] In de kluis is nog plaats voor 1 item. Verwijder eerst items voorgoed, of importeer een deel.
   *[other] In de kluis is nog plaats voor { $count } items. Verwijder eerst items voorgoed, of importeer een deel.
    }
import-start = { $count ->
    [one] Importeer 1 item
   *[other] Importeer { $count } items
    }

import-running = Importeren …
import-stopping = Stoppen …
import-running-text = Laat dit tabblad open. Wordt het onderbroken, kies dan hetzelfde bestand nog eens om verder te gaan.
# { $done }, { $total }: regels van het bestand
import-stopped = Gestopt na { $done } van { $total }
import-stopped-text = Wat binnen is, blijft. Ga nu verder, of een andere dag met hetzelfde bestand.
import-stopped-refused = Wat binnen is, blijft. De rest wordt opnieuw geweigerd tot de reden weg is; misschien kan een eigenaar of beheerder van de organisatie helpen. Kies dan hetzelfde bestand nog eens, en het gaat verder waar het stopte.
import-stopped-back = Keuzes wijzigen
import-done = { $count ->
    [0] Alles stond al in de kluis
    [one] 1 item geïmporteerd
   *[other] { $count } items geïmporteerd
    }
import-to-vault = Naar de kluis
import-anew = Opnieuw beginnen
import-one-file = Importeer één bestand tegelijk.
import-none-read = Er is niets gelezen
import-leave = Stoppen met importeren?
import-leave-text = Wat binnen is, blijft. Kies hetzelfde bestand nog eens om verder te gaan.
import-leave-confirm = Stoppen
import-unsaved = Deze pagina verlaten?
import-unsaved-text = De verzamelingen die je bij de mappen hebt ingevuld gaan verloren.
import-unsaved-confirm = Verlaten
import-show-more = { $count ->
    [one] Toon er nog 1
   *[other] Toon meer ({ $count })
    }
import-too-many-collections = { $count ->
    [one] Er is nog plaats voor 1 verzameling. Zet mappen samen in één verzameling, door ze dezelfde naam te geven.
   *[other] Er is nog plaats voor { $count } verzamelingen. Zet mappen samen in één verzameling, door ze dezelfde naam te geven.
    }
import-left = { $count ->
    [one] Nog 1 item is van een soort die niet wordt geïmporteerd, en blijft achter.
   *[other] Nog { $count } items zijn van een soort die niet wordt geïmporteerd, en blijven achter.
    }
import-left-out = Zulke items uit een bestand blijven achter.
