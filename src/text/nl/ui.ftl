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
form-unsaved-text = Wat je op deze pagina hebt gewijzigd is nog niet opgeslagen.
form-show-password = Wachtwoord tonen
form-hide-password = Wachtwoord verbergen
form-capslock = Caps Lock staat aan.

pager-label = Pagina's
pager-first = Eerste pagina
pager-previous = Vorige pagina
pager-next = Volgende pagina
pager-last = Laatste pagina

search-clear = Zoekopdracht wissen

seats-of = { $used } van { $assigned } plaatsen in gebruik

toast-region = Meldingen

copy-done = Gekopieerd
copy-failed = De browser stond kopiëren niet toe. Selecteer de tekst en kopieer die zelf.

# { $name }: wat er verborgen is, bijv. "Wachtwoord"
reveal-show = Tonen: { $name }
reveal-hide = Verbergen: { $name }
reveal-hidden = verborgen

progress-of = { $done } van { $all }
step-done = (klaar)
step-to-do = (nog te doen)

breadcrumb-label = Je bent hier

strength-weak = Zwak
strength-fair = Matig
strength-good = Goed
strength-strong = Sterk

phrase-label = Vingerafdrukzin

product-vault = Kluis
product-admin = Beheerconsole
product-provider = Aanbiedersportaal
product-account = Account

layout-skip = Naar de inhoud
layout-menu = Menu
layout-switch = Ga naar

theme-title = Weergave
theme-system = Zoals het systeem
theme-light = Licht
theme-dark = Donker

lang-title = Taal
lang-name = Nederlands
