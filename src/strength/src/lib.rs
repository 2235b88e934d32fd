//! How hard a password is to guess, estimated in the browser.
//!
//! A wasm module of its own: its word lists weigh more than the rest of the pages
//! together, and they are needed only where a password is chosen. `bundle` puts a
//! small loader at `/pkg/strength.js`, a fixed address whose `score(password, inputs)`
//! fetches this module at its first call and answers with a promise.

use wasm_bindgen::prelude::wasm_bindgen;
use zxcvbn::matching::{Match, patterns::MatchPattern};

/// Rates `password` and answers with JSON:
///
/// - `score`: 0 (guessed at once) to 4 (out of reach),
/// - `guesses_log10`: decimal logarithm of the number of guesses,
/// - `common`: true if the whole password is one known password, word or name, or one
///   of `inputs`, also when it is reversed, capitalised, repeated or spelt with digits.
///
/// `inputs` are words that an attacker would try first: name, e-mail, organisation.
/// Only the first 100 characters count. Nothing leaves the browser.
#[wasm_bindgen]
#[must_use]
pub fn score(password: &str, inputs: Vec<String>) -> String {
    let inputs: Vec<&str> = inputs.iter().map(String::as_str).collect();
    let entropy = zxcvbn::zxcvbn(password, &inputs);
    format!(
        r#"{{"score":{},"guesses_log10":{:.2},"common":{}}}"#,
        u8::from(entropy.score()),
        entropy.guesses_log10().max(0.0),
        is_one_known_word(entropy.sequence()),
    )
}

/// Whether the cheapest reading of a password is a single entry of a word list.
fn is_one_known_word(sequence: &[Match]) -> bool {
    match sequence {
        [only] => match &only.pattern {
            MatchPattern::Dictionary(_) => true,
            MatchPattern::Repeat(repeat) => is_one_known_word(&repeat.base_matches),
            _ => false,
        },
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::score;

    fn rate(password: &str) -> String {
        score(
            password,
            vec!["Bakkerij Jansen".to_owned(), "jansen".to_owned()],
        )
    }

    #[test]
    fn known_words_are_common() {
        for password in [
            "password",
            "drowssap",
            "P4ssword",
            "passwordpassword",
            "jansen",
        ] {
            assert!(
                rate(password).contains(r#""common":true"#),
                "{password}: {}",
                rate(password)
            );
        }
    }

    #[test]
    fn a_made_up_sentence_is_strong_and_not_common() {
        let rated = rate("vier groene klompen fietsen traag");
        assert!(rated.starts_with(r#"{"score":4,"#), "{rated}");
        assert!(rated.ends_with(r#""common":false}"#), "{rated}");
    }

    #[test]
    fn the_empty_password_is_rated_as_worthless() {
        assert_eq!(
            rate(""),
            r#"{"score":0,"guesses_log10":0.00,"common":false}"#
        );
    }
}
