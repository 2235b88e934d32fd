//! Rows for the event log.

use domain::{
    CollectionId, EventId, GroupId, ItemId, MemberId, Millis, OrganisationId, PolicyId, ProviderId,
    ProviderMemberId, UserId, event::EventKind,
};

/// An event to be written.
#[derive(Clone, Debug)]
pub struct NewEvent {
    /// Its id.
    pub id: EventId,
    /// When.
    pub at: Millis,
    /// What.
    pub kind: EventKind,
    /// In which provider.
    pub provider: Option<ProviderId>,
    /// In which organisation.
    pub organisation: Option<OrganisationId>,
    /// Who did it.
    pub actor: Option<UserId>,
    /// Whose account it is about.
    pub user: Option<UserId>,
    /// To which member.
    pub member: Option<MemberId>,
    /// To which provider member.
    pub provider_member: Option<ProviderMemberId>,
    /// To which collection.
    pub collection: Option<CollectionId>,
    /// To which group.
    pub group: Option<GroupId>,
    /// To which item.
    pub item: Option<ItemId>,
    /// To which policy.
    pub policy: Option<PolicyId>,
    /// Name or address of whom or what it is about, as it was then.
    pub subject: Option<String>,
    /// From which address.
    pub ip: String,
    /// With which browser or program.
    pub device: String,
}

/// Which events are asked for.
#[derive(Clone, Copy, Debug)]
pub struct EventQuery {
    /// Not older than this.
    pub since: Millis,
    /// Older than this.
    pub until: Millis,
    /// Kinds in one of these ranges, ends included.
    pub kinds: [(i16, i16); 2],
    /// Done by this person.
    pub actor: Option<UserId>,
    /// In this organisation.
    pub organisation: Option<OrganisationId>,
    /// From where, and in which direction.
    pub from: EventMark,
    /// At most so many.
    pub limit: i64,
}

/// Where a page of events starts: behind a moment and an id.
#[derive(Clone, Copy, Debug)]
pub enum EventMark {
    /// Older events, newest first.
    Before(Millis, EventId),
    /// Newer events, oldest first.
    After(Millis, EventId),
}
