### Unlocking

keys-unlock-title = Your vault is locked
keys-unlock-text = Enter your master password to go on. It does not leave this browser.
keys-password = Master password
keys-unlock = Unlock

error-wrong-password = This is not the master password of this account.
error-locked = The vault was locked. Unlock it and try again.
error-kdf-refused = The server names settings for your master password that this page refuses, because they would make it easy to guess or cannot be computed here. Do not enter your password again; tell the person who runs this server.
error-key-pair = The server shows a public key that does not belong to your account. Nothing was opened. Tell the person who runs this server.
error-no-webcrypto = This browser offers no encryption here. Open Portaal by its https address.
error-keys-broken = These keys could not be opened: they were made for somebody else or were changed. Ask an administrator to confirm you again.
