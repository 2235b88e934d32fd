### All collections of a vault, and several at once: /vault/:organisation/collections

collections-link = All collections
collections-title = Collections of { $name }
collections-description = Choose several to give access to them, move them or delete them at once.
collections-search = Search by name
collections-none-found = No collection has this in its name.
collections-empty = No collections yet
collections-empty-text = There are none that you can see. Collections divide a vault: who may do what is said of each.
collections-column-rights = What you may do
collections-name-only = See the name only
collections-pick-all = Choose all collections that are shown
collections-pick-none = Choose no collection
collections-picked = { $count ->
    [one] 1 collection chosen
   *[other] { $count } collections chosen
    }
collections-do-access = Access ({ $count })
collections-do-move = Move ({ $count })
collections-do-delete = Delete ({ $count })
collections-access-title = { $count ->
    [one] Access to 1 collection
   *[other] Access to { $count } collections
    }
collections-what = What do you want to do?
collections-give = Give access
collections-give-text = Whoever you choose gets this access in each of the collections, also in place of another one. Everybody else keeps what they have.
collections-take = Take access away
collections-take-text = Whoever you choose has no access of their own to these collections any more. They keep what they have through groups.
collections-no-members = No members chosen.
collections-no-groups = No groups chosen.
collections-access-saved = { $count ->
    [one] The access to 1 collection is saved.
   *[other] The access to { $count } collections is saved.
    }
error-nobody-chosen = Choose at least one member or group.
collections-move-title = Move collections
collections-move-text = What is inside them, and you manage, moves along. Access and items stay as they are.
collections-move-to = Into
collections-top = No other collection: to the top
collections-move = Move
collections-moved = { $count ->
    [one] 1 collection is moved.
   *[other] { $count } collections are moved.
    }
error-collection-into-itself = A collection cannot be moved into itself or into one inside it.
collections-under-way = Under way
collections-delete-title = { $count ->
    [one] Delete 1 collection?
   *[other] Delete { $count } collections?
    }
collections-delete-whole = All of them are deleted, or none.
collections-delete-in-parts = They are deleted { $most } at a time. If some cannot be, it ends there: those before them are gone, the others stay.
collections-delete-text = The items stay. Those that are in no other collection are then found under “In no collection”, where only owners, admins and the provider see them. Collections inside of these stay as well, unless they are chosen too.
collections-delete-limited = The items stay in their other collections. If items are in one of these only, move them first: deleting is refused as long as there are any. Collections inside of these stay as well, unless they are chosen too.
collections-deleted = { $count ->
    [one] 1 collection is deleted.
   *[other] { $count } collections are deleted.
    }
