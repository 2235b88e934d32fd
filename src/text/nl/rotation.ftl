## De pagina van de organisatiesleutel, en wat er gezegd wordt als een sleutel vervangen is

rotation-title = Organisatiesleutel
rotation-description = De sleutel waaronder alles in deze kluis ligt, en wie hem bewaard kan hebben.
rotation-section = Organisatiesleutel
rotation-section-hint = Als iemand vertrekt die toegang had, houdt een nieuwe sleutel alles wat er nog bij komt voor die persoon gesloten.
rotation-open = Bekijk de sleutel
rotation-number = Sleutel nr. { $number }
rotation-made = Gemaakt
rotation-nobody-left = Sindsdien is niemand vertrokken die hem had.
rotation-leavers = { $count ->
    [one] Eén persoon die deze sleutel had, hoort er niet meer bij en kan hem bewaard hebben:
   *[other] { $count } mensen die deze sleutel hadden, horen er niet meer bij en kunnen hem bewaard hebben:
}
rotation-leavers-more = { $count ->
    [one] … en nog één.
   *[other] … en nog { $count }.
}
rotation-what = Wat een nieuwe sleutel doet
rotation-what-new = Wie de oude sleutel bewaarde, opent er niets mee wat vanaf dan toegevoegd wordt.
rotation-what-seen = Wat iemand eerder gezien heeft, blijft bekend, ook de eigen sleutel van een item dat gezien is: wijzig de wachtwoorden die ertoe doen, of maak die items opnieuw.
rotation-what-all = De sleutel van elk item, de naam van elke verzameling en het exemplaar van elk lid worden in deze browser opnieuw ingepakt. Alles wisselt aan het eind in één keer; tot dan is er niets veranderd en kan iedereen doorwerken.
rotation-what-revoked = Ingetrokken leden verliezen hun exemplaar. Wie later hersteld wordt, moet opnieuw bevestigd worden en zelf opnieuw meedoen met accountherstel.
rotation-what-provider = Ook { $provider } krijgt de nieuwe sleutel.
rotation-begin = Sleutel vernieuwen
rotation-ask-title = De organisatiesleutel vernieuwen?
rotation-ask = { $count } stukken worden opnieuw ingepakt. Houd deze pagina open tot het klaar is; wordt het onderbroken, dan kun je later verdergaan.
rotation-strangers-title = De sleutel kan nog niet vernieuwd worden
rotation-strangers = De publieke sleutel van deze mensen is niet die welke bevestigd is: { $people }. Trek hun toegang eerst in of verwijder hen, en nodig hen opnieuw uit.
rotation-run-label = De sleutel wordt vernieuwd
rotation-keep-open = Houd deze pagina open. Wat gedaan is, blijft gedaan als het onderbroken wordt.
rotation-pause = Pauzeren
rotation-pending-mine = Je bent begonnen de sleutel te vernieuwen: { $done } van { $total } stukken zijn klaar.
rotation-pending-theirs = { $by } is begonnen de sleutel te vernieuwen. Alleen die persoon kan ermee verdergaan, maar jij kunt het stoppen.
rotation-pending-title = Het vernieuwen is niet afgerond
rotation-begun = Begonnen
rotation-go-on = Verdergaan
rotation-stop = Stoppen
rotation-stop-title = Stoppen met vernieuwen?
rotation-stop-ask = Wat tot nu toe ingepakt is, wordt weggegooid. De sleutel blijft wat hij is en in de kluis verandert niets.
rotation-stopped = Het vernieuwen is gestopt. De sleutel is niet veranderd.
rotation-done = De organisatie heeft een nieuwe sleutel.
rotation-damaged = { $count ->
    [one] Eén item of verzameling gaat met de sleutel niet open. Het blijft bewaard zoals het is en blijft gesloten.
   *[other] { $count } items of verzamelingen gaan met de sleutel niet open. Ze blijven bewaard zoals ze zijn en blijven gesloten.
}
rotation-members-notice = { $count ->
    [one] Eén persoon die toegang had, is vertrokken en kan de organisatiesleutel bewaard hebben.
   *[other] { $count } mensen die toegang hadden, zijn vertrokken en kunnen de organisatiesleutel bewaard hebben.
}
error-key-rotated = De sleutel van deze organisatie is intussen vernieuwd. Probeer het opnieuw: wat je typte staat er nog.
error-key-not-handed-over = De klant heeft zijn sleutel vernieuwd. Een collega die hier al werkte moet deze klant één keer openen, daarna kun jij het ook.
error-no-rotation = Het vernieuwen is elders gestopt of afgerond.
error-rotation-elsewhere = Iemand anders vernieuwt de sleutel, of je begon in een andere rol.
error-rotation-under-way = Je bent al begonnen de sleutel te vernieuwen, misschien in een ander tabblad. Ga daarmee verder, of stop het voordat je opnieuw begint.
error-rotation-strangers = De publieke sleutel van iemand met toegang is niet die welke bevestigd is.
error-rotation-not-whole = Intussen is er iets bijgekomen of veranderd. Ga verder om het mee te nemen.

mail-key-rotated-subject = { $name } heeft een nieuwe organisatiesleutel
mail-key-rotated-heading = Een nieuwe sleutel voor { $name }
mail-key-rotated-body = { $by } heeft de organisatiesleutel vernieuwd. Niemand hoeft iets te doen: leden en kluis zijn meegenomen.
mail-key-rotated-revoked = Ingetrokken leden zijn hun exemplaar kwijt. Had je dit niet verwacht, kijk dan bij de gebeurtenissen.
mail-key-rotated-events = Bekijk de gebeurtenissen

rotation-leave-title = Weggaan terwijl de sleutel vernieuwd wordt?
rotation-leave = Er gaat niets verloren: wat gedaan is, blijft gedaan en je kunt later verdergaan. Tot dan blijft de sleutel wat hij is.
rotation-leave-verb = Weggaan

rotation-phrase = Vingerafdruk
rotation-phrase-text = De vijf woorden van de publieke sleutel van deze organisatie. Leden vergelijken ze als ze meedoen met accountherstel. Een nieuwe sleutel heeft nieuwe woorden.
