# Een aantal verzamelingen tegelijk, /vault/:organisation/new-collections.

new-collections-link = Meerdere verzamelingen
new-collections-title = Verzamelingen voor { $name }
new-collections-description = Maak een aantal verzamelingen tegelijk, met de groepen die ze gebruiken. Er wordt niets gemaakt voordat je dat aan het eind zegt.
new-collections-description-alone = Maak een aantal verzamelingen tegelijk. Er wordt niets gemaakt voordat je dat aan het eind zegt.
new-collections-step-names = Namen
new-collections-step-grid = Toegang
new-collections-pattern = Hoe wil je de kluis indelen?
new-collections-departments = Op afdeling
new-collections-departments-hint = Eén verzameling voor elk team: wat Marketing gebruikt staat in Marketing.
new-collections-functions = Op functie
new-collections-functions-hint = Eén verzameling voor elke taak, binnen de afdeling: Sociale media, Salarissen, Servers.
new-collections-own = Zelf bedacht
new-collections-own-hint = Begin met een lege lijst.
new-collections-department-names = Directie, Financiën, Personeelszaken, Marketing, Verkoop, IT
new-collections-function-names = Directie/Contracten, Financiën/Bank, Financiën/Boekhouding, Personeelszaken/Salarissen, Marketing/Sociale media, Marketing/Nieuwsbrief, Marketing/Website, Verkoop/Klantportalen, IT/Servers, IT/Licenties
new-collections-names-hint = Eén naam per regel. Een schuine streep zet de ene in de andere: Marketing/Sociale media.
new-collections-groups-hint = Eén naam per regel. Leden komen later in de groepen. Laat dit leeg voor alleen verzamelingen.
new-collections-to-grid = Naar de toegang van de groepen
new-collections-back = Terug naar de namen
new-collections-grid = Toegang van groepen tot verzamelingen
new-collections-grid-hint = Wat mag elke groep in elke verzameling? Elke groep is voorgesteld voor de verzamelingen van de eigen afdeling. Wie elke verzameling bereikt, wordt hierdoor niet beperkt.
new-collections-cell = { $group } in { $collection }
new-collections-no-access = Geen toegang
new-collections-as-it-is = { $access }, zoals het is
new-collections-only-more = Wat een groep al mag, staat erbij en blijft: hier kun je er meer van maken. Minder, of niets meer, kies je bij de toegang van een verzameling of van een groep.
new-collections-there = bestaat al
new-collections-save = Maken
new-collections-done = { $collections ->
    [one] Eén verzameling
   *[other] { $collections } verzamelingen
} en { $groups ->
    [one] één groep
   *[other] { $groups } groepen
} gemaakt.
new-collections-wrong = Een deel kan niet worden gemaakt
new-collections-line = { $of }, regel { $line }: { $why }
new-collections-nothing = Schrijf minstens één verzameling op.
new-collections-too-many = Dit is te veel tegelijk: hoogstens { $each } nieuwe verzamelingen en { $each } nieuwe groepen, en { $cells } vakken in de tabel. Maak het in delen.
new-collections-leave-title = Deze pagina verlaten?
new-collections-leave-text = Er is nog niets gemaakt. Wat je hebt getypt en gekozen gaat verloren.
new-collections-leave = Verlaten
new-collections-not-allowed = Je mag hier geen verzamelingen maken
new-collections-not-allowed-text = Een eigenaar of beheerder van de organisatie kan het wel, of kan het toestaan in de instellingen.
error-twice = Deze naam staat er twee keer.
