### Policies of an organisation

policies-title = Policies
policies-lead = What { $name } asks of its members, and of the vaults that they open.
policies-on = On
policies-off = Off
policies-needs = Needs “{ $policy }”
policies-group-access = Access
policies-group-passwords = Passwords
policies-group-vault = Vault and data
policies-group-other = Other programs
policies-effect-sso = Takes effect with single sign-on
policies-effect-other = Acts in other programs only
policies-effect-sso-text = Single sign-on is not set up here yet. You may switch this on now: it takes effect as soon as members can sign in with your identity provider.
policies-effect-other-text = Portaal itself does nothing with this. It is passed on to vault programs that act on it, the browser extension for example.
policies-teams-title = Policies come with Enterprise
policies-teams-text = { $name } has the Teams plan. Below you see what policies would do; with the Enterprise plan they can be switched on.
policies-who-plain = Binds users and custom members. Owners, administrators and staff of the provider are free of it.
policies-who-all = Binds every member, owners and administrators included. Staff of the provider is free of it.
policies-who-everybody = Binds every member, owners and administrators included.
policies-switch = Switched on
policies-save = Save
policies-saved = “{ $policy }” was saved.
policies-blocked-needs = “{ $policy }” must be switched on first.
policies-blocked-needed = Cannot be switched off while { $policies } { $count ->
    [one] is on, which needs it
   *[other] are on, which need it
    }.
policies-preview-looking = Looking up whom this affects…
policies-preview-none-two-step = Nobody is locked out: every member whom it binds has two-step login.
policies-preview-none-single = Nobody is locked out: no member whom it binds is in another organisation.
policies-preview-title = { $count ->
    [one] This locks out one member
   *[other] This locks out { $count } members
    }
policies-preview-two-step = Whoever stands here has no two-step login, loses access at once, and gets a mail that says what to do. The seats become free.
policies-preview-single = Whoever stands here is in another organisation as well, loses access at once, and gets a mail that says what to do. The seats become free.
policies-preview-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
    }
policies-preview-spared = { $count ->
    [one] One more does not follow it and stays in, because the policy does not bind owners, administrators, staff or whoever switches it on.
   *[other] { $count } more do not follow it and stay in, because the policy does not bind owners, administrators, staff or whoever switches it on.
    }
policies-preview-later = From now on it is checked when somebody accepts, is confirmed or is restored. People who are only invited stay invited.
policies-preview-confirm = { $count ->
    [one] Save and lock one member out
   *[other] Save and lock { $count } members out
    }
policies-off-note = Switching it off lets nobody back in: members who were locked out are restored one by one, in the list of members.

error-policies-not-in-plan = Policies come with the Enterprise plan.
error-policy-changed = Somebody else has saved this policy meanwhile. Look at it again and repeat your change.
error-policy-needs = Another policy must be switched on first.
error-policy-needed = Other policies that are on need this one. Switch those off first.
error-policy-people-changed = Meanwhile other people would be locked out. Nothing was saved: look at the list again.
error-policy-number = This number is not possible here.
error-policy-https = Fill in an address that begins with https:// and holds no user name.
error-policy-all-kinds = Leave at least one kind of item.
error-policy-two-step = This person has no two-step login, and a policy asks it. Ask for it to be switched on first.
error-policy-single = This person is in more than one organisation, and a policy forbids that.
error-policy-own-two-step = This organisation asks two-step login of its members. Switch it on in your account, then accept.
error-policy-own-single-here = This organisation asks its members to be in no other organisation. Leave the others first, or use another account.
error-policy-own-single-elsewhere = An organisation that you are in asks its members to be in no other one. Leave it first, or use another account.
error-policy-export = A policy of this organisation forbids writing its vault into a file.
error-policy-export-own = A policy of one of your organisations forbids writing your own vault into a file.
error-policy-own-items = A policy of one of your organisations allows no new items in your own vault. Make the item in the vault of the organisation.
error-policy-kind = A policy of this organisation forbids items of this kind.
error-policy-timeout = A policy of your organisation allows no longer time.
error-policy-password-length = This is shorter than your organisation asks.
error-policy-password-upper = Your organisation asks a capital letter.
error-policy-password-lower = Your organisation asks a small letter.
error-policy-password-number = Your organisation asks a digit.
error-policy-password-special = Your organisation asks one of these: !@#$%^&*
error-policy-password-strength = This is easier to guess than your organisation allows.

