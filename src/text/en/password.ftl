### Choosing a master password, or that of a file

password-new = Master password
password-hint = At least 12 characters. A few words that have nothing to do with each other are easy to remember and hard to guess.
password-repeat = Master password once more
password-change-new = New master password
password-change-repeat = New master password once more
password-lost = Write it down and keep it safe: nobody can recover a lost master password, not even the person who runs this server.
password-lost-recoverable = Keep it safe all the same: if you lose it, only whoever may recover accounts in your organisation can give you a new one.
password-file-new = Password of the file
password-file-repeat = Password of the file once more
password-file-lost = Keep it apart from the file: without it nobody opens the file, and nobody can recover it.

error-password-short = Use at least 12 characters.
error-password-common = This password is one that everybody tries first. Choose another one.
error-password-differs = This is not the same as above.
error-password-same = This is the present master password. Choose another one.
error-kdf-too-weak = This setting is weaker than allowed.
password-asked = Your organisation asks:
password-asked-length = At least { $least } characters
password-asked-strength = Strength: at least “{ $word }”
