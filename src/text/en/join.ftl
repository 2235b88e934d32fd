### Accepting an invitation

error-link-unknown = This link is not known here. Perhaps it was cut off; open it from the mail once more.
error-link-expired = This link has expired. Ask for a new invitation.
error-link-used = This link has been used already.
error-link-replaced = There is a newer invitation. Use the link in the newest mail.
error-link-cancelled = This invitation has been withdrawn.
error-wrong-account = You are signed in with another address than the invited one.

join-title = Invitation
join-steps = The way in
join-step-invited = Invited
join-step-accept = Accept
join-step-confirm = Confirmed
join-client = { $provider } invites you to { $name } as { $role ->
    [owner] owner
    [admin] administrator
   *[user] user
    }.
join-organisation = { $name } invites you as { $role ->
    [owner] owner
    [admin] administrator
   *[user] user
    }.
join-provider = { $name } invites you to its provider portal as { $role ->
    [admin] provider admin
   *[service] service user
    }.
join-signed-in-as = You are signed in as { $email }.
join-accept = Accept invitation
join-accept-hint = After that somebody who holds the key confirms you; only then does the vault open.
join-wrong-title = This invitation is for another address
join-wrong-text = You are signed in as { $email }, and { $invited } was invited. Sign out and go on with { $invited } on this page.
join-sign-out = Sign out
join-stay = Stay signed in
join-sign-in-text = There is an account for { $email } already. Sign in with it, and accept after that.
join-unknown-title = This link is not known
join-expired-title = This link has expired
join-used-title = This link has been used
join-used-text = A link works once. If you accepted the invitation yourself, sign in: you will see there how far things are. If it was not you, tell the person who invited you.
join-replaced-title = There is a newer invitation
join-cancelled-title = This invitation has been withdrawn
join-cancelled-text = Ask the person who invited you, if you think that this is a mistake.
join-wait-title = Almost there: wait to be confirmed
join-wait-text = You have accepted. { $name } has been told by mail, and compares your fingerprint phrase before you get the key.
join-wait-how = Read these words to { $name } by phone when they call you. This page sees by itself when you are in; you can also close it, a mail will tell you.
join-wait-look = Look now
join-own-phrase = Your fingerprint phrase
join-in-title = You are in
join-in-organisation = You have been confirmed. The vault of { $name } is open to you.
join-in-provider = You have been confirmed. The provider portal of { $name } is open to you.
join-open-vault = Open the vault
join-open-portal = Open the provider portal
join-new-text = You have no account yet. Make one for { $email }: your keys are made in this browser and nobody but you can open them.
