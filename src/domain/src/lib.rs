//! The one vocabulary of Portaal: ids, names, plans, seats, money, roles and errors.
//!
//! No I/O. Compiles natively and to wasm, so that a field is checked by the same code in the
//! browser and on the server. Words are those of the product's glossary; identifiers of the wire
//! (enum numbers) are those that official vault clients use.

#![warn(missing_docs)]

pub mod access;
pub mod account;
pub mod attachment;
pub mod client;
pub mod custom;
pub mod email;
pub mod error;
pub mod event;
pub mod export;
pub mod group;
pub mod ids;
pub mod import;
pub mod invite_many;
pub mod item;
pub mod kdf;
pub mod lang;
pub mod link;
pub mod linked;
pub mod many;
pub mod member;
pub mod money;
pub mod name;
pub mod page;
pub mod payment;
pub mod permission;
pub mod plan;
pub mod policy;
pub mod price;
pub mod provider;
pub mod recovery;
pub mod role;
pub mod rotation;
pub mod seats;
pub mod set_up;

mod codes;

pub use email::Email;
pub use error::{AppError, FieldError};
pub use ids::*;
pub use lang::Lang;
pub use money::{Currency, Money};
pub use plan::{Frequency, Plan, Tier};
pub use role::{OrganisationRole, ProviderRole};
pub use rotation::KeyNumber;

/// Milliseconds since the Unix epoch, UTC. The only form in which a moment is kept or sent.
pub type Millis = i64;
