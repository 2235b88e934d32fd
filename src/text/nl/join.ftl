### Een uitnodiging accepteren

error-link-unknown = Deze link is hier niet bekend. Misschien is hij afgebroken; open hem nog eens vanuit de mail.
error-link-expired = Deze link is verlopen. Vraag om een nieuwe uitnodiging.
error-link-used = Deze link is al gebruikt.
error-link-replaced = Er is een nieuwere uitnodiging. Gebruik de link in de nieuwste mail.
error-link-cancelled = Deze uitnodiging is ingetrokken.
error-wrong-account = Je bent met een ander adres aangemeld dan het uitgenodigde.

join-title = Uitnodiging
join-steps = De weg naar binnen
join-step-invited = Uitgenodigd
join-step-accept = Accepteren
join-step-confirm = Bevestigd
join-client = { $provider } nodigt je uit voor { $name } als { $role ->
    [owner] eigenaar
    [admin] beheerder
   *[user] gebruiker
    }.
join-organisation = { $name } nodigt je uit als { $role ->
    [owner] eigenaar
    [admin] beheerder
   *[user] gebruiker
    }.
join-provider = { $name } nodigt je uit voor zijn aanbiedersportaal als { $role ->
    [admin] beheerder
   *[service] servicegebruiker
    }.
join-signed-in-as = Je bent aangemeld als { $email }.
join-accept = Uitnodiging accepteren
join-accept-hint = Daarna bevestigt iemand die de sleutel heeft je; pas dan gaat de kluis open.
join-wrong-title = Deze uitnodiging is voor een ander adres
join-wrong-text = Je bent aangemeld als { $email }, en { $invited } is uitgenodigd. Meld je af en ga op deze pagina verder met { $invited }.
join-sign-out = Afmelden
join-stay = Aangemeld blijven
join-sign-in-text = Er is al een account voor { $email }. Meld je ermee aan en accepteer daarna.
join-unknown-title = Deze link is niet bekend
join-expired-title = Deze link is verlopen
join-used-title = Deze link is al gebruikt
join-used-text = Een link werkt één keer. Heb je de uitnodiging zelf geaccepteerd, meld je dan aan: daar zie je hoe het staat. Was jij het niet, vertel het dan aan wie je uitnodigde.
join-replaced-title = Er is een nieuwere uitnodiging
join-cancelled-title = Deze uitnodiging is ingetrokken
join-cancelled-text = Vraag het aan wie je uitnodigde, als je denkt dat dit een vergissing is.
join-wait-title = Bijna klaar: wacht op bevestiging
join-wait-text = Je hebt geaccepteerd. { $name } weet het per mail, en vergelijkt je vingerafdrukzin voordat je de sleutel krijgt.
join-wait-how = Lees deze woorden aan { $name } voor als je gebeld wordt. Deze pagina ziet vanzelf wanneer je binnen bent; je kunt hem ook sluiten, je krijgt een mail.
join-wait-look = Nu kijken
join-own-phrase = Jouw vingerafdrukzin
join-in-title = Je bent binnen
join-in-organisation = Je bent bevestigd. De kluis van { $name } staat voor je open.
join-in-provider = Je bent bevestigd. Het aanbiedersportaal van { $name } staat voor je open.
join-open-vault = Kluis openen
join-open-portal = Aanbiedersportaal openen
join-new-text = Je hebt nog geen account. Maak er een voor { $email }: je sleutels worden in deze browser gemaakt en niemand anders kan ze openen.
