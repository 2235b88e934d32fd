//! Every text that a person reads, in each language.
//!
//! # How to add a text
//! 1. Write the message in `nl/<area>.ftl` and in `en/<area>.ftl`, with the same key and the same variables; the key
//!    begins with the name of the area: `clients-title = Clients`.
//! 2. Use it: `t.clients_title()` is a `&'static str`; a message with variables is a function of them in
//!    alphabetical order: `clients-found = { $count -> [one] 1 client *[other] { $count } clients }` becomes
//!    `t.clients_found(count)`.
//!
//! What one language lacks ends the build; a key that nothing uses fails a test.
//! The key `error-<code>` is the text of the [`domain::AppError`] with that code; [`Text::error`] finds it.

mod arg;
mod event;
pub mod format;
mod policy;

pub use arg::Arg;
use domain::Lang;

/// All texts in one language: a method for each message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Text {
    lang: Lang,
}

impl Text {
    /// The texts in this language.
    pub const fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// The language of the texts.
    pub const fn lang(self) -> Lang {
        self.lang
    }
}

#[allow(
    clippy::single_char_add_str,
    clippy::elidable_lifetime_names,
    clippy::wildcard_imports,
    reason = "written by build.rs for the compiler, not for readers"
)]
mod generated {
    use super::*;
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

#[cfg(test)]
mod tests;
