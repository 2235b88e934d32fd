//! Rows as the store gives and takes them. Page-facing shapes are in `domain`.

mod client;
mod event;
mod group;
mod item;
mod job;
mod link;
mod member;
mod organisation;
mod provider;
mod session;
mod user;

pub use client::*;
pub use event::*;
pub use group::*;
pub use item::*;
pub use job::*;
pub use link::*;
pub use member::*;
pub use organisation::*;
pub use provider::*;
pub use session::*;
pub use user::*;
