//! Knowing contents again without telling anybody what they are.

use base64ct::{Base64UrlUnpadded, Encoding as _};
use zeroize::Zeroizing;

use crate::key::{SymmetricKey, hmac_sha256};

/// Separates this use of a key from any other.
const LABEL: &[u8] = b"portaal mark 1";

/// The mark of `contents` under a key: 43 characters, always the same. Without the key nobody can tell whether a
/// mark is that of a file that he has.
pub fn of(key: &SymmetricKey, contents: &[u8]) -> String {
    let own = Zeroizing::new(hmac_sha256(key.as_bytes(), &[LABEL]));
    Base64UrlUnpadded::encode_string(&hmac_sha256(own.as_slice(), &[contents]))
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::{SymmetricKey, random};

    #[test]
    fn it_depends_on_key_and_contents() {
        let mut rng = random::system();
        let (key, other) = (SymmetricKey::make(&mut rng), SymmetricKey::make(&mut rng));
        assert_eq!(of(&key, b"file"), of(&key, b"file"));
        assert_ne!(of(&key, b"file"), of(&key, b"File"));
        assert_ne!(of(&key, b"file"), of(&other, b"file"));
        assert_eq!(of(&key, b"").len(), 43);
    }
}
