### Klanten van een aanbieder: de lijst

clients-title = Klanten
clients-new = Nieuwe klant
clients-csv = CSV downloaden
clients-search = Klanten zoeken
clients-table = Klanten en hun plaatsen

clients-column-name = Klant
clients-column-assigned = Toegewezen
clients-column-used = In gebruik
clients-column-remaining = Resterend
clients-column-seats = Gebruik
clients-column-plan = Plan
clients-column-status = Status
clients-column-set-up = Instelling
clients-column-actions = Acties

clients-status-to-confirm = Eigenaar bevestigen
clients-status-invited = Eigenaar uitgenodigd
clients-status-no-owner = Geen eigenaar
clients-status-active = Actief
clients-status-disabled = Uitgeschakeld

# { $done } van { $all } stappen
clients-set-up = { $done } van { $all } stappen klaar

plan-teams = Teams
plan-enterprise = Enterprise
plan-monthly = Maandelijks
plan-annually = Jaarlijks

clients-filter-plan = Plan
clients-filter-seats = Plaatsen
clients-filter-low = Plaatsen bijna op
clients-filter-clear = Filters wissen

# { $clients }: uit clients-count
clients-totals = { $clients } · { $used } van { $assigned } plaatsen in gebruik
clients-count = { $count ->
    [one] 1 klant
   *[other] { $count } klanten
    }
clients-found = { $count ->
    [one] 1 klant gevonden
   *[other] { $count } klanten gevonden
    }
clients-found-more = Meer dan { $count } klanten gevonden

clients-empty-title = Nog geen klanten
clients-empty-admin = Een klant is een organisatie met een eigen kluis. Maak de eerste aan: de eigenaar krijgt een uitnodiging, en jij kunt de kluis meteen vullen.
clients-empty-service = Een klant is een organisatie met een eigen kluis. Beheerders van de aanbieder maken klanten aan; zodra er een is, vind je die hier.
clients-none-title = Geen klant gevonden
clients-none-text = Niets past bij deze zoekopdracht en deze filters samen.

clients-waiting-title = Eigenaren die nog niet binnen zijn
clients-waiting-confirm = { $count ->
    [one] 1 eigenaar heeft geaccepteerd en wacht op bevestiging.
   *[other] { $count } eigenaren hebben geaccepteerd en wachten op bevestiging.
    }
clients-waiting-confirm-many = Meer dan { $count } eigenaren hebben geaccepteerd en wachten op bevestiging.
clients-waiting-invited = { $count ->
    [one] 1 eigenaar heeft de uitnodiging nog niet beantwoord.
   *[other] { $count } eigenaren hebben hun uitnodiging nog niet beantwoord.
    }
clients-waiting-invited-many = Meer dan { $count } eigenaren hebben hun uitnodiging nog niet beantwoord.
clients-waiting-all = Alle tonen
# er volgt een tijdstip
clients-waiting-expires = De link werkt tot
clients-waiting-expired = De link is verlopen
clients-waiting-accepted = Geaccepteerd, wacht op jou

clients-row-menu = Acties voor { $name }
clients-row-vault = Kluis openen
clients-row-set-up = Instelstappen
clients-row-members = Leden
clients-row-name = Naam en facturatie-e-mail
clients-row-seats = Plaatsen en opslag

clients-name-title = Naam en facturatie-e-mail van { $name }
clients-name-saved = { $name } is opgeslagen.
clients-name-service = Je kunt de naam wijzigen. Waar facturen heen gaan bepalen beheerders van de aanbieder.
clients-seats-title = Plaatsen en opslag van { $name }
clients-seats-used = { $used ->
    [one] 1 van deze plaatsen is in gebruik; die moet blijven.
   *[other] { $used } van deze plaatsen zijn in gebruik; zoveel moeten er blijven.
    }
clients-seats-save = Opslaan
clients-seats-saved = Plaatsen en opslag zijn opgeslagen.
clients-seats-service = Je kunt plaatsen en opslag teruggeven. Meer erbij kost geld en doen beheerders van de aanbieder.
clients-seats-price-now = Nu
clients-seats-price-then = Na opslaan

clients-csv-limit = Limiet
clients-csv-billing = Facturering
clients-csv-since = Sinds
clients-csv-id = Id
# { $rows }: hoeveel rijen het bestand bevat
clients-csv-cut = De lijst gaat verder: een bestand bevat ten hoogste { $rows } klanten. Verklein de lijst om de andere te krijgen.
clients-csv-file = klanten

error-seats-need-admin = Alleen beheerders van de aanbieder kunnen plaatsen of opslag toevoegen of de limiet verhogen. Vraag het een van hen.
error-billing-needs-admin = Alleen beheerders van de aanbieder kunnen wijzigen waar facturen heen gaan. Vraag het een van hen.
error-seats-below-used = Er zijn meer plaatsen in gebruik dan dit. Verwijder eerst leden, of houd meer plaatsen.
error-seats-out-of-range = Vul een heel getal in van 1 tot 100.000.
error-limit-below-seats = De limiet kan niet lager zijn dan het aantal plaatsen.
error-seat-limit-reached = Alle plaatsen zijn bezet en de limiet voor automatische plaatsen is bereikt. Verhoog de limiet of maak een plaats vrij.
error-storage-out-of-range = Vul een heel getal in van 0 tot 99.
error-no-price = Er is geen prijs voor dit plan. Vraag het de beheerder van deze server.
error-price-changed = De prijzen zijn intussen gewijzigd. Bekijk het nieuwe bedrag en verstuur opnieuw.
