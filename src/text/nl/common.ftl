### Woorden die elke pagina gebruikt

common-loading = Laden …
common-retry = Opnieuw proberen
common-reload = Opnieuw laden
common-sign-in = Aanmelden
common-close = Sluiten
common-cancel = Annuleren
common-search = Zoeken

connection-lost = De server is niet te bereiken. Er wordt opnieuw geprobeerd …
connection-renewed = Er draait een nieuwe versie van Portaal. Laad deze pagina opnieuw zodra je werk is opgeslagen.
connection-no-script = Scripts staan uit in deze browser. Portaal versleutelt en ontsleutelt alles op je eigen computer en heeft daar scripts voor nodig: zonder kun je lijsten bekijken, maar je niet aanmelden en geen kluis openen.
connection-failed = Deze pagina is niet helemaal geladen of is gestopt. Wat je hebt opgeslagen is veilig.

notfound-title = Pagina niet gevonden
notfound-home = Naar de startpagina
