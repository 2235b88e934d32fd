### Import: a file of another password manager into a vault

import-link = Import
# { $name }: the organisation, or { own-name }
import-title = Import into { $name }
import-description = Bring in what another password manager exported. Your browser reads and encrypts the file; the server never sees it. You see what will happen before anything does.

import-choose = Choose a file
import-choose-hint = Or drop it here. CSV, JSON, XML, archive or KeePass database, at most 256 MB.
# { $file }: its name
import-not-read = { $file } cannot be read
# { $file }: its name
import-not-compared = { $file } was read, but not compared with the vault
import-formats = What can be read
import-formats-text = The program is recognised by what is in the file, not by its name; only a table of Keeper that says too little is known by its name.
import-delete-file = An export holds every password in plain text. Delete it, from the trash of your computer too, once everything is in the vault.
import-other-file = Another file

import-format-bitwarden-csv = Bitwarden, Vaultwarden (CSV)
import-format-bitwarden-json = Bitwarden, Vaultwarden (JSON, also with a password)
import-format-chrome-csv = Chrome, Edge, Brave, Opera, Vivaldi (CSV)
import-format-firefox-csv = Firefox (CSV)
import-format-safari-csv = Safari, Apple Passwords (CSV)
import-format-lastpass-csv = LastPass (CSV)
import-format-one-password-csv = 1Password (CSV)
import-format-one-pux = 1Password (1PUX)
import-format-keepass-database = KeePass 2, KeePassXC (KDBX 4)
import-format-keepass-xml = KeePass 2 (XML)
import-format-keepassxc-csv = KeePassXC (CSV)
import-format-dashlane = Dashlane (CSV, zip)
import-format-keeper-csv = Keeper (CSV)
import-format-keeper-json = Keeper (JSON)
import-format-nordpass-csv = NordPass (CSV)
import-format-proton-csv = Proton Pass (CSV)
import-format-proton-json = Proton Pass (JSON, zip)

import-problem-too-large = The file is larger than 256 MB, or unpacks to more than that. Export it in parts.
import-problem-too-many-records = The file holds more than 100,000 records. Export it in parts.
import-problem-too-many-entries = The archive holds too many files.
import-problem-too-deep = The file is nested more deeply than an export ever is.
import-problem-not-text = The file is not text in any encoding that is known.
import-problem-malformed = The file is damaged, or it is cut off. Export it again.
import-problem-entities = The file declares XML entities, which no export does. It is not read.
import-problem-empty = The file is empty.
import-problem-account-encrypted = The file is encrypted under the keys of an account, and only that account can open it. Export it again: without encryption, or with a password of its own.
import-problem-pgp-encrypted = The file is encrypted with PGP. Decrypt it first, or export it without encryption.
import-problem-encrypted-archive = The archive has a password. Unpack it first and choose the file that is in it.
import-problem-keepass-version = This KeePass database is not of the form KDBX 4. Open it in KeePass 2 or KeePassXC, choose Argon2 in the settings of the database, and save it: it then is.
import-problem-unknown = This is none of the formats that can be read. Check that it is an export, and that its heading was not changed.
import-problem-key-derivation = The file asks for a key derivation that a browser cannot do.
import-problem-cipher = The file is encrypted with a cipher that cannot be read here. Choose AES or ChaCha20 in the settings of the database and save it again.
import-problem-wrong-password = This is not the password of the file.
import-problem-damaged = The password fits, but the contents of the file were changed or cut off.
import-problem-unreadable = The browser could not read the file. It may have been moved, changed or deleted.
import-problem-broken = Reading came to a halt. Reload the page and try again.

# { $file }: its name
import-password-text = { $file } is encrypted with a password of its own.
import-password = Password of the file
import-open = Open
error-import-wrong-password = This is not the password of the file.
import-key-file = Key file
import-key-file-hint = Only if the database has one. Leave the password empty if it has none beside it.
import-key-file-choose = Choose a key file
import-key-file-remove = Remove
error-import-wrong-key = The password, or the key file, does not fit this database.
error-import-key-file-size = A key file may have at most 64 MB.

import-reading = Reading the file …
import-comparing = Comparing with the vault …

import-found = { $count ->
    [one] 1 item can be brought in.
   *[other] { $count } items can be brought in.
    }
import-nothing = There is nothing in this file that can be brought in.
# { $choice }: the box to tick for what is in the trash
import-all-trashed = { $count ->
    [one] The only item of this file is in its trash and stays behind. To bring it in, choose “{ $choice }” below.
   *[other] All { $count } items of this file are in its trash and stay behind. To bring them in, choose “{ $choice }” below.
    }
import-logins = { $count ->
    [one] 1 login
   *[other] { $count } logins
    }
import-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
    }
import-cards = { $count ->
    [one] 1 card
   *[other] { $count } cards
    }
import-identities = { $count ->
    [one] 1 identity
   *[other] { $count } identities
    }
import-ssh-keys = { $count ->
    [one] 1 SSH key
   *[other] { $count } SSH keys
    }

# { $done }, { $total }: records of the file
import-was-stopped = An import of this file stopped after { $done } of { $total } records
import-was-stopped-text = what is in stays. Check below where the rest goes, then go on.
import-was-stopped-chosen = what is in stays. Where the rest goes is chosen below as it was before. Go on, or change it first.
import-was-finished = You imported this file before
import-was-finished-text = what is in the vault already is marked below.
import-go-on = Go on

import-refused = { $count ->
    [one] 1 record cannot be brought in
   *[other] { $count } records cannot be brought in
    }
