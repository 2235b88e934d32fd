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
items-move-many = Collections of { $count } items
items-trash-title = { $count ->
    [one] Move this item to the trash?
   *[other] Move { $count } items to the trash?
}
items-trash-text = Everybody who sees them finds them there, and whoever may delete them can restore them.
items-delete-many-title = Delete { $count } items for good?
items-select = Select
items-select-all = Select all
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
items-history = { $count ->
    [one] 1 former password
   *[other] { $count } former passwords
    }
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
