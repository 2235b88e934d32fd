### Words that every page uses

common-loading = Loading …
common-retry = Try again
common-reload = Reload
common-sign-in = Sign in
common-close = Close
common-cancel = Cancel
common-search = Search

connection-lost = The server cannot be reached. Trying again …
connection-renewed = A new version of Portaal is running. Reload this page once your work is saved.
connection-no-script = Scripts are switched off in this browser. Portaal encrypts and decrypts everything on your own computer, and needs scripts for that: without them you can look through lists, but not sign in or open a vault.
connection-failed = This page did not load completely or has stopped. What you saved is safe.

notfound-title = Page not found
notfound-home = To the start page
