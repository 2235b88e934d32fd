### Unlocking

keys-unlock-title = Your vault is locked
keys-unlock-text = Enter your master password to go on. It does not leave this browser.
keys-password = Master password
keys-unlock = Unlock

keys-warning-title = Are you still there?
keys-warning-text = Your vault locks in { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
    }.
keys-warning-loss = What you have not saved is lost then.
keys-warning-stay = Keep it open
keys-warning-lock = Lock now

error-wrong-password = This is not the master password of this account.
error-locked = The vault was locked. Unlock it and try again.
error-kdf-refused = The server names settings for your master password that this page refuses, because they would make it easy to guess or cannot be computed here. Do not enter your password again; tell the person who runs this server.
error-key-pair = The server shows a public key that does not belong to your account. Nothing was opened. Tell the person who runs this server.
error-no-webcrypto = This browser offers no encryption here. Open Portaal by its https address.
error-keys-broken = These keys could not be opened: they were made for somebody else or were changed. Ask an administrator to confirm you again.

keys-weak-title = Your master password is weaker than your organisation allows
keys-weak-text = Choose another one to go on: the vault stays closed until then.
keys-weak-go = Change the master password
