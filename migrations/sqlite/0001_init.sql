CREATE TABLE users (
    id BLOB PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    lang TEXT,
    kdf INTEGER NOT NULL,
    kdf_iterations INTEGER NOT NULL,
    kdf_memory_mib INTEGER,
    kdf_parallelism INTEGER,
    salt TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    user_key TEXT NOT NULL,
    public_key TEXT NOT NULL,
    private_key TEXT NOT NULL,
    security_stamp BLOB NOT NULL,
    totp_secret TEXT,
    totp_pending TEXT,
    totp_last_step INTEGER,
    recovery_hash TEXT,
    lock_minutes INTEGER NOT NULL,
    failed_count INTEGER NOT NULL DEFAULT 0,
    failed_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    password_changed_at INTEGER NOT NULL
);

CREATE TABLE sessions (
    id BLOB PRIMARY KEY,
    token_hash BLOB NOT NULL UNIQUE,
    user_id BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    security_stamp BLOB NOT NULL,
    tab_key BLOB,
    ip TEXT NOT NULL,
    agent TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
);
CREATE INDEX sessions_of_user ON sessions (user_id, seen_at);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

CREATE TABLE providers (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    billing_email TEXT NOT NULL,
    enabled BOOLEAN NOT NULL,
    require_two_step BOOLEAN NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);

CREATE TABLE provider_members (
    id BLOB PRIMARY KEY,
    provider_id BLOB NOT NULL REFERENCES providers (id) ON DELETE CASCADE,
    user_id BLOB REFERENCES users (id) ON DELETE CASCADE,
    email TEXT,
    role INTEGER NOT NULL,
    status INTEGER NOT NULL,
    provider_key TEXT,
    pinned_key_hash BLOB,
    invited_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (provider_id, user_id),
    UNIQUE (provider_id, email)
);
CREATE INDEX provider_members_of_user ON provider_members (user_id);

CREATE TABLE organisations (
    id BLOB PRIMARY KEY,
    client_id BLOB UNIQUE,
    provider_id BLOB REFERENCES providers (id),
    provider_wrapped_key TEXT,
    request_id BLOB,
    request_hash BLOB,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    billing_email TEXT NOT NULL,
    plan INTEGER NOT NULL,
    seats_assigned INTEGER NOT NULL,
    seats_used INTEGER NOT NULL,
    seats_remaining INTEGER NOT NULL GENERATED ALWAYS AS (seats_assigned - seats_used) STORED,
    seat_limit INTEGER,
    seats_grown_mail_at INTEGER,
    seats_full_mail_at INTEGER,
    extra_storage_gb INTEGER NOT NULL,
    client_status INTEGER NOT NULL,
    enabled BOOLEAN NOT NULL,
    public_key TEXT NOT NULL,
    private_key TEXT NOT NULL,
    limit_creation BOOLEAN NOT NULL,
    limit_deletion BOOLEAN NOT NULL,
    limit_item_deletion BOOLEAN NOT NULL,
    admins_see_all BOOLEAN NOT NULL,
    vault_revision INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (provider_id, request_id)
);
CREATE INDEX clients_by_name ON organisations (provider_id, name_key, id);
CREATE INDEX clients_by_assigned ON organisations (provider_id, seats_assigned, id);
CREATE INDEX clients_by_used ON organisations (provider_id, seats_used, id);
CREATE INDEX clients_by_remaining ON organisations (provider_id, seats_remaining, id);
CREATE INDEX clients_by_plan ON organisations (provider_id, plan, id);
CREATE INDEX clients_by_status ON organisations (provider_id, client_status, id);

CREATE TABLE client_totals (
    provider_id BLOB PRIMARY KEY REFERENCES providers (id) ON DELETE CASCADE,
    clients INTEGER NOT NULL,
    seats_assigned INTEGER NOT NULL,
    seats_used INTEGER NOT NULL
);

CREATE TABLE invoice_details (
    organisation_id BLOB PRIMARY KEY REFERENCES organisations (id) ON DELETE CASCADE,
    company TEXT NOT NULL,
    address TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    vat_number TEXT NOT NULL,
    reference TEXT NOT NULL
);

