### Settings of a provider

provider-title = Settings
provider-description = What your provider is called, where bills go, and what it asks of its people.
provider-group-name = Name and billing
provider-name = Name
provider-billing-email = Billing e-mail
provider-billing-email-hint = Bills go there; nobody is signed in with it.
provider-group-security = Security
provider-two-step = Require two-step login of all provider members
provider-two-step-hint = Who has none sees nothing of the portal and of the clients until it is switched on.
provider-two-step-own = To the security of my account
provider-two-step-without = { $count ->
    [one] 1 member has no two-step login yet and is shut out until it is switched on.
   *[other] { $count } members have no two-step login yet and are shut out until it is switched on.
    }
provider-save = Save
provider-saved = The settings have been saved.
