-- Folders of a person's own vault; the name is encrypted under the user key.
CREATE TABLE folders (
    id UUID PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX folders_of_user ON folders (user_id, id);

-- Items of a person's own vault, each key under the user key. A table of their own: no query about an organisation's
-- items can reach them.
CREATE TABLE own_items (
    id UUID PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    folder_id UUID REFERENCES folders (id) ON DELETE SET NULL,
    kind SMALLINT NOT NULL,
    item_key TEXT NOT NULL,
    data TEXT NOT NULL,
    favourite BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    revised_at BIGINT NOT NULL,
    deleted_at BIGINT
);
CREATE INDEX own_items_of_user ON own_items (user_id, id);
CREATE INDEX own_items_of_folder ON own_items (folder_id) WHERE folder_id IS NOT NULL;
