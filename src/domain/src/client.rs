//! Client organisations as the provider sees them, and the form that makes one.

use serde::{Deserialize, Serialize};

use crate::{
    ClientId, Frequency, MemberId, Millis, OrganisationId, Tier, codes::codes,
    member::MemberSummary, payment::InvoiceForm, set_up::SetUpFacts,
};

codes! {
    /// Columns by which the client list can be sorted.
    pub enum ClientSort {
        /// By name.
        Name = 0,
        /// By assigned seats.
        Assigned = 1,
        /// By used seats.
        Used = 2,
        /// By remaining seats.
        Remaining = 3,
        /// By plan.
        Plan = 4,
        /// By status.
        Status = 5,
    }
}

codes! {
    /// How a client stands, most urgent first. Kept beside the organisation so that it can be sorted by.
    pub enum ClientStatus {
        /// The owner accepted and waits for Confirm.
        OwnerToConfirm = 0,
        /// The owner has not accepted yet.
        OwnerInvited = 1,
        /// Nobody owns it: the invitation was cancelled or the owner was removed.
        NoOwner = 2,
        /// The owner is in.
        Active = 3,
        /// Switched off.
        Disabled = 4,
    }
}

/// What the client list is narrowed and sorted by: the page's query string.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientFilter {
    /// Part of the name.
    #[serde(default)]
    pub search: String,
    /// Only this kind.
    #[serde(default)]
    pub tier: Option<Tier>,
    /// Only those that run out of seats: at most a tenth left, or none.
    #[serde(default)]
    pub running_out: bool,
    /// Sorted by this; none means by name.
    #[serde(default)]
    pub sort: Option<ClientSort>,
    /// From high to low.
    #[serde(default)]
    pub descending: bool,
}

/// A row of the client list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientSummary {
    /// The link to the provider.
    pub id: ClientId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// Seats bought.
    pub assigned: i32,
    /// Seats taken.
    pub used: i32,
    /// Assigned less used.
    pub remaining: i32,
    /// Most seats that are added automatically.
    pub limit: Option<i32>,
    /// Teams or Enterprise.
    pub tier: Tier,
    /// How it is billed.
    pub frequency: Frequency,
    /// How it stands.
    pub status: ClientStatus,
    /// How far its set-up is.
    pub set_up: SetUpFacts,
    /// Since when.
    pub created_at: Millis,
}

/// An owner of a client who is not in yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingOwner {
    /// The client.
    pub client: ClientId,
    /// Its organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// The membership.
    pub member: MemberSummary,
}

/// The form of a new client, without the keys that the browser makes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewClientForm {
    /// Name of the organisation.
    pub name: String,
    /// Where invoices go.
    pub billing_email: String,
    /// Who is invited as the owner.
    pub owner_email: String,
    /// Teams or Enterprise.
    pub tier: Tier,
    /// Monthly or yearly.
    pub frequency: Frequency,
    /// Seats to begin with.
    pub seats: i32,
    /// Most seats that are added automatically; none means no limit.
    pub seat_limit: Option<i32>,
    /// GB beyond the included one.
    pub extra_storage_gb: i32,
    /// How it is paid.
    pub invoice: InvoiceForm,
}

/// What Submit made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreatedClient {
    /// The link to the provider.
    pub client: ClientId,
    /// The organisation, whose vault opens next.
    pub organisation: OrganisationId,
    /// The owner's membership.
    pub owner: MemberId,
}
