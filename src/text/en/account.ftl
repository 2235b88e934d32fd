### The person's own account

error-email = This is not an e-mail address, as name@example.com is one.
error-characters = This holds characters that cannot be shown, such as a line break.
error-two-step-required = This provider asks for two-step login. Switch it on in your account, under Security.
