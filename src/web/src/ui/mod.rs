//! The parts that every page is made of. Which one for what: `docs/ui.md`; all of them side by side: the example
//! `gallery`.

pub mod button;
pub mod failure;
pub mod icon;
pub mod skeleton;
pub mod choice;
pub mod field;
pub mod form;
pub mod input;
pub mod password;
pub mod textarea;
