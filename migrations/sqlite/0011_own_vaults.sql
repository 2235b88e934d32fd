-- Folders of a person's own vault; the name is encrypted under the user key.
CREATE TABLE folders (
    id BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
CREATE INDEX folders_of_user ON folders (user_id, id);

-- Items of a person's own vault, each key under the user key. A table of their own: no query about an organisation's
-- items can reach them.
CREATE TABLE own_items (
    id BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    folder_id BLOB REFERENCES folders (id) ON DELETE SET NULL,
    kind INTEGER NOT NULL,
    item_key TEXT NOT NULL,
    data TEXT NOT NULL,
    favourite BOOLEAN NOT NULL,
    created_at INTEGER NOT NULL,
    revised_at INTEGER NOT NULL,
    deleted_at INTEGER
);
CREATE INDEX own_items_of_user ON own_items (user_id, id);
CREATE INDEX own_items_of_folder ON own_items (folder_id) WHERE folder_id IS NOT NULL;
