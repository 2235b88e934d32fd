//! Whether policies let somebody in.

use domain::{MemberId, OrganisationId, UserId, policy::PolicyKind};
use store::{OrganisationScope, System, Tx, model::Organisation};

use super::{active, bound::binds, preview::facts};
use crate::error::Result;

/// Why a person may not be let in, or may not stay as what he would become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// The organisation asks two-step login, and the person has none.
    TwoStep,
    /// The organisation wants to be the only one, and the person is in another.
    SingleHere,
    /// Another organisation of the person wants to be the only one.
    SingleElsewhere,
}

impl Refused {
    /// The code of the text for the person.
    pub(crate) const fn own_code(self) -> &'static str {
        match self {
            Self::TwoStep => "policy-own-two-step",
            Self::SingleHere => "policy-own-single-here",
            Self::SingleElsewhere => "policy-own-single-elsewhere",
        }
    }

    /// The code of the text for somebody who lets the person in. Which of the organisations it is that wants to be
    /// the only one is the person's business.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::TwoStep => "policy-two-step",
            Self::SingleHere | Self::SingleElsewhere => "policy-single",
        }
    }
}

/// Looks at a member as it stands in the transaction, with its account: ask after the change, before saving. Lock
/// with [`lock_places`] before, so that no policy is switched on meanwhile.
pub(crate) async fn admit(
    tx: &mut Tx,
    scope: OrganisationScope,
    organisation: &Organisation,
    member: MemberId,
) -> Result<Option<Refused>> {
    let Some(member) = tx.policies().member(scope, member).await? else {
        return Ok(None);
    };
    for (kind, refused) in [
        (PolicyKind::TwoStep, Refused::TwoStep),
        (PolicyKind::SingleOrganisation, Refused::SingleHere),
    ] {
        let bound = kind.binds(member.role, member.status, member.staff);
        if bound
            && !facts(&member).follows(kind)
            && active(tx.policies(), scope, organisation, kind)
                .await?
                .is_some()
        {
            return Ok(Some(refused));
        }
    }
    let elsewhere = tx.policies().of_user(member.user_id).await?;
    let single = elsewhere.iter().any(|row| {
        row.kind == PolicyKind::SingleOrganisation
            && row.organisation_id != organisation.id
            && binds(row)
    });
    Ok(single.then_some(Refused::SingleElsewhere))
}

/// Locks every organisation in which a person has a place, and one more, then the person, and gives the organisations.
/// Always in the order of ids, so that two who do it do not wait for each other.
pub(crate) async fn lock_places(
    tx: &mut Tx,
    user: UserId,
    more: Option<OrganisationId>,
) -> Result<Vec<OrganisationId>> {
    let mut places = tx.policies().places_of(user).await?;
    places.extend(more);
    places.sort_unstable();
    places.dedup();
    let system =
        System::because("policies of a person's organisations hold for the whole of a change");
    for id in &places {
        tx.organisations().lock(system.organisation(*id)).await?;
    }
    // Two places at once are none of each other's: who joins one of them waits here for the other.
    tx.users().lock(user).await?;
    Ok(places)
}
