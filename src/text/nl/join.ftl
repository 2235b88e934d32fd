### Een uitnodiging accepteren

error-link-unknown = Deze link is hier niet bekend. Misschien is hij afgebroken; open hem nog eens vanuit de mail.
error-link-expired = Deze link is verlopen. Vraag om een nieuwe uitnodiging.
error-link-used = Deze link is al gebruikt.
error-link-replaced = Er is een nieuwere uitnodiging. Gebruik de link in de nieuwste mail.
error-link-cancelled = Deze uitnodiging is ingetrokken.
error-wrong-account = Je bent met een ander adres aangemeld dan het uitgenodigde.
