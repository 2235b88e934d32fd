### Groepen van een organisatie

groups-title = Groepen
groups-description = Leden die toegang delen: wat een groep mag, mag iedereen erin.
groups-empty-title = Nog geen groepen
groups-empty-text = Maak groepen per afdeling, geef ze verzamelingen en zet er leden in: wie later komt, heeft meteen dezelfde toegang.
groups-new = Nieuwe groep
groups-edit = Groep bewerken
groups-delete = Groep verwijderen
groups-column-name = Naam
groups-column-members = Leden
groups-column-collections = Verzamelingen
groups-name = Naam
groups-name-hint = Bijvoorbeeld een afdeling. De naam is niet versleuteld.
groups-members = Leden
groups-no-members = Er zit niemand in deze groep.
groups-collections = Verzamelingen
groups-no-collections = Deze groep heeft nergens toegang toe.
groups-save = Opslaan
groups-saved = De groep { $name } is opgeslagen.
groups-deleted = De groep is verwijderd.
groups-delete-title = De groep { $name } verwijderen?
groups-delete-text = { $count ->
    [0] Er zit niemand in. De toegang tot verzamelingen verdwijnt mee.
    [one] 1 lid verliest de toegang die alleen deze groep gaf. Het lid blijft in de organisatie.
   *[other] { $count } leden verliezen de toegang die alleen deze groep gaf. Ze blijven in de organisatie.
    }
groups-pick-all = Alle groepen kiezen
groups-pick-none = Geen groep kiezen
groups-picked = { $count ->
    [one] 1 groep gekozen
   *[other] { $count } groepen gekozen
    }
groups-do-delete = Verwijderen ({ $count })
groups-delete-several = { $count ->
    [one] 1 groep verwijderen?
   *[other] { $count } groepen verwijderen?
    }
groups-delete-all = { $count ->
    [one] Groep verwijderen
   *[other] Groepen verwijderen
    }
groups-delete-several-text = Ze worden allemaal verwijderd, of geen. Leden verliezen de toegang die alleen deze groepen gaven. Ze blijven in de organisatie.
groups-deleted-several = { $count ->
    [one] 1 groep is verwijderd.
   *[other] { $count } groepen zijn verwijderd.
    }
