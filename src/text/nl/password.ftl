### Een hoofdwachtwoord kiezen

password-new = Hoofdwachtwoord
password-hint = Minstens 12 tekens. Een paar woorden die niets met elkaar te maken hebben, zijn makkelijk te onthouden en moeilijk te raden.
password-repeat = Nogmaals het hoofdwachtwoord
password-change-new = Nieuw hoofdwachtwoord
password-change-repeat = Nieuw hoofdwachtwoord nogmaals
password-lost = Schrijf het op en bewaar het veilig: niemand kan een verloren hoofdwachtwoord herstellen, ook de beheerder van deze server niet.

error-password-short = Een hoofdwachtwoord heeft minstens 12 tekens.
error-password-common = Dit wachtwoord probeert iedereen als eerste. Kies een ander.
error-password-differs = Dit is niet hetzelfde als hierboven.
error-password-same = Dit is het huidige hoofdwachtwoord. Kies een ander.
error-kdf-too-weak = Deze instelling is zwakker dan toegestaan.
