//! Many members at once: which of them a page shows, what is done to several, and what became of it.

use serde::{Deserialize, Serialize};

use crate::{
    AppError, ClientId, JobId, KeyNumber, MemberId, OrganisationId,
    client::Matching,
    codes::codes,
    member::{ConfirmDetails, ConfirmForm, MemberSummary},
    page::Page,
};

/// Most members in one call that does something to several (DOMAIN 0, fact 24).
pub const MANY_MAX: usize = 500;

/// Which members of an organisation a page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MemberTab {
    /// Everybody.
    #[default]
    All,
    /// Those who have not answered.
    Invited,
    /// Those of them whose link works no longer.
    Expired,
    /// Those who wait for Confirm.
    Accepted,
    /// Those who are in.
    Confirmed,
    /// Those who are locked out.
    Revoked,
}

impl MemberTab {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 6] = [
        Self::All,
        Self::Invited,
        Self::Expired,
        Self::Accepted,
        Self::Confirmed,
        Self::Revoked,
    ];

    /// The name in an address: `?tab=invited`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Invited => "invited",
            Self::Expired => "expired",
            Self::Accepted => "accepted",
            Self::Confirmed => "confirmed",
            Self::Revoked => "revoked",
        }
    }
}

/// What a list of members is narrowed by: the page's query string.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberFilter {
    /// Part of the name or address.
    #[serde(default)]
    pub search: String,
    /// Only these.
    #[serde(default)]
    pub tab: MemberTab,
}

impl MemberFilter {
    /// Reads the parameters `q` and `tab` of an address; what means nothing is passed over.
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let key = get("tab").unwrap_or_default();
        let tab = MemberTab::ALL.into_iter().find(|tab| tab.key() == key);
        Self {
            search: crate::client::search_text(&get("q").unwrap_or_default()),
            tab: tab.unwrap_or_default(),
        }
    }

    /// The filter with a search that can be asked for.
    #[must_use]
    pub fn tidy(&self) -> Self {
        Self {
            search: crate::client::search_text(&self.search),
            tab: self.tab,
        }
    }
}

/// How many members there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberCounts {
    /// Have not answered, those with an expired link included.
    pub invited: i64,
    /// Have not answered, and their link works no longer.
    pub expired: i64,
    /// Wait for Confirm.
    pub accepted: i64,
    /// Are in.
    pub confirmed: i64,
    /// Are locked out.
    pub revoked: i64,
}

impl MemberCounts {
    /// How many a tab holds.
    pub const fn of(self, tab: MemberTab) -> i64 {
        match tab {
            MemberTab::All => self.invited + self.accepted + self.confirmed + self.revoked,
            MemberTab::Invited => self.invited,
            MemberTab::Expired => self.expired,
            MemberTab::Accepted => self.accepted,
            MemberTab::Confirmed => self.confirmed,
            MemberTab::Revoked => self.revoked,
        }
    }
}

codes! {
    /// What is done to several members.
    pub enum MemberDeed {
        /// The invitation is sent again.
        Reinvite = 0,
        /// They are locked out.
        Revoke = 1,
        /// They are let in again.
        Restore = 2,
        /// They are taken out for good.
        Remove = 3,
    }
}

/// What is done to several members and one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum GroupDeed {
    /// They come into it.
    PutIn,
    /// They go out of it.
    TakeOut,
}

/// A member to whom something was not done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Who.
    pub member: MemberId,
    /// Why not.
    pub why: AppError,
}

/// What became of something that was asked for several members.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManyDone {
    /// How many it was done to.
    pub done: u32,
    /// The others.
    pub refused: Vec<Refused>,
}

/// A member of one of several organisations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Somebody {
    /// In this organisation.
    pub organisation: OrganisationId,
    /// This membership.
    pub member: MemberId,
}

/// Somebody who waits for Confirm, with what the browser needs for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToConfirm {
    /// Who.
    pub who: Somebody,
    /// Account and public key.
    pub details: ConfirmDetails,
}

/// Those of several who can be confirmed, and why the others cannot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AllToConfirm {
    /// They can be.
    pub people: Vec<ToConfirm>,
    /// They cannot be.
    pub refused: Vec<Refused>,
}

/// Somebody who was compared, and the key that was wrapped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    /// Who.
    pub who: Somebody,
    /// Which of the organisation's keys it was.
    pub under: KeyNumber,
    /// As for one person alone.
    pub form: ConfirmForm,
}

/// For what a provider's people are waited for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum WaitingFor {
    /// Owners and members who accepted wait to be confirmed.
    #[default]
    Confirm,
    /// Invitations that have expired wait to be sent again.
    Invite,
    /// Mails that could not be delivered wait to be tried again.
    Mail,
}

impl WaitingFor {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Confirm, Self::Invite, Self::Mail];

    /// The name in an address: `?tab=mail`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Invite => "expired",
            Self::Mail => "mail",
        }
    }

    /// Reads the parameter `tab` of an address.
    pub fn from_key(key: &str) -> Self {
        let found = Self::ALL.into_iter().find(|one| one.key() == key);
        found.unwrap_or_default()
    }
}

/// How many wait, for each reason; counted no further than is worth the time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingCounts {
    /// To be confirmed.
    pub confirm: Matching,
    /// With an expired invitation.
    pub invite: Matching,
    /// With a mail that could not be delivered.
    pub mail: Matching,
}

impl WaitingCounts {
    /// How many wait for one thing.
    pub const fn of(self, what: WaitingFor) -> Matching {
        match what {
            WaitingFor::Confirm => self.confirm,
            WaitingFor::Invite => self.invite,
            WaitingFor::Mail => self.mail,
        }
    }
}

/// A mail that could not be delivered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FailedMail {
    /// The queued work.
    pub job: JobId,
    /// What the mail server said.
    pub said: String,
}

/// Somebody in a client who waits for the provider's people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingRow {
    /// The client.
    pub client: ClientId,
    /// Its organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// Who waits.
    pub member: MemberSummary,
    /// The last mail, when it could not be delivered.
    pub mail: Option<FailedMail>,
}

/// A page of those who wait, in the order of the clients' names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingPage {
    /// The rows.
    pub page: Page<WaitingRow>,
    /// How many there are of each kind.
    pub counts: WaitingCounts,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_means_nothing_is_everybody() {
        let read = |q: &'static str, tab: &'static str| {
            MemberFilter::from_query(|key| match key {
                "q" => Some(q.to_owned()),
                _ => Some(tab.to_owned()),
            })
        };
        assert_eq!(read("", "'; --"), MemberFilter::default());
        for tab in MemberTab::ALL {
            assert_eq!(read(" an ", tab.key()).tab, tab);
            assert_eq!(read(" an ", tab.key()).search, "an");
        }
        for what in WaitingFor::ALL {
            assert_eq!(WaitingFor::from_key(what.key()), what);
        }
        assert_eq!(WaitingFor::from_key("x"), WaitingFor::Confirm);
    }

    #[test]
    fn an_expired_invitation_is_counted_once_among_all() {
        let counts = MemberCounts {
            invited: 3,
            expired: 2,
            accepted: 1,
            confirmed: 5,
            revoked: 1,
        };
        assert_eq!(counts.of(MemberTab::All), 10);
    }
}
