CREATE TABLE users (
    id UUID PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    lang TEXT,
    kdf SMALLINT NOT NULL,
    kdf_iterations INTEGER NOT NULL,
    kdf_memory_mib INTEGER,
    kdf_parallelism INTEGER,
    salt TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    user_key TEXT NOT NULL,
    public_key TEXT NOT NULL,
    private_key TEXT NOT NULL,
    security_stamp UUID NOT NULL,
    totp_secret TEXT,
    totp_pending TEXT,
    totp_last_step BIGINT,
    recovery_hash TEXT,
    lock_minutes INTEGER NOT NULL,
    failed_count INTEGER NOT NULL DEFAULT 0,
    failed_at BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    password_changed_at BIGINT NOT NULL
);

CREATE TABLE sessions (
    id UUID PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    security_stamp UUID NOT NULL,
    tab_key BYTEA,
    ip TEXT NOT NULL,
    agent TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_of_user ON sessions (user_id, seen_at);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

CREATE TABLE providers (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    billing_email TEXT NOT NULL,
    enabled BOOLEAN NOT NULL,
    require_two_step BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE TABLE provider_members (
    id UUID PRIMARY KEY,
    provider_id UUID NOT NULL REFERENCES providers (id) ON DELETE CASCADE,
    user_id UUID REFERENCES users (id) ON DELETE CASCADE,
    email TEXT,
    role SMALLINT NOT NULL,
    status SMALLINT NOT NULL,
    provider_key TEXT,
    pinned_key_hash BYTEA,
    invited_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    UNIQUE (provider_id, user_id),
    UNIQUE (provider_id, email)
);
CREATE INDEX provider_members_of_user ON provider_members (user_id);

CREATE TABLE organisations (
    id UUID PRIMARY KEY,
    client_id UUID UNIQUE,
    provider_id UUID REFERENCES providers (id),
    provider_wrapped_key TEXT,
    request_id UUID,
    request_hash BYTEA,
    name TEXT NOT NULL,
    name_key TEXT COLLATE "C" NOT NULL,
    billing_email TEXT NOT NULL,
    plan SMALLINT NOT NULL,
    seats_assigned INTEGER NOT NULL,
    seats_used INTEGER NOT NULL,
    seats_remaining INTEGER NOT NULL GENERATED ALWAYS AS (seats_assigned - seats_used) STORED,
    seat_limit INTEGER,
    seats_grown_mail_at BIGINT,
    seats_full_mail_at BIGINT,
    extra_storage_gb INTEGER NOT NULL,
    client_status SMALLINT NOT NULL,
    enabled BOOLEAN NOT NULL,
    public_key TEXT NOT NULL,
    private_key TEXT NOT NULL,
    limit_creation BOOLEAN NOT NULL,
    limit_deletion BOOLEAN NOT NULL,
    limit_item_deletion BOOLEAN NOT NULL,
    admins_see_all BOOLEAN NOT NULL,
    vault_revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    UNIQUE (provider_id, request_id)
);
CREATE INDEX clients_by_name ON organisations (provider_id, name_key, id);
CREATE INDEX clients_by_assigned ON organisations (provider_id, seats_assigned, id);
CREATE INDEX clients_by_used ON organisations (provider_id, seats_used, id);
CREATE INDEX clients_by_remaining ON organisations (provider_id, seats_remaining, id);
CREATE INDEX clients_by_plan ON organisations (provider_id, plan, id);
CREATE INDEX clients_by_status ON organisations (provider_id, client_status, id);

CREATE TABLE client_totals (
    provider_id UUID PRIMARY KEY REFERENCES providers (id) ON DELETE CASCADE,
    clients BIGINT NOT NULL,
    seats_assigned BIGINT NOT NULL,
    seats_used BIGINT NOT NULL
);

CREATE TABLE invoice_details (
    organisation_id UUID PRIMARY KEY REFERENCES organisations (id) ON DELETE CASCADE,
    company TEXT NOT NULL,
    address TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    vat_number TEXT NOT NULL,
    reference TEXT NOT NULL
);

CREATE TABLE prices (
    plan SMALLINT NOT NULL,
    component SMALLINT NOT NULL,
    valid_from BIGINT NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency TEXT NOT NULL,
    provider_id UUID REFERENCES providers (id) ON DELETE CASCADE,
    UNIQUE (provider_id, plan, component, valid_from)
);

CREATE TABLE members (
    id UUID PRIMARY KEY,
    organisation_id UUID NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    user_id UUID REFERENCES users (id) ON DELETE CASCADE,
    email TEXT,
    role SMALLINT NOT NULL,
    status SMALLINT NOT NULL,
    organisation_key TEXT,
    pinned_key_hash BYTEA,
    invited_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    UNIQUE (organisation_id, user_id),
    UNIQUE (organisation_id, email)
);
CREATE INDEX members_of_user ON members (user_id);
CREATE INDEX members_by_role ON members (organisation_id, role, status);

CREATE TABLE links (
    token_hash BYTEA PRIMARY KEY,
    purpose SMALLINT NOT NULL,
    target_id UUID,
    email TEXT,
    state SMALLINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX links_of_target ON links (target_id, state);
CREATE INDEX links_by_expiry ON links (expires_at);

CREATE TABLE collections (
    id UUID PRIMARY KEY,
    organisation_id UUID NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX collections_of_organisation ON collections (organisation_id, id);

CREATE TABLE collection_members (
    organisation_id UUID NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    collection_id UUID NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    member_id UUID NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    read_only BOOLEAN NOT NULL,
    hide_passwords BOOLEAN NOT NULL,
    manage BOOLEAN NOT NULL,
    PRIMARY KEY (collection_id, member_id)
);
CREATE INDEX collection_members_of_member ON collection_members (organisation_id, member_id);

CREATE TABLE items (
    id UUID PRIMARY KEY,
    organisation_id UUID NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    kind SMALLINT NOT NULL,
    item_key TEXT NOT NULL,
    data TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    revised_at BIGINT NOT NULL,
    deleted_at BIGINT
);
CREATE INDEX items_of_organisation ON items (organisation_id, id);

CREATE TABLE collection_items (
    organisation_id UUID NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    collection_id UUID NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    item_id UUID NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    PRIMARY KEY (collection_id, item_id)
);
CREATE INDEX collection_items_of_item ON collection_items (organisation_id, item_id);

CREATE TABLE favourites (
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    item_id UUID NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    PRIMARY KEY (user_id, item_id)
);
CREATE INDEX favourites_of_item ON favourites (item_id);

CREATE TABLE events (
    id UUID PRIMARY KEY,
    at BIGINT NOT NULL,
    kind SMALLINT NOT NULL,
    provider_id UUID,
    organisation_id UUID,
    actor_id UUID,
    user_id UUID,
    member_id UUID,
    provider_member_id UUID,
    collection_id UUID,
    item_id UUID,
    subject TEXT,
    ip TEXT NOT NULL,
    device TEXT NOT NULL
);
CREATE INDEX events_of_provider ON events (provider_id, at, id);
CREATE INDEX events_of_organisation ON events (organisation_id, at, id);
CREATE INDEX events_of_user ON events (user_id, at, id);

CREATE TABLE jobs (
    id UUID PRIMARY KEY,
    kind SMALLINT NOT NULL,
    payload TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    state SMALLINT NOT NULL,
    attempts INTEGER NOT NULL,
    run_at BIGINT NOT NULL,
    lease_until BIGINT,
    lease_id UUID,
    last_error TEXT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX jobs_due ON jobs (state, run_at, id);

CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    value BYTEA NOT NULL
);

CREATE TABLE rate_limits (
    bucket TEXT PRIMARY KEY,
    window_start BIGINT NOT NULL,
    count INTEGER NOT NULL
);
CREATE INDEX rate_limits_by_window ON rate_limits (window_start);

INSERT INTO prices (plan, component, valid_from, amount_minor, currency, provider_id) VALUES
    (17, 0, 0, 400, 'USD', NULL), (17, 1, 0, 33, 'USD', NULL),
    (18, 0, 0, 4800, 'USD', NULL), (18, 1, 0, 396, 'USD', NULL),
    (19, 0, 0, 600, 'USD', NULL), (19, 1, 0, 33, 'USD', NULL),
    (20, 0, 0, 7200, 'USD', NULL), (20, 1, 0, 396, 'USD', NULL);
