### Signing in

sign-in-title = Sign in
sign-in-email = E-mail address
sign-in-password = Master password
sign-in-busy = Working out your key from the master password …
sign-in-code = Code from your authenticator
sign-in-code-hint = Six digits, new every half minute.
sign-in-recovery = Recovery code
sign-in-recovery-hint = The 32 characters that you kept when you set up two-step login. Using it switches two-step login off.
sign-in-go-on = Go on
sign-in-use-code = Use the authenticator
sign-in-use-recovery = Use the recovery code
sign-in-other = Sign in as somebody else
sign-in-empty-title = This server is not set up yet
sign-in-empty-text = When it started, the server printed a link to set up the first provider. Open that link.

error-sign-in-failed = The e-mail address or the master password is not right.
error-wrong-code = This code is not right, or it was used already. Wait for the next one.
