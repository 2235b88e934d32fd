### Exporteren: wat in een kluis zit naar een bestand

export-link = Exporteren
# { $name }: de organisatie
export-title = Exporteren uit { $name }
export-description = Sla op wat in de kluis zit als bestand, om te bewaren of elders te gebruiken. Je browser ontsleutelt en schrijft het; de server ziet er niets van, en noteert dat je hebt geëxporteerd.

export-counting = Tellen wat in de kluis zit …
export-failed = De kluis kan nu niet worden geëxporteerd
export-broken = Het schrijven liep vast. Er is geen bestand opgeslagen; probeer het opnieuw.

export-found = { $count ->
    [one] 1 item
   *[other] { $count } items
    }
export-found-all = Alles wat je in deze kluis ziet, zonder de prullenbak.
export-found-managed = Wat in de verzamelingen zit die je beheert, zonder de prullenbak. Een eigenaar of beheerder exporteert alles.
export-empty = Er is niets om te exporteren
export-empty-text = In deze kluis zitten geen items die je kunt exporteren. Wat in de prullenbak ligt, wordt niet geëxporteerd.
export-left-out = Niet alles gaat mee
export-hidden = { $count ->
    [one] 1 item blijft achter: het wachtwoord ervan mag jou niet worden getoond.
   *[other] { $count } items blijven achter: de wachtwoorden ervan mogen jou niet worden getoond.
    }
export-unreadable = { $count ->
    [one] 1 item blijft achter: het is beschadigd en kan niet worden geopend.
   *[other] { $count } items blijven achter: ze zijn beschadigd en kunnen niet worden geopend.
    }
export-damaged = { $count ->
    [one] 1 item is deels beschadigd; alleen wat opengaat, staat in het bestand.
   *[other] { $count } items zijn deels beschadigd; alleen wat opengaat, staat in het bestand.
    }
export-with-files = { $count ->
    [one] 1 item heeft bestanden: die zitten niet in de export. Download ze bij het item.
   *[other] { $count } items hebben bestanden: die zitten niet in de export. Download ze bij elk item.
    }

export-format = Soort bestand
export-protected = Versleuteld (JSON)
export-protected-text = Alles, met een eigen wachtwoord. Gaat open hier, en in Bitwarden en verwante programma’s.
export-json = Leesbaar (JSON)
export-json-text = Alles, voor wie het bestand heeft. Voor programma’s die geen versleuteld bestand openen.
export-csv = Tabel (CSV)
export-csv-text = Logins en notities zonder hun datums, leesbaar voor wie het bestand heeft. Voor programma’s die niets anders lezen.

export-readable = Wie dit bestand heeft, leest elk wachtwoord erin
export-readable-text = Sla het op een versleutelde schijf op, mail het nooit, en verwijder het zodra het zijn doel heeft gediend, ook uit de prullenbak van je computer.

export-table-losses = Niet alles past in een tabel
export-table-left = { $count ->
    [one] 1 item blijft achter: in een tabel passen alleen logins en notities.
   *[other] { $count } items blijven achter: in een tabel passen alleen logins en notities.
    }
export-loss-fields = { $count ->
    [one] 1 item heeft eigen velden die veranderen: ze worden gewone tekst, of regels en namen lopen in elkaar over.
   *[other] { $count } items hebben eigen velden die veranderen: ze worden gewone tekst, of regels en namen lopen in elkaar over.
    }
export-loss-addresses = { $count ->
    [one] 1 item heeft webadressen die veranderen, of verliest hoe ze worden vergeleken.
   *[other] { $count } items hebben webadressen die veranderen, of verliezen hoe ze worden vergeleken.
    }
export-loss-history = { $count ->
    [one] 1 item verliest zijn eerdere wachtwoorden.
   *[other] { $count } items verliezen hun eerdere wachtwoorden.
    }
export-loss-passkeys = { $count ->
    [one] 1 item verliest zijn passkeys.
   *[other] { $count } items verliezen hun passkeys.
    }
export-loss-collections = { $count ->
    [one] 1 item zit in een verzameling met een komma in de naam; een tabel ziet die voor twee aan.
   *[other] { $count } items zitten in een verzameling met een komma in de naam; een tabel ziet die voor twee aan.
    }
export-loss-favourite = { $count ->
    [one] 1 item is niet langer een favoriet.
   *[other] { $count } items zijn niet langer een favoriet.
    }
export-loss-texts = { $count ->
    [one] 1 item heeft teksten die niet precies zo terugkomen als ze zijn.
   *[other] { $count } items hebben teksten die niet precies zo terugkomen als ze zijn.
    }
export-loss-row = { $count ->
    [one] 1 item heeft velden met zo veel regels dat geen programma zijn rij nog leest.
   *[other] { $count } items hebben velden met zo veel regels dat geen programma hun rij nog leest.
    }
export-table-instead = In JSON past alles.
export-formulas = { $count ->
    [one] 1 item heeft een tekst die een rekenblad voor een formule aanziet
   *[other] { $count } items hebben een tekst die een rekenblad voor een formule aanziet
    }
export-formulas-text = Teksten die met = + - of @ beginnen, worden geschreven zoals ze zijn, zodat geen wachtwoord verandert. Open het bestand niet in een rekenprogramma: dat zou ze kunnen uitvoeren.

export-present = Je hoofdwachtwoord
export-present-hint = Zodat niemand de kluis meeneemt van een scherm dat je open liet staan. Het wordt in je browser gecontroleerd.
export-start = { $count ->
    [0] Niets te exporteren
    [one] 1 item exporteren
   *[other] { $count } items exporteren
    }
export-start-encrypted = { $count ->
    [one] 1 item versleuteld exporteren
   *[other] { $count } items versleuteld exporteren
    }

export-writing = Het bestand wordt geschreven …
export-stopping = Stoppen …
export-leave = Stoppen met exporteren?
export-leave-text = Er wordt geen bestand opgeslagen.
export-leave-confirm = Stoppen
# Deel van de naam van een bestand
export-file-encrypted = versleuteld
export-done = { $count ->
    [one] 1 item geëxporteerd
   *[other] { $count } items geëxporteerd
    }
# { $file }: de naam ervan
export-done-text = Je browser heeft { $file } opgeslagen. Vraagt hij waarheen, kies dan een plek die alleen jij kunt openen.
export-done-plain = Elk wachtwoord staat er leesbaar in. Verwijder het, ook uit de prullenbak van je computer, zodra het zijn doel heeft gediend.
export-done-encrypted = Bewaar het wachtwoord niet bij het bestand. Zonder het wachtwoord opent niemand het bestand.
export-again = Nog een bestand
export-to-vault = Naar de kluis

export-not-allowed = Je mag hier niet exporteren
export-not-allowed-text = Om te exporteren heb je een verzameling nodig die je beheert, of het recht om te exporteren. Vraag het een eigenaar of beheerder van de organisatie.
export-not-staff = De kluis van een klant wordt door zijn eigen eigenaren en beheerders geëxporteerd, niet door wie bij de provider werkt.
