### Alle verzamelingen van een kluis, en meerdere tegelijk: /vault/:organisation/collections

collections-link = Alle verzamelingen
collections-title = Verzamelingen van { $name }
collections-description = Kies er meerdere om er in één keer toegang toe te geven, ze te verplaatsen of te verwijderen.
collections-search = Zoeken op naam
collections-none-found = Geen verzameling heeft dit in de naam.
collections-empty = Nog geen verzamelingen
collections-empty-text = Er zijn er geen die je kunt zien. Verzamelingen verdelen een kluis: van elke wordt gezegd wie er wat mag.
collections-column-rights = Wat je mag
collections-name-only = Alleen de naam zien
collections-pick-all = Alle getoonde verzamelingen kiezen
collections-pick-none = Geen verzameling kiezen
collections-picked = { $count ->
    [one] 1 verzameling gekozen
   *[other] { $count } verzamelingen gekozen
    }
collections-do-access = Toegang ({ $count })
collections-do-move = Verplaatsen ({ $count })
collections-do-delete = Verwijderen ({ $count })
collections-access-title = { $count ->
    [one] Toegang tot 1 verzameling
   *[other] Toegang tot { $count } verzamelingen
    }
collections-what = Wat wil je doen?
collections-give = Toegang geven
collections-give-text = Wie je kiest, krijgt deze toegang in elk van de verzamelingen, ook in plaats van een andere. Alle anderen houden wat ze hebben.
collections-take = Toegang ontnemen
collections-take-text = Wie je kiest, heeft zelf geen toegang meer tot deze verzamelingen. Wat iemand via groepen heeft, blijft.
collections-no-members = Geen leden gekozen.
collections-no-groups = Geen groepen gekozen.
collections-access-saved = { $count ->
    [one] De toegang tot 1 verzameling is opgeslagen.
   *[other] De toegang tot { $count } verzamelingen is opgeslagen.
    }
error-nobody-chosen = Kies minstens één lid of groep.
collections-move-title = Verzamelingen verplaatsen
collections-move-text = Wat erin zit en door jou wordt beheerd, gaat mee. Toegang en items blijven zoals ze zijn.
collections-move-to = Naar
collections-top = Geen andere verzameling: bovenaan
collections-move = Verplaatsen
collections-moved = { $count ->
    [one] 1 verzameling is verplaatst.
   *[other] { $count } verzamelingen zijn verplaatst.
    }
error-collection-into-itself = Een verzameling kan niet in zichzelf of in een verzameling daarbinnen worden gezet.
collections-under-way = Bezig
collections-delete-title = { $count ->
    [one] 1 verzameling verwijderen?
   *[other] { $count } verzamelingen verwijderen?
    }
collections-delete-whole = Ze worden allemaal verwijderd, of geen.
collections-delete-in-parts = Ze worden met { $most } tegelijk verwijderd. Lukt dat ergens niet, dan stopt het daar: wat ervoor kwam is weg, de rest blijft.
collections-delete-text = De items blijven. Wat in geen andere verzameling zit, staat daarna onder ‘In geen verzameling’, waar alleen eigenaren, beheerders en de aanbieder het zien. Ook verzamelingen hierin blijven, tenzij ze zelf gekozen zijn.
collections-delete-limited = De items blijven in hun andere verzamelingen. Zitten er items alleen in een van deze, verplaats die dan eerst: zolang ze er zijn, wordt verwijderen geweigerd. Ook verzamelingen hierin blijven, tenzij ze zelf gekozen zijn.
collections-deleted = { $count ->
    [one] 1 verzameling is verwijderd.
   *[other] { $count } verzamelingen zijn verwijderd.
    }
