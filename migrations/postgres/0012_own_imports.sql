-- How far a person's import of a file into the own vault is, so that it goes on where it stopped.
CREATE TABLE own_imports (
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- What the browser knows the file by again: nobody without the user key can make it from the file.
    mark TEXT NOT NULL,
    done INTEGER NOT NULL,
    total INTEGER NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (user_id, mark)
);
CREATE INDEX own_imports_by_change ON own_imports (changed_at);
