### Several people at once

many-pick = Choose { $name }
many-pick-all = Choose everybody on this page
many-pick-none = Choose nobody
many-picked = { $count ->
    [one] 1 person chosen
   *[other] { $count } people chosen
    }
many-this-page = Only this page: those on the other pages are not chosen.
many-do-confirm = Confirm ({ $count })
many-do-reinvite = Invite again ({ $count })
many-do-again = Send again ({ $count })
many-do-restore = Restore access ({ $count })
many-do-revoke = Revoke access ({ $count })
many-do-remove = Remove ({ $count })
many-reinvited = { $count ->
    [one] 1 mail is on its way again.
   *[other] { $count } mails are on their way again.
    }
many-revoked = { $count ->
    [one] The access of 1 person has been revoked.
   *[other] The access of { $count } people has been revoked.
    }
many-restored = { $count ->
    [one] The access of 1 person has been restored.
   *[other] The access of { $count } people has been restored.
    }
many-removed = { $count ->
    [one] 1 person has been removed.
   *[other] { $count } people have been removed.
    }
many-revoke-title = { $count ->
    [one] Revoke the access of 1 person?
   *[other] Revoke the access of { $count } people?
    }
many-revoke-text = From the next request on nothing opens for them any more, and their seats are free again. Groups and rights stay for a return. Passwords that were seen stay known: change those that matter.
many-remove-title = { $count ->
    [one] Remove 1 person?
   *[other] Remove { $count } people?
    }
many-remove-text = They leave for good, with groups and rights; open invitations end. Items stay. Passwords that were seen stay known: change those that matter.
many-do-group = Groups ({ $count })
many-group-title = { $count ->
    [one] Group membership of 1 person
   *[other] Group membership of { $count } people
    }
many-group-what = What is to be done
many-group-in = Put into the group
many-group-in-text = They may do what the group may do, as soon as they are confirmed.
many-group-out = Take out of the group
many-group-out-text = They lose the access that only this group gave, from the next request on.
many-group = Group
many-group-choose = Choose a group
many-group-none = There are no groups yet. Make one on the page “Groups” first.
many-grouped = { $count ->
    [one] 1 person has been put into the group.
   *[other] { $count } people have been put into the group.
    }
many-ungrouped = { $count ->
    [one] 1 person has been taken out of the group.
   *[other] { $count } people have been taken out of the group.
    }
many-left = { $count ->
    [one] It was not done to 1 person
   *[other] It was not done to { $count } people
    }
many-confirm-title = Compare one by one
many-same = All five words are the same
many-not-same = Not the same, do not confirm
many-skip = Skip
many-back = Back
many-compared = { $count ->
    [one] You compared 1 person
   *[other] You compared { $count } people
    }
many-compared-none = You compared nobody, so nobody is confirmed
many-skipped = { $count ->
    [one] 1 person was skipped and goes on waiting.
   *[other] { $count } people were skipped and go on waiting.
    }
many-cannot = { $count ->
    [one] 1 person cannot be confirmed. Afterwards you see why.
   *[other] { $count } people cannot be confirmed. Afterwards you see why.
    }
many-confirm = { $count ->
    [one] Confirm 1 person
   *[other] Confirm { $count } people
    }
many-confirmed = { $count ->
    [one] 1 person has been confirmed.
   *[other] { $count } people have been confirmed.
    }
