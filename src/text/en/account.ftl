### The person's own account

error-email = This is not an e-mail address, as name@example.com is one.
error-characters = This holds characters that cannot be shown, such as a line break.
error-two-step-required = This provider asks for two-step login. Switch it on in your account, under Security.
error-kdf-changed = How your key is derived was changed meanwhile. Load the page again.
error-two-step-on = Two-step login is on already.
error-two-step-off = Two-step login is off already.
error-two-step-not-started = Start again: another code was shown meanwhile.
error-choice = Choose one of the list.

account-saved = Saved
account-save = Save

account-profile-title = Profile
account-profile-text = How others see you, and in which language Portaal speaks to you.
account-email = E-mail address
account-email-hint = You sign in with it, and mails go there. It cannot be changed.
account-name = Name
account-name-hint = Shown to the people you work with.
account-lang = Language
account-lang-hint = Of pages and of mails to you.
account-fingerprint-title = Your fingerprint phrase
account-fingerprint-text = Whoever confirms you compares these words with you, by telephone or in person. When both see the same five, nobody has slipped in between.

account-security-title = Security
account-security-text = What keeps others out of your account.
account-recovered-title = Two-step login is off now
account-recovered-text = You signed in with your recovery code, which is used up. Set two-step login up again.
account-password-title = Master password
account-password-text = Changing it signs you out in every other browser. Nothing that is stored has to be encrypted again.
account-password-since = Last changed on
account-password-present = Present master password
account-password-change = Change master password
account-password-changed = Your master password is changed
account-kdf-title = How your key is made
account-kdf-text = Your browser turns the master password into a key, slowly on purpose: that makes guessing expensive. Argon2id needs memory as well as time and resists special hardware better; very old devices may be slow with it.
account-kdf-choice = Method
account-kdf-pbkdf2 = PBKDF2, 600,000 rounds
account-kdf-argon2id = Argon2id, 32 MiB, 6 passes, 4 lanes
account-kdf-change = Change method
account-kdf-changed = Your key is made the new way from now on
account-lock-title = Lock by itself
account-lock-text = The vault locks when neither keyboard nor pointer was used for this long, in all tabs together. You then enter your master password again.
account-lock-choice = Lock after
account-lock-never = Never: only by hand or when the browser closes

account-two-step-title = Two-step login
account-two-step-text = A code from an authenticator on your phone, besides the master password: who knows the password alone does not get in.
account-two-step-on = On
account-two-step-off = Off
account-two-step-asked-title = A provider asks for two-step login
account-two-step-asked-text = Switch it on below; until then the provider's pages stay closed to you.
account-two-step-needed = A provider that you work for asks for two-step login. Without it its pages are closed to you.
account-two-step-start = Set up two-step login
account-two-step-scan = Scan this picture with an authenticator app, or type the text below it into the app. Then enter the code that the app shows.
account-two-step-qr = QR code with the seed for your authenticator
account-two-step-copy = Copy the seed
account-two-step-code-hint = Six digits, new every half minute. This proves that the app has the seed.
account-two-step-confirm = Switch on
account-two-step-switch-off = Switch off two-step login
account-two-step-gone = Two-step login is off
account-recovery-title = Two-step login is on. Keep this recovery code.
account-recovery-text = If you lose your phone, this code lets you in once and switches two-step login off. It is shown only now: write it down or keep it in a safe place that is not this vault.
account-recovery-copy = Copy the recovery code
account-recovery-kept = I kept it

account-sessions-title = Sessions
account-sessions-text = Where you are signed in. End what you do not know, then change your master password.
account-session-here = This browser
account-session-unknown = Unknown browser
account-session-seen = last used
account-session-made = signed in
account-session-end = End the session of { $agent }
account-session-ended = The session has ended
account-sign-out-everywhere = Sign out everywhere
