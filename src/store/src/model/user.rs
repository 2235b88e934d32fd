//! Accounts.

use domain::{Email, Millis, UserId, kdf::KdfKind};
use sqlx::FromRow;
use uuid::Uuid;

/// An account, with what is needed to check a sign-in. Holds no secret in a readable form but the
/// seed of the authenticator, which the server needs.
#[derive(Clone, FromRow)]
pub struct User {
    /// Its id.
    pub id: UserId,
    /// Where mails go; unique, lower-case.
    pub email: Email,
    /// As the person wrote it.
    pub name: String,
    /// Language chosen on the account page, as a tag.
    pub lang: Option<String>,
    /// How the master password becomes a key.
    pub kdf: KdfKind,
    /// Iterations or passes.
    pub kdf_iterations: i32,
    /// MiB (Argon2id).
    pub kdf_memory_mib: Option<i32>,
    /// Lanes (Argon2id).
    pub kdf_parallelism: Option<i32>,
    /// Salt of the KDF: the address at registration, for ever.
    pub salt: String,
    /// Argon2 hash (PHC string) of the authentication hash.
    pub password_hash: String,
    /// User key under the stretched master key (EncString 2).
    pub user_key: String,
    /// SPKI, base64.
    pub public_key: String,
    /// PKCS#8 under the user key (EncString 2).
    pub private_key: String,
    /// Sessions made under another stamp are dead.
    pub security_stamp: Uuid,
    /// Base32 seed while two-step login is on.
    pub totp_secret: Option<String>,
    /// Base32 seed that waits for its first code.
    pub totp_pending: Option<String>,
    /// Last accepted time step, so that no code works twice.
    pub totp_last_step: Option<i64>,
    /// Hash of the recovery code.
    pub recovery_hash: Option<String>,
    /// Minutes without activity until the vault locks; 0 means only with the browser.
    pub lock_minutes: i32,
    /// Wrong passwords since the last right one.
    pub failed_count: i32,
    /// The last of them.
    pub failed_at: Option<Millis>,
    /// When made.
    pub created_at: Millis,
    /// When the master password was last changed.
    pub password_changed_at: Millis,
}

impl std::fmt::Debug for User {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("User")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// The parts of an account that its master password decides.
#[derive(Clone)]
pub struct Credentials {
    /// How the master password becomes a key.
    pub kdf: domain::kdf::KdfSettings,
    /// Argon2 hash (PHC string) of the authentication hash.
    pub password_hash: String,
    /// User key under the stretched master key (EncString 2).
    pub user_key: String,
    /// A new one ends every session.
    pub security_stamp: Uuid,
}

/// An account to be made.
#[derive(Clone)]
pub struct NewUser {
    /// Its id.
    pub id: UserId,
    /// Its address.
    pub email: Email,
    /// The person's name.
    pub name: String,
    /// Language tag.
    pub lang: Option<String>,
    /// Password, keys, stamp.
    pub credentials: Credentials,
    /// SPKI, base64.
    pub public_key: String,
    /// PKCS#8 under the user key (EncString 2).
    pub private_key: String,
    /// Now.
    pub at: Millis,
}

/// Somebody who is written to.
#[derive(Clone, Debug, FromRow)]
pub struct Recipient {
    /// The account.
    pub user_id: UserId,
    /// Its address.
    pub email: Email,
    /// Its name.
    pub name: String,
    /// Its language.
    pub lang: Option<String>,
}
