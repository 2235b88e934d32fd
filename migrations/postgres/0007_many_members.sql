-- What is counted beside an organisation, so that lists of clients find and sort by it along an index.
ALTER TABLE organisations ADD COLUMN members_invited INTEGER NOT NULL DEFAULT 0;
ALTER TABLE organisations ADD COLUMN members_accepted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE organisations ADD COLUMN set_up_done INTEGER NOT NULL DEFAULT 0;
UPDATE organisations SET
    members_invited = (SELECT COUNT(*) FROM members m WHERE m.organisation_id = organisations.id AND m.status = 0),
    members_accepted = (SELECT COUNT(*) FROM members m WHERE m.organisation_id = organisations.id AND m.status = 1),
    set_up_done =
        CASE WHEN EXISTS (SELECT 1 FROM members m WHERE m.organisation_id = organisations.id AND m.role = 0 AND m.status = 2)
            THEN 1 ELSE 0 END
        + CASE WHEN (SELECT COUNT(*) FROM collections c WHERE c.organisation_id = organisations.id) > 1 THEN 1 ELSE 0 END
        + CASE WHEN EXISTS (SELECT 1 FROM items i WHERE i.organisation_id = organisations.id AND i.deleted_at IS NULL)
            THEN 1 ELSE 0 END
        + CASE WHEN EXISTS (SELECT 1 FROM groups g WHERE g.organisation_id = organisations.id) THEN 1 ELSE 0 END
        + CASE WHEN EXISTS (SELECT 1 FROM members m WHERE m.organisation_id = organisations.id AND m.role <> 0)
            THEN 1 ELSE 0 END;
CREATE INDEX clients_by_set_up ON organisations (provider_id, set_up_done, id);
CREATE INDEX clients_to_confirm ON organisations (provider_id, name_key, id) WHERE members_accepted > 0;
CREATE INDEX clients_invited ON organisations (provider_id, name_key, id) WHERE members_invited > 0;
CREATE INDEX members_of_organisation ON members (organisation_id, id);
CREATE INDEX members_by_status ON members (organisation_id, status, id);

-- Whom a mail is about, so that one that did not arrive is told to those who can mend it.
ALTER TABLE jobs ADD COLUMN provider_id UUID;
ALTER TABLE jobs ADD COLUMN organisation_id UUID;
ALTER TABLE jobs ADD COLUMN member_id UUID;
CREATE INDEX jobs_of_member ON jobs (member_id, state, id) WHERE member_id IS NOT NULL;
CREATE INDEX jobs_failed ON jobs (provider_id, id) WHERE state = 2;

-- People who are invited by the hundred: what was asked, and what became of each address.
CREATE TABLE invite_jobs (
    id UUID PRIMARY KEY,
    organisation_id UUID NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    state SMALLINT NOT NULL,
    problem TEXT,
    total INTEGER NOT NULL,
    ip TEXT NOT NULL,
    device TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
-- One at a time in each organisation.
CREATE UNIQUE INDEX invite_jobs_one_running ON invite_jobs (organisation_id) WHERE state = 0;
CREATE INDEX invite_jobs_of_organisation ON invite_jobs (organisation_id, id);
CREATE INDEX invite_jobs_by_state ON invite_jobs (state, updated_at, id);
CREATE INDEX invite_jobs_of_user ON invite_jobs (user_id);

CREATE TABLE invite_rows (
    job_id UUID NOT NULL REFERENCES invite_jobs (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    email TEXT NOT NULL,
    outcome SMALLINT NOT NULL,
    member_id UUID,
    PRIMARY KEY (job_id, position)
);
CREATE INDEX invite_rows_by_outcome ON invite_rows (job_id, outcome, position);
