### Beleid van een organisatie

policies-title = Beleid
policies-lead = Wat { $name } vraagt van zijn leden, en van de kluizen die zij openen.
policies-on = Aan
policies-off = Uit
policies-needs = Vereist “{ $policy }”
policies-group-access = Toegang
policies-group-passwords = Wachtwoorden
policies-group-vault = Kluis en gegevens
policies-group-other = Andere programma's
policies-effect-sso = Werkt met single sign-on
policies-effect-other = Werkt alleen in andere programma's
policies-effect-sso-text = Single sign-on is hier nog niet ingericht. Je kunt dit nu al aanzetten: het gaat werken zodra leden zich met je identiteitsprovider kunnen aanmelden.
policies-effect-other-text = Portaal zelf doet hier niets mee. Het wordt doorgegeven aan kluisprogramma's die er wel iets mee doen, zoals de browserextensie.
policies-teams-title = Beleid hoort bij Enterprise
policies-teams-text = { $name } heeft het Teams-abonnement. Hieronder zie je wat beleid zou doen; met het Enterprise-abonnement kun je het aanzetten.
policies-who-plain = Geldt voor gebruikers en aangepaste leden. Eigenaren, beheerders en medewerkers van de aanbieder vallen erbuiten.
policies-who-all = Geldt voor elk lid, ook eigenaren en beheerders. Medewerkers van de aanbieder vallen erbuiten.
policies-who-everybody = Geldt voor elk lid, ook eigenaren en beheerders.
policies-switch = Aangezet
policies-save = Opslaan
policies-saved = “{ $policy }” is opgeslagen.
policies-blocked-needs = Eerst moet “{ $policy }” aan staan.
policies-blocked-needed = Kan niet uit zolang { $policies } { $count ->
    [one] aan staat, want die vereist dit
   *[other] aan staan, want die vereisen dit
    }.
policies-preview-looking = Nagaan wie dit raakt…
policies-preview-none-two-step = Niemand wordt buitengesloten: elk lid voor wie het geldt, heeft tweestapsaanmelding.
policies-preview-none-single = Niemand wordt buitengesloten: geen lid voor wie het geldt, zit in een andere organisatie.
policies-preview-title = { $count ->
    [one] Dit sluit één lid buiten
   *[other] Dit sluit { $count } leden buiten
    }
policies-preview-two-step = Wie hier staat, heeft geen tweestapsaanmelding, verliest meteen de toegang en krijgt een mail waarin staat wat te doen. De plaatsen komen vrij.
policies-preview-single = Wie hier staat, zit ook in een andere organisatie, verliest meteen de toegang en krijgt een mail waarin staat wat te doen. De plaatsen komen vrij.
policies-preview-more = { $count ->
    [one] En nog één.
   *[other] En nog { $count }.
    }
policies-preview-spared = { $count ->
    [one] Nog één voldoet er niet aan en blijft toch binnen, omdat het niet geldt voor eigenaren, beheerders, medewerkers van de aanbieder en wie het aanzet.
   *[other] Nog { $count } voldoen er niet aan en blijven toch binnen, omdat het niet geldt voor eigenaren, beheerders, medewerkers van de aanbieder en wie het aanzet.
    }
policies-preview-later = Voortaan wordt dit nagegaan als iemand accepteert, wordt bevestigd of wordt hersteld. Wie alleen is uitgenodigd, blijft uitgenodigd.
policies-preview-confirm = { $count ->
    [one] Opslaan en één lid buitensluiten
   *[other] Opslaan en { $count } leden buitensluiten
    }
policies-off-note = Uitzetten laat niemand weer binnen: wie is buitengesloten, herstel je één voor één in de ledenlijst.

