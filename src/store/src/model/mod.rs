//! Rows as the store gives and takes them. Page-facing shapes are in `domain`.

mod attachment;
mod client;
mod event;
mod group;
mod invite_job;
mod item;
mod job;
mod link;
mod member;
mod organisation;
mod policy;
mod provider;
mod rotation;
mod session;
mod user;
mod waiting;

pub use attachment::*;
pub use client::*;
pub use event::*;
pub use group::*;
pub use invite_job::*;
pub use item::*;
pub use job::*;
pub use link::*;
pub use member::*;
pub use organisation::*;
pub use policy::*;
pub use provider::*;
pub use rotation::*;
pub use session::*;
pub use user::*;
pub use waiting::*;
