### Een nieuwe klant

new-client-title = Nieuwe klant
new-client-description = Maak een organisatie met een eigen kluis aan en nodig de eigenaar uit.

new-client-step-details = Organisatie en plan
new-client-step-payment = Betalingsgegevens
new-client-step-review = Controleren

new-client-organisation = Organisatie
new-client-name = Organisatienaam
new-client-billing-email = Facturatie-e-mail
new-client-billing-email-hint = Hierheen gaan facturen en berichten over betaling.
new-client-owner-email = E-mail van de eigenaar
new-client-owner-email-hint = De eigenaar krijgt een uitnodiging om lid te worden van de organisatie; die neemt één plaats in.

new-client-plan-title = Kies een plan
new-client-plan = Plan
plan-teams-text = Om in een team te delen.
plan-enterprise-text = Voor organisaties met eigen regels en eigen aanmelding.
plan-has-sharing = Gedeelde kluis met verzamelingen
plan-has-groups = Groepen
plan-has-events = Gebeurtenissenlogboek
plan-has-directory = Leden uit een directory (SCIM, connector)
plan-has-premium = Premium functies voor elk lid
plan-has-teams = Alles van Teams
plan-has-policies = Beleid
plan-has-sso = Single sign-on
plan-has-recovery = Accountherstel
plan-has-roles = Rollen met rechten naar keuze
plan-monthly-text = Elke maand een factuur.
plan-annually-text = Eén factuur voor een heel jaar.

new-client-options = Opties
new-client-seats = Aantal gebruikersplaatsen
new-client-seats-hint = Er worden plaatsen toegevoegd als er meer mensen worden uitgenodigd, tenzij je een limiet opgeeft.
new-client-limit = Limiet voor plaatsen
new-client-limit-hint = Zoveel plaatsen worden er ten hoogste automatisch. Leeg: geen limiet. Gelijk aan het aantal plaatsen: nooit.
new-client-storage = Extra opslagruimte
new-client-storage-hint = 1 GB voor versleutelde bijlagen is inbegrepen.
new-client-frequency = Factureringsfrequentie

price-per-month = per maand
price-per-year = per jaar
# { $price }: een bedrag; { $per }: price-per-month of price-per-year
price-per-seat = { $price } per plaats { $per }
price-per-gb = Extra opslag: { $price } per GB { $per }

sum-title = Prijs
sum-seats = { $count ->
    [one] 1 plaats
   *[other] { $count } plaatsen
    }
sum-storage = { $count } GB extra opslag
# { $price }: een bedrag
sum-each = { $price } per stuk
sum-included = { $count } GB opslag
sum-free = inbegrepen
# { $per }: price-per-month of price-per-year
sum-total = Totaal { $per }
sum-unknown = –
sum-tax = Exclusief btw.
sum-no-limit = Plaatsen die automatisch worden toegevoegd, kosten hetzelfde; er is geen limiet.
sum-never = Er worden geen plaatsen automatisch toegevoegd.
sum-limit = Plaatsen die automatisch worden toegevoegd, kosten hetzelfde, tot { $count } plaatsen in totaal.

new-client-invoice = Op factuur
new-client-invoice-text = De organisatie krijgt een factuur. Op wiens naam moet die staan?
new-client-company = Bedrijf
new-client-address = Adres
new-client-postal-code = Postcode
new-client-city = Plaats
new-client-country = Land
new-client-country-choose = Kies een land
new-client-vat-number = Btw-nummer
new-client-vat-number-hint = Met de letters van het land, bijv. NL001234567B01.
new-client-reference = Inkoopreferentie
new-client-reference-hint = Je eigen nummer; het komt op de factuur.

new-client-to-payment = Naar betalingsgegevens
new-client-to-review = Naar controleren
new-client-back = Terug
new-client-change = Wijzigen
new-client-none = Geen
new-client-no-limit = Geen limiet
new-client-what-happens = Met Verzenden worden de sleutels van de organisatie in deze browser gemaakt, gaat de kluis voor jou open en krijgt de eigenaar een uitnodiging per e-mail.
new-client-submit = Verzenden
new-client-busy = Sleutels maken en organisatie aanmaken …
new-client-done = { $name } is aangemaakt. De eigenaar is uitgenodigd.
new-client-lost-title = De verbinding is verbroken
new-client-lost-text = Of de klant is aangemaakt, is niet bekend. Verzend opnieuw zodra je verbinding hebt: de klant wordt niet twee keer aangemaakt.
# De naam van de eerste verzameling van een nieuwe organisatie
new-client-collection = Standaardverzameling

error-country = Kies een land uit de lijst.
error-vat-number = Dit is geen btw-nummer van dat land. Controleer het, of laat het leeg.
error-client-made-before = Dit formulier heeft al een klant aangemaakt, vóór je laatste wijzigingen. Je vindt die in de lijst; verzend alleen opnieuw als je er nog een wilt.