error-policies-not-in-plan = Beleid hoort bij het Enterprise-abonnement.
error-policy-changed = Iemand anders heeft deze beleidsregel intussen opgeslagen. Bekijk haar opnieuw en doe je wijziging nog eens.
error-policy-needs = Eerst moet een andere beleidsregel aan staan.
error-policy-needed = Andere beleidsregels die aan staan, vereisen deze. Zet die eerst uit.
error-policy-people-changed = Intussen zouden andere mensen worden buitengesloten. Er is niets opgeslagen: bekijk de lijst opnieuw.
error-policy-number = Dit getal kan hier niet.
error-policy-https = Vul een adres in dat begint met https:// en geen gebruikersnaam bevat.
error-policy-all-kinds = Laat minstens één soort item over.
error-policy-two-step = Deze persoon heeft geen tweestapsaanmelding, en het beleid vraagt die. Vraag eerst om die aan te zetten.
error-policy-single = Deze persoon zit in meer dan één organisatie, en het beleid verbiedt dat.
error-policy-own-two-step = Deze organisatie vraagt haar leden om tweestapsaanmelding. Zet die aan in je account en accepteer daarna.
error-policy-own-single-here = Deze organisatie vraagt haar leden om in geen andere organisatie te zitten. Verlaat eerst de andere, of gebruik een ander account.
error-policy-own-single-elsewhere = Een organisatie waarin je zit, vraagt haar leden om in geen andere te zitten. Verlaat die eerst, of gebruik een ander account.
error-policy-export = Het beleid van deze organisatie verbiedt om haar kluis naar een bestand te schrijven.
error-policy-export-own = Het beleid van een van je organisaties verbiedt om je eigen kluis naar een bestand te schrijven.
error-policy-own-items = Het beleid van een van je organisaties laat geen nieuwe items in je eigen kluis toe. Maak het item in de kluis van de organisatie.
error-policy-kind = Het beleid van deze organisatie verbiedt items van deze soort.
error-policy-timeout = Het beleid van je organisatie staat geen langere tijd toe.
error-policy-password-length = Dit is korter dan je organisatie vraagt.
error-policy-password-upper = Je organisatie vraagt een hoofdletter.
error-policy-password-lower = Je organisatie vraagt een kleine letter.
error-policy-password-number = Je organisatie vraagt een cijfer.
error-policy-password-special = Je organisatie vraagt een van deze tekens: !@#$%^&*
error-policy-password-strength = Dit is makkelijker te raden dan je organisatie toestaat.

policies-name-two-step = Tweestapsaanmelding
policies-about-two-step = Leden hebben tweestapsaanmelding. Wie die niet heeft, wordt buitengesloten, en zonder komt niemand erin.
policies-name-master-password = Hoofdwachtwoord
policies-about-master-password = Waaraan een hoofdwachtwoord voldoet. Alleen de browser kan dat nagaan, want niemand anders ziet het wachtwoord ooit.
policies-name-generator = Wachtwoordgenerator
policies-about-generator = Wat de generator minstens maakt.
policies-name-single-organisation = Eén organisatie
policies-about-single-organisation = Leden zitten in geen andere organisatie. Wie dat wel zit, wordt buitengesloten; verschillende andere beleidsregels vereisen deze.
policies-name-require-sso = Single sign-on verplicht
policies-about-require-sso = Leden melden zich aan met je identiteitsprovider, niet meer met alleen een hoofdwachtwoord.
policies-name-data-ownership = Gegevens zijn van de organisatie
policies-about-data-ownership = Leden maken geen nieuwe items in hun eigen kluis. Wat daar al staat blijft leesbaar, en kunnen ze naar de organisatie verplaatsen of verwijderen.
policies-name-disable-send = Geen Send
policies-about-disable-send = Leden sturen met andere kluisprogramma's geen tekst of bestanden naar mensen buiten.
policies-name-send-options = Opties voor Send
policies-about-send-options = Hoe leden met andere kluisprogramma's tekst en bestanden mogen sturen.
policies-name-account-recovery = Accountherstel
policies-about-account-recovery = Eigenaren en beheerders mogen een lid dat het hoofdwachtwoord kwijt is, weer toegang geven.
policies-name-vault-timeout = Vergrendeltijd
policies-about-vault-timeout = Na hoeveel tijd zonder activiteit een kluis uiterlijk vergrendelt.
policies-name-export-ban = Geen export
policies-about-export-ban = Leden schrijven de kluis van deze organisatie en hun eigen kluis niet naar een bestand.
policies-name-fill-on-load = Invullen bij het laden
policies-about-fill-on-load = De browserextensie vult aanmeldgegevens in zodra een pagina is geladen.
policies-name-automatic-sign-in = Automatisch aanmelden
policies-about-automatic-sign-in = De browserextensie meldt aan bij toepassingen van je identiteitsprovider.
policies-name-remove-pin = Niet ontgrendelen met pincode
policies-about-remove-pin = Leden ontgrendelen een kluisprogramma niet met een pincode. Portaal zelf kent geen pincode.
policies-name-restricted-items = Uitgesloten soorten items
policies-about-restricted-items = Soorten items die leden hier niet maken of importeren. Items die er zijn, blijven leesbaar.
policies-name-uri-match = Standaardvergelijking van adressen
policies-about-uri-match = Hoe het adres van een item met dat van een pagina wordt vergeleken, tenzij het item iets anders zegt.
policies-name-autotype = Automatisch typen
policies-about-autotype = Het programma op de computer mag wachtwoorden in andere programma's typen.
policies-name-banner = Bericht aan leden
policies-about-banner = Een bericht boven elke pagina, tot het voor deze sessie wordt weggeklikt.
policies-name-fill-rules = Regels voor invullen
policies-about-fill-rules = Waar de browserextensie je regels voor het invullen van formulieren vindt.

