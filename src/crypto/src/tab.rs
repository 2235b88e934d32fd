//! A reload does not lock the tab.
//!
//! The user key lies in the tab's own storage, wrapped by a key that comes from 32
//! random bytes which only the server session holds. Either half alone opens nothing.

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::error::Result;
use crate::key::SymmetricKey;
use crate::random::CryptoRng;

/// Separates this use of the server's half from any other.
const INFO: &[u8] = b"portaal tab storage 1";

/// What the tab stores: the user key under the server's half.
pub fn wrap_for_tab(
    user_key: &SymmetricKey,
    server_half: &[u8; 32],
    rng: &mut impl CryptoRng,
) -> String {
    tab_key(server_half).wrap(user_key, rng).to_string()
}

/// The user key again, after a reload.
///
/// # Errors
/// [`WrongKey`](crate::CryptoError::WrongKey) when the session is another one, so that the person unlocks with the password;
/// [`Form`](crate::CryptoError::Form) when the stored text is no `EncString`.
pub fn unwrap_for_tab(stored: &str, server_half: &[u8; 32]) -> Result<SymmetricKey> {
    tab_key(server_half).unwrap_str(stored)
}

fn tab_key(server_half: &[u8; 32]) -> SymmetricKey {
    let (prk, _) = Hkdf::<Sha256>::extract(None, server_half);
    SymmetricKey::expand(&Zeroizing::new(prk.into()), INFO)
}
