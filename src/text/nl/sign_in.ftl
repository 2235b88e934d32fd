### Aanmelden

sign-in-title = Aanmelden
sign-in-email = E-mailadres
sign-in-password = Hoofdwachtwoord
sign-in-busy = Je sleutel wordt uit het hoofdwachtwoord berekend …
sign-in-code = Code uit je authenticator
sign-in-code-hint = Zes cijfers, elke halve minuut nieuw.
sign-in-recovery = Herstelcode
sign-in-recovery-hint = De 32 tekens die je bewaarde toen je tweestapsaanmelding instelde. Als je hem gebruikt, gaat tweestapsaanmelding uit.
sign-in-go-on = Verder
sign-in-use-code = De authenticator gebruiken
sign-in-use-recovery = De herstelcode gebruiken
sign-in-other = Als iemand anders aanmelden
sign-in-empty-title = Deze server is nog niet ingesteld
sign-in-empty-text = Bij het starten toonde de server een link om de eerste aanbieder in te stellen. Open die link.

error-sign-in-failed = Het e-mailadres of het hoofdwachtwoord klopt niet.
error-wrong-code = Deze code klopt niet of is al gebruikt. Wacht op de volgende.
