-- How far a person's import of a file is, so that it goes on where it stopped.
CREATE TABLE imports (
    organisation_id BLOB NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    user_id BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- What the browser knows the file by again: nobody without the organisation's key can make it from the file.
    mark TEXT NOT NULL,
    done INTEGER NOT NULL,
    total INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, user_id, mark)
);
CREATE INDEX imports_of_user ON imports (user_id);
CREATE INDEX imports_by_change ON imports (changed_at);
