### Accepting an invitation

error-link-unknown = This link is not known here. Perhaps it was cut off; open it from the mail once more.
error-link-expired = This link has expired. Ask for a new invitation.
error-link-used = This link has been used already.
error-link-replaced = There is a newer invitation. Use the link in the newest mail.
error-link-cancelled = This invitation has been withdrawn.
error-wrong-account = You are signed in with another address than the invited one.
