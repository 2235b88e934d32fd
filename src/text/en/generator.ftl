### Making passwords and passphrases

generator-open = Generate
generator-title = Generate a password
generator-again = Make another one
generator-result = what was made
generator-use = Use this
generator-way = What to make
generator-password = Password
generator-passphrase = Passphrase
generator-length = Length
generator-min-digits = At least so many digits
generator-min-specials = At least so many special characters
generator-clear = Leave out characters that look alike (0 O 1 l I)
generator-words = Words
generator-separator = Between the words
generator-capitals = Begin each word with a capital
generator-number = Add a digit
generator-no-characters = Choose at least one kind of character.
# { $field }: the label of a number
generator-wrong = Nothing can be made with this number: { $field }.
generator-at-least = Too little: at least { $count }.
generator-at-most = Too much: at most { $count }.
generator-policy = A policy of { $names } sets the least that is made here.
