### Een hoofdwachtwoord kiezen, of dat van een bestand

password-new = Hoofdwachtwoord
password-hint = Minstens 12 tekens. Een paar woorden die niets met elkaar te maken hebben, zijn makkelijk te onthouden en moeilijk te raden.
password-repeat = Nogmaals het hoofdwachtwoord
password-change-new = Nieuw hoofdwachtwoord
password-change-repeat = Nieuw hoofdwachtwoord nogmaals
password-lost = Schrijf het op en bewaar het veilig: niemand kan een verloren hoofdwachtwoord herstellen, ook de beheerder van deze server niet.
password-lost-recoverable = Bewaar het toch veilig: als je het kwijtraakt, kan alleen wie in je organisatie accounts mag herstellen je een nieuw geven.
password-file-new = Wachtwoord van het bestand
password-file-repeat = Nogmaals het wachtwoord van het bestand
password-file-lost = Bewaar het ergens anders dan het bestand: zonder dit wachtwoord opent niemand het bestand, en niemand kan het herstellen.

error-password-short = Gebruik minstens 12 tekens.
error-password-common = Dit wachtwoord probeert iedereen als eerste. Kies een ander.
error-password-differs = Dit is niet hetzelfde als hierboven.
error-password-same = Dit is het huidige hoofdwachtwoord. Kies een ander.
error-kdf-too-weak = Deze instelling is zwakker dan toegestaan.
password-asked = Je organisatie vraagt:
password-asked-length = Minstens { $least } tekens
password-asked-strength = Sterkte: minstens “{ $word }”
