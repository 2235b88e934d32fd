### De eigen kluis van een persoon: mappen, en verplaatsen naar een organisatie

own-title = Mijn kluis
# Hoe de eigen kluis in een zin heet: "Gezondheid van { own-name }"
own-name = je eigen kluis
own-notice-title = Je organisatie bewaart haar items zelf
# { $names }: "Acme" of "Acme en Other"
own-notice-text = Het beleid van { $names } laat geen nieuwe items in je eigen kluis toe. Wat hier staat, blijft: je kunt het lezen, wijzigen en verwijderen, en naar de organisatie verplaatsen.
own-notice-export = Exporteren verbiedt het beleid van je organisatie.
own-empty = Je eigen kluis is nog leeg
own-empty-text = Wat je hier bewaart, deel je met niemand, ook niet met je organisatie. Voeg met Nieuw logins, notities, kaarten en identiteiten toe, of importeer ze uit een andere wachtwoordbeheerder.
own-empty-bound = Hier staat niets. Door het beleid van je organisatie komen nieuwe items in haar kluis.
own-place-empty-text = Voeg met Nieuw een item toe, of verplaats er een hierheen uit een andere map.
own-trash-text = Je vindt ze terug in de prullenbak en kunt ze herstellen.
own-damaged-text = De inhoud past niet bij je sleutel: hij is veranderd of met een andere sleutel gemaakt. Al het andere heeft er geen last van. Het nummer van dit item is { $id }

own-folders = Mappen
own-folder = Map
own-no-folder = Geen map
own-in-no-folder = in geen map
own-folder-hint = Een item zit in hoogstens één map. Mappen zijn alleen van jou.
own-new-folder = Nieuwe map
own-new-below = Nieuwe map hierin
own-rename-title = Map hernoemen
own-rename-below = { $count ->
    [one] 1 map hierin gaat mee.
   *[other] { $count } mappen hierin gaan mee.
}
own-folder-name-hint = Een schuine streep zet hem in een andere: Bank/Sparen.
own-folder-saved = De map { $name } is opgeslagen.
own-folder-deleted = De map is verwijderd.
own-damaged-folder = Beschadigde map { $id }
own-folder-gone = Deze map is hier niet
own-folder-gone-text = Ze is verwijderd.
own-delete-folder = De map { $name } verwijderen?
own-delete-folder-text = De items erin blijven. Daarna zitten ze in geen map. Ook mappen hierin blijven.

own-move = Naar een map verplaatsen
own-move-many = Map van { $count } items
own-moved = { $count ->
    [one] De map van het item is gewijzigd.
   *[other] De map van { $count } items is gewijzigd.
}

own-changed-title = Dit item is intussen ook ergens anders gewijzigd
own-changed-text = In een ander venster is een andere versie opgeslagen terwijl je bezig was. Wat je hebt getypt staat er nog. Sla je het op, dan blijft van de andere versie staan wat jij hier niet hebt gewijzigd; een vervangen wachtwoord blijft bij de eerdere wachtwoorden bewaard.

own-give = Naar een organisatie verplaatsen
own-give-short = Naar organisatie
own-give-many = { $count } items naar een organisatie verplaatsen
own-give-text = { $count ->
    [one] Wie de verzamelingen mag zien, ziet het item voortaan ook, en het is niet meer alleen van jou. Je browser versleutelt het voor de organisatie.
   *[other] Wie de verzamelingen mag zien, ziet de items voortaan ook, en ze zijn niet meer alleen van jou. Je browser versleutelt ze voor de organisatie.
}
own-give-none = Je zit nog in geen organisatie. Zodra je lid bent, kun je er items naartoe verplaatsen.
own-give-organisation = Organisatie
own-give-closed = Je mag in geen enkele verzameling van deze organisatie items zetten. Vraag een eigenaar of beheerder om toegang.
own-give-looking = De verzamelingen worden geopend …
own-give-confirm = Verplaatsen
own-given = { $count ->
    [one] Het item staat nu in { $name }.
   *[other] { $count } items staan nu in { $name }.
}

own-import-folders-text = Elke map van het bestand wordt een map van jou. Geef een andere naam om de items ergens anders te zetten; een schuine streep zet de ene in de andere. Een item dat in het bestand in meer mappen zit, komt in de eerste.
own-import-folder = Jouw map
# { $folder }: de naam ervan in het bestand
own-import-folder-of = Jouw map voor { $folder }
own-import-all-hint = Noem een map van jou, bestaand of nieuw; laat het leeg voor geen map. Elke rij is daarna nog te wijzigen.
own-import-nowhere = In geen map
own-import-unsaved-text = De mappen die je hebt ingevuld gaan verloren.
own-import-too-many-folders = { $count ->
    [one] Er is nog plaats voor 1 map. Zet mappen van het bestand samen in één map, door ze dezelfde naam te geven.
   *[other] Er is nog plaats voor { $count } mappen. Zet mappen van het bestand samen in één map, door ze dezelfde naam te geven.
    }

error-too-many-folders = Je hebt het hoogste aantal mappen. Verwijder er eerst een paar.
error-folder-gone = De gekozen map is er niet meer. Kies een andere, of geen.
error-folder-changed = Deze map, of een daarbinnen, is intussen in een ander venster hernoemd. De lijst toont de nieuwe namen; kijk die na en probeer het nog eens.
error-folder-taken = Een andere map heet al zo.
error-folder-taken-below = Een map hierin zou dan net zo heten als een andere.
error-own-item-changed = Dit item is intussen in een ander venster gewijzigd.
