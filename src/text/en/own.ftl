### A person's own vault: folders, and moving to an organisation

own-title = My vault
# What the own vault is called in a sentence: "Health of { own-name }"
own-name = your own vault
own-notice-title = Your organisation keeps its items itself
# { $names }: "Acme" or "Acme and Other"
own-notice-text = A policy of { $names } allows no new items in your own vault. What is here stays: you can read, change and delete it, and move it to the organisation.
own-notice-export = A policy of your organisation forbids exporting it.
own-empty = Your own vault is still empty
own-empty-text = What you keep here you share with nobody, not with your organisation either. Add logins, notes, cards and identities with New, or import them from another password manager.
own-empty-bound = Nothing is here. Because of the policy of your organisation, new items go into its vault.
own-place-empty-text = Add an item with New, or move one here from another folder.
own-trash-text = You find them in the trash and can restore them.
own-damaged-text = Its contents do not fit your key: they were changed or made with another key. Everything else is not affected. The number of this item is { $id }

own-folders = Folders
own-folder = Folder
own-no-folder = No folder
own-in-no-folder = in no folder
own-folder-hint = An item is in one folder at most. Folders are yours alone.
own-new-folder = New folder
own-new-below = New folder inside
own-rename-title = Rename the folder
own-rename-below = { $count ->
    [one] 1 folder inside comes along.
   *[other] { $count } folders inside come along.
}
own-folder-name-hint = A slash puts it inside another one: Bank/Savings.
own-folder-saved = The folder { $name } is saved.
own-folder-deleted = The folder is deleted.
own-damaged-folder = Damaged folder { $id }
own-folder-gone = This folder is not here
own-folder-gone-text = It was deleted.
own-delete-folder = Delete the folder { $name }?
own-delete-folder-text = The items in it stay. They are in no folder afterwards. Folders inside of it stay as well.

own-move = Move to a folder
own-move-many = Folder of { $count } items
own-moved = { $count ->
    [one] The folder of the item is changed.
   *[other] The folder of { $count } items is changed.
}

own-changed-title = This item was changed elsewhere meanwhile
own-changed-text = Another version was saved in another window while you were busy. What you typed is still here. If you save it, what you did not change here stays as in the other version; a password that is replaced is kept with the former ones.

own-give = Move to an organisation
own-give-short = To an organisation
own-give-many = Move { $count } items to an organisation
own-give-text = { $count ->
    [one] Whoever may see the collections sees the item from then on, and it is yours no longer. Your browser encrypts it for the organisation.
   *[other] Whoever may see the collections sees the items from then on, and they are yours no longer. Your browser encrypts them for the organisation.
}
own-give-none = You are in no organisation yet. Once you are a member, you can move items there.
own-give-organisation = Organisation
own-give-closed = You may put items into no collection of this organisation. Ask an owner or administrator for access.
own-give-looking = The collections are opened …
own-give-confirm = Move
own-given = { $count ->
    [one] The item is in { $name } now.
   *[other] { $count } items are in { $name } now.
}

own-import-folders-text = Each folder of the file becomes a folder of yours. Give another name to put its items elsewhere; a slash puts one inside another. An item that is in several folders of the file goes into the first.
own-import-folder = Your folder
# { $folder }: its name in the file
own-import-folder-of = Your folder for { $folder }
own-import-all-hint = Name a folder of yours, existing or new; leave it empty for no folder. Each row can be changed afterwards.
own-import-nowhere = In no folder
own-import-unsaved-text = The folders that you wrote down are lost.
own-import-too-many-folders = { $count ->
    [one] There is room for 1 folder more. Put some folders of the file into one, by giving them the same name.
   *[other] There is room for { $count } folders more. Put some folders of the file into one, by giving them the same name.
    }

error-too-many-folders = You have the highest number of folders. Delete some first.
error-folder-gone = The chosen folder is not there any more. Choose another one, or none.
error-folder-changed = This folder, or one inside of it, was renamed in another window meanwhile. The list shows the new names; look at them and try again.
error-folder-taken = Another folder has this name.
error-folder-taken-below = A folder inside would then have the same name as another one.
error-own-item-changed = This item was changed in another window meanwhile.
