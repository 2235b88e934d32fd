### De kluis: plaatsen, verzamelingen, openen

# { $name }: de organisatie
vault-title = Kluis van { $name }
vault-needs-browser = De kluis wordt in je browser ontsleuteld, nooit op de server. Zet JavaScript aan om hem te openen.
vault-created-title = { $name } is aangemaakt
vault-created-text = De eigenaar is per mail uitgenodigd. Zodra de eigenaar accepteert, vergelijk je de vingerafdrukzin en bevestig je; dat zie je in de klantenlijst. Tot dan kun je deze kluis voorbereiden: maak verzamelingen en voeg de eerste items toe.
vault-to-set-up = Instelstappen

vault-all = Alle items
vault-favourites = Favorieten
vault-trash = Prullenbak
vault-unassigned = In geen verzameling

vault-collections = Verzamelingen
vault-new-collection = Nieuwe verzameling
vault-new-below = Nieuwe verzameling hierin
vault-access = Toegang
vault-rename = Hernoemen
vault-delete = Verwijderen
vault-save = Opslaan
vault-rename-title = Verzameling hernoemen
vault-rename-below = { $count ->
    [one] 1 verzameling hierin gaat mee.
   *[other] { $count } verzamelingen hierin gaan mee.
    }
vault-collection-name = Naam
vault-collection-hint = Een schuine streep zet haar in een andere: Marketing/Sociale media.
vault-collection-menu = Acties voor { $name }
vault-collection-saved = De verzameling { $name } is opgeslagen.
vault-collection-deleted = De verzameling is verwijderd.
vault-damaged-collection = Beschadigde verzameling { $id }
vault-delete-collection = De verzameling { $name } verwijderen?
vault-delete-collection-text = De items blijven. Wat in geen andere verzameling zit, staat daarna onder ‘In geen verzameling’, waar alleen eigenaren, beheerders en de aanbieder het zien. Ook verzamelingen hierin blijven.
vault-delete-collection-limited = De items blijven in hun andere verzamelingen. Zitten er items alleen in deze verzameling, verplaats die dan eerst: zolang ze er zijn, wordt verwijderen geweigerd. Ook verzamelingen hierin blijven.

vault-opening = De kluis wordt geopend …
vault-failed = De kluis kon niet worden geopend
vault-search = Zoeken in de kluis
vault-list = Items
vault-count = { $count ->
    [one] 1 item
   *[other] { $count } items
    }
vault-none-found = Niets gevonden
vault-none-found-text = Er wordt gezocht in namen, gebruikersnamen en adressen, in het deel van de kluis dat links is gekozen.
vault-trash-empty = De prullenbak is leeg
vault-trash-empty-text = Items die naar de prullenbak gaan, komen eerst hier. Je kunt ze herstellen tot iemand ze definitief verwijdert.
vault-trash-text = Deze items zijn weggegooid, maar nog niet verdwenen: open er een om het te herstellen. Ze blijven hier staan tot iemand ze definitief verwijdert.
vault-no-favourites = Nog geen favorieten
vault-no-favourites-text = Geef een item een ster en het verschijnt hier, alleen voor jou.
vault-empty = Deze kluis is nog leeg
vault-empty-text = Maak eerst verzamelingen, op afdeling of op functie: zij bepalen wie wat ziet. Voeg daarna met Nieuw logins, notities, kaarten en identiteiten toe.
vault-empty-member = Er is nog niets met je gedeeld. Eigenaren en beheerders bepalen welke verzamelingen je ziet.
vault-place-empty = Hier is nog niets
vault-place-empty-text = Voeg met Nieuw een item toe, of verplaats er een hierheen uit een andere verzameling.
vault-collection-gone = Deze verzameling is hier niet
vault-collection-gone-text = Ze is verwijderd, of je hebt er geen toegang toe.

error-too-many-collections = Deze organisatie heeft het hoogste aantal verzamelingen. Verwijder er eerst een paar.
error-collection-deletion-limited = In deze organisatie verwijderen alleen eigenaren en beheerders verzamelingen.
error-collection-has-items = Er zitten items alleen in deze verzameling. Verplaats die eerst naar een andere.
error-collection-read-only = Je mag een van deze verzamelingen zien, maar niet wijzigen wat erin zit.
error-collection-required = Kies minstens één verzameling.
error-too-many = Dit zijn er te veel.
error-too-many-items = Deze kluis bevat het hoogste aantal items. Verwijder er eerst een paar definitief.
error-encrypted-form = Dit kon niet goed worden versleuteld. Laad de pagina opnieuw en probeer het nog eens.
error-item-read-only = Je mag dit item zien, maar niet wijzigen.
error-item-deletion-limited = In deze organisatie verwijderen alleen beheerders van de verzameling items.
error-item-in-trash = Dit item ligt in de prullenbak. Herstel het eerst.
error-item-not-in-trash = Dit item ligt niet meer in de prullenbak.
error-item-changed = Iemand anders heeft dit item intussen gewijzigd.
error-item-gone = Dit item is er niet meer: het is definitief verwijderd, of je hebt er geen toegang meer toe.
error-collection-changed = Iemand anders heeft deze verzameling, of een daarbinnen, intussen hernoemd. De lijst toont de nieuwe namen; kijk die na en probeer het nog eens.
error-collection-gone = Een van de gekozen verzamelingen is er niet meer. Zij is uit je keuze gehaald; kijk die na en probeer het nog eens.
error-collection-part = Elk deel van de naam, voor en achter een schuine streep, heeft minstens één zichtbaar teken nodig.
error-collection-taken = Een andere verzameling heet al zo.
error-collection-taken-below = Een verzameling hierin zou dan net zo heten als een andere.
error-totp-key = Dit is geen authenticatiesleutel. Plak de sleutel of het otpauth://-adres.
error-item-too-long = Alles bij elkaar is dit te lang. Maak de notities korter of haal velden weg.
