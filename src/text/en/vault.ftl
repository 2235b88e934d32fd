### The vault: places, collections, opening

# { $name }: the organisation
vault-title = Vault of { $name }
vault-needs-browser = The vault is decrypted in your browser, never on the server. Switch on JavaScript to open it.
vault-created-title = { $name } has been created
vault-created-text = The owner has been invited by mail. As soon as the owner accepts, you compare the fingerprint phrase and confirm; you can see that in the list of clients. Until then you can prepare this vault: make collections and add the first items.
vault-to-set-up = Set-up steps

vault-all = All items
vault-favourites = Favourites
vault-trash = Trash
vault-unassigned = In no collection

vault-collections = Collections
vault-new-collection = New collection
vault-new-below = New collection inside
vault-access = Access
vault-rename = Rename
vault-delete = Delete
vault-save = Save
vault-rename-title = Rename collection
vault-rename-below = { $count ->
    [one] 1 collection inside it moves along.
   *[other] { $count } collections inside it move along.
    }
vault-collection-name = Name
vault-collection-hint = A slash puts it inside another one: Marketing/Social media.
vault-collection-menu = Actions for { $name }
vault-collection-saved = The collection { $name } is saved.
vault-collection-deleted = The collection is deleted.
vault-damaged-collection = Damaged collection { $id }
vault-delete-collection = Delete the collection { $name }?
vault-delete-collection-text = The items stay. Those that are in no other collection are then found under “In no collection”, where only owners, admins and the provider see them. Collections inside of it stay as well.
vault-delete-collection-limited = The items stay in their other collections. If items are in this collection only, move them first: deleting is refused as long as there are any. Collections inside of it stay as well.

vault-opening = Opening the vault …
vault-failed = The vault could not be opened
vault-search = Search the vault
vault-list = Items
vault-count = { $count ->
    [one] 1 item
   *[other] { $count } items
    }
vault-none-found = Nothing found
vault-none-found-text = Names, user names and addresses are searched, in the part of the vault that is chosen at the left.
vault-trash-empty = The trash is empty
vault-trash-empty-text = Items that are moved to the trash come here first. They can be restored until somebody deletes them for good.
vault-trash-text = These items were thrown away, but they are not gone: open one to restore it. They stay here until somebody deletes them for good.
vault-no-favourites = No favourites yet
vault-no-favourites-text = Mark an item with the star and it appears here, for you alone.
vault-empty = This vault is still empty
vault-empty-text = Make collections first, by department or by function: they decide who sees what. Then add logins, notes, cards and identities with New.
vault-empty-member = Nothing has been shared with you yet. Owners and admins decide which collections you see.
vault-place-empty = Nothing here yet
vault-place-empty-text = Add an item with New, or move one here from another collection.
vault-collection-gone = This collection is not here
vault-collection-gone-text = It was deleted, or you have no access to it.

error-too-many-collections = This organisation has the most collections that are possible. Delete some first.
error-collection-deletion-limited = In this organisation only owners and admins delete collections.
error-collection-has-items = Items are in this collection only. Move them to another collection first.
error-collection-read-only = You may see one of these collections, but not change what is in it.
error-collection-required = Choose at least one collection.
error-too-many = There are too many of these.
error-too-many-items = This vault holds the most items that are possible. Delete some for good first.
error-encrypted-form = This could not be encrypted correctly. Reload the page and try again.
error-item-read-only = You may see this item, but not change it.
error-item-deletion-limited = In this organisation only those who manage the collection delete items.
error-item-in-trash = This item is in the trash. Restore it first.
error-item-not-in-trash = This item is not in the trash any more.
error-item-changed = Somebody else changed this item meanwhile.
error-item-gone = This item is not here any more: it was deleted for good, or you have no access to it now.
error-collection-changed = Somebody else renamed this collection, or one inside it, meanwhile. The list shows the new names; look at them and try again.
error-collection-gone = One of the chosen collections is not here any more. It was taken out of your choice; look at it and try again.
error-collection-part = Each part of the name, before and after a slash, needs at least one character that can be seen.
error-collection-taken = Another collection has this name already.
error-collection-taken-below = A collection inside it would get a name that another one has already.
error-totp-key = This is no authenticator key. Paste the key or the otpauth:// address.
error-item-too-long = All together this is too long. Shorten the notes or remove some fields.
