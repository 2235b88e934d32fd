//! Choosing who may do what: members, groups and collections picked from lists, each with one of the five words.

mod chosen;
mod finder;
mod names;
mod picker;
mod words;

pub(crate) use chosen::{Chosen, Entry};
pub(crate) use finder::{Finder, among};
pub(crate) use names::{Names, WithNames};
pub(crate) use picker::Picker;
pub(crate) use words::word;
