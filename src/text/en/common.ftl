### Words that every page uses

common-loading = Loading …
common-retry = Try again
common-sign-in = Sign in

connection-lost = The server cannot be reached. Trying again …

notfound-title = Page not found
notfound-home = To the start page
