//! The EFF long word list (its licence stands beside the data file).

use crate::random::{CryptoRng, below};

/// How many words there are: six to the power of five, for five dice.
pub(crate) const COUNT: u16 = 7_776;

const LIST: &str = include_str!("../data/eff_large_wordlist.txt");

/// Word number `index`, counted from 0 in list order; past the end the list starts again.
pub(crate) fn word(index: u16) -> &'static str {
    // Walking 62 kB takes microseconds, and five or six words are all that anybody asks for.
    LIST.lines()
        .nth(usize::from(index % COUNT))
        .unwrap_or_default()
}

/// Any word, each equally likely.
pub(crate) fn random(rng: &mut impl CryptoRng) -> &'static str {
    // A number below COUNT fits its type.
    word(u16::try_from(below(rng, usize::from(COUNT))).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn list_is_whole_and_in_order() {
        let words: Vec<&str> = LIST.lines().collect();
        assert_eq!(words.len(), usize::from(COUNT));
        assert!(words.is_sorted());
        assert!(words.iter().all(|word| (3..=9).contains(&word.len())));
        // Variants of the list differ exactly here.
        for kept in ["drop-down", "felt-tip", "t-shirt", "yo-yo"] {
            assert!(words.contains(&kept));
        }
    }
}
