### Meer mensen tegelijk

many-pick = { $name } kiezen
many-pick-all = Iedereen op deze pagina kiezen
many-pick-none = Niemand kiezen
many-picked = { $count ->
    [one] 1 persoon gekozen
   *[other] { $count } mensen gekozen
    }
many-this-page = Alleen deze pagina: wie op de andere pagina’s staat, is niet gekozen.
many-do-confirm = Bevestigen ({ $count })
many-do-reinvite = Opnieuw uitnodigen ({ $count })
many-do-again = Opnieuw versturen ({ $count })
many-do-restore = Toegang herstellen ({ $count })
many-do-revoke = Toegang intrekken ({ $count })
many-do-remove = Verwijderen ({ $count })
many-reinvited = { $count ->
    [one] Er is opnieuw 1 mail onderweg.
   *[other] Er zijn opnieuw { $count } mails onderweg.
    }
many-revoked = { $count ->
    [one] De toegang van 1 persoon is ingetrokken.
   *[other] De toegang van { $count } mensen is ingetrokken.
    }
many-restored = { $count ->
    [one] De toegang van 1 persoon is hersteld.
   *[other] De toegang van { $count } mensen is hersteld.
    }
many-removed = { $count ->
    [one] 1 persoon is verwijderd.
   *[other] { $count } mensen zijn verwijderd.
    }
many-revoke-title = { $count ->
    [one] De toegang van 1 persoon intrekken?
   *[other] De toegang van { $count } mensen intrekken?
    }
many-revoke-text = Vanaf het volgende verzoek gaat voor hen niets meer open, en hun plaatsen komen vrij. Groepen en rechten blijven voor een terugkeer. Wachtwoorden die gezien zijn, blijven bekend: wijzig wat belangrijk is.
many-remove-title = { $count ->
    [one] 1 persoon verwijderen?
   *[other] { $count } mensen verwijderen?
    }
many-remove-text = Ze gaan voorgoed weg, met groepen en rechten; open uitnodigingen vervallen. Items blijven. Wachtwoorden die gezien zijn, blijven bekend: wijzig wat belangrijk is.
many-do-group = Groepen ({ $count })
many-group-title = { $count ->
    [one] Groepslidmaatschap van 1 persoon
   *[other] Groepslidmaatschap van { $count } mensen
    }
many-group-what = Wat er moet gebeuren
many-group-in = In de groep zetten
many-group-in-text = Ze mogen wat de groep mag, zodra ze bevestigd zijn.
many-group-out = Uit de groep halen
many-group-out-text = Ze verliezen vanaf het volgende verzoek de toegang die alleen deze groep gaf.
many-group = Groep
many-group-choose = Kies een groep
many-group-none = Er zijn nog geen groepen. Maak er eerst een op de pagina “Groepen”.
many-grouped = { $count ->
    [one] 1 persoon is in de groep gezet.
   *[other] { $count } mensen zijn in de groep gezet.
    }
many-ungrouped = { $count ->
    [one] 1 persoon is uit de groep gehaald.
   *[other] { $count } mensen zijn uit de groep gehaald.
    }
many-left = { $count ->
    [one] Bij 1 persoon is het niet gedaan
   *[other] Bij { $count } mensen is het niet gedaan
    }
many-confirm-title = Eén voor één vergelijken
many-same = Alle vijf woorden zijn gelijk
many-not-same = Niet gelijk, niet bevestigen
many-skip = Overslaan
many-back = Terug
many-compared = { $count ->
    [one] Je hebt 1 persoon vergeleken
   *[other] Je hebt { $count } mensen vergeleken
    }
many-compared-none = Je hebt niemand vergeleken, dus niemand wordt bevestigd
many-skipped = { $count ->
    [one] 1 persoon is overgeslagen en blijft wachten.
   *[other] { $count } mensen zijn overgeslagen en blijven wachten.
    }
many-cannot = { $count ->
    [one] 1 persoon kan niet bevestigd worden. Na afloop zie je waarom.
   *[other] { $count } mensen kunnen niet bevestigd worden. Na afloop zie je waarom.
    }
many-confirm = { $count ->
    [one] 1 persoon bevestigen
   *[other] { $count } mensen bevestigen
    }
many-confirmed = { $count ->
    [one] 1 persoon is bevestigd.
   *[other] { $count } mensen zijn bevestigd.
    }
