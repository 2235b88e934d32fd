### Fouten: error-<code> van domain::AppError

error-unknown = Er klopt hier iets niet. Controleer wat je hebt ingevuld en probeer het opnieuw.
error-unauthenticated = Je bent niet meer aangemeld. Meld je opnieuw aan om verder te gaan.
error-not-found = Dit bestaat niet, of je hebt er geen toegang toe.
error-invalid = Enkele velden vragen je aandacht.
error-rate-limited = Te veel pogingen. Wacht even en probeer het opnieuw.
error-internal = Er ging bij ons iets mis. Er is niets gewijzigd; probeer het later opnieuw.
error-malformed = Het verzoek was niet te lezen. Laad de pagina opnieuw en probeer het nog eens.
error-lost = De server is niet te bereiken. Controleer je verbinding; wat je typte staat er nog.

# Regels voor velden
error-required = Vul dit veld in.
error-too-long = Dit is te lang.

# { $duration }: bijv. "2 minuten"
error-wait = Te veel pogingen. Probeer het over { $duration } opnieuw.
# { $event }: het nummer van de logregel
error-event = Er ging bij ons iets mis. Er is niets gewijzigd; probeer het later opnieuw. Blijft het zo, geef de beheerder dan dit nummer: { $event }
