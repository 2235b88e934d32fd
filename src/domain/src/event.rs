//! The event log: who did what, when, from where (numbers: DOMAIN 1.8).

use serde::{Deserialize, Serialize};

use crate::{
    CollectionId, EventId, GroupId, ItemId, MemberId, Millis, OrganisationId, ProviderMemberId,
    UserId, codes::codes,
};

codes! {
    /// What happened. Numbers below 3000 are those of official clients and servers; ours start at 9000.
    pub enum EventKind {
        /// A person signed in.
        UserSignedIn = 1000,
        /// A person changed the master password.
        UserChangedPassword = 1001,
        /// Two-step login was switched on.
        UserEnabledTwoStep = 1002,
        /// Two-step login was switched off.
        UserDisabledTwoStep = 1003,
        /// Two-step login was switched off with the recovery code.
        UserRecoveredTwoStep = 1004,
        /// A wrong password.
        UserFailedSignIn = 1005,
        /// A right password with a wrong code.
        UserFailedTwoStep = 1006,
        /// An item was created.
        ItemCreated = 1100,
        /// An item was changed.
        ItemUpdated = 1101,
        /// An item was deleted for good.
        ItemDeleted = 1102,
        /// An item's collections were changed.
        ItemUpdatedCollections = 1106,
        /// An item went to the trash.
        ItemTrashed = 1115,
        /// An item came back from the trash.
        ItemRestored = 1116,
        /// A collection was created.
        CollectionCreated = 1300,
        /// A collection was renamed or its access changed.
        CollectionUpdated = 1301,
        /// A collection was deleted.
        CollectionDeleted = 1302,
        /// A group was created.
        GroupCreated = 1400,
        /// A group's name, members or rights changed.
        GroupUpdated = 1401,
        /// A group was deleted.
        GroupDeleted = 1402,
        /// A member was invited.
        MemberInvited = 1500,
        /// A member was confirmed.
        MemberConfirmed = 1501,
        /// A member's role or access changed.
        MemberUpdated = 1502,
        /// A member was removed, or the invitation cancelled.
        MemberRemoved = 1503,
        /// A member's groups changed.
        MemberUpdatedGroups = 1504,
        /// A member was locked out.
        MemberRevoked = 1511,
        /// A member was let in again.
        MemberRestored = 1512,
        /// A member left.
        MemberLeft = 1516,
        /// The organisation's name, seats or settings changed.
        OrganisationUpdated = 1600,
        /// Who may create and delete collections and items changed.
        CollectionRulesUpdated = 1609,
        /// A provider member was invited.
        ProviderMemberInvited = 1800,
        /// A provider member was confirmed.
        ProviderMemberConfirmed = 1801,
        /// A provider member's role changed.
        ProviderMemberUpdated = 1802,
        /// A provider member was removed, or the invitation cancelled.
        ProviderMemberRemoved = 1803,
        /// A client organisation was created.
        ClientCreated = 1900,
        /// A client organisation was removed from the provider.
        ClientRemoved = 1902,
        /// Staff of the provider opened the client's vault (once an hour per person).
        ClientVaultOpened = 1903,
        /// The account was made.
        UserRegistered = 9000,
        /// A person changed how the master key is derived.
        UserChangedKdf = 9001,
        /// A person signed out.
        UserSignedOut = 9002,
        /// A person signed out everywhere.
        UserSignedOutEverywhere = 9003,
        /// A person took another name; the subject is the earlier one.
        UserRenamed = 9004,
        /// An invited person accepted (members).
        MemberAccepted = 9010,
        /// A member's invitation was sent again.
        MemberInvitedAgain = 9011,
        /// The link of a member's invitation was copied.
        MemberLinkCopied = 9012,
        /// An invited person accepted (provider members).
        ProviderMemberAccepted = 9020,
        /// A provider member's invitation was sent again.
        ProviderMemberInvitedAgain = 9021,
        /// The link of a provider member's invitation was copied.
        ProviderMemberLinkCopied = 9022,
        /// The provider was set up.
        ProviderCreated = 9030,
        /// The provider's name, address or rules changed.
        ProviderUpdated = 9031,
        /// Seats were added because people were invited.
        SeatsAdded = 9040,
    }
}

