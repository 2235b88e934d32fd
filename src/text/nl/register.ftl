### Een account maken na een uitnodiging

register-email = E-mailadres
register-email-hint = De uitnodiging ging hierheen, dus je account krijgt dit adres.
register-name = Je naam
register-busy = Je sleutels worden gemaakt. Dit duurt een paar seconden; houd de pagina open.
register-make = Account maken

error-account-exists = Er is al een account met dit e-mailadres. Meld je daarmee aan.
