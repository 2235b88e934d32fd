### The frame around the products

frame-account = Account
frame-account-of = Your own settings
frame-profile = Profile
frame-security = Security
frame-sessions = Sessions
frame-clients = Clients
frame-waiting = Waiting for you
frame-members = Members
frame-groups = Groups
frame-policies = Policies
frame-staff = Members
frame-events = Events
frame-settings = Settings
frame-items = Items
frame-own-vault = For you alone
frame-set-up = Set-up steps
frame-back-to-clients = All clients
frame-lock = Lock
frame-locked = The vault is locked
frame-sign-out = Sign out
frame-sign-out-failed = Signing out failed. The vault is locked all the same. Try again once there is a connection.

frame-two-step-title = Two-step login is needed here
frame-two-step-text = { $provider } asks everybody who works for it to sign in with a code from an authenticator as well. Switch it on, then you come straight back in.
frame-two-step-go = Set up two-step login
frame-banner-of = Notice of { $name }
frame-banner-more = More at { $host }
frame-banner-dismiss = Dismiss this notice
