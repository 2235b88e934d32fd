### Leden van organisaties en van aanbieders

error-mail-not-configured = Er is geen mailserver ingesteld, dus er kan niets verstuurd worden. Stel eerst mail.host in de configuratie in.
