## Gezondheid van een kluis

health-link = Gezondheid
# { $name }: the organisation
health-title = Gezondheid van { $name }
health-description = Zwakke, hergebruikte en oude wachtwoorden, en logins zonder eenmalige codes. Je browser rekent het uit; niets ervan verlaat deze pagina.
health-looking = De wachtwoorden worden bekeken
health-checked = { $count ->
    [one] Er is één wachtwoord bekeken.
   *[other] Er zijn { $count } wachtwoorden bekeken.
}
health-hidden = { $count ->
    [one] Eén login blijft buiten beschouwing: je mag het wachtwoord ervan niet zien.
   *[other] { $count } logins blijven buiten beschouwing: je mag de wachtwoorden ervan niet zien.
}
health-damaged = { $count ->
    [one] Eén item gaat niet open.
   *[other] { $count } items gaan niet open.
}
health-fine = Niets aan te merken op de wachtwoorden die je ziet
health-tabs = Wat eraan mankeert
health-list = Logins met iets te doen
health-none = Geen van de logins die je ziet.
health-all = Alle
health-weak = Zwak
health-reused = Hergebruikt
health-old = Oud
health-no-code = Geen eenmalige code
health-all-hint = Open een login om het wachtwoord te wijzigen.
health-weak-hint = Snel te raden door een programma dat bekende wachtwoorden probeert en wat mensen ervan maken.
health-reused-hint = Hetzelfde wachtwoord staat in meer logins: wie het van één kent, komt in allemaal.
health-old-hint = Een jaar of langer niet gewijzigd. De moeite waard waar veel mensen het hadden.
health-no-code-hint = Logins met een adres en zonder bron van eenmalige codes. Of een site inloggen in twee stappen aanbiedt, is hier niet bekend.
health-is-weak = Zwak
health-is-reused = { $count ->
    [one] Ook in één andere
   *[other] Ook in { $count } andere
}
health-is-old = Oud
health-has-no-code = Geen code
