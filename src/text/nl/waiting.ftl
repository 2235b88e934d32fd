### Wie op de mensen van de aanbieder wacht

waiting-title = Wacht op jou
waiting-description = Waarvoor mensen bij al je klanten iemand van hier nodig hebben.
waiting-tabs = Waarop ze wachten
waiting-confirm = Te bevestigen
waiting-expired = Uitnodiging verlopen
waiting-mail = Mail niet bezorgd
waiting-none = Er wacht niemand
waiting-none-confirm = Wie een uitnodiging van een klant accepteert, staat hier totdat iemand de persoon bevestigt.
waiting-none-expired = Uitnodigingen die binnen vijf dagen niet beantwoord zijn, staan hier.
waiting-none-mail = Mails die een mailserver weigerde, staan hier, met wat die zei.
waiting-column-client = Klant
waiting-column-since = Hoe ver
waiting-again = Opnieuw versturen
waiting-again-to = Opnieuw versturen aan { $email }
