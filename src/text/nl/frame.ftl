### Het raam rond de producten

frame-account = Account
frame-account-of = Je eigen instellingen
frame-profile = Profiel
frame-security = Beveiliging
frame-sessions = Sessies
frame-clients = Klanten
frame-waiting = Wacht op jou
frame-members = Leden
frame-groups = Groepen
frame-policies = Beleid
frame-staff = Medewerkers
frame-events = Gebeurtenissen
frame-settings = Instellingen
frame-items = Items
frame-own-vault = Alleen voor jou
frame-set-up = Instelstappen
frame-back-to-clients = Alle klanten
frame-lock = Vergrendelen
frame-locked = De kluis is vergrendeld
frame-sign-out = Afmelden
frame-sign-out-failed = Afmelden is niet gelukt. De kluis is wel vergrendeld. Probeer het opnieuw zodra er verbinding is.

frame-two-step-title = Hier is tweestapsaanmelding nodig
frame-two-step-text = { $provider } vraagt iedereen die er werkt om zich ook met een code uit een authenticator aan te melden. Zet het aan, dan kun je meteen weer verder.
frame-two-step-go = Tweestapsaanmelding instellen
frame-banner-of = Bericht van { $name }
frame-banner-more = Meer op { $host }
frame-banner-dismiss = Dit bericht wegklikken
