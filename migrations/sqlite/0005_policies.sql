-- What an organisation asks of its members. `data` is what the kind asks in particular, as JSON in the shape of the wire.
CREATE TABLE policies (
    id BLOB PRIMARY KEY,
    organisation_id BLOB NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    kind INTEGER NOT NULL,
    enabled BOOLEAN NOT NULL,
    data TEXT,
    revised_at INTEGER NOT NULL,
    UNIQUE (organisation_id, kind)
);

ALTER TABLE events ADD COLUMN policy_id BLOB;
