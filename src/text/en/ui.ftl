### The parts of the kit

form-optional = optional
form-counter = { $used } of { $most }
form-left = { $count ->
    [one] 1 character left
   *[other] { $count } characters left
    }
form-too-many = { $count ->
    [one] 1 character too many
   *[other] { $count } characters too many
    }
form-unsaved-text = What you changed on this page is not saved yet.
form-show-password = Show password
form-hide-password = Hide password
form-capslock = Caps Lock is on.

pager-label = Pages
pager-first = First page
pager-previous = Previous page
pager-next = Next page
pager-last = Last page

search-clear = Clear search

seats-of = { $used } of { $assigned } seats in use

toast-region = Messages

copy-done = Copied
copy-failed = The browser did not allow copying. Select the text and copy it yourself.

# { $name }: what is hidden, e.g. "Password"
reveal-show = Show: { $name }
reveal-hide = Hide: { $name }
reveal-hidden = hidden

progress-of = { $done } of { $all }
step-done = (done)
step-to-do = (to do)

breadcrumb-label = You are here

strength-weak = Weak
strength-fair = Fair
strength-good = Good
strength-strong = Strong

phrase-label = Fingerprint phrase

product-vault = Vault
product-admin = Admin console
product-provider = Provider portal
product-account = Account

layout-skip = To the content
layout-menu = Menu
layout-switch = Switch to

theme-title = Appearance
theme-system = As the system
theme-light = Light
theme-dark = Dark

lang-title = Language
lang-name = English
