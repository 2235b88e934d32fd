### Who may do what in collections

error-collection-needs-manager = Nobody would manage a collection any more, and owners and administrators do not reach everything here. Give somebody “Manage” first.
error-already-in-group = This member is in the group already.
error-not-in-group = This member is not in the group.
error-own-group = You cannot take yourself into a group here, because owners and administrators do not reach everything in this organisation.
error-own-role = You cannot change your own role. Ask another administrator.
error-member-changed = Somebody else changed this member meanwhile. Close this window and open it again to see how things stand.
error-own-rights = You cannot give yourself access here, because owners and administrators do not reach everything in this organisation.
error-own-reach = Only an owner can give reach over every collection here, because owners and administrators do not have it in this organisation.
error-custom-not-in-plan = Hand-picked permissions are part of the Enterprise plan.
error-own-membership = You cannot end your own membership here.
error-already-revoked = This member's access has been revoked already.
error-not-revoked = This member's access is not revoked.
error-last-owner = This is the last owner. Make somebody else an owner first.
error-too-many-groups = There are as many groups as there can be.

access-view = View
access-view-except = View, except passwords
access-edit = Edit
access-edit-except = Edit, except passwords
access-manage = Manage
access-of = What { $name } may do
access-take-out = Take { $name } out
access-add = Add { $name }
access-picked = { $count ->
    [0] Nothing chosen
    [one] 1 chosen
   *[other] { $count } chosen
    }
access-none-found = Nothing else found.
access-more = There are more: type a part of the name.
access-title = Access to { $name }
access-members = Members
access-groups = Groups
access-no-members = No member has access of its own.
access-no-groups = No group has access.
access-search-members = Add members: search by name or address
access-search-groups = Add groups: search by name
access-search-collections = Add collections: search by name
access-save = Save
access-saved = The access to { $name } is saved.
