//! The queries as SQLite runs them.

/// A connection of this database.
pub(crate) type Conn = sqlx::SqliteConnection;

pub(crate) mod dialect;

#[path = "../../queries/access.rs"]
pub(crate) mod access;
#[path = "../../queries/attachment.rs"]
pub(crate) mod attachment;
#[path = "../../queries/client.rs"]
pub(crate) mod client;
#[path = "../../queries/collection.rs"]
pub(crate) mod collection;
#[path = "../../queries/event.rs"]
pub(crate) mod event;
#[path = "../../queries/group.rs"]
pub(crate) mod group;
#[path = "../../queries/import.rs"]
pub(crate) mod import;
#[path = "../../queries/invite_job.rs"]
pub(crate) mod invite_job;
#[path = "../../queries/item.rs"]
pub(crate) mod item;
#[path = "../../queries/job.rs"]
pub(crate) mod job;
#[path = "../../queries/key.rs"]
pub(crate) mod key;
#[path = "../../queries/limit.rs"]
pub(crate) mod limit;
#[path = "../../queries/link.rs"]
pub(crate) mod link;
#[path = "../../queries/member.rs"]
pub(crate) mod member;
#[path = "../../queries/organisation.rs"]
pub(crate) mod organisation;
#[path = "../../queries/own_import.rs"]
pub(crate) mod own_import;
#[path = "../../queries/own_vault.rs"]
pub(crate) mod own_vault;
#[path = "../../queries/policy.rs"]
pub(crate) mod policy;
#[path = "../../queries/price.rs"]
pub(crate) mod price;
#[path = "../../queries/provider.rs"]
pub(crate) mod provider;
#[path = "../../queries/provider_member.rs"]
pub(crate) mod provider_member;
#[path = "../../queries/rotation.rs"]
pub(crate) mod rotation;
#[path = "../../queries/secret.rs"]
pub(crate) mod secret;
#[path = "../../queries/session.rs"]
pub(crate) mod session;
#[path = "../../queries/set_up.rs"]
pub(crate) mod set_up;
#[path = "../../queries/user.rs"]
pub(crate) mod user;
#[path = "../../queries/waiting.rs"]
pub(crate) mod waiting;
