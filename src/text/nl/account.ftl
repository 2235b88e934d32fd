### Het eigen account

error-email = Dit is geen e-mailadres zoals naam@voorbeeld.nl.
error-characters = Hier staan tekens in die niet te tonen zijn, zoals een regeleinde.
error-two-step-required = Deze aanbieder vraagt tweestapsaanmelding. Zet die aan in je account, bij Beveiliging.
