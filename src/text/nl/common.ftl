### Woorden die elke pagina gebruikt

common-loading = Laden …
common-retry = Opnieuw proberen
common-sign-in = Aanmelden
common-close = Sluiten
common-cancel = Annuleren
common-search = Zoeken

connection-lost = De server is niet te bereiken. Er wordt opnieuw geprobeerd …

notfound-title = Pagina niet gevonden
notfound-home = Naar de startpagina
