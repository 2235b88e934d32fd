### Time

time-january = January
time-february = February
time-march = March
time-april = April
time-may = May
time-june = June
time-july = July
time-august = August
time-september = September
time-october = October
time-november = November
time-december = December

time-just-now = just now
time-minutes-ago = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
    } ago
time-hours-ago = { $count ->
    [one] 1 hour
   *[other] { $count } hours
    } ago
time-days-ago = { $count ->
    [one] 1 day
   *[other] { $count } days
    } ago
time-in-minutes = in { $count ->
    [one] 1 minute
   *[other] { $count } minutes
    }
time-in-hours = in { $count ->
    [one] 1 hour
   *[other] { $count } hours
    }
time-in-days = in { $count ->
    [one] 1 day
   *[other] { $count } days
    }

time-seconds = { $count ->
    [one] 1 second
   *[other] { $count } seconds
    }
time-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
    }
time-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
    }
time-days = { $count ->
    [one] 1 day
   *[other] { $count } days
    }
