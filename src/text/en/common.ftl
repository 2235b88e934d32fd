### Words that every page uses

common-loading = Loading …
common-retry = Try again
common-sign-in = Sign in
common-close = Close
common-cancel = Cancel
common-search = Search

connection-lost = The server cannot be reached. Trying again …

notfound-title = Page not found
notfound-home = To the start page
