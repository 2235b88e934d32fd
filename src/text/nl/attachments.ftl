### Bestanden bij items, en de opslagruimte die ze innemen

attachments-title = Bestanden
attachments-none = Er zijn nog geen bestanden.
attachments-add = Bestanden toevoegen
attachments-hint = Of sleep ze hierheen. Je browser versleutelt elk bestand; hoogstens { $size } per bestand.
attachments-clip = heeft bestanden
# { $size }: bijv. "16 B"
attachments-tiny = minder dan { $size }
attachments-damaged = Bestand waarvan de naam niet te openen is
# { $name }: van het bestand
attachments-download = { $name } downloaden
attachments-delete = { $name } verwijderen
attachments-delete-title = Het bestand { $name } verwijderen?
attachments-delete-text = Het verdwijnt meteen en voor iedereen: een bestand heeft geen prullenbak, en dit kan niet ongedaan worden gemaakt.
attachments-delete-go = Verwijderen
attachments-deleted = Het bestand is verwijderd.

attachments-waiting = { $name }: wacht op zijn beurt
attachments-sending = { $name }: wordt versleuteld en verstuurd
attachments-fetching = { $name }: wordt opgehaald en ontsleuteld
attachments-dismiss = De melding over { $name } sluiten
# { $done }, { $all }: groottes, bijv. "3 MB"
attachments-progress = { $done } van { $all }
attachments-lost = De verbinding is weg. Zodra de server weer te bereiken is, gaat het vanzelf verder waar het was; laat deze pagina zolang open.
attachments-added = { $name } is toegevoegd.
attachments-fetched = { $name } is aan je browser gegeven, die het opslaat.
attachments-not-added = { $name } is niet toegevoegd
attachments-not-fetched = { $name } is niet opgeslagen
attachments-cut-off = { $count ->
    [one] Een bestand was nog onderweg toen de kluis werd vergrendeld, en is niet toegevoegd. Voeg het opnieuw toe.
   *[other] { $count } bestanden waren nog onderweg toen de kluis werd vergrendeld, en zijn niet toegevoegd. Voeg ze opnieuw toe.
}
attachments-leave-title = Stoppen met versturen?
attachments-leave-text = Er zijn nog bestanden onderweg. Wat niet helemaal is aangekomen, wordt niet bewaard.
attachments-leave-go = Stoppen

error-storage-full = Er is geen plaats voor dit bestand: de opslagruimte van de organisatie is vol.
# { $needed }, { $free }: groottes
error-storage-full-by = Er is geen plaats voor dit bestand. Het is { $needed } groot, en van de opslagruimte van de organisatie is { $free } vrij. Verwijder bestanden die niemand nodig heeft, of vraag de aanbieder om meer opslagruimte.
error-file-too-large = Dit bestand is te groot. Een bestand mag hoogstens 500 MB zijn.
error-file-size = Dit bestand heeft een grootte die geen versleuteld bestand heeft. Laad de pagina opnieuw en probeer het nog eens.
error-too-many-files = Een item mag hoogstens 100 bestanden hebben. Verwijder er eerst een paar, of voeg ze bij een ander item toe.
error-too-many-under-way = Je verstuurt hier al 20 bestanden. Wacht tot die er helemaal zijn. Wat onderweg is blijven steken, wordt binnen een dag opgeruimd.
error-file-incomplete = Het bestand is niet helemaal aangekomen. Probeer het opnieuw.
error-part-size = Een deel van het bestand is niet helemaal aangekomen. Probeer het opnieuw.
error-file-unread = Je browser kan dit bestand niet lezen. Is het een map, of is het intussen verplaatst, gewijzigd of verwijderd?
error-file-changed = Dit bestand past niet bij zijn sleutel: het is veranderd waar het wordt bewaard. Er is niets van opgeslagen. Vertel het je aanbieder.
error-file-broken = Het werk in je browser liep vast. Probeer het opnieuw.

storage-title = Opslagruimte
storage-description = Bytes van de bestanden bij alle items, zoals ze worden bewaard: versleuteld.
# { $used }, { $bought }: groottes
storage-of = { $used } van { $bought } in gebruik
storage-full = De opslagruimte is bijna vol. De aanbieder kan opslagruimte toevoegen.
error-storage-in-use = Dat is minder dan de bestanden van deze klant innemen. Laat eerst bestanden verwijderen.
