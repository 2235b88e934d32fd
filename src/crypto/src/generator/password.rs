//! Passwords of single characters.

use zeroize::Zeroizing;

use super::GeneratorError;
use crate::random::{CryptoRng, below};

const LOWER: &[u8] = b"abcdefghijklmnopqrstuvwxyz";
const UPPER: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS: &[u8] = b"0123456789";
const SPECIALS: &[u8] = b"!@#$%^&*";
/// Characters that people mistake for each other.
const AMBIGUOUS: &[u8] = b"0O1lI";

/// What a password must be like. Of every chosen kind there is at least one character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one independent switch on the form"
)]
pub struct Password {
    /// Number of characters, [`Password::SHORTEST`] to [`Password::LONGEST`].
    pub length: usize,
    /// a to z.
    pub lower: bool,
    /// A to Z.
    pub upper: bool,
    /// 0 to 9.
    pub digits: bool,
    /// One of `!@#$%^&*`.
    pub specials: bool,
    /// At least so many digits, when digits are chosen.
    pub min_digits: usize,
    /// At least so many specials, when specials are chosen.
    pub min_specials: usize,
    /// Leave out characters that people mistake for each other: 0 O 1 l I.
    pub avoid_ambiguous: bool,
}

impl Default for Password {
    fn default() -> Self {
        Self {
            length: 20,
            lower: true,
            upper: true,
            digits: true,
            specials: true,
            min_digits: 1,
            min_specials: 1,
            avoid_ambiguous: false,
        }
    }
}

impl Password {
    /// The shortest password that can be made.
    pub const SHORTEST: usize = 5;
    /// The longest password that can be made.
    pub const LONGEST: usize = 128;

    /// Makes one.
    ///
    /// # Errors
    /// [`GeneratorError`] when the wishes contradict each other.
    pub fn generate(&self, rng: &mut impl CryptoRng) -> Result<Zeroizing<String>, GeneratorError> {
        let kinds = self.kinds();
        if kinds.is_empty() {
            return Err(GeneratorError::NoCharacters);
        }
        let wanted = kinds
            .iter()
            .fold(0_usize, |sum, (_, least)| sum.saturating_add(*least));
        let at_least = wanted.max(Self::SHORTEST);
        if at_least > Self::LONGEST || self.length > Self::LONGEST {
            return Err(GeneratorError::TooLong {
                at_most: Self::LONGEST,
            });
        }
        if self.length < at_least {
            return Err(GeneratorError::TooShort { at_least });
        }

        let mut password = Zeroizing::new(Vec::with_capacity(self.length));
        for (characters, least) in &kinds {
            password.extend((0..*least).map(|_| characters[below(rng, characters.len())]));
        }
        let all: Vec<u8> = kinds
            .iter()
            .flat_map(|(characters, _)| characters)
            .copied()
            .collect();
        while password.len() < self.length {
            password.push(all[below(rng, all.len())]);
        }
        // Fisher and Yates: what had to be in it may stand anywhere.
        for at in (1..password.len()).rev() {
            password.swap(at, below(rng, at + 1));
        }
        Ok(Zeroizing::new(
            password.iter().map(|byte| char::from(*byte)).collect(),
        ))
    }

    /// The chosen kinds of characters, and how many of each there must be.
    fn kinds(&self) -> Vec<(Vec<u8>, usize)> {
        [
            (self.lower, LOWER, 1),
            (self.upper, UPPER, 1),
            (self.digits, DIGITS, self.min_digits.max(1)),
            (self.specials, SPECIALS, self.min_specials.max(1)),
        ]
        .into_iter()
        .filter(|(chosen, ..)| *chosen)
        .map(|(_, characters, least)| {
            let clear = |byte: &u8| !(self.avoid_ambiguous && AMBIGUOUS.contains(byte));
            (characters.iter().copied().filter(clear).collect(), least)
        })
        .collect()
    }
}
