//! The parts that every page is made of. Which one for what: `docs/ui.md`; all of them side by side: the example
//! `gallery`.

pub mod account;
pub mod auth;
pub mod avatar;
pub mod badge;
pub mod brand;
pub mod button;
pub mod choice;
pub mod copy;
pub mod dialog;
pub mod failure;
pub mod field;
pub mod filter;
pub mod form;
pub mod icon;
pub mod ids;
pub mod input;
pub mod layout;
pub mod menu;
pub mod notice;
pub mod page;
pub mod pager;
pub mod password;
pub mod phrase;
pub mod progress;
pub mod qr;
pub mod query;
pub mod seats;
pub mod skeleton;
pub mod strength;
pub mod table;
pub mod textarea;
pub mod time;
pub mod toast;
pub mod virtual_list;
