### Tijd

time-january = januari
time-february = februari
time-march = maart
time-april = april
time-may = mei
time-june = juni
time-july = juli
time-august = augustus
time-september = september
time-october = oktober
time-november = november
time-december = december

time-just-now = zojuist
time-minutes-ago = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
    } geleden
time-hours-ago = { $count } uur geleden
time-days-ago = { $count ->
    [one] gisteren
   *[other] { $count } dagen geleden
    }
time-in-minutes = over { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
    }
time-in-hours = over { $count } uur
time-in-days = { $count ->
    [one] morgen
   *[other] over { $count } dagen
    }

time-seconds = { $count ->
    [one] 1 seconde
   *[other] { $count } seconden
    }
time-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
    }
time-hours = { $count } uur
time-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
    }