CREATE TABLE prices (
    plan INTEGER NOT NULL,
    component INTEGER NOT NULL,
    valid_from INTEGER NOT NULL,
    amount_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    provider_id BLOB REFERENCES providers (id) ON DELETE CASCADE,
    UNIQUE (provider_id, plan, component, valid_from)
);

CREATE TABLE members (
    id BLOB PRIMARY KEY,
    organisation_id BLOB NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    user_id BLOB REFERENCES users (id) ON DELETE CASCADE,
    email TEXT,
    role INTEGER NOT NULL,
    status INTEGER NOT NULL,
    organisation_key TEXT,
    pinned_key_hash BLOB,
    invited_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (organisation_id, user_id),
    UNIQUE (organisation_id, email)
);
CREATE INDEX members_of_user ON members (user_id);
CREATE INDEX members_by_role ON members (organisation_id, role, status);

CREATE TABLE links (
    token_hash BLOB PRIMARY KEY,
    purpose INTEGER NOT NULL,
    target_id BLOB,
    email TEXT,
    state INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
);
CREATE INDEX links_of_target ON links (target_id, state);
CREATE INDEX links_by_expiry ON links (expires_at);

CREATE TABLE collections (
    id BLOB PRIMARY KEY,
    organisation_id BLOB NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
CREATE INDEX collections_of_organisation ON collections (organisation_id, id);

CREATE TABLE collection_members (
    organisation_id BLOB NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    collection_id BLOB NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    member_id BLOB NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    read_only BOOLEAN NOT NULL,
    hide_passwords BOOLEAN NOT NULL,
    manage BOOLEAN NOT NULL,
    PRIMARY KEY (collection_id, member_id)
);
CREATE INDEX collection_members_of_member ON collection_members (organisation_id, member_id);

CREATE TABLE items (
    id BLOB PRIMARY KEY,
    organisation_id BLOB NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    kind INTEGER NOT NULL,
    item_key TEXT NOT NULL,
    data TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    revised_at INTEGER NOT NULL,
    deleted_at INTEGER
);
CREATE INDEX items_of_organisation ON items (organisation_id, id);

CREATE TABLE collection_items (
    organisation_id BLOB NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    collection_id BLOB NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    item_id BLOB NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    PRIMARY KEY (collection_id, item_id)
);
CREATE INDEX collection_items_of_item ON collection_items (organisation_id, item_id);

CREATE TABLE favourites (
    user_id BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    item_id BLOB NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    PRIMARY KEY (user_id, item_id)
);
CREATE INDEX favourites_of_item ON favourites (item_id);

CREATE TABLE events (
    id BLOB PRIMARY KEY,
    at INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    provider_id BLOB,
    organisation_id BLOB,
    actor_id BLOB,
    user_id BLOB,
    member_id BLOB,
    provider_member_id BLOB,
    collection_id BLOB,
    item_id BLOB,
    subject TEXT,
    ip TEXT NOT NULL,
    device TEXT NOT NULL
);
CREATE INDEX events_of_provider ON events (provider_id, at, id);
CREATE INDEX events_of_organisation ON events (organisation_id, at, id);
CREATE INDEX events_of_user ON events (user_id, at, id);

CREATE TABLE jobs (
    id BLOB PRIMARY KEY,
    kind INTEGER NOT NULL,
    payload TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    state INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    run_at INTEGER NOT NULL,
    lease_until INTEGER,
    lease_id BLOB,
    last_error TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
CREATE INDEX jobs_due ON jobs (state, run_at, id);

CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
);

CREATE TABLE rate_limits (
    bucket TEXT PRIMARY KEY,
    window_start INTEGER NOT NULL,
    count INTEGER NOT NULL
);
CREATE INDEX rate_limits_by_window ON rate_limits (window_start);

INSERT INTO prices (plan, component, valid_from, amount_minor, currency, provider_id) VALUES
    (17, 0, 0, 400, 'USD', NULL), (17, 1, 0, 33, 'USD', NULL),
    (18, 0, 0, 4800, 'USD', NULL), (18, 1, 0, 396, 'USD', NULL),
    (19, 0, 0, 600, 'USD', NULL), (19, 1, 0, 33, 'USD', NULL),
    (20, 0, 0, 7200, 'USD', NULL), (20, 1, 0, 396, 'USD', NULL);
