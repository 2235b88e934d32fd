-- Bytes of attached files, those included that are still being sent: never more than was bought.
ALTER TABLE organisations ADD COLUMN storage_used INTEGER NOT NULL DEFAULT 0;

-- Files of items. The encrypted bytes lie outside of the database, under the id.
CREATE TABLE attachments (
    id BLOB PRIMARY KEY,
    organisation_id BLOB NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    -- No cascade: an item's files are released first, so that no bytes are forgotten.
    item_id BLOB NOT NULL REFERENCES items (id),
    -- Who sends it: nobody else goes on with what is half here.
    user_id BLOB NOT NULL,
    name TEXT NOT NULL,
    file_key TEXT NOT NULL,
    -- Bytes of the encrypted file.
    size INTEGER NOT NULL,
    -- Parts of it that are here.
    parts INTEGER NOT NULL,
    -- Until when the next part is waited for; none when the file is complete.
    expires_at INTEGER,
    created_at INTEGER NOT NULL
);
CREATE INDEX attachments_of_item ON attachments (organisation_id, item_id, id);
CREATE INDEX attachments_by_expiry ON attachments (expires_at) WHERE expires_at IS NOT NULL;

-- Files whose row is gone and whose bytes are to be deleted.
CREATE TABLE released_files (
    id BLOB PRIMARY KEY,
    released_at INTEGER NOT NULL
);
CREATE INDEX released_files_by_time ON released_files (released_at);
