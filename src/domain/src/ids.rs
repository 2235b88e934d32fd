//! Typed ids: the id of one thing cannot be passed where another is meant.
//!
//! Values are UUIDs; the server makes version 7 ones, so that they sort by the time of making.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "sqlx", derive(sqlx::Type), sqlx(transparent))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                Uuid::from_str(s).map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

ids! {
    /// A person's account.
    UserId,
    /// One signed-in browser.
    SessionId,
    /// A managed service provider.
    ProviderId,
    /// A person's place in a provider (invited, accepted or confirmed).
    ProviderMemberId,
    /// An organisation with its own vault.
    OrganisationId,
    /// The link between a provider and its client organisation.
    ClientId,
    /// A person's place in an organisation.
    MemberId,
    /// A group of members of an organisation.
    GroupId,
    /// A collection of vault items.
    CollectionId,
    /// A vault item.
    ItemId,
    /// A file of a vault item.
    AttachmentId,
    /// A row of the event log.
    EventId,
    /// A policy of an organisation.
    PolicyId,
    /// A queued piece of work, a mail for example.
    JobId,
    /// Chosen by the browser for one form, so that sending it twice has one effect.
    RequestId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_prints_as_it_parses() {
        let text = "018f6f2e-7c1a-7000-8000-0123456789ab";
        assert_eq!(
            text.parse::<UserId>().map(|id| id.to_string()),
            Ok(text.to_owned())
        );
        assert!("018f".parse::<UserId>().is_err());
    }
}
