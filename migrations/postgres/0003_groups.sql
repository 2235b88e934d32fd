CREATE TABLE groups (
    id UUID PRIMARY KEY,
    organisation_id UUID NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    revised_at BIGINT NOT NULL
);
CREATE INDEX groups_of_organisation ON groups (organisation_id, id);

CREATE TABLE group_members (
    organisation_id UUID NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    group_id UUID NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    member_id UUID NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    PRIMARY KEY (group_id, member_id)
);
CREATE INDEX group_members_of_member ON group_members (member_id, organisation_id);

CREATE TABLE collection_groups (
    organisation_id UUID NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    collection_id UUID NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    group_id UUID NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    read_only BOOLEAN NOT NULL,
    hide_passwords BOOLEAN NOT NULL,
    manage BOOLEAN NOT NULL,
    PRIMARY KEY (collection_id, group_id)
);
CREATE INDEX collection_groups_of_group ON collection_groups (group_id, organisation_id);

-- What a member may do in a collection: by a row of its own, and by every group that it is in.
CREATE VIEW member_access AS
SELECT organisation_id, member_id, collection_id, read_only, hide_passwords, manage
FROM collection_members
UNION ALL
SELECT gm.organisation_id, gm.member_id, cg.collection_id, cg.read_only, cg.hide_passwords, cg.manage
FROM group_members gm
JOIN collection_groups cg ON cg.organisation_id = gm.organisation_id AND cg.group_id = gm.group_id;

ALTER TABLE events ADD COLUMN group_id UUID;
-- The hand-picked permissions of a custom member, one bit each (DOMAIN 1.3).
ALTER TABLE members ADD COLUMN permissions SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN revoked_because SMALLINT;
