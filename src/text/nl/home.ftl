### De startpagina

home-title = Welkom
home-nowhere-title = Je hoort nog niet bij een organisatie
home-nowhere-text = Iemand moet je eerst bevestigen: een eigenaar of beheerder van de organisatie, of de aanbieder die je uitnodigde. Zodra dat gedaan is, krijg je een mail. Heb je een uitnodiging gekregen? Open dan de link in die mail.
