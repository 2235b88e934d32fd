### Mails

mail-footer = Je krijgt deze mail omdat iemand je adres gebruikt in Portaal op { $url }.
mail-link-fallback = Werkt de knop niet, open dan dit adres in je browser:

mail-invite-button = Uitnodiging accepteren
mail-invite-expires = De link werkt één keer en { $days } dagen lang.
mail-invite-ignore = Verwachtte je dit niet? Dan hoef je niets te doen: er gebeurt niets zolang je niet accepteert.

mail-owner-subject = Uitnodiging: word eigenaar van { $organisation }
mail-owner-heading = Word eigenaar van { $organisation }
mail-owner-body = { $provider } heeft een wachtwoordkluis voor { $organisation } ingericht en nodigt je uit als eigenaar.
mail-owner-steps = Maak een account voor { $email }, of meld je ermee aan, en accepteer. Daarna bevestigt { $provider } je en gaat de kluis voor je open.

mail-member-subject = Uitnodiging voor { $organisation }
mail-member-heading = Word lid van { $organisation }
mail-member-body = { $organisation } nodigt je als { $role ->
    [owner] eigenaar
    [admin] beheerder
   *[user] gebruiker
    } uit voor zijn wachtwoordkluis.
mail-member-steps = Maak een account voor { $email }, of meld je ermee aan, en accepteer. Daarna bevestigt een beheerder van { $organisation } je en gaat de kluis voor je open.

mail-staff-subject = Uitnodiging om voor { $provider } te werken
mail-staff-heading = Kom bij { $provider }
mail-staff-body = { $provider } nodigt je als { $role ->
    [admin] beheerder
   *[service] servicegebruiker
    } uit voor zijn aanbiedersportaal, waarin het de wachtwoordkluizen van zijn klanten beheert.
mail-staff-steps = Maak een account voor { $email }, of meld je ermee aan, en accepteer. Daarna bevestigt een beheerder van { $provider } je en gaat het portaal voor je open.

mail-confirm-subject = { $name } wacht op bevestiging voor { $place }
mail-confirm-heading = Bevestig { $name }
mail-confirm-body = { $name } ({ $email }) heeft de uitnodiging voor { $place } geaccepteerd en wacht op je.
mail-confirm-steps = Vraag { $name } naar de vingerafdrukzin, per telefoon of in persoon. Is het dezelfde die Portaal je toont, bevestig dan.
mail-confirm-button = Vergelijken en bevestigen
mail-confirm-why = Met bevestigen geef je de sleutel door. Niemand anders kan dat, ook de server niet.

mail-confirmed-subject = Je bent bevestigd voor { $name }
mail-confirmed-heading = Welkom bij { $name }
mail-confirmed-member = Je bent bevestigd: de kluis van { $name } staat voor je open.
mail-confirmed-staff = Je bent bevestigd: het aanbiedersportaal van { $name } staat voor je open.
mail-confirmed-vault = Kluis openen
mail-confirmed-portal = Aanbiedersportaal openen

mail-removed-subject = Je hebt geen toegang meer tot { $provider }
mail-removed-heading = Je toegang tot { $provider } is beëindigd
mail-removed-body = Een beheerder van { $provider } heeft je verwijderd. Je kunt niet meer bij het portaal en de klanten. Je account en je andere lidmaatschappen blijven zoals ze zijn.

mail-policy-subject = Je hebt geen toegang meer tot { $organisation }
mail-policy-heading = { $organisation } heeft je buitengesloten
mail-policy-two-step = { $organisation } vraagt zijn leden om tweestapsaanmelding, en je account heeft die niet.
mail-policy-two-step-steps = Zet tweestapsaanmelding aan in je account. Vraag daarna een beheerder van { $organisation } om je weer toe te laten.
mail-policy-single = { $organisation } vraagt zijn leden om in geen andere organisatie te zitten, en jij zit in een andere.
mail-policy-single-steps = Verlaat de andere organisaties, of gebruik daarvoor een ander account. Vraag daarna een beheerder van { $organisation } om je weer toe te laten.
mail-policy-button = Tweestapsaanmelding aanzetten
mail-policy-kept = Je account blijft zoals het is, en je groepen en rechten ook, voor als je terugkomt.

mail-seats-added-subject = { $organisation } heeft nu { $seats } plaatsen
mail-seats-added-body = Er zijn meer mensen uitgenodigd dan er plaatsen vrij waren. Daarom ging { $organisation } van { $before } naar { $after } plaatsen.
mail-seats-added-once = Voortaan komen er zonder mail plaatsen bij, tot de limiet als die er is. Je vindt elke uitbreiding bij de gebeurtenissen.
mail-seats-full-subject = { $organisation } zit aan de limiet van zijn plaatsen
mail-seats-full-body = { $organisation } heeft { $limit } plaatsen, zoveel als de limiet toelaat. Meer uitnodigingen worden geweigerd tot je de limiet verhoogt.
mail-seats-button = Klanten bekijken
