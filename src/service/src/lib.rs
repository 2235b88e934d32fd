//! What is done: one verb per file, `client/create.rs`, `member/confirm.rs` and so on.
//!
//! # How a verb is written
//!
//! A verb takes proof of who asks and of what that person may do, then what is asked:
//!
//! ```ignore
//! pub async fn invite(provider: &Allowed<'_, ManageProviderMembers>, form: InviteForm) -> Result<…>
//! ```
//!
//! - [`Ctx`] is a signed-in person, made from a session only; [`Visitor`] is anybody. Both carry the
//!   store, the clock and the source of randomness, so that tests decide them.
//! - `cx.provider(id)` and `cx.organisation(id)` give [`ProviderCtx`] and [`OrganisationCtx`], or
//!   `NotFound`, alike for what does not exist and for what is somebody else's.
//! - `.may::<Right>()` gives [`Allowed`], which *is* that context plus the proof; a right that is
//!   missing is `NotFound` as well (DOMAIN 11.4 row 40).
//! - A verb that changes something opens one [`Tx`](store::Tx), writes rows, event and queued mails
//!   into it, and ends with `save()`. Nothing it did is true before that.
//!
//! Bad input is `AppError::Invalid` with field codes, made with [`input::Form`].

pub mod account;
pub mod attachment;
pub mod authz;
pub mod client;
pub mod clock;
pub mod collection;
pub mod csv;
mod ctx;
mod error;
pub mod event_log;
#[cfg(feature = "fuzz")]
pub mod fuzz;
pub mod group;
pub mod housekeeping;
pub mod input;
mod invite;
pub mod item;
pub mod limit;
pub mod link;
pub mod mail;
pub mod member;
pub mod own_vault;
pub(crate) mod page;
pub(crate) mod password;
pub mod payment;
pub mod policy;
mod portaal;
pub mod ports;
pub mod provider;
pub mod provider_member;
pub mod random;
pub mod recovery;
pub mod rotation;
pub(crate) mod seats;
pub mod session;
pub mod set_up;
pub mod set_up_steps;
pub(crate) mod totp;
pub mod vault;
pub mod waiting;

pub use authz::{Allowed, OrganisationCtx, ProviderCtx};
pub use ctx::{Ctx, Request, Visitor};
pub use error::{Error, Result};
pub use own_vault::OwnVault;
pub use portaal::{Portaal, Settings};
