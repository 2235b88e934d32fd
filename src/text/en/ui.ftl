### The parts of the kit

form-optional = optional
form-counter = { $used } of { $most }
form-left = { $count ->
    [one] 1 character left
   *[other] { $count } characters left
    }
form-too-many = { $count ->
    [one] 1 character too many
   *[other] { $count } characters too many
    }
form-show-password = Show password
form-hide-password = Hide password
form-capslock = Caps Lock is on.
