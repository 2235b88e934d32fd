### Wie wat mag in verzamelingen

error-collection-needs-manager = Niemand zou een verzameling nog beheren, en eigenaren en beheerders komen hier niet overal bij. Geef eerst iemand “Beheren”.
error-already-in-group = Dit lid zit al in de groep.
error-not-in-group = Dit lid zit niet in de groep.
error-own-group = Je kunt jezelf hier niet in een groep zetten, omdat eigenaren en beheerders in deze organisatie niet overal bij komen.
error-own-role = Je kunt je eigen rol niet wijzigen. Vraag een andere beheerder.
error-member-changed = Iemand anders heeft dit lid intussen gewijzigd. Sluit dit venster en open het opnieuw om te zien hoe het ervoor staat.
error-own-rights = Je kunt jezelf hier geen toegang geven, omdat eigenaren en beheerders in deze organisatie niet overal bij komen.
error-own-reach = Alleen een eigenaar kan hier toegang tot alle verzamelingen geven, omdat eigenaren en beheerders die in deze organisatie niet hebben.
error-custom-not-in-plan = Rechten op maat horen bij het abonnement Enterprise.
error-own-membership = Je kunt je eigen lidmaatschap hier niet beëindigen.
error-already-revoked = De toegang van dit lid is al ingetrokken.
error-not-revoked = De toegang van dit lid is niet ingetrokken.
error-last-owner = Dit is de laatste eigenaar. Maak eerst iemand anders eigenaar.
error-too-many-groups = Meer groepen kunnen er niet zijn.

access-view = Bekijken
access-view-except = Bekijken, zonder wachtwoorden
access-edit = Bewerken
access-edit-except = Bewerken, zonder wachtwoorden
access-manage = Beheren
access-of = Wat { $name } mag
access-take-out = { $name } eruit halen
access-add = { $name } toevoegen
access-picked = { $count ->
    [0] Niets gekozen
    [one] 1 gekozen
   *[other] { $count } gekozen
    }
access-none-found = Verder niets gevonden.
access-more = Er zijn er meer: typ een deel van de naam.
access-title = Toegang tot { $name }
access-members = Leden
access-groups = Groepen
access-no-members = Geen lid heeft zelf toegang.
access-no-groups = Geen groep heeft toegang.
access-search-members = Leden toevoegen: zoek op naam of adres
access-search-groups = Groepen toevoegen: zoek op naam
access-search-collections = Verzamelingen toevoegen: zoek op naam
access-save = Opslaan
access-saved = De toegang tot { $name } is opgeslagen.
