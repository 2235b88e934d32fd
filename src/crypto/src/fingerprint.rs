//! Five words that two people compare before one trusts the other's public key.

use crate::key::hmac_sha256;
use crate::words;

/// Words in a phrase: 64 bits of a list of 7,776 words, rounded up.
const WORDS: usize = 5;

/// The phrase of a public key (SPKI DER) and the identity it is shown for.
///
/// `identity` is the lower-case hyphenated user id, or the e-mail address for a key
/// that lives only as long as a request. Same input, same phrase, in every client.
pub fn phrase(public_key_der: &[u8], identity: &str) -> String {
    // The first block of HKDF-Expand is all that is needed, and this way no key is too short to be shown.
    let mut number = hmac_sha256(public_key_der, &[identity.as_bytes(), &[1]]);
    let words: Vec<&str> = (0..WORDS)
        .map(|_| words::word(divide(&mut number, words::COUNT)))
        .collect();
    words.join("-")
}

/// Divides a big-endian number in place and returns the remainder.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a remainder is below a 16-bit divisor, and so a quotient below 256"
)]
fn divide(number: &mut [u8; 32], by: u16) -> u16 {
    let by = u32::from(by);
    let mut remainder = 0_u32;
    for byte in number {
        let value = (remainder << 8) | u32::from(*byte);
        *byte = (value / by) as u8;
        remainder = value % by;
    }
    remainder as u16
}
