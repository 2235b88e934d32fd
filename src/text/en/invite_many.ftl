### Inviting people by the hundred

error-too-many-at-once = At most 1,000 addresses at a time. Split the list.
error-no-address-found = There is no e-mail address in this list.
error-list-too-large = This file is larger than 1 MB. Keep only the column with the addresses.
error-list-unreadable = This is no list of text. Save it as CSV first.
error-invite-running = Another list of this organisation is still being worked on. Wait for its end, or stop it.
error-invite-not-running = This list has ended already.
error-invite-rights-lost = Whoever started the list may no longer invite here, so nobody else of it was invited.
error-invite-unreadable = The server can no longer read what was asked for this list. Start it again: who is in is passed over.
error-no-failed-mail = There is no mail that waits to be tried again.

invite-many-title = Invite many people
invite-many-description = Paste a list or choose a file. You see what it means before anybody gets a mail.
invite-many-hint = At most { $most }: one on each line, or separated by commas or semicolons, with a name or without. A table may be pasted too.
invite-many-file = Choose a file
invite-many-file-hint = CSV or text; the column with the addresses is found. The file is read here and not sent.
invite-many-rights = Groups and access for everybody
invite-many-check = Check the list
invite-many-checked = Before anybody is invited
invite-many-entries = Entries
invite-many-new = { $count ->
    [0] Nobody new
    [one] 1 new person
   *[other] { $count } new people
    }
invite-many-there = { $count ->
    [one] 1 is invited or a member already
   *[other] { $count } are invited or members already
    }
invite-many-again = { $count ->
    [one] 1 stands there twice
   *[other] { $count } stand there twice
    }
invite-many-wrong = { $count ->
    [one] 1 entry is no e-mail address
   *[other] { $count } entries are no e-mail addresses
    }
invite-many-line = Line { $line }: { $text }
invite-many-more = and { $count } more
invite-many-seats-free = Free seats: { $count }. No seats are added.
invite-many-seats-added = { $count ->
    [one] 1 seat is added
   *[other] { $count } seats are added
    }
invite-many-cost = That costs { $price } more, before tax.
invite-many-cost-provider = Your provider pays for them, and is told.
invite-many-seats-refused = There are not enough seats, so nobody can be invited
invite-many-change = Change the list
invite-many-go = { $count ->
    [one] Invite 1 person
   *[other] Invite { $count } people
    }
invite-many-running = Inviting
invite-many-leave = You may leave this page and come back: the work goes on.
invite-many-leave-title = Leave this page?
invite-many-leave-text = Nobody is invited yet. The list is lost.
invite-many-leave-go = Leave
invite-many-stop = Stop
invite-many-stop-title = Stop inviting?
invite-many-stop-text = Whoever has been invited stays invited. Nobody else of the list gets a mail. Seats that were added stay.
invite-many-stopped = No more people of this list will be invited.
invite-many-done = The whole list is done
invite-many-was-stopped = The list was stopped
invite-many-broke-off = The list could not go on
invite-many-result = Invited: { $invited }. { $there }
invite-many-were-there = Were in already: { $count }.
invite-many-left = Not invited: { $count }. Paste the list again to go on: who is in is passed over.
invite-many-by = Started by { $by },
invite-many-anew = Invite more people
invite-many-to-members = See the invited ones
invite-many-results = What became of each address
invite-many-column-email = E-mail address
invite-many-column-result = Result
invite-many-row-waiting = Waits
invite-many-row-left = Not invited
invite-many-row-there = Was in already
invite-many-row-queued = Invited, mail is queued
invite-many-row-sent = Invited, mail sent
invite-many-row-failed = Invited, mail not delivered
invite-many-row-held = Invited, mail held by the server
invite-many-show-more = Show more
