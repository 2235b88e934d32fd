### Ontgrendelen

keys-unlock-title = Je kluis is vergrendeld
keys-unlock-text = Voer je hoofdwachtwoord in om verder te gaan. Het verlaat deze browser niet.
keys-password = Hoofdwachtwoord
keys-unlock = Ontgrendelen

keys-warning-title = Ben je er nog?
keys-warning-text = Je kluis vergrendelt over { $seconds ->
    [one] 1 seconde
   *[other] { $seconds } seconden
    }.
keys-warning-loss = Wat je nog niet hebt opgeslagen, gaat dan verloren.
keys-warning-stay = Open houden
keys-warning-lock = Nu vergrendelen

error-wrong-password = Dit is niet het hoofdwachtwoord van dit account.
error-locked = De kluis is vergrendeld. Ontgrendel hem en probeer het opnieuw.
error-kdf-refused = De server noemt instellingen voor je hoofdwachtwoord die deze pagina weigert, omdat het daarmee makkelijk te raden is of omdat ze hier niet te berekenen zijn. Voer je wachtwoord niet opnieuw in; meld dit aan de beheerder van deze server.
error-key-pair = De server toont een publieke sleutel die niet bij je account hoort. Er is niets geopend. Meld dit aan de beheerder van deze server.
error-no-webcrypto = Deze browser biedt hier geen versleuteling. Open Portaal via het https-adres.
error-keys-broken = Deze sleutels zijn niet te openen: ze zijn voor iemand anders gemaakt of gewijzigd. Vraag een beheerder je opnieuw te bevestigen.

keys-weak-title = Je hoofdwachtwoord is zwakker dan je organisatie toestaat
keys-weak-text = Kies een ander om verder te gaan: tot dan blijft de kluis dicht.
keys-weak-go = Hoofdwachtwoord wijzigen
