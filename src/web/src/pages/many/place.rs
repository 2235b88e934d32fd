//! Where several people are confirmed: in one organisation, or over all clients of a provider.

use domain::{
    OrganisationId, ProviderId,
    many::{AllToConfirm, Compared, ManyDone, Somebody},
};

use crate::Answer;
use crate::pages::members::server as members;
use crate::pages::waiting::server as waiting;

/// Where they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In one organisation.
    Organisation(OrganisationId),
    /// In clients of this provider.
    Provider(ProviderId),
}

impl Place {
    /// Accounts and public keys.
    pub(super) async fn to_confirm(self, people: Vec<Somebody>) -> Answer<AllToConfirm> {
        match self {
            Self::Organisation(id) => {
                let people = people.into_iter().map(|who| who.member).collect();
                members::all_to_confirm(id, people).await
            }
            Self::Provider(id) => waiting::all_to_confirm(id, people).await,
        }
    }

    /// Lets them in.
    pub(super) async fn confirm(self, people: Vec<Compared>) -> Answer<ManyDone> {
        match self {
            Self::Organisation(id) => members::confirm_many(id, people).await,
            Self::Provider(id) => waiting::confirm_many(id, people).await,
        }
    }
}
