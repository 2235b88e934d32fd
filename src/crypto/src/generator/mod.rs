//! Passwords and passphrases that nobody guesses: every choice is equally likely.

mod passphrase;
mod password;

use thiserror::Error;

pub use passphrase::Passphrase;
pub use password::Password;

/// Which wish cannot be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum GeneratorError {
    /// No kind of character is chosen.
    #[error("no kind of character is chosen")]
    NoCharacters,
    /// Shorter than what must be in it, or than the shortest allowed.
    #[error("too short: at least {at_least}")]
    TooShort {
        /// The shortest length that would do.
        at_least: usize,
    },
    /// Longer than the longest allowed.
    #[error("too long: at most {at_most}")]
    TooLong {
        /// The longest length that would do.
        at_most: usize,
    },
}
