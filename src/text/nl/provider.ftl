### Instellingen van een aanbieder

provider-title = Instellingen
provider-description = Hoe je aanbieder heet, waar rekeningen heen gaan en wat hij van zijn mensen vraagt.
provider-group-name = Naam en facturen
provider-name = Naam
provider-billing-email = Facturatie-e-mail
provider-billing-email-hint = Daar gaan rekeningen heen; niemand meldt zich ermee aan.
provider-group-security = Beveiliging
provider-two-step = Tweestapsaanmelding verplichten voor alle medewerkers
provider-two-step-hint = Wie die niet heeft, ziet niets van het portaal en van de klanten tot ze aan staat.
provider-two-step-own = Naar de beveiliging van mijn account
provider-two-step-without = { $count ->
    [one] 1 medewerker heeft nog geen tweestapsaanmelding en wordt buitengesloten tot ze aan staat.
   *[other] { $count } medewerkers hebben nog geen tweestapsaanmelding en worden buitengesloten tot ze aan staat.
    }
provider-save = Opslaan
provider-saved = De instellingen zijn opgeslagen.
