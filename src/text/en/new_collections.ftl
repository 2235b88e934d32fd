# A set of collections at once, /vault/:organisation/new-collections.

new-collections-link = Several collections
new-collections-title = Collections for { $name }
new-collections-description = Make a set of collections at once, with the groups that use them. Nothing is made before you say so at the end.
new-collections-description-alone = Make a set of collections at once. Nothing is made before you say so at the end.
new-collections-step-names = Names
new-collections-step-grid = Access
new-collections-pattern = How do you want to divide the vault?
new-collections-departments = By department
new-collections-departments-hint = One collection for each team: what Marketing uses stands in Marketing.
new-collections-functions = By function
new-collections-functions-hint = One collection for each thing that is done, inside its department: Social media, Payroll, Servers.
new-collections-own = My own
new-collections-own-hint = Begin with an empty list.
new-collections-department-names = Management, Finance, Human resources, Marketing, Sales, IT
new-collections-function-names = Management/Contracts, Finance/Banking, Finance/Bookkeeping, Human resources/Payroll, Marketing/Social media, Marketing/Newsletter, Marketing/Website, Sales/Customer portals, IT/Servers, IT/Licences
new-collections-names-hint = One name a line. A slash puts one inside another: Marketing/Social media.
new-collections-groups-hint = One name a line. Members are put into the groups later. Leave it empty for collections alone.
new-collections-to-grid = To the access of the groups
new-collections-back = Back to the names
new-collections-grid = Access of groups to collections
new-collections-grid-hint = What may each group do in each collection? Each group is proposed for the collections of its own department. Whoever reaches every collection is not limited by this.
new-collections-cell = { $group } in { $collection }
new-collections-no-access = No access
new-collections-as-it-is = { $access }, as it is
new-collections-only-more = What a group may do already is shown and stays: here it can be given more. Less, or nothing any more, is chosen in the access of a collection or of a group.
new-collections-there = exists already
new-collections-save = Create
new-collections-done = { $collections ->
    [one] One collection
   *[other] { $collections } collections
} and { $groups ->
    [one] one group
   *[other] { $groups } groups
} are made.
new-collections-wrong = Some of it cannot be made
new-collections-line = { $of }, line { $line }: { $why }
new-collections-nothing = Write at least one collection.
new-collections-too-many = This is too much at once: at most { $each } new collections and { $each } new groups, and { $cells } boxes in the table. Make it in parts.
new-collections-leave-title = Leave this page?
new-collections-leave-text = Nothing is made yet. What you typed and chose is lost.
new-collections-leave = Leave
new-collections-not-allowed = You may not create collections here
new-collections-not-allowed-text = An owner or admin of the organisation can, or can allow it in the settings.
error-twice = This name stands here twice.
