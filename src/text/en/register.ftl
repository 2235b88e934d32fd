### Making an account from an invitation

register-email = E-mail address
register-email-hint = The invitation was sent here, so your account gets this address.
register-name = Your name
register-busy = Your keys are being made. This takes a few seconds; please keep the page open.
register-make = Make account

error-account-exists = There is an account with this e-mail address already. Sign in with it.
