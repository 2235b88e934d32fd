//! What can be put into a text.

use std::borrow::Cow;

use domain::Lang;

use crate::format::push_integer;

/// A value for a variable of a text: a whole number, shown with the language's grouping, or text as it is.
///
/// Years, codes and amounts that are formatted already are text.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// A whole number; also decides about singular and plural.
    Number(i64),
    /// Text, shown as it is.
    Text(Cow<'a, str>),
}

impl Arg<'_> {
    /// Appends the value as a person of this language writes it.
    pub(crate) fn write(&self, lang: Lang, out: &mut String) {
        match self {
            Self::Number(number) => push_integer(lang, *number, out),
            Self::Text(text) => out.push_str(text),
        }
    }

    pub(crate) fn is_number(&self, number: i64) -> bool {
        matches!(self, Self::Number(n) if *n == number)
    }

    /// Plural category "one": Dutch and English both have it for exactly 1 among whole numbers.
    pub(crate) fn is_one(&self) -> bool {
        self.is_number(1)
    }

    /// Whether it is exactly this text: how a message chooses by a word, `{ $role -> [owner] … *[other] … }`.
    pub fn is_text(&self, text: &str) -> bool {
        matches!(self, Self::Text(t) if t == text)
    }
}

macro_rules! number {
    ($($from:ty),*) => {$(
        impl From<$from> for Arg<'_> {
            fn from(number: $from) -> Self {
                Self::Number(i64::from(number))
            }
        }
    )*};
}
number!(u8, u16, u32, i16, i32, i64);

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}
