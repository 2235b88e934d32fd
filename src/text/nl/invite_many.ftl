### Mensen met honderden uitnodigen

error-too-many-at-once = Hoogstens 1.000 adressen tegelijk. Splits de lijst.
error-no-address-found = In deze lijst staat geen e-mailadres.
error-list-too-large = Dit bestand is groter dan 1 MB. Houd alleen de kolom met de adressen over.
error-list-unreadable = Dit is geen lijst met tekst. Bewaar het eerst als CSV.
error-invite-running = Er wordt nog aan een andere lijst van deze organisatie gewerkt. Wacht tot die klaar is, of stop hem.
error-invite-not-running = Deze lijst is al afgelopen.
error-invite-rights-lost = Wie de lijst startte, mag hier niet meer uitnodigen. Daarom is niemand verder van de lijst uitgenodigd.
error-invite-unreadable = De server kan niet meer lezen wat er voor deze lijst gevraagd is. Begin opnieuw: wie er al is, wordt overgeslagen.
error-no-failed-mail = Er is geen mail die wacht om opnieuw verstuurd te worden.

invite-many-title = Veel mensen uitnodigen
invite-many-description = Plak een lijst of kies een bestand. Je ziet wat het betekent voordat iemand een mail krijgt.
invite-many-hint = Hoogstens { $most }: één op elke regel, of gescheiden door komma’s of puntkomma’s, met of zonder naam. Een tabel plakken kan ook.
invite-many-file = Bestand kiezen
invite-many-file-hint = CSV of tekst; de kolom met adressen wordt gevonden. Het bestand wordt hier gelezen en niet verstuurd.
invite-many-rights = Groepen en toegang voor iedereen
invite-many-check = Lijst nakijken
invite-many-checked = Voordat iemand uitgenodigd wordt
invite-many-entries = Regels
invite-many-new = { $count ->
    [0] Niemand nieuw
    [one] 1 nieuwe persoon
   *[other] { $count } nieuwe mensen
    }
invite-many-there = { $count ->
    [one] 1 is al uitgenodigd of lid
   *[other] { $count } zijn al uitgenodigd of lid
    }
invite-many-again = { $count ->
    [one] 1 staat er dubbel in
   *[other] { $count } staan er dubbel in
    }
invite-many-wrong = { $count ->
    [one] 1 regel is geen e-mailadres
   *[other] { $count } regels zijn geen e-mailadres
    }
invite-many-line = Regel { $line }: { $text }
invite-many-more = en nog { $count }
invite-many-seats-free = Vrije plaatsen: { $count }. Er komen geen plaatsen bij.
invite-many-seats-added = { $count ->
    [one] Er komt 1 plaats bij
   *[other] Er komen { $count } plaatsen bij
    }
invite-many-cost = Dat kost { $price } meer, exclusief btw.
invite-many-cost-provider = Je aanbieder betaalt ze en krijgt bericht.
invite-many-seats-refused = Er zijn niet genoeg plaatsen, dus niemand kan uitgenodigd worden
invite-many-change = Lijst wijzigen
invite-many-go = { $count ->
    [one] 1 persoon uitnodigen
   *[other] { $count } mensen uitnodigen
    }
invite-many-running = Bezig met uitnodigen
invite-many-leave = Je mag deze pagina verlaten en terugkomen: het werk gaat door.
invite-many-leave-title = Deze pagina verlaten?
invite-many-leave-text = Er is nog niemand uitgenodigd. De lijst gaat verloren.
invite-many-leave-go = Verlaten
invite-many-stop = Stoppen
invite-many-stop-title = Stoppen met uitnodigen?
invite-many-stop-text = Wie uitgenodigd is, blijft uitgenodigd. Niemand anders van de lijst krijgt een mail. Plaatsen die erbij kwamen, blijven.
invite-many-stopped = Van deze lijst wordt niemand meer uitgenodigd.
invite-many-done = De hele lijst is klaar
invite-many-was-stopped = De lijst is gestopt
invite-many-broke-off = De lijst kon niet verder
invite-many-result = Uitgenodigd: { $invited }. { $there }
invite-many-were-there = Waren er al: { $count }.
invite-many-left = Niet uitgenodigd: { $count }. Plak de lijst opnieuw om verder te gaan: wie er al is, wordt overgeslagen.
invite-many-by = Gestart door { $by },
invite-many-anew = Meer mensen uitnodigen
invite-many-to-members = De uitgenodigden zien
invite-many-results = Wat er van elk adres geworden is
invite-many-column-email = E-mailadres
invite-many-column-result = Resultaat
invite-many-row-waiting = Wacht
invite-many-row-left = Niet uitgenodigd
invite-many-row-there = Was er al
invite-many-row-queued = Uitgenodigd, mail in de wachtrij
invite-many-row-sent = Uitgenodigd, mail verstuurd
invite-many-row-failed = Uitgenodigd, mail niet bezorgd
invite-many-row-held = Uitgenodigd, mail ligt bij de server
invite-many-show-more = Meer tonen