import-refused-text = They stay behind. Correct them in the file and import it again: what is in by then is left out.
import-part = Part
import-line = Line
import-record = Record
import-column = Column
import-reason = Reason
import-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
    }
import-reason-columns = It has more or fewer cells than the heading, so that values may stand in the wrong place.
import-reason-open-quote = A quotation mark was opened and never closed.
import-reason-empty = It holds nothing.
import-reason-malformed = It is not of the form that this format has.
import-reason-unknown-kind = It is of a kind that is not known.
import-reason-too-long = It is longer than an item may be.
import-reason-too-many = It has more fields or addresses than an item may have.

import-hints = Good to know
import-at-lines = { $count ->
    [one] line { $rows }
   *[other] { $count } lines: { $rows }
    }
import-at-records = { $count ->
    [one] record { $rows }
   *[other] { $count } records: { $rows }
    }
import-hint-browser-account = Is the browser’s own account and is left out.
import-hint-address-cut = An address was too long and is cut.
import-hint-folder-left = The folder’s name was too long, or there were too many folders: the item is in none.
import-hint-folder-tidied = The folder’s name held characters that cannot be seen; they are taken out.
import-hint-folder-unknown = Was in a folder that the file does not hold.
import-hint-passkey = Has a passkey, which stays behind.
import-hint-archived = Was archived, and becomes an ordinary item.
# { $kept }: how many
import-hint-former-left = Has more former passwords than are kept; the latest { $kept } are.
import-hint-attachment = Has attached files, which stay behind.
import-hint-unknown-field = Has a field of an unknown kind, which stays behind.
import-hint-other-kind = Is of a kind that the vault does not have and becomes a note or login with fields.
import-hint-guessed-encoding = The file does not say its encoding and is read as Windows-1252. Look at letters with accents.
import-hint-unknown-part = The archive holds files of a kind that is not known; they are left out.

import-trash = { $count ->
    [one] 1 item is in the file’s trash
   *[other] { $count } items are in the file’s trash
    }
import-trash-text = What is in the trash stays behind unless you want it. Brought in, it is an ordinary item of the vault and not in the trash.
import-trash-too = Also bring in what is in the trash

import-known = { $count ->
    [one] 1 item is there already
   *[other] { $count } items are there already
    }
import-known-text = They stand in the vault with everything equal (dates, former passwords, star and place aside), or in the file twice.
import-known-which = Which ones
import-skip-known = Leave out what is there already

import-folders = Where the items go
import-folders-text = Each folder becomes a collection. Give another name to put its items elsewhere; a slash puts one inside another.
import-all = All folders into
import-all-hint = Name a collection, existing or new. Each row can be changed afterwards.
import-all-hint-nowhere = Name a collection, existing or new; leave it empty for no collection. Each row can be changed afterwards.
import-all-count = { $count ->
    [0] All folders go there.
    [one] This changes 1 folder.
   *[other] This changes { $count } folders.
    }
import-all-put = Put all there
import-all-back = As in the file
import-folder = Folder
import-items = Items
import-collection = Collection
import-place = What happens
# { $folder }: its name
import-collection-of = Collection for { $folder }
import-loose = Without a folder
import-default = Import
import-nowhere = In no collection
import-there = Exists
import-new = New
import-wrong = Not possible
error-import-place-required = Name a collection for these items.
error-import-read-only = You may not bring items into this collection.
error-import-no-create = There is no such collection, and you may not make one. Choose one that exists.
error-import-elsewhere = This file was imported further in another tab or browser, and that may still go on. Look there; or choose the file again here, and you see what is in by now.

import-not-allowed = You may not import here
import-not-allowed-text = To import you need a collection that you manage, or the permission to import. Ask an owner or admin of the organisation.
import-too-many = { $count ->
    [one] The vault has room for 1 item more. Delete items for good first, or import a part.
   *[other] The vault has room for { $count } items more. Delete items for good first, or import a part.
    }
import-start = { $count ->
    [one] Import 1 item
   *[other] Import { $count } items
    }

import-running = Importing …
import-stopping = Stopping …
import-running-text = Leave this tab open. When it is interrupted, choose the same file again to go on.
# { $done }, { $total }: records of the file
import-stopped = Stopped after { $done } of { $total } records
import-stopped-text = What is in stays. Go on now, or another day with the same file.
import-stopped-refused = What is in stays. The rest is refused again until the reason is gone; an owner or admin of the organisation may help. Then choose the same file once more, and it goes on where it stopped.
import-stopped-back = Change what was chosen
import-done = { $count ->
    [0] Everything was in the vault already
    [one] 1 item imported
   *[other] { $count } items imported
    }
import-to-vault = To the vault
import-anew = Begin anew
import-one-file = Bring one file in at a time.
import-none-read = Nothing was read
import-leave = Stop importing?
import-leave-text = What is in stays. Choose the same file again to go on.
import-leave-confirm = Stop
import-unsaved = Leave this page?
import-unsaved-text = The collections that you wrote down for the folders are lost.
import-unsaved-confirm = Leave
import-show-more = { $count ->
    [one] Show 1 more
   *[other] Show more ({ $count })
    }
import-too-many-collections = { $count ->
    [one] There is room for 1 collection more. Put some folders into one collection, by giving them the same name.
   *[other] There is room for { $count } collections more. Put some folders into one collection, by giving them the same name.
    }
import-left = { $count ->
    [one] 1 item more is of a kind that is left out, and stays behind.
   *[other] { $count } items more are of a kind that is left out, and stay behind.
    }
import-left-out = Such items of a file stay behind.
