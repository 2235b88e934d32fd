-- Which of its keys an organisation has, and since when.
ALTER TABLE organisations ADD COLUMN key_number INTEGER NOT NULL DEFAULT 1;
ALTER TABLE organisations ADD COLUMN key_made_at BIGINT NOT NULL DEFAULT 0;
UPDATE organisations SET key_made_at = created_at;

-- Who had the key and is not in any more.
CREATE TABLE leavers (
    organisation_id UUID NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    left_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, user_id)
);
CREATE INDEX leavers_of_user ON leavers (user_id);

-- A new key that is on its way: what lies under it is put aside until all is there.
CREATE TABLE rotations (
    organisation_id UUID PRIMARY KEY REFERENCES organisations (id) ON DELETE CASCADE,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    as_staff BOOLEAN NOT NULL,
    -- Under the user key of that person.
    new_key TEXT NOT NULL,
    public_key TEXT NOT NULL,
    private_key TEXT NOT NULL,
    started_at BIGINT NOT NULL
);
CREATE INDEX rotations_of_user ON rotations (user_id);
CREATE TABLE rotation_parts (
    organisation_id UUID NOT NULL REFERENCES rotations (organisation_id) ON DELETE CASCADE,
    kind SMALLINT NOT NULL,
    target UUID NOT NULL,
    was TEXT NOT NULL,
    now TEXT NOT NULL,
    PRIMARY KEY (organisation_id, kind, target)
);

-- The key for a provider's people, until the first of them puts it under the provider's.
CREATE TABLE handovers (
    organisation_id UUID NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    provider_member_id UUID NOT NULL REFERENCES provider_members (id) ON DELETE CASCADE,
    organisation_key TEXT NOT NULL,
    PRIMARY KEY (organisation_id, provider_member_id)
);
CREATE INDEX handovers_of_member ON handovers (provider_member_id);
