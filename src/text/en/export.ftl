### Export: what a vault holds into a file

export-link = Export
# { $name }: the organisation
export-title = Export from { $name }
export-description = Save what is in the vault as a file, to keep it or to take it elsewhere. Your browser decrypts and writes it; the server sees nothing of it, and notes that you exported.

export-counting = Counting what is in the vault …
export-failed = The vault cannot be exported now
export-broken = Writing came to a halt. No file was saved; try again.

export-found = { $count ->
    [one] 1 item
   *[other] { $count } items
    }
export-found-all = Everything that you see in this vault, without the trash.
export-found-managed = What is in the collections that you manage, without the trash. An owner or admin exports everything.
export-empty = There is nothing to export
export-empty-text = This vault holds no items that you could export. What is in the trash is not exported.
export-left-out = Not everything comes along
export-hidden = { $count ->
    [one] 1 item is left out: its password may not be shown to you.
   *[other] { $count } items are left out: their passwords may not be shown to you.
    }
export-unreadable = { $count ->
    [one] 1 item is left out: it is damaged and cannot be opened.
   *[other] { $count } items are left out: they are damaged and cannot be opened.
    }
export-damaged = { $count ->
    [one] 1 item is damaged in part; only what opens is in the file.
   *[other] { $count } items are damaged in part; only what opens is in the file.
    }
export-with-files = { $count ->
    [one] 1 item has files: they are not in the export. Download them at the item.
   *[other] { $count } items have files: they are not in the export. Download them at each item.
    }

export-format = Kind of file
export-protected = Encrypted (JSON)
export-protected-text = Everything, under a password of its own. Opens here, and in Bitwarden and compatible programs.
export-json = Readable (JSON)
export-json-text = Everything, for whoever has the file. For programs that open no encrypted file.
export-csv = Table (CSV)
export-csv-text = Logins and notes without their dates, readable for whoever has the file. For programs that read nothing else.

export-readable = Anybody who has this file reads every password in it
export-readable-text = Save it on a disk that is encrypted, never send it by mail, and delete it when it has served its purpose, from the trash of your computer too.

export-table-losses = A table does not hold everything
export-table-left = { $count ->
    [one] 1 item is left out: a table holds logins and notes only.
   *[other] { $count } items are left out: a table holds logins and notes only.
    }
export-loss-fields = { $count ->
    [one] 1 item has custom fields that change: they become plain text, or their lines and names run together.
   *[other] { $count } items have custom fields that change: they become plain text, or their lines and names run together.
    }
export-loss-addresses = { $count ->
    [one] 1 item has web addresses that change, or loses how they are matched.
   *[other] { $count } items have web addresses that change, or lose how they are matched.
    }
export-loss-history = { $count ->
    [one] 1 item loses its former passwords.
   *[other] { $count } items lose their former passwords.
    }
export-loss-passkeys = { $count ->
    [one] 1 item loses its passkeys.
   *[other] { $count } items lose their passkeys.
    }
export-loss-collections = { $count ->
    [one] 1 item is in a collection with a comma in its name; a table takes it for two.
   *[other] { $count } items are in a collection with a comma in its name; a table takes it for two.
    }
export-loss-favourite = { $count ->
    [one] 1 item is a favourite no more.
   *[other] { $count } items are favourites no more.
    }
export-loss-texts = { $count ->
    [one] 1 item has texts that do not come back exactly as they are.
   *[other] { $count } items have texts that do not come back exactly as they are.
    }
export-loss-row = { $count ->
    [one] 1 item has fields of so many lines that no program reads its row again.
   *[other] { $count } items have fields of so many lines that no program reads their rows again.
    }
export-table-instead = JSON holds all of it.
export-formulas = { $count ->
    [one] 1 item has a text that a spreadsheet takes for a formula
   *[other] { $count } items have a text that a spreadsheet takes for a formula
    }
export-formulas-text = Texts that begin with = + - or @ are written as they are, so that no password changes. Do not open the file in a spreadsheet program: it could run them.

export-present = Your master password
export-present-hint = So that nobody takes the vault along from a screen that you left open. It is checked in your browser.
export-start = { $count ->
    [0] Nothing to export
    [one] Export 1 item
   *[other] Export { $count } items
    }
export-start-encrypted = { $count ->
    [one] Export 1 item, encrypted
   *[other] Export { $count } items, encrypted
    }

export-writing = Writing the file …
export-stopping = Stopping …
export-leave = Stop exporting?
export-leave-text = No file is saved.
export-leave-confirm = Stop
# Part of the name of a file
export-file-encrypted = encrypted
export-done = { $count ->
    [one] 1 item exported
   *[other] { $count } items exported
    }
# { $file }: its name
export-done-text = Your browser saved { $file }. If it asks where to, choose a place that only you can open.
export-done-plain = Every password stands readable in it. Delete it, from the trash of your computer too, when it has served its purpose.
export-done-encrypted = Keep its password apart from it. Without the password nobody opens the file.
export-again = Another file
export-to-vault = To the vault

export-not-allowed = You may not export here
export-not-allowed-text = To export you need a collection that you manage, or the permission to export. Ask an owner or admin of the organisation.
export-not-staff = A client’s vault is exported by its own owners and admins, not by those who work for the provider.
