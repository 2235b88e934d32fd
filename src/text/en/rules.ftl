### Settings of an organisation

rules-title = Settings
rules-description = Who creates and deletes what in this organisation.
rules-group-admins = Owners and administrators
rules-admins-see-all = Owners and administrators reach every collection and item
rules-admins-see-all-hint = Without it they see the names of all collections, but only the items that are shared with them.
rules-admins-see-all-off = From then on every collection needs somebody who manages it, and owners and administrators lose sight of what is not shared with them. A provider still reaches everything.
rules-group-limits = Limits
rules-limit-creation = Only owners and administrators create collections
rules-limit-creation-hint = Custom members with that permission create them too.
rules-limit-deletion = Only owners and administrators delete collections
rules-limit-deletion-hint = Custom members with that permission delete them too.
rules-limit-item-deletion = Deleting items takes “Manage”
rules-limit-item-deletion-hint = Without it, whoever may edit an item may also delete it.
rules-save = Save
rules-saved = The settings have been saved.
