-- A member's user key under the organisation's public key, for whoever takes part in account recovery.
ALTER TABLE members ADD COLUMN recovery_key TEXT;
-- The master password was set by somebody else, who knows it.
ALTER TABLE users ADD COLUMN must_change_password BOOLEAN NOT NULL DEFAULT FALSE;
