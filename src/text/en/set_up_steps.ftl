### Set-up steps of a client

set-up-steps-title = Set-up steps
set-up-steps-description = What it takes to get { $name } going. Each step looks at what is really there.
set-up-steps-progress = Steps done
set-up-steps-done-title = The set-up is done
set-up-steps-done-text = The owner is in, there are collections and there are items. From here on it is daily use.
set-up-steps-owner = Get the owner in
set-up-steps-owner-open = Nobody owns this organisation yet. Invite one from its members page.
set-up-steps-owner-invited = The owner has been invited by mail and has not accepted yet. If the mail got lost, invite again.
set-up-steps-owner-accepted = The owner has accepted. Compare the fingerprint phrase and confirm, so that the owner can open the vault.
set-up-steps-owner-done = The owner is confirmed and can open the vault.
set-up-steps-owner-go = To the members
set-up-steps-collections = Create collections
set-up-steps-collections-open = Collections give the vault its structure. Make them by department (Marketing, Finance) or by function (Social media, Servers).
set-up-steps-collections-done = There are collections beyond the first one.
set-up-steps-collections-go = To the collections
set-up-steps-items = Fill the vault
set-up-steps-items-open = Add the logins, notes, cards and identities of the organisation to its collections.
set-up-steps-items-done = The vault holds items.
set-up-steps-items-go = To the vault
