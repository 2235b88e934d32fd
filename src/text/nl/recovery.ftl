## Accountherstel: meedoen, en iemand herstellen

recovery-title = Accountherstel
recovery-offered = Vergeet je je hoofdwachtwoord, dan kan wie dat in deze organisatie mag je een nieuw geven.
recovery-in = Je doet mee
recovery-out = Je doet niet mee
recovery-enrol = Meedoen
recovery-enrol-of = Meedoen met accountherstel van { $name }
recovery-withdraw = Stoppen
recovery-withdraw-of = Stoppen met accountherstel van { $name }
recovery-enrol-title = Meedoen met accountherstel van { $name }?
recovery-enrol-what = De sleutel van je account blijft bij de organisatie achter, versleuteld met haar publieke sleutel. Eigenaren, beheerders en wie dat recht kreeg kunnen je dan een nieuw hoofdwachtwoord geven; daarmee zouden ze ook kunnen lezen wat in je account staat, ook in je eigen kluis. Je krijgt een mail als het gebeurt.
recovery-enrol-policy = { $name } heeft als beleid dat alle leden meedoen. Jij bepaalt wanneer: met “Later” krijg je de vraag weer als je je de volgende keer aanmeldt.
recovery-later = Later
recovery-phrase = De vingerafdruk van de organisatie. Vergelijk die met wat een eigenaar ziet op de pagina “Organisatiesleutel”; verschilt hij, doe dan niet mee.
recovery-enrolled = Je doet nu mee met accountherstel van { $name }.
recovery-withdrawn = Je doet niet meer mee met accountherstel.
recovery-withdraw-ask = Vergeet je je hoofdwachtwoord, dan kan niemand je meer helpen: wat in je account staat is dan verloren.
recovery-automatic = In deze organisatie doet iedereen mee.
recovery-join = In deze organisatie doen alle leden mee met accountherstel: wie dat daar mag, kan je een nieuw hoofdwachtwoord geven. Je krijgt de vraag zodra je haar kluis voor het eerst opent, en ziet haar vingerafdruk voordat er iets achterblijft.

recovery-recover = Account herstellen
recovery-recover-title = Het account van { $name } herstellen
recovery-recover-what = Stel een tijdelijk hoofdwachtwoord in en vertel het { $name } zelf, bijvoorbeeld per telefoon. Bij het volgende aanmelden moet { $name } het eerst vervangen.
recovery-recover-ends = Alle sessies van { $name } eindigen en { $email } krijgt een mail.
recovery-reset-password = Een nieuw hoofdwachtwoord geven
recovery-reset-two-step = Tweestapsaanmelding uitzetten
recovery-reset-two-step-hint = Voor wie de authenticator kwijt is. Waar een organisatie tweestapsaanmelding vraagt, is de toegang dicht tot die weer aanstaat.
recovery-temporary = Tijdelijk hoofdwachtwoord
recovery-temporary-hint = Minstens 12 tekens. Het staat hier leesbaar, zodat je het kunt vertellen.
recovery-make = Maak er een
recovery-done = Het account van { $name } is hersteld.
error-recovery-nothing = Kies minstens een van de twee.
error-recovery-mismatch = De sleutel die achterbleef hoort niet bij dit account. Er is niets veranderd; vraag het lid opnieuw mee te doen.
recovery-must-change-title = Kies je eigen hoofdwachtwoord
recovery-must-change = Iemand van je organisatie heeft het huidige ingesteld en kent het. Tot je het vervangt, blijven je kluizen en organisaties dicht.

error-recovery-other-key = De organisatie heeft intussen een andere sleutel, dus haar vingerafdruk is veranderd. Er is niets achtergebleven: vergelijk eerst de nieuwe woorden.
error-recovery-off = Accountherstel staat in deze organisatie niet aan.
error-recovery-already = Je doet al mee, misschien vanuit een ander venster.
error-recovery-by-hand = Het beleid laat intussen iedereen zelf kiezen of hij meedoet. Dat kan op de pagina van je account.
error-recovery-automatic = In deze organisatie doet iedereen mee met accountherstel.
error-recovery-provider = Deze persoon werkt ook voor een aanbieder. Alleen een beheerder van die aanbieder kan het account herstellen.
error-not-enrolled = Dit lid doet niet mee met accountherstel.
error-not-confirmed = Alleen leden die bevestigd zijn kunnen hersteld worden.
error-new-password-required = Vervang eerst je tijdelijke hoofdwachtwoord.

mail-recovered-subject = Je account is hersteld
mail-recovered-heading = Je account is hersteld
mail-recovered-by = { $by } van { $organisation } heeft je account hersteld. Al je sessies zijn beëindigd.
mail-recovered-password = Je hebt een tijdelijk hoofdwachtwoord, dat je van die persoon krijgt. Meld je ermee aan en vervang het meteen.
mail-recovered-two-step = Tweestapsaanmelding staat uit. Zet die na het aanmelden weer aan.
mail-recovered-unexpected = Heb je hier niet om gevraagd, neem dan meteen contact op met je organisatie: wie je account herstelde, kon lezen wat erin staat.
