### Het eigen account

error-email = Dit is geen e-mailadres zoals naam@voorbeeld.nl.
error-characters = Hier staan tekens in die niet te tonen zijn, zoals een regeleinde.
error-two-step-required = Deze aanbieder vraagt tweestapsaanmelding. Zet die aan in je account, bij Beveiliging.
error-kdf-changed = Hoe je sleutel wordt gemaakt, is intussen gewijzigd. Laad de pagina opnieuw.
error-two-step-on = Tweestapsaanmelding staat al aan.
error-two-step-off = Tweestapsaanmelding staat al uit.
error-two-step-not-started = Begin opnieuw: er is intussen een andere code getoond.
error-choice = Kies er een uit de lijst.

account-saved = Opgeslagen
account-save = Opslaan

account-profile-title = Profiel
account-profile-text = Hoe anderen je zien, en in welke taal Portaal tegen je spreekt.
account-email = E-mailadres
account-email-hint = Hiermee meld je je aan, en mails gaan hierheen. Het is niet te wijzigen.
account-name = Naam
account-name-hint = Te zien voor wie met je werkt.
account-lang = Taal
account-lang-hint = Van de pagina's en van mails aan jou.
account-fingerprint-title = Je vingerafdrukzin
account-fingerprint-text = Wie jou bevestigt, vergelijkt deze woorden met je, aan de telefoon of in het echt. Zien jullie allebei dezelfde vijf, dan zit er niemand tussen.

account-security-title = Beveiliging
account-security-text = Wat anderen uit je account houdt.
account-recovered-title = Tweestapsaanmelding staat nu uit
account-recovered-text = Je meldde je aan met je herstelcode; die is nu gebruikt. Stel tweestapsaanmelding opnieuw in.
account-password-title = Hoofdwachtwoord
account-password-text = Als je het wijzigt, word je in alle andere browsers afgemeld. Wat bewaard is, hoeft niet opnieuw te worden versleuteld.
account-password-since = Laatst gewijzigd op
account-password-present = Huidig hoofdwachtwoord
account-password-change = Hoofdwachtwoord wijzigen
account-password-changed = Je hoofdwachtwoord is gewijzigd
account-kdf-title = Hoe je sleutel wordt gemaakt
account-kdf-text = Je browser maakt van het hoofdwachtwoord een sleutel, met opzet langzaam: dat maakt raden duur. Argon2id vraagt behalve tijd ook geheugen en is beter bestand tegen speciale hardware; heel oude apparaten kunnen er traag mee zijn.
account-kdf-choice = Methode
account-kdf-pbkdf2 = PBKDF2, 600.000 rondes
account-kdf-argon2id = Argon2id, 32 MiB, 6 keer, 4 banen
account-kdf-change = Methode wijzigen
account-kdf-changed = Je sleutel wordt voortaan op de nieuwe manier gemaakt
account-lock-title = Vanzelf vergrendelen
account-lock-text = De kluis wordt vergrendeld als toetsenbord en muis zo lang niet zijn gebruikt, in alle tabbladen samen. Daarna voer je je hoofdwachtwoord opnieuw in.
account-lock-choice = Vergrendelen na
account-lock-never = Nooit: alleen met de hand of als de browser sluit

account-two-step-title = Tweestapsaanmelding
account-two-step-text = Een code uit een authenticator op je telefoon, naast het hoofdwachtwoord: wie alleen het wachtwoord kent, komt er niet in.
account-two-step-on = Aan
account-two-step-off = Uit
account-two-step-asked-title = Een aanbieder vraagt tweestapsaanmelding
account-two-step-asked-text = Zet het hieronder aan; tot die tijd blijven de pagina's van de aanbieder voor je gesloten.
account-two-step-needed = Een aanbieder waarvoor je werkt, vraagt tweestapsaanmelding. Zonder zijn de pagina's van die aanbieder voor je gesloten.
account-two-step-start = Tweestapsaanmelding instellen
account-two-step-scan = Scan deze afbeelding met een authenticator-app, of typ de tekst eronder over in de app. Vul daarna de code in die de app toont.
account-two-step-qr = QR-code met het geheim voor je authenticator
account-two-step-copy = Het geheim kopiëren
account-two-step-code-hint = Zes cijfers, elke halve minuut nieuw. Hiermee blijkt dat de app het geheim heeft.
account-two-step-confirm = Aanzetten
account-two-step-switch-off = Tweestapsaanmelding uitzetten
account-two-step-gone = Tweestapsaanmelding staat uit
account-recovery-title = Tweestapsaanmelding staat aan. Bewaar deze herstelcode.
account-recovery-text = Raak je je telefoon kwijt, dan kom je met deze code één keer binnen; tweestapsaanmelding gaat dan uit. Hij wordt alleen nu getoond: schrijf hem op of bewaar hem op een veilige plek die niet deze kluis is.
account-recovery-copy = De herstelcode kopiëren
account-recovery-kept = Ik heb hem bewaard

account-sessions-title = Sessies
account-sessions-text = Waar je bent aangemeld. Beëindig wat je niet kent en wijzig daarna je hoofdwachtwoord.
account-session-here = Deze browser
account-session-unknown = Onbekende browser
account-session-seen = laatst gebruikt
account-session-made = aangemeld
account-session-end = De sessie van { $agent } beëindigen
account-session-ended = De sessie is beëindigd
account-sign-out-everywhere = Overal afmelden