policies-name-two-step = Two-step login
policies-about-two-step = Members have two-step login. Whoever has none is locked out, and nobody gets in without.
policies-name-master-password = Master password
policies-about-master-password = What a master password must be like. Only the browser can check it, since nobody else ever sees the password.
policies-name-generator = Password generator
policies-about-generator = What the generator makes at least.
policies-name-single-organisation = Single organisation
policies-about-single-organisation = Members are in no other organisation. Whoever is, is locked out; several other policies need this one.
policies-name-require-sso = Require single sign-on
policies-about-require-sso = Members sign in with your identity provider, no longer with a master password alone.
policies-name-data-ownership = Data belongs to the organisation
policies-about-data-ownership = Members make no new items in a vault of their own. What is there already stays readable, and they can move it to the organisation or delete it.
policies-name-disable-send = No Send
policies-about-disable-send = Members send no text or files to people outside with other vault programs.
policies-name-send-options = Send options
policies-about-send-options = How members may send text and files with other vault programs.
policies-name-account-recovery = Account recovery
policies-about-account-recovery = Owners and administrators may give a member access again who forgot the master password.
policies-name-vault-timeout = Vault timeout
policies-about-vault-timeout = After how long without activity a vault locks at the latest.
policies-name-export-ban = No export
policies-about-export-ban = Members do not write the vault of this organisation, nor their own, into a file.
policies-name-fill-on-load = Fill in on page load
policies-about-fill-on-load = The browser extension fills in sign-ins as soon as a page has loaded.
policies-name-automatic-sign-in = Automatic sign-in
policies-about-automatic-sign-in = The browser extension signs in to applications of your identity provider.
policies-name-remove-pin = No unlocking by PIN
policies-about-remove-pin = Members do not unlock a vault program with a PIN. Portaal itself has no PIN.
policies-name-restricted-items = Restricted item types
policies-about-restricted-items = Kinds of items that members do not make or import here. Items that exist stay readable.
policies-name-uri-match = Default URI match
policies-about-uri-match = How the address of an item is compared with that of a page, unless the item says otherwise.
policies-name-autotype = Autotype
policies-about-autotype = The desktop program may type passwords into other programs.
policies-name-banner = Notice to members
policies-about-banner = A notice above every page, until it is dismissed for the session.
policies-name-fill-rules = Rules for filling in
policies-about-fill-rules = Where the browser extension finds your rules for filling in forms.

policies-field-strength = Least strength
policies-strength-none = Not asked
policies-field-length = Fewest characters
policies-field-length-hint = Empty: not asked. At least { $least }, at most 128.
policies-field-upper = Capital letters
policies-field-lower = Small letters
policies-field-numbers = Digits
policies-field-special = Special characters (!@#$%^&*)
policies-field-enforce = Check existing passwords too
policies-field-enforce-hint = Whoever signs in or unlocks with a password that does not fit has to change it first.
policies-field-way = Way of generating
policies-way-any = As members like
policies-way-password = Passwords only
policies-way-passphrase = Passphrases only
policies-field-min-numbers = Fewest digits
policies-field-min-special = Fewest special characters
policies-field-up-to-nine = Empty: not asked. At most 9.
policies-field-words = Fewest words
policies-field-words-hint = Empty: not asked. At least 3, at most 20.
policies-field-capitals = Words begin with a capital
policies-field-include-number = With a digit
policies-generator-passwords = For passwords
policies-generator-passphrases = For passphrases
policies-field-hide-email = Always show the sender's address
policies-field-auto-enrol = All members take part: they are asked when they open the vault
policies-field-minutes = Minutes without activity
policies-field-minutes-hint = At most { $most }. Members may choose a shorter time.
policies-field-action = What happens then
policies-action-any = As members like
policies-action-lock = The vault locks
policies-action-sign-out = The member is signed out
policies-field-idp-host = Address of the identity provider
policies-field-kinds = Kinds that are not made
policies-field-uri = Compare by
policies-field-banner = What it says
policies-field-banner-hint = Plain text, at most { $most } characters.
policies-field-link = Where more stands
policies-field-link-hint = An address that begins with https://, or nothing.
policies-field-rules-url = Address of the rules
