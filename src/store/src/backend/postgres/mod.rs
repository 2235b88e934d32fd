//! The queries as PostgreSQL runs them.

/// A connection of this database.
pub(crate) type Conn = sqlx::PgConnection;

pub(crate) mod dialect;

#[expect(clippy::duplicate_mod, reason = "compiled once per database")]
#[path = "../../queries/access.rs"]
pub(crate) mod access;
#[expect(clippy::duplicate_mod, reason = "compiled once per database")]
#[path = "../../queries/client.rs"]
pub(crate) mod client;
#[expect(clippy::duplicate_mod, reason = "compiled once per database")]
#[path = "../../queries/collection.rs"]
pub(crate) mod collection;
#[expect(clippy::duplicate_mod, reason = "compiled once per database")]
#[path = "../../queries/event.rs"]
pub(crate) mod event;
#[expect(clippy::duplicate_mod, reason = "compiled once per database")]
#[path = "../../queries/item.rs"]
pub(crate) mod item;
#[expect(clippy::duplicate_mod, reason = "compiled once per database")]
#[path = "../../queries/job.rs"]
pub(crate) mod job;
#[expect(clippy::duplicate_mod, reason = "compiled once per database")]
#[path = "../../queries/key.rs"]
pub(crate) mod key;
#[path = "../../queries/limit.rs"]
pub(crate) mod limit;
#[expect(clippy::duplicate_mod, reason = "compiled once per database")]
#[path = "../../queries/link.rs"]
pub(crate) mod link;
#[expect(clippy::duplicate_mod, reason = "compiled once per database")]
#[path = "../../queries/member.rs"]
pub(crate) mod member;
#[expect(clippy::duplicate_mod, reason = "compiled once per database")]
#[path = "../../queries/organisation.rs"]
pub(crate) mod organisation;
#[expect(clippy::duplicate_mod, reason = "compiled once per database")]
#[path = "../../queries/price.rs"]
pub(crate) mod price;
#[expect(clippy::duplicate_mod, reason = "compiled once per database")]
#[path = "../../queries/provider.rs"]
pub(crate) mod provider;
#[expect(clippy::duplicate_mod, reason = "compiled once per database")]
#[path = "../../queries/provider_member.rs"]
pub(crate) mod provider_member;
#[expect(clippy::duplicate_mod, reason = "compiled once per database")]
#[path = "../../queries/secret.rs"]
pub(crate) mod secret;
#[path = "../../queries/session.rs"]
pub(crate) mod session;
#[expect(clippy::duplicate_mod, reason = "compiled once per database")]
#[path = "../../queries/set_up.rs"]
pub(crate) mod set_up;
#[path = "../../queries/user.rs"]
pub(crate) mod user;
