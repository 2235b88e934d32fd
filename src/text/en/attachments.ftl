### Files of items, and the storage that they take

attachments-title = Files
attachments-none = There are no files yet.
attachments-add = Add files
attachments-hint = Or drop them here. Your browser encrypts each one; at most { $size } a file.
attachments-clip = has files
# { $size }: e.g. "16 B"
attachments-tiny = less than { $size }
attachments-damaged = File whose name cannot be opened
# { $name }: of the file
attachments-download = Download { $name }
attachments-delete = Delete { $name }
attachments-delete-title = Delete the file { $name }?
attachments-delete-text = It goes at once and for everybody: a file has no trash, and this cannot be undone.
attachments-delete-go = Delete
attachments-deleted = The file is deleted.

attachments-waiting = { $name }: waits for its turn
attachments-sending = { $name }: being encrypted and sent
attachments-fetching = { $name }: being fetched and decrypted
attachments-dismiss = Dismiss the message about { $name }
# { $done }, { $all }: sizes, e.g. "3 MB"
attachments-progress = { $done } of { $all }
attachments-lost = The connection is lost. It goes on by itself where it stopped as soon as the server can be reached; keep this page open until then.
attachments-added = { $name } is added.
attachments-fetched = { $name } is handed to your browser, which saves it.
attachments-not-added = { $name } is not added
attachments-not-fetched = { $name } is not saved
attachments-cut-off = { $count ->
    [one] A file was still on its way when the vault was locked, and is not added. Add it again.
   *[other] { $count } files were still on their way when the vault was locked, and are not added. Add them again.
}
attachments-leave-title = Stop sending?
attachments-leave-text = Files are still on their way. What is not here completely is not kept.
attachments-leave-go = Stop

error-storage-full = There is no room for this file: the organisation's storage is full.
# { $needed }, { $free }: sizes
error-storage-full-by = There is no room for this file. It takes { $needed }, and of the organisation's storage { $free } is free. Delete files that nobody needs, or ask the provider for more storage.
error-file-too-large = This file is too large. A file may have at most 500 MB.
error-file-size = This file has a size that no encrypted file has. Reload the page and try again.
error-too-many-files = An item may have at most 100 files. Delete some first, or add them to another item.
error-too-many-under-way = You are sending 20 files here already. Wait until they are complete. What stopped on its way is cleared away within a day.
error-file-incomplete = The file did not arrive completely. Try again.
error-part-size = A part of the file did not arrive completely. Try again.
error-file-unread = Your browser cannot read this file. Is it a folder, or was it moved, changed or removed meanwhile?
error-file-changed = This file does not fit its key: it was changed where it is kept. Nothing of it was saved. Tell your provider.
error-file-broken = The work in your browser came to a halt. Try again.

storage-title = Storage
storage-description = Bytes of the files of all items, as they are kept: encrypted.
# { $used }, { $bought }: sizes
storage-of = { $used } of { $bought } in use
storage-full = The storage is nearly full. The provider can add storage.
error-storage-in-use = That is less than the files of this client take. Let files be deleted first.
