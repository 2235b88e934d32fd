//! What happens to a person's keys: registration, sign-in, a new password.

use core::fmt;

use crate::encstring::EncString;
use crate::error::Result;
use crate::kdf::{Kdf, derive_master_key};
use crate::key::SymmetricKey;
use crate::random::CryptoRng;
use crate::rsa::{KeyPair, PublicKey, make_key_pair};

/// What a password proves and opens.
pub struct SignIn {
    /// Sent to the server in place of the password; base64.
    pub authentication_hash: String,
    stretched: SymmetricKey,
}

impl SignIn {
    /// Derives everything from a password and the salt and settings that the server returned for it.
    ///
    /// # Errors
    /// As [`derive_master_key`]: a setting below the floor is refused before anything is computed.
    pub async fn derive(password: &str, salt: &str, kdf: Kdf) -> Result<Self> {
        let master = derive_master_key(password, salt, kdf).await?;
        Ok(Self {
            authentication_hash: master.authentication_hash(password),
            stretched: master.stretch(),
        })
    }

    /// Opens the user key as the server keeps it.
    ///
    /// # Errors
    /// [`WrongKey`](crate::CryptoError::WrongKey) when the password is not the account's; else as [`SymmetricKey::unwrap`].
    pub fn open(&self, wrapped_user_key: &EncString) -> Result<SymmetricKey> {
        self.stretched.unwrap(wrapped_user_key)
    }

    /// Wraps the user key under this password: at registration, and when password or settings change.
    pub fn wrap(&self, user_key: &SymmetricKey, rng: &mut impl CryptoRng) -> EncString {
        self.stretched.wrap(user_key, rng)
    }
}

impl fmt::Debug for SignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SignIn")
    }
}

/// Everything that a registration makes. Send what is public or wrapped; keep the user key.
#[derive(Debug)]
pub struct NewAccount {
    /// Proves the password to the server.
    pub authentication_hash: String,
    /// The user key under the password.
    pub wrapped_user_key: EncString,
    /// For everybody who wraps a key for this person.
    pub public_key: PublicKey,
    /// The private key under the user key.
    pub wrapped_private_key: EncString,
    /// Stays in the browser.
    pub user_key: SymmetricKey,
}

/// Makes the keys of a new account. `salt` is [`salt_from_email`](crate::salt_from_email) of its address.
///
/// # Errors
/// As [`SignIn::derive`] and [`make_key_pair`].
pub async fn make_account(
    password: &str,
    salt: &str,
    kdf: Kdf,
    rng: &mut impl CryptoRng,
) -> Result<NewAccount> {
    let sign_in = SignIn::derive(password, salt, kdf).await?;
    let user_key = SymmetricKey::make(rng);
    let pair = make_key_pair(rng).await?;
    Ok(NewAccount {
        wrapped_user_key: sign_in.wrap(&user_key, rng),
        wrapped_private_key: pair.wrap_private(&user_key, rng),
        public_key: pair.public().clone(),
        authentication_hash: sign_in.authentication_hash,
        user_key,
    })
}

/// The keys of a new organisation.
#[derive(Debug)]
pub struct NewOrganisation {
    /// Opens everything in it; stays in the browser.
    pub key: SymmetricKey,
    /// The same under its maker's key: the provider's for a client organisation (type 2).
    pub wrapped_key: EncString,
    /// For members who enrol in account recovery.
    pub public_key: PublicKey,
    /// The organisation's private key under its key.
    pub wrapped_private_key: EncString,
}

/// Makes the keys of a client organisation, wrapped for its provider only. Its owner gets a copy at Confirm.
///
/// # Errors
/// As [`make_key_pair`].
pub async fn make_client(
    provider_key: &SymmetricKey,
    rng: &mut impl CryptoRng,
) -> Result<NewOrganisation> {
    let key = SymmetricKey::make(rng);
    let pair: KeyPair = make_key_pair(rng).await?;
    Ok(NewOrganisation {
        wrapped_key: provider_key.wrap(&key, rng),
        wrapped_private_key: pair.wrap_private(&key, rng),
        public_key: pair.public().clone(),
        key,
    })
}

/// The key of a new provider and its copy for the first admin (type 4).
///
/// # Errors
/// As [`PublicKey::wrap`].
pub async fn make_provider(
    admin: &PublicKey,
    rng: &mut impl CryptoRng,
) -> Result<(SymmetricKey, EncString)> {
    let key = SymmetricKey::make(rng);
    let wrapped = admin.wrap(&key, rng).await?;
    Ok((key, wrapped))
}
