### The first provider

set-up-title = Set up Portaal
set-up-description = Two steps: the provider, then its first administrator. All keys are made in this browser; the server gets them encrypted only.
set-up-steps = Steps of the set-up
set-up-provider = Provider
set-up-admin = Administrator
set-up-provider-name = Name of the provider
set-up-provider-name-hint = Your company. Clients see this name in their invitations.
set-up-billing-email = Billing e-mail
set-up-billing-email-hint = Where invoices for the provider go.
set-up-next = Next: administrator
set-up-back = Back
set-up-name = Your name
set-up-email = Your e-mail address
set-up-email-hint = You sign in with it. It cannot be changed later.
set-up-finish = Make the provider
set-up-making = Your keys are being made. This takes a few seconds; please keep the page open.
set-up-used-title = This server is set up already
set-up-used-text = The link worked once and is used up. Sign in instead.
set-up-expired-title = This link is too old
set-up-replaced-title = There is a newer link
set-up-unknown-title = This link is not valid
set-up-again-text = Restart the server: as long as there is no provider, it prints a new link each time it starts. Copy that link as a whole.
