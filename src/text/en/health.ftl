## Health of a vault

health-link = Health
# { $name }: the organisation
health-title = Health of { $name }
health-description = Weak, reused and old passwords, and logins without one-time codes. Your browser computes it; nothing of it leaves this page.
health-looking = Looking at the passwords
health-checked = { $count ->
    [one] One password was looked at.
   *[other] { $count } passwords were looked at.
}
health-hidden = { $count ->
    [one] One login is left out: its password may not be shown to you.
   *[other] { $count } logins are left out: their passwords may not be shown to you.
}
health-damaged = { $count ->
    [one] One item does not open.
   *[other] { $count } items do not open.
}
health-fine = Nothing to say about the passwords that you see
health-tabs = What is wrong
health-list = Logins with something to do
health-none = None of the logins that you see.
health-all = All
health-weak = Weak
health-reused = Reused
health-old = Old
health-no-code = No one-time code
health-all-hint = Open a login to change its password.
health-weak-hint = Easily guessed by a program that tries known passwords and what people make of them.
health-reused-hint = The same password stands in several logins: whoever learns it from one is in all of them.
health-old-hint = Not changed for a year or more. Worth a look where many people had it.
health-no-code-hint = Logins with an address and without a source of one-time codes. Whether a site offers two-step login is not known here.
health-is-weak = Weak
health-is-reused = { $count ->
    [one] Also in one other
   *[other] Also in { $count } others
}
health-is-old = Old
health-has-no-code = No code
