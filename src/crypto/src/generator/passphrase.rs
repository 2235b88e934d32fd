//! Passphrases of words that people can remember and type.

use zeroize::Zeroizing;

use super::GeneratorError;
use crate::random::{CryptoRng, below};
use crate::words;

/// What a passphrase must be like. Each word adds 12.9 bits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passphrase {
    /// Number of words, [`Passphrase::SHORTEST`] to [`Passphrase::LONGEST`].
    pub words: usize,
    /// What stands between the words; may be empty.
    pub separator: String,
    /// Begin each word with a capital.
    pub capitalise: bool,
    /// Put one digit behind one of the words.
    pub number: bool,
}

impl Default for Passphrase {
    fn default() -> Self {
        Self {
            words: 6,
            separator: "-".to_owned(),
            capitalise: false,
            number: false,
        }
    }
}

impl Passphrase {
    /// The fewest words that can be asked for.
    pub const SHORTEST: usize = 3;
    /// The most words that can be asked for.
    pub const LONGEST: usize = 20;

    /// Makes one.
    ///
    /// # Errors
    /// [`GeneratorError::TooShort`] and [`GeneratorError::TooLong`], in words.
    pub fn generate(&self, rng: &mut impl CryptoRng) -> Result<Zeroizing<String>, GeneratorError> {
        if self.words < Self::SHORTEST {
            return Err(GeneratorError::TooShort {
                at_least: Self::SHORTEST,
            });
        }
        if self.words > Self::LONGEST {
            return Err(GeneratorError::TooLong {
                at_most: Self::LONGEST,
            });
        }
        let numbered = self.number.then(|| below(rng, self.words));
        let mut phrase = Zeroizing::new(String::new());
        for at in 0..self.words {
            if at > 0 {
                phrase.push_str(&self.separator);
            }
            self.push_word(&mut phrase, rng);
            if numbered == Some(at) {
                phrase.push(char::from(b"0123456789"[below(rng, 10)]));
            }
        }
        Ok(phrase)
    }

    fn push_word(&self, phrase: &mut String, rng: &mut impl CryptoRng) {
        let word = words::random(rng);
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if self.capitalise => {
                phrase.push(first.to_ascii_uppercase());
                phrase.push_str(letters.as_str());
            }
            _ => phrase.push_str(word),
        }
    }
}
