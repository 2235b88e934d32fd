### Wachtwoorden en wachtzinnen maken

generator-open = Genereren
generator-title = Een wachtwoord genereren
generator-again = Nog een maken
generator-result = wat is gemaakt
generator-use = Dit gebruiken
generator-way = Wat er wordt gemaakt
generator-password = Wachtwoord
generator-passphrase = Wachtzin
generator-length = Lengte
generator-min-digits = Minstens zoveel cijfers
generator-min-specials = Minstens zoveel leestekens
generator-clear = Tekens weglaten die op elkaar lijken (0 O 1 l I)
generator-words = Woorden
generator-separator = Tussen de woorden
generator-capitals = Elk woord met een hoofdletter
generator-number = Een cijfer toevoegen
generator-no-characters = Kies minstens één soort tekens.
# { $field }: het label van een getal
generator-wrong = Met dit getal kan niets worden gemaakt: { $field }.
generator-at-least = Te weinig: minstens { $count }.
generator-at-most = Te veel: hoogstens { $count }.
generator-policy = Het beleid van { $names } bepaalt wat hier minstens wordt gemaakt.
