//! How an authentication hash is kept and compared.
//!
//! What arrives is not the master password but a hash of it that the browser made with hundreds of thousands of
//! rounds. It is hashed once more with a salt of its own, so that whoever reads the database cannot sign in with what
//! is written there. Argon2id as OWASP's cheat sheet names it: 19 MiB, 2 passes, 1 lane.

use argon2::{Argon2, Params, PasswordHasher as _, PasswordVerifier as _};
use tokio::sync::Semaphore;

use crate::{
    error::{Error, Result},
    portaal::Portaal,
    random,
};

/// At most so many at a time: each takes 19 MiB and a core.
static SLOTS: Semaphore = Semaphore::const_new(4);

/// A hash of nothing that anybody knows, made with today's parameters. It is compared with where there is no account,
/// so that both cases take the same time.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$cG9ydGFhbC1ub2JvZHkhIQ$mB2J9nKq0e8vUe5cQW0oQm8m3cK2b0m7c2rj5v3m1iA";

/// Hashes what proves a master password, with a salt of its own; PHC string.
pub(crate) async fn hash(app: &Portaal, authentication_hash: &str) -> Result<String> {
    let salt = random::bytes::<16>(app.random());
    let given = authentication_hash.to_owned();
    off_thread(move || {
        Argon2::default()
            .hash_password_with_salt(given.as_bytes(), &salt)
            .map(|hash| hash.to_string())
            .map_err(|error| Error::Internal(format!("argon2: {error}")))
    })
    .await?
}

/// Whether this proves the password behind `kept`; without an account the same work is done for the answer no.
pub(crate) async fn proves(kept: Option<&str>, authentication_hash: &str) -> Result<bool> {
    let there = kept.is_some();
    let kept = kept.unwrap_or(NOBODY).to_owned();
    let given = authentication_hash.to_owned();
    let same = off_thread(move || {
        // Compares in constant time.
        Argon2::default()
            .verify_password(given.as_bytes(), kept.as_str())
            .is_ok()
    })
    .await?;
    Ok(there && same)
}

/// A hash of the same password with today's parameters, for one that was kept with others; none for one that is as it
/// should be. To be asked when the password was just proved: at no other moment can it be hashed anew.
pub(crate) async fn renewed(
    app: &Portaal,
    kept: &str,
    authentication_hash: &str,
) -> Result<Option<String>> {
    if kept.starts_with(&today()) {
        return Ok(None);
    }
    Ok(Some(hash(app, authentication_hash).await?))
}

/// How the hashes of today begin.
fn today() -> String {
    let params = Params::default();
    format!(
        "$argon2id$v=19$m={},t={},p={}$",
        params.m_cost(),
        params.t_cost(),
        params.p_cost()
    )
}

async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _slot = SLOTS
        .acquire()
        .await
        .map_err(|error| Error::Internal(error.to_string()))?;
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Error::Internal(error.to_string()))
}

#[cfg(test)]
mod tests {
    use argon2::{Argon2, PasswordHasher as _};

    use super::{NOBODY, today};

    #[test]
    fn nobody_costs_what_an_account_costs() {
        let real = Argon2::default()
            .hash_password_with_salt(b"x", b"0123456789abcdef")
            .expect("a hash")
            .to_string();
        let parts = |phc: &str| {
            let parts: Vec<String> = phc.split('$').map(str::to_owned).collect();
            (
                parts[1].clone(),
                parts[2].clone(),
                parts[3].clone(),
                parts[4].len(),
                parts[5].len(),
            )
        };
        assert_eq!(parts(&real), parts(NOBODY));
        assert!(real.starts_with(&today()), "{real}");
    }
}
