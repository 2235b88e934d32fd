### Members of organisations and of providers

error-mail-not-configured = No mail server is configured, so nothing can be sent. Set mail.host in the configuration first.
error-too-many-addresses = At most 20 addresses at a time.
error-role = This role cannot be chosen here.
error-already-member = This account is a member already.
error-not-invited = This invitation is no longer open: the person has accepted or is in. Reload the page to see how things stand.
error-not-accepted = This person has not accepted yet, so there is nobody to confirm.
error-already-confirmed = This person has been confirmed already.
error-public-key-changed = The person's key has changed since you opened this dialog. Close it, open it again, and compare the phrase anew.
error-fingerprint-not-compared = Compare the fingerprint phrase with the person first.
error-pinned-key-differs = This person has another key than the one that was confirmed before. Compare the fingerprint phrase again before you confirm.
error-remove-self = You cannot remove yourself. Ask another admin.
error-last-admin = This is the last provider admin. Make somebody else an admin first.
error-two-step-needed-first = Switch on two-step login for your own account first, or you would shut yourself out.
error-period-order = The end lies before the beginning.
error-period-too-long = At most 367 days at a time.
