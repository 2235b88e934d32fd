### Clients of a provider: the list

clients-title = Clients
clients-new = New client
clients-csv = Download CSV
clients-search = Search clients
clients-table = Clients and their seats

clients-column-name = Client
clients-column-assigned = Assigned
clients-column-used = Used
clients-column-remaining = Remaining
clients-column-seats = Seats in use
clients-column-plan = Plan
clients-column-status = Status
clients-column-set-up = Set-up
clients-column-actions = Actions

clients-status-to-confirm = Owner to confirm
clients-status-invited = Owner invited
clients-status-no-owner = No owner
clients-status-active = Active
clients-status-disabled = Disabled

# { $done } of { $all } steps
clients-set-up = { $done } of { $all } steps done

plan-teams = Teams
plan-enterprise = Enterprise
plan-monthly = Monthly
plan-annually = Yearly

clients-filter-plan = Plan
clients-filter-seats = Seats
clients-filter-low = Seats running out
clients-filter-clear = Clear filters

# { $clients }: from clients-count
clients-totals = { $clients } · { $used } of { $assigned } seats in use
clients-count = { $count ->
    [one] 1 client
   *[other] { $count } clients
    }
clients-found = { $count ->
    [one] 1 client found
   *[other] { $count } clients found
    }
clients-found-more = More than { $count } clients found

clients-empty-title = No clients yet
clients-empty-admin = A client is an organisation with a vault of its own. Create the first one: its owner gets an invitation, and you can fill its vault at once.
clients-empty-service = A client is an organisation with a vault of its own. Provider admins create them; as soon as there is one you find it here.
clients-none-title = No client matches
clients-none-text = Nothing fits this search and these filters together.

clients-waiting-title = Owners who are not in yet
clients-waiting-confirm = { $count ->
    [one] 1 owner has accepted and waits to be confirmed.
   *[other] { $count } owners have accepted and wait to be confirmed.
    }
clients-waiting-confirm-many = More than { $count } owners have accepted and wait to be confirmed.
clients-waiting-invited = { $count ->
    [one] 1 owner has not answered the invitation yet.
   *[other] { $count } owners have not answered their invitation yet.
    }
clients-waiting-invited-many = More than { $count } owners have not answered their invitation yet.
clients-waiting-all = Show all
# a moment follows
clients-waiting-expires = The link works until
clients-waiting-expired = The link has expired
clients-waiting-accepted = Accepted, waits for you

clients-row-menu = Actions for { $name }
clients-row-vault = Open vault
clients-row-set-up = Set-up steps
clients-row-members = Members
clients-row-name = Name and billing e-mail
clients-row-seats = Seats and storage

clients-name-title = Name and billing e-mail of { $name }
clients-name-saved = { $name } was saved.
clients-name-service = You can change the name. Where invoices go is for provider admins.
clients-seats-title = Seats and storage of { $name }
clients-seats-used = { $used ->
    [one] 1 of these seats is in use; it must remain.
   *[other] { $used } of these seats are in use; that many must remain.
    }
clients-seats-save = Save
clients-seats-saved = Seats and storage were saved.
clients-seats-service = You can give back seats and storage. Adding to them costs money and is for provider admins.
clients-seats-price-now = Now
clients-seats-price-then = After saving

clients-csv-limit = Limit
clients-csv-billing = Billing
clients-csv-since = Since
clients-csv-id = Id
# { $rows }: how many rows the file holds
clients-csv-cut = The list goes on: a file holds { $rows } clients at most. Narrow the list to get the others.
clients-csv-file = clients

error-seats-need-admin = Only provider admins can add seats or storage or raise the limit. Ask one of them.
error-billing-needs-admin = Only provider admins can change where invoices go. Ask one of them.
error-seats-below-used = More seats are in use than this. Remove members first, or keep more seats.
error-seats-out-of-range = Enter a whole number from 1 to 100,000.
error-limit-below-seats = The limit cannot be below the number of seats.
error-seat-limit-reached = All seats are taken and the limit for automatic seats is reached. Raise the limit or free a seat.
error-storage-out-of-range = Enter a whole number from 0 to 99.
error-no-price = There is no price for this plan. Ask the operator of this server.
error-price-changed = The prices have changed meanwhile. Look at the new sum and submit again.