/// A row of the log as pages show it. Names are those of today; ids stay when names are gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventRow {
    /// Its id; also the cursor of the next page, with `at`.
    pub id: EventId,
    /// When.
    pub at: Millis,
    /// What, as its number: a row of a later version than this page's still shows.
    pub kind: i16,
    /// In which organisation.
    pub organisation: Option<(OrganisationId, String)>,
    /// Who did it.
    pub actor: Option<(UserId, String)>,
    /// To whom: a name or an address.
    pub subject: Option<String>,
    /// To which member of an organisation.
    pub member: Option<MemberId>,
    /// To which member of the provider.
    pub provider_member: Option<ProviderMemberId>,
    /// To which collection.
    pub collection: Option<CollectionId>,
    /// To which group.
    pub group: Option<GroupId>,
    /// To which item.
    pub item: Option<ItemId>,
    /// From which address.
    pub ip: String,
    /// With which program (a short form of the browser's own words).
    pub device: String,
}

codes! {
    /// Kinds of events that belong together, to narrow the log by.
    pub enum EventGroup {
        /// Accounts: signing in, passwords, two-step login.
        Accounts = 0,
        /// Vault items.
        Items = 1,
        /// Collections.
        Collections = 2,
        /// Members of organisations.
        Members = 3,
        /// Organisations: settings and seats.
        Organisations = 4,
        /// Members of the provider.
        Staff = 5,
        /// Clients: made, removed, opened.
        Clients = 6,
        /// The provider itself.
        Provider = 7,
        /// Groups.
        Groups = 8,
    }
}

impl EventGroup {
    /// The numbers of its kinds: two ranges, ends included.
    pub const fn ranges(self) -> [(i16, i16); 2] {
        match self {
            Self::Accounts => [(1000, 1099), (9000, 9009)],
            Self::Items => [(1100, 1199), (1100, 1199)],
            Self::Collections => [(1300, 1399), (1300, 1399)],
            Self::Members => [(1500, 1599), (9010, 9019)],
            Self::Organisations => [(1600, 1699), (9040, 9049)],
            Self::Staff => [(1800, 1899), (9020, 9029)],
            Self::Clients => [(1900, 1999), (1900, 1999)],
            Self::Provider => [(9030, 9039), (9030, 9039)],
            Self::Groups => [(1400, 1499), (1400, 1499)],
        }
    }
}

/// What the event log is narrowed by: the page's query string.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventFilter {
    /// Only these kinds.
    #[serde(default)]
    pub group: Option<EventGroup>,
    /// Only what this person did.
    #[serde(default)]
    pub actor: Option<UserId>,
    /// Only in this organisation.
    #[serde(default)]
    pub organisation: Option<OrganisationId>,
    /// Not older than this.
    #[serde(default)]
    pub since: Option<Millis>,
    /// Older than this.
    #[serde(default)]
    pub until: Option<Millis>,
}

impl EventGroup {
    /// The name in an address: `?kind=members`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Accounts => "accounts",
            Self::Items => "items",
            Self::Collections => "collections",
            Self::Members => "members",
            Self::Organisations => "organisations",
            Self::Staff => "staff",
            Self::Clients => "clients",
            Self::Provider => "provider",
            Self::Groups => "groups",
        }
    }
}

/// Milliseconds of a day.
const DAY: Millis = 24 * 60 * 60 * 1000;

impl EventFilter {
    /// Reads the parameters `kind`, `actor`, `org`, and the days `since` and `until` (both included)
    /// of an address: `2026-11-23` of UTC, or as [`local_day`] writes them, `since` with the offset at
    /// which its day begins and `until` with the one at which it ends. What means nothing is passed
    /// over, since people edit addresses.
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let kind = get("kind");
        let day = |name| get(name).as_deref().and_then(midnight);
        Self {
            group: EventGroup::ALL
                .iter()
                .copied()
                .find(|group| kind.as_deref() == Some(group.key())),
            actor: get("actor").and_then(|id| id.parse().ok()),
            organisation: get("org").and_then(|id| id.parse().ok()),
            since: day("since"),
            until: day("until").map(|start| start + DAY),
        }
    }

    /// Whether rows are left out.
    pub fn narrows(&self) -> bool {
        *self != Self::default()
    }
}

/// The most minutes that a place is away from UTC.
const OFFSET_MAX: i64 = 14 * 60;

