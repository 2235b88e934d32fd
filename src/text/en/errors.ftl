### Errors: error-<code> of domain::AppError

error-unknown = Something is not right here. Check what you entered and try again.
error-unauthenticated = You are not signed in any more. Sign in again to go on.
error-not-found = This does not exist, or you have no access to it.
error-invalid = Some fields need your attention.
error-rate-limited = Too many attempts. Wait a moment and try again.
error-internal = Something went wrong on our side. Nothing was changed; try again later.
error-malformed = The request could not be read. Reload the page and try again.
error-lost = The server cannot be reached. Check your connection; what you typed is still here.

# Rules for fields
error-required = Fill in this field.
error-too-long = This is too long.

# { $duration }: e.g. "2 minutes"
error-wait = Too many attempts. Try again in { $duration }.
# { $event }: the id of the log line
error-event = Something went wrong on our side. Nothing was changed; try again later. If it stays, tell the operator this number: { $event }
