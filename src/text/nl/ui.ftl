### De onderdelen

form-optional = niet verplicht
form-counter = { $used } van { $most }
form-left = nog { $count ->
    [one] 1 teken
   *[other] { $count } tekens
    }
form-too-many = { $count ->
    [one] 1 teken te veel
   *[other] { $count } tekens te veel
    }
form-show-password = Wachtwoord tonen
form-hide-password = Wachtwoord verbergen
form-capslock = Caps Lock staat aan.
