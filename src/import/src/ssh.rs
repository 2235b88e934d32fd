//! What a public key is known by.

use base64ct::{Base64, Base64Unpadded, Encoding as _};
use sha2::{Digest as _, Sha256};

/// The fingerprint of a public key of one line (`ssh-ed25519 AAAA… comment`), as OpenSSH writes it; empty when the key
/// is none.
pub(crate) fn fingerprint(public_key: &str) -> String {
    let blob = public_key.split_whitespace().nth(1).unwrap_or_default();
    match Base64::decode_vec(blob) {
        Ok(blob) if !blob.is_empty() => {
            let digest = Base64Unpadded::encode_string(&Sha256::digest(&blob));
            format!("SHA256:{digest}")
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn it_is_that_of_openssh() {
        // Made and named by ssh-keygen.
        let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0GLE78/QHDTotEL1N4LKfdOaceQHkCx2YGEaTV1tBQ anna@werk";
        assert_eq!(
            fingerprint(key),
            "SHA256:UCNrhGnERt3yh6oA+JEFnUkABnjoFWuCl5Q+OFuGPzQ"
        );
        for key in ["", "ssh-ed25519", "ssh-ed25519 ###", "no key"] {
            assert_eq!(fingerprint(key), "", "{key}");
        }
    }
}
