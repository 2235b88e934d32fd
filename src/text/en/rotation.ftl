## The page of an organisation's key, and what is said when a key was replaced

rotation-title = Organisation key
rotation-description = The key under which everything in this vault lies, and who may have kept it.
rotation-section = Organisation key
rotation-section-hint = When somebody leaves who had access, a new key keeps what comes from now on from them.
rotation-open = See the key
rotation-number = Key no. { $number }
rotation-made = Made
rotation-nobody-left = Nobody who had it has left since.
rotation-leavers = { $count ->
    [one] One person who had this key is not in any more and may have kept it:
   *[other] { $count } people who had this key are not in any more and may have kept it:
}
rotation-leavers-more = { $count ->
    [one] … and one more.
   *[other] … and { $count } more.
}
rotation-what = What a new key does
rotation-what-new = Whoever kept the old key opens nothing with it that is added from then on.
rotation-what-seen = What somebody has seen before stays known, and so does the own key of an item that was seen: change the passwords that matter, or make those items anew.
rotation-what-all = Every item’s key, every collection’s name and every member’s copy is wrapped again, in this browser. It changes all at once at the end; until then nothing has changed, and everybody can go on working.
rotation-what-revoked = Revoked members lose their copy. Whoever is restored later has to be confirmed, and to take part in account recovery, again.
rotation-what-provider = { $provider } gets the new key, too.
rotation-begin = Renew the key
rotation-ask-title = Renew the organisation key?
rotation-ask = { $count } pieces are wrapped again. Keep this page open until it is done; if it is interrupted, you can go on later.
rotation-strangers-title = The key cannot be renewed yet
rotation-strangers = The public key of these people is not the one that was confirmed: { $people }. Revoke or remove them first, and invite them again.
rotation-run-label = Renewing the key
rotation-keep-open = Keep this page open. What is done stays done if it is interrupted.
rotation-pause = Pause
rotation-pending-mine = You have begun to renew the key: { $done } of { $total } pieces are done.
rotation-pending-theirs = { $by } has begun to renew the key. Only that person can go on with it, but you can stop it.
rotation-pending-title = Renewing is not finished
rotation-begun = Begun
rotation-go-on = Go on
rotation-stop = Stop it
rotation-stop-title = Stop renewing the key?
rotation-stop-ask = What was wrapped so far is thrown away. The key stays what it is, and nothing in the vault changes.
rotation-stopped = Renewing was stopped. The key has not changed.
rotation-done = The organisation has a new key.
rotation-damaged = { $count ->
    [one] One item or collection does not open with the key. It is kept as it is, and stays closed.
   *[other] { $count } items or collections do not open with the key. They are kept as they are, and stay closed.
}
rotation-members-notice = { $count ->
    [one] One person who had access has left and may have kept the organisation key.
   *[other] { $count } people who had access have left and may have kept the organisation key.
}
error-key-rotated = The key of this organisation was renewed meanwhile. Try again: what you typed is still here.
error-key-not-handed-over = The client renewed its key. A colleague who already worked here has to open this client once, then you can, too.
error-no-rotation = Renewing was stopped or finished elsewhere.
error-rotation-elsewhere = Somebody else is renewing the key, or you began in another role.
error-rotation-under-way = You have already begun to renew the key, in another tab perhaps. Go on with it, or stop it before you begin anew.
error-rotation-strangers = The public key of somebody with access is not the one that was confirmed.
error-rotation-not-whole = Something was added or changed meanwhile. Go on to include it.

mail-key-rotated-subject = { $name } has a new organisation key
mail-key-rotated-heading = A new key for { $name }
mail-key-rotated-body = { $by } has renewed the organisation key. Nobody has to do anything: members and vault have been taken along.
mail-key-rotated-revoked = Revoked members lost their copy. If you did not expect this, look at the events.
mail-key-rotated-events = See the events

rotation-leave-title = Leave while the key is being renewed?
rotation-leave = Nothing is lost: what is done stays done, and you can go on later. Until then the key stays what it is.
rotation-leave-verb = Leave

rotation-phrase = Fingerprint
rotation-phrase-text = The five words of this organisation’s public key. Members compare them when they take part in account recovery. A new key has new words.
