//! Codes of an authenticator (RFC 6238: SHA-1, 6 digits, 30 seconds) and the recovery code.

use base32::Alphabet::Rfc4648;
use domain::Millis;
use sha2::{Digest as _, Sha256};
use totp_rs::{Algorithm, Builder, Secret};

use crate::random::{self, Random};

/// Bytes of a seed (RFC 4226, 4: as long as the hash) and of a recovery code.
const LEN: usize = 20;
/// Seconds of a step.
const STEP: u64 = 30;

/// A new seed, base32.
pub(crate) fn make_secret(random: &dyn Random) -> String {
    base32::encode(Rfc4648 { padding: false }, &random::bytes::<LEN>(random))
}

/// A new recovery code: 32 characters, in groups of four.
pub(crate) fn make_recovery_code(random: &dyn Random) -> String {
    let code = make_secret(random);
    let groups: Vec<&str> = code
        .as_bytes()
        .chunks(4)
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect();
    groups.join("-")
}

/// How a recovery code is kept, however it was typed. 160 random bits need no slow hash.
pub(crate) fn recovery_hash(typed: &str) -> String {
    let code: String = typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect();
    Sha256::digest(code.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// What was typed, if it looks like a code of an authenticator: six digits, blanks aside.
pub(crate) fn digits(typed: &str) -> Option<String> {
    let code: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    (code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit())).then_some(code)
}

/// The step whose code this is: the present one, or one before or after for clocks that differ. That a step is used
/// once is the caller's to see to.
pub(crate) fn matching_step(secret: &str, code: &str, now: Millis) -> Option<i64> {
    let seed: [u8; LEN] = base32::decode(Rfc4648 { padding: false }, secret)?
        .try_into()
        .ok()?;
    let totp = Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(1)
        .with_step_duration(STEP)
        .with_secret(Secret::new_stack(seed))
        .build()
        .ok()?;
    let step = totp.check(code, u64::try_from(now / 1000).ok()?)?;
    i64::try_from(step).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the seed `12345678901234567890`, the last six digits of 94287082 at 59 s.
    const SEED: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    #[test]
    fn the_published_codes_match_one_step_around() {
        assert_eq!(matching_step(SEED, "287082", 59_000), Some(1));
        assert_eq!(matching_step(SEED, "287082", 29_000), Some(1));
        assert_eq!(matching_step(SEED, "287082", 89_000), Some(1));
        assert_eq!(matching_step(SEED, "287082", 90_000), None);
        assert_eq!(
            matching_step(SEED, "081804", 1_111_111_109_000),
            Some(37_037_036)
        );
        assert_eq!(matching_step("not base32!", "287082", 59_000), None);
    }

    #[test]
    fn a_recovery_code_is_read_however_it_is_typed() {
        assert_eq!(recovery_hash("ABCD-EFGH"), recovery_hash(" abcd efgh "));
        assert_ne!(recovery_hash("ABCD-EFGH"), recovery_hash("ABCD-EFGI"));
    }

    #[test]
    fn only_six_digits_are_a_code() {
        assert_eq!(digits(" 123 456 ").as_deref(), Some("123456"));
        assert_eq!(digits("12345"), None);
        assert_eq!(digits("ABCDEF"), None);
    }
}
