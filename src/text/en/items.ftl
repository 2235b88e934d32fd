### Items of a vault

items-new = New
items-login = Login
items-note = Note
items-card = Card
items-identity = Identity
items-logins = Logins
items-notes-kind = Notes
items-cards = Cards
items-identities = Identities

items-new-title = New { $kind }
items-edit-title = Edit { $kind }
items-kind = Kind
items-name = Name
items-notes = Notes
items-choose = Choose an item from the list to see it here.
items-gone = This item is not here
items-gone-text = It was deleted, or you have no access to it.
items-back = Back to the list
items-more = More actions
items-edit = Edit
items-star = Favourite
items-is-favourite = favourite
items-move = Move to collections
items-trash = Move to the trash
items-restore = Restore
items-restoring = Restoring
items-delete = Delete for good
items-in-trash = This item is in the trash
items-in-trash-text = It stays here until it is restored or deleted for good.
items-trashed-at = In the trash since
items-created = Made
items-changed = Last changed
items-unassigned = in no collection
items-more-collections = +{ $count }

items-damaged = Damaged item { $id }
items-damaged-title = This item cannot be opened
items-damaged-text = Its contents do not fit the key of this organisation: they were changed or made with another key. Everything else is not affected. Tell your provider this number: { $id }
items-part-damaged-title = A part of this item cannot be opened
items-part-damaged-text = What can be opened is shown. The item cannot be changed, so that the damaged part is not lost.

items-saved = The item is saved.
items-moved = { $count ->
    [one] The collections of the item are changed.
   *[other] The collections of { $count } items are changed.
}
items-trashed = { $count ->
    [one] The item is in the trash. You can restore it there.
   *[other] { $count } items are in the trash. You can restore them there.
}
items-restored = { $count ->
    [one] The item is restored.
   *[other] { $count } items are restored.
}
items-deleted = { $count ->
    [one] The item is deleted for good.
   *[other] { $count } items are deleted for good.
}
items-left-out = { $done } of { $all } items are done. The others are gone, or you may not do this to them now. The list is loaded anew.
items-leave-title = Stop halfway?
items-leave-text = Items are still being changed. Those that are not done by then stay as they are.
items-leave-go = Stop
items-move-many = Collections of { $count } items
items-trash-title = { $count ->
    [one] Move this item to the trash?
   *[other] Move { $count } items to the trash?
}
items-trash-text = Everybody who sees them finds them there, and whoever may delete them can restore them.
items-delete-many-title = Delete { $count } items for good?
items-select = Select
items-select-all = Select all
items-select-all-later = Everything can be selected once the whole vault is open.
items-select-none = Clear the selection
items-selected = { $count } selected
items-delete-title = Delete { $name } for good?
items-delete-text = This cannot be undone, not by the provider either.

# { $name }: what is copied
items-copy = Copy: { $name }
items-copied-secret = Copied. After 60 seconds the clipboard is emptied.
items-copied-stays = Copied. Your browser does not let this page empty the clipboard later: copy something else when you are done.

items-username = User name
items-password = Password
items-password-kept = hidden by an administrator
items-former = Former password
items-totp = Authenticator key
items-totp-hint = The key or the otpauth:// address that the site shows with its QR code.
items-totp-code = One-time code
items-totp-left = { $seconds } s
items-totp-wrong = This is no authenticator key.
items-uri = Address
items-uris = Addresses
items-add-uri = Add an address
items-remove-uri = Remove this address

items-cardholder = Name on the card
items-brand = Brand
items-number = Number
items-exp-month = Expires: month
items-exp-year = Expires: year
items-code = Security code

items-person-title = Title
items-first-name = First name
items-middle-name = Middle name
items-last-name = Last name
items-company = Company
items-email = E-mail
items-phone = Telephone
items-address1 = Address, line 1
items-address2 = Address, line 2
items-address3 = Address, line 3
items-postal-code = Postal code
items-city = City
items-state = Province or state
items-country = Country
items-ssn = Social security number
items-passport = Passport number
items-licence = Driving licence number

items-fields = Custom fields
items-add-field = Add a field
items-remove-field = Remove this field
items-field-name = Name of the field
items-field-value = Value of the field
items-show-value = Show the value
items-show-value-of = Show the value of { $name }
items-field-text = Text
items-field-hidden = Hidden text
items-field-boolean = Yes or no
items-yes = Yes
items-no = No

items-collections-hint = Whoever has access to one of these collections sees the item.
items-collections-hint-all = Whoever has access to one of these collections sees the item. Without a collection only owners, admins and the provider see it.
items-no-collections = There are no collections yet.

