//! What a browser must know before it can derive anything.
//!
//! Anybody may ask this of any address, so the answer for an address without an account must be one that an account
//! could give (DOMAIN 11.2):
//!
//! - The salt of an account is its address for ever, so it is the address for nobody too.
//! - The settings are one of the two that the account page offers, chosen by a keyed hash of the address: the same at
//!   every question, and different from address to address. The key is random and never leaves the database. Were the
//!   answer always the default, an address that answers otherwise would be an account for certain.
//!
//! An account with settings that the page does not offer (set by another client) can still be told from nobody.

use domain::{Email, account::Prelogin, kdf::KdfSettings};
use sha2::{Digest as _, Sha256};

use crate::{Visitor, error::Result, input::Form, limit, random};

/// The name of the key.
const SECRET: &str = "prelogin";
/// One address in so many answers with Argon2id.
const ARGON2ID_SHARE: u8 = 4;

/// How to derive from the master password of this address, whether or not it has an account.
pub async fn prelogin(visitor: &Visitor, email: &str) -> Result<Prelogin> {
    let mut form = Form::new();
    let email = form.email("email", email);
    form.done()?;
    let Ok(email) = email else {
        return Err(crate::Error::field("email", "email"));
    };
    let app = visitor.app();
    let who = limit::ip_bucket(visitor.request().ip);
    limit::hit(app, "prelogin", &who, app.limits().prelogin_ip).await?;
    // Both are asked for in both cases, so that the time tells nothing.
    let key = secret(visitor).await?;
    let user = app
        .store()
        .reader()
        .await?
        .users()
        .find_by_email(&email)
        .await?;
    let made_up = nobody(&key, &email);
    Ok(match user {
        Some(user) => Prelogin {
            kdf: crate::account::kdf(&user),
            salt: user.salt,
        },
        None => made_up,
    })
}

/// The answer for an address without an account.
fn nobody(key: &[u8], email: &Email) -> Prelogin {
    // The key is of fixed length and comes first; an attacker sees two bits of the digest, so it cannot be extended.
    let digest = Sha256::new()
        .chain_update(key)
        .chain_update(email.as_str())
        .finalize();
    let kdf = if digest[0] % ARGON2ID_SHARE == 0 {
        KdfSettings::ARGON2ID
    } else {
        KdfSettings::DEFAULT
    };
    Prelogin {
        kdf,
        salt: email.as_str().to_owned(),
    }
}

async fn secret(visitor: &Visitor) -> Result<Vec<u8>> {
    let store = visitor.app().store();
    if let Some(key) = store.reader().await?.secrets().find(SECRET).await? {
        return Ok(key);
    }
    let mut tx = store.begin().await?;
    let new = random::bytes::<32>(visitor.app().random());
    let key = tx.secrets().keep(SECRET, &new).await?;
    tx.save().await?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_answers_the_same_each_time_and_not_always_the_default() {
        let key = [7; 32];
        let answers: Vec<Prelogin> = (0..64)
            .map(|n| {
                nobody(
                    &key,
                    &Email::parse(&format!("x{n}@example.com")).expect("an address"),
                )
            })
            .collect();
        let argon = answers
            .iter()
            .filter(|a| a.kdf == KdfSettings::ARGON2ID)
            .count();
        assert!((4..40).contains(&argon), "{argon} of 64");
        let again = nobody(&key, &Email::parse("x0@example.com").expect("an address"));
        assert_eq!(again, answers[0]);
        assert_eq!(again.salt, "x0@example.com");
    }
}
