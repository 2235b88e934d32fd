### Groups of an organisation

groups-title = Groups
groups-description = Members who share access: what a group may do, everybody in it may do.
groups-empty-title = No groups yet
groups-empty-text = Make groups by department, give them collections, and take members in: whoever comes later gets the same access at once.
groups-new = New group
groups-edit = Edit group
groups-delete = Delete group
groups-column-name = Name
groups-column-members = Members
groups-column-collections = Collections
groups-name = Name
groups-name-hint = For example a department. The name is not encrypted.
groups-members = Members
groups-no-members = Nobody is in this group.
groups-collections = Collections
groups-no-collections = This group has no access to any collection.
groups-save = Save
groups-saved = The group { $name } is saved.
groups-deleted = The group is deleted.
groups-delete-title = Delete the group { $name }?
groups-delete-text = { $count ->
    [0] Nobody is in it. Its access to collections goes with it.
    [one] 1 member loses the access that only this group gave. The member stays in the organisation.
   *[other] { $count } members lose the access that only this group gave. They stay in the organisation.
    }
groups-pick-all = Choose all groups
groups-pick-none = Choose no group
groups-picked = { $count ->
    [one] 1 group chosen
   *[other] { $count } groups chosen
    }
groups-do-delete = Delete ({ $count })
groups-delete-several = { $count ->
    [one] Delete 1 group?
   *[other] Delete { $count } groups?
    }
groups-delete-all = { $count ->
    [one] Delete group
   *[other] Delete groups
    }
groups-delete-several-text = All of them are deleted, or none. Members lose the access that only these groups gave. They stay in the organisation.
groups-deleted-several = { $count ->
    [one] 1 group is deleted.
   *[other] { $count } groups are deleted.
    }
