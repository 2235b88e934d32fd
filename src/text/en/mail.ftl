### Mails

mail-footer = You get this mail because somebody uses your address in Portaal at { $url }.
mail-link-fallback = If the button does not work, open this address in your browser:

mail-invite-button = Accept invitation
mail-invite-expires = The link works once and for { $days } days.
mail-invite-ignore = You did not expect this? Then you need not do anything: nothing happens until you accept.

mail-owner-subject = Invitation: become the owner of { $organisation }
mail-owner-heading = Become the owner of { $organisation }
mail-owner-body = { $provider } has set up a password vault for { $organisation } and invites you as its owner.
mail-owner-steps = Create your account for { $email }, or sign in with it, and accept. Then { $provider } confirms you, and the vault opens for you.

mail-member-subject = Invitation to { $organisation }
mail-member-heading = Join { $organisation }
mail-member-body = { $organisation } invites you to its password vault as { $role ->
    [owner] owner
    [admin] administrator
   *[user] user
    }.
mail-member-steps = Create your account for { $email }, or sign in with it, and accept. Then an administrator of { $organisation } confirms you, and the vault opens for you.

mail-staff-subject = Invitation to work with { $provider }
mail-staff-heading = Join { $provider }
mail-staff-body = { $provider } invites you as { $role ->
    [admin] provider admin
   *[service] service user
    } to its provider portal, where it looks after the password vaults of its clients.
mail-staff-steps = Create your account for { $email }, or sign in with it, and accept. Then an admin of { $provider } confirms you, and the portal opens for you.

mail-confirm-subject = { $name } waits to be confirmed for { $place }
mail-confirm-heading = Confirm { $name }
mail-confirm-body = { $name } ({ $email }) has accepted the invitation to { $place } and waits for you.
mail-confirm-steps = Ask { $name } for the fingerprint phrase, by phone or in person. If it is the one that Portaal shows you, confirm.
mail-confirm-button = Compare and confirm
mail-confirm-why = Confirming passes the key on. Nobody else can do it, not even the server.

mail-confirmed-subject = You have been confirmed for { $name }
mail-confirmed-heading = Welcome to { $name }
mail-confirmed-member = You have been confirmed: the vault of { $name } is open to you.
mail-confirmed-staff = You have been confirmed: the provider portal of { $name } is open to you.
mail-confirmed-vault = Open the vault
mail-confirmed-portal = Open the provider portal

mail-removed-subject = You no longer have access to { $provider }
mail-removed-heading = Your access to { $provider } has ended
mail-removed-body = An admin of { $provider } has removed you. You can no longer reach its portal and its clients. Your account and your other memberships stay as they are.

mail-policy-subject = You no longer have access to { $organisation }
mail-policy-heading = { $organisation } has locked you out
mail-policy-two-step = { $organisation } asks two-step login of its members, and your account has none.
mail-policy-two-step-steps = Switch two-step login on in your account. Then ask an administrator of { $organisation } to let you in again.
mail-policy-single = { $organisation } asks its members to be in no other organisation, and you are in another one.
mail-policy-single-steps = Leave the other organisations, or use another account for them. Then ask an administrator of { $organisation } to let you in again.
mail-policy-button = Switch two-step login on
mail-policy-kept = Your account stays as it is, and so do your groups and rights for when you return.

mail-seats-added-subject = { $organisation } now has { $seats } seats
mail-seats-added-body = More people were invited than there were free seats, so the seats of { $organisation } grew from { $before } to { $after }.
mail-seats-added-once = From now on seats are added without a mail, up to the limit if there is one. You find each growth in the events.
mail-seats-full-subject = { $organisation } has reached its seat limit
mail-seats-full-body = { $organisation } has { $limit } seats, as many as its limit allows. Further invitations are refused until you raise the limit.
mail-seats-button = See the clients
