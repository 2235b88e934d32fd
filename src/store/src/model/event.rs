//! Rows for the event log.

use domain::{
    CollectionId, EventId, ItemId, MemberId, Millis, OrganisationId, ProviderId, ProviderMemberId,
    UserId, event::EventKind,
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
    /// To which item.
    pub item: Option<ItemId>,
    /// Name or address of whom or what it is about, as it was then.
    pub subject: Option<String>,
    /// From which address.
    pub ip: String,
    /// With which browser or program.
    pub device: String,
}