policies-field-strength = Minste sterkte
policies-strength-none = Niet gevraagd
policies-field-length = Minste tekens
policies-field-length-hint = Leeg: niet gevraagd. Minstens { $least }, hoogstens 128.
policies-field-upper = Hoofdletters
policies-field-lower = Kleine letters
policies-field-numbers = Cijfers
policies-field-special = Speciale tekens (!@#$%^&*)
policies-field-enforce = Ook bestaande wachtwoorden nagaan
policies-field-enforce-hint = Wie zich aanmeldt of ontgrendelt met een wachtwoord dat niet voldoet, moet het eerst wijzigen.
policies-field-way = Manier van maken
policies-way-any = Zoals leden willen
policies-way-password = Alleen wachtwoorden
policies-way-passphrase = Alleen wachtzinnen
policies-field-min-numbers = Minste cijfers
policies-field-min-special = Minste speciale tekens
policies-field-up-to-nine = Leeg: niet gevraagd. Hoogstens 9.
policies-field-words = Minste woorden
policies-field-words-hint = Leeg: niet gevraagd. Minstens 3, hoogstens 20.
policies-field-capitals = Woorden beginnen met een hoofdletter
policies-field-include-number = Met een cijfer
policies-generator-passwords = Voor wachtwoorden
policies-generator-passphrases = Voor wachtzinnen
policies-field-hide-email = Altijd het adres van de afzender tonen
policies-field-auto-enrol = Alle leden doen mee: ze krijgen de vraag als ze de kluis openen
policies-field-minutes = Minuten zonder activiteit
policies-field-minutes-hint = Hoogstens { $most }. Leden mogen een kortere tijd kiezen.
policies-field-action = Wat er dan gebeurt
policies-action-any = Zoals leden willen
policies-action-lock = De kluis vergrendelt
policies-action-sign-out = Het lid wordt afgemeld
policies-field-idp-host = Adres van de identiteitsprovider
policies-field-kinds = Soorten die niet worden gemaakt
policies-field-uri = Vergelijken op
policies-field-banner = Wat er staat
policies-field-banner-hint = Gewone tekst, hoogstens { $most } tekens.
policies-field-link = Waar meer staat
policies-field-link-hint = Een adres dat begint met https://, of niets.
policies-field-rules-url = Adres van de regels