items-unsaved-title = Discard your changes?
items-unsaved-text = What you changed in this item is not saved yet.
items-discard = Discard
items-changed-title = Two people changed this item
items-changed-text = Somebody saved another version while you were working. What you typed is still here. When you save it, the other's changes stay wherever you changed nothing; a password that is replaced is kept among the former ones.
items-keep-mine = Save my changes
items-take-theirs = Discard my changes and show the other's
items-restore-and-save = Restore and save
items-save-as-new = Save as a new item

items-ssh-key = SSH key
items-ssh-keys = SSH keys
items-private-key = Private key
items-public-key = Public key
items-fingerprint = Fingerprint
items-ssh-pair = Key pair
items-ssh-none = There is no key yet. Paste one, or make a new one.
items-ssh-paste = Paste a private key
items-ssh-paste-hint = As OpenSSH keeps it in the folder .ssh: it begins with -----BEGIN OPENSSH PRIVATE KEY-----. Your browser reads it here; the server gets it encrypted only.
items-ssh-generate = Make a new key
items-ssh-made = A new Ed25519 key is made. Save the item to keep it.
items-ssh-read = The key is read. Save the item to keep it.
items-ssh-passphrase = Passphrase of the key
items-ssh-passphrase-hint = Needed only now: in the vault the key is kept without a passphrase, encrypted like everything else.
items-ssh-open = Open
error-ssh-no-key = This is no key. Paste the whole file, with the lines BEGIN and END.
error-ssh-public = This is the public key. Paste the private key: the file without .pub.
error-ssh-other-form = This key has another form than that of OpenSSH. Convert it with ssh-keygen -p -f followed by the name of the file, or with puttygen (Conversions, Export OpenSSH key), and paste it again.
error-ssh-damaged = This key is damaged or not complete. Paste the whole file.
error-ssh-kind = Keys of this kind cannot be kept here. Use Ed25519, ECDSA or RSA.
error-ssh-passphrase = This key has a passphrase. Fill it in below.
error-ssh-wrong-passphrase = This is not the passphrase of this key.
error-ssh-too-slow = The passphrase of this key is protected so strongly that a browser cannot open it. Change it with ssh-keygen -p -a 100 -f followed by the name of the file.
error-ssh-broken = The key could not be read or made here. Check your connection and try again.
error-ssh-unread = What is pasted here was not read as a key. Mend it, or empty this field.

items-match = How this address is compared
# { $rule }: e.g. "Host"
items-match-of = How this address is compared: { $rule }
items-match-default = Default
items-match-domain = Base domain
items-match-host = Host
items-match-starts = Starts with
items-match-exact = Exact
items-match-pattern = Regular expression
items-match-never = Never
items-match-default-hint = As the program that fills in is set; usually the base domain.
items-match-domain-hint = Fits every page of the same domain, its subdomains too.
items-match-host-hint = Fits pages with exactly the same host and port.
items-match-starts-hint = Careful: fits every address that begins like this, a stranger's too: bank.com fits bank.com.example.net as well. End it with a slash.
items-match-exact-hint = Fits exactly this address only.
items-match-pattern-hint = Careful: a pattern that allows too much gives the password to strange pages. Begin it with ^ and write each dot of the address as \.
items-match-never-hint = Nothing is filled in here. The address stays.
error-uri-pattern = One of these addresses is no valid regular expression.

# { $count }: how many
items-history = Password history ({ $count })
items-history-title = Password history
items-history-text = The last five passwords and hidden fields that were replaced.
items-history-until = Used until
items-password-changed = Password changed:

items-field-linked = Linked field
items-full-name = Full name
items-linked-field = The field that it is linked to
# { $field }: e.g. "Password"
items-linked-to = Linked to: { $field }
items-linked-unknown = Linked to a field that this item does not have
items-linked-none = This kind has no fields to link to. This field is not kept.

items-reprompt = Ask for the master password again
items-reprompt-hint = Before something secret of this item is shown or copied, and before it is changed or deleted.
items-asks = asks for the master password again
items-reprompt-title = Enter your master password
items-reprompt-text = This item asks for it again. It does not leave this browser.
items-reprompt-many = One of these items asks for it again. It does not leave this browser.
items-reprompt-go = Continue
items-kinds-restricted = A policy of this organisation leaves out: { $kinds }.
items-match-default-is = Default ({ $rule })
items-match-default-policy = A policy of { $name } sets the default: { $rule }.
