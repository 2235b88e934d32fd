//! PBKDF2 outside a browser.

use std::future::{Ready, ready};

use pbkdf2::pbkdf2_hmac;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::error::Result;

/// 32 bytes of PBKDF2-HMAC-SHA256. Works when called: about 0.1 s of CPU for 600,000 rounds.
pub(crate) fn pbkdf2_sha256(
    password: &[u8],
    salt: &[u8],
    iterations: u32,
) -> Ready<Result<Zeroizing<[u8; 32]>>> {
    let mut key = Zeroizing::new([0; 32]);
    pbkdf2_hmac::<Sha256>(password, salt, iterations, key.as_mut_slice());
    ready(Ok(key))
}
