//! The present master password, before something that a passer-by must not do.

use crypto::{EncString, SignIn, SymmetricKey};
use domain::{AppError, account::MyKeys};

use super::{KeyProblem, Keys, derive, key};

/// The master password was right: it opened the user key here.
pub struct Proof {
    /// Proves it to the server.
    pub authentication_hash: String,
    user_key: SymmetricKey,
}

impl Proof {
    /// The user key under another password or another derivation.
    pub fn rewrap(&self, next: &SignIn) -> EncString {
        next.wrap(&self.user_key, &mut crypto::random::system())
    }
}

impl Keys {
    /// Checks the master password here, so that a typing mistake never counts against the account.
    ///
    /// # Errors
    /// `Invalid` of `field` when it is another one; as [`Keys::unlock`] else.
    pub async fn prove(
        self,
        field: &'static str,
        password: &str,
        mine: &MyKeys,
    ) -> Result<Proof, KeyProblem> {
        if password.is_empty() {
            return Err(KeyProblem::Server(
                AppError::field(field, "required").into(),
            ));
        }
        let derived = derive(password, &mine.salt, &mine.kdf).await?;
        let user_key = derived
            .open(&key(&mine.user_key)?)
            .map_err(|error| match error {
                crypto::CryptoError::WrongKey => {
                    KeyProblem::Server(AppError::field(field, "wrong-password").into())
                }
                other => KeyProblem::Crypto(other),
            })?;
        Ok(Proof {
            authentication_hash: derived.authentication_hash,
            user_key,
        })
    }
}