/// A day of a place so many minutes before UTC, for an address: `2026-11-23.60`. Nothing in it is
/// written otherwise in a query.
pub fn local_day(date: &str, minutes: i32) -> String {
    format!("{date}.{minutes}")
}

/// The date alone.
pub fn date(day: &str) -> &str {
    day.split_once('.').map_or(day, |(date, _)| date)
}

/// The midnight of a date, at its offset if it has one.
fn midnight(text: &str) -> Option<Millis> {
    let Some((date, offset)) = text.split_once('.') else {
        return day(text);
    };
    let digits = offset.strip_prefix('-').unwrap_or(offset);
    let plain = (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let minutes: i64 = offset.parse().ok().filter(|_| plain)?;
    let near = minutes.abs() <= OFFSET_MAX;
    near.then_some(day(date)? - minutes * 60 * 1000)
}

/// The beginning of a day `2026-11-23`, UTC; none for what is no day of the years 1970 to 9999.
fn day(text: &str) -> Option<Millis> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    let (year, month, day): (i64, i64, i64) =
        (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if year < 1970 || !(1..=12).contains(&month) || !(1..=length).contains(&day) {
        return None;
    }
    // Days since the epoch, with years that begin on 1 March (Howard Hinnant's `days_from_civil`).
    let shifted_year = year - i64::from(month <= 2);
    let era = shifted_year.div_euclid(400);
    let year_of_era = shifted_year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some((era * 146_097 + day_of_era - 719_468) * DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_from_addresses() {
        assert_eq!(day("1970-01-01"), Some(0));
        assert_eq!(day("2000-02-29"), Some(951_782_400_000));
        assert_eq!(day("2026-11-23"), Some(1_795_392_000_000));
        for text in [
            "",
            "2026-02-29",
            "2026-13-01",
            "26-1-1",
            "2026-11-23-1",
            "-026-11-23",
            "2026-1１-23",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn days_of_other_zones_begin_at_their_own_midnight() {
        const MINUTE: Millis = 60 * 1000;
        let utc = 1_795_392_000_000;
        assert_eq!(midnight("2026-11-23"), Some(utc));
        for minutes in [0, 60, -60, 330, -570, 840, -840] {
            let written = local_day("2026-11-23", minutes);
            assert_eq!(date(&written), "2026-11-23");
            let read = midnight(&written);
            assert_eq!(
                read,
                Some(utc - Millis::from(minutes) * MINUTE),
                "{written}"
            );
        }
        for text in [
            "2026-11-23.",
            "2026-11-23.-",
            "2026-11-23.+60",
            "2026-11-23. 60",
            "2026-11-23.6０",
            "2026-11-23.841",
            "2026-11-23.-841",
            "2026-11-23.--60",
            "2026-11-23.60.60",
            "2026-11-23.0060",
            "2026-11-23.99999999999999999999",
            "2026-02-29.60",
            ".60",
            ".",
            "..",
        ] {
            assert_eq!(midnight(text), None, "{text}");
        }
    }

    #[test]
    fn a_period_of_days_is_read_from_an_address() {
        let read = |since: &str, until: &str| {
            let filter = EventFilter::from_query(|key| match key {
                "since" => Some(since.to_owned()),
                "until" => Some(until.to_owned()),
                _ => None,
            });
            (filter.since, filter.until)
        };
        let hours = |n: Millis| Some(1_795_392_000_000 + n * 60 * 60 * 1000);
        assert_eq!(read("2026-11-23", "2026-11-23"), (hours(0), hours(24)));
        assert_eq!(
            read("2026-11-23.60", "2026-11-23.60"),
            (hours(-1), hours(23))
        );
        // The day on which clocks go back is longer by an hour.
        let (since, until) = read("2026-10-25.120", "2026-10-25.60");
        assert_eq!(
            until.zip(since).map(|(until, since)| until - since),
            Some(DAY + DAY / 24)
        );
        assert_eq!(read("2026-11-23.900", "x.60"), (None, None));
    }

    #[test]
    fn every_kind_belongs_to_one_group() {
        for kind in EventKind::ALL {
            let groups = EventGroup::ALL
                .iter()
                .filter(|group| {
                    group
                        .ranges()
                        .iter()
                        .any(|(from, to)| (*from..=*to).contains(&kind.code()))
                })
                .count();
            assert_eq!(groups, 1, "{kind:?}");
        }
    }
}
