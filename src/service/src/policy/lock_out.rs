//! Members who do not follow a policy are locked out, and told.

use domain::{
    UserId,
    event::EventKind,
    link::LinkState,
    policy::PolicyKind,
    role::{MemberStatus, RevocationReason},
};
use store::{
    OrganisationScope, System, Tx,
    model::{About, NewEvent, Organisation, PolicyMember},
};

use super::{bound::binds, preview::facts};
use crate::{
    Visitor,
    client::status,
    error::Result,
    mail::{self, template},
    seats,
};

/// By whose doing, in which request.
#[derive(Clone, Copy)]
pub(super) struct Who<'a> {
    /// The request.
    pub(super) visitor: &'a Visitor,
    /// The person.
    pub(super) actor: UserId,
}

/// Locks members of an organisation out, frees their seats, and writes to each. Call under the organisation's lock.
pub(super) async fn lock_out(
    tx: &mut Tx,
    who: Who<'_>,
    scope: OrganisationScope,
    organisation: &Organisation,
    people: &[PolicyMember],
    reason: RevocationReason,
) -> Result<()> {
    let Ok(count @ 1..) = i32::try_from(people.len()) else {
        return Ok(());
    };
    let (visitor, now) = (who.visitor, who.visitor.now());
    let kind = match reason {
        RevocationReason::TwoFactorPolicy => EventKind::MemberRevokedTwoStep,
        RevocationReason::SingleOrgPolicy => EventKind::MemberRevokedSingleOrganisation,
        _ => EventKind::MemberRevoked,
    };
    for person in people {
        tx.members()
            .set_status(scope, person.id, MemberStatus::Revoked, Some(reason), now)
            .await?;
        tx.links()
            .end_of_target(person.id.0, LinkState::Cancelled)
            .await?;
        tx.events()
            .insert(&NewEvent {
                organisation: Some(organisation.id),
                provider: organisation.provider_id,
                actor: Some(who.actor),
                member: Some(person.id),
                user: Some(person.user_id),
                subject: Some(person.email.to_string()),
                ..visitor.event(kind)
            })
            .await?;
        let to = template::To {
            email: &person.email,
            lang: person.lang.as_deref().and_then(domain::Lang::parse),
            settings: visitor.app().settings(),
        };
        let mail = template::locked_out_by_policy(to, &organisation.name, reason);
        let about = About {
            provider: organisation.provider_id,
            organisation: Some(organisation.id),
            member: Some(person.id),
        };
        mail::queue_about(tx, visitor, mail, about).await?;
    }
    seats::give_back(tx, scope, count, now).await?;
    status::recompute(tx, scope, now).await
}

/// Locks an account that just lost its two-step login, by somebody's doing, out of every organisation that asks it
/// (DOMAIN 5.5). Call under [`super::lock_places`].
pub(crate) async fn without_two_step(
    tx: &mut Tx,
    visitor: &Visitor,
    actor: UserId,
    user: UserId,
) -> Result<()> {
    let system = System::because("a policy looks at whoever switches two-step login off");
    let who = Who { visitor, actor };
    for row in tx.policies().of_user(user).await? {
        if row.kind != PolicyKind::TwoStep || !binds(&row) {
            continue;
        }
        let scope = system.organisation(row.organisation_id);
        let Some(organisation) = tx.organisations().find(scope).await? else {
            continue;
        };
        let member = tx.policies().member(scope, row.member_id).await?;
        let out: Vec<_> = member
            .into_iter()
            .filter(|member| facts(member).locked_out_by(row.kind).is_some())
            .collect();
        let reason = RevocationReason::TwoFactorPolicy;
        lock_out(tx, who, scope, &organisation, &out, reason).await?;
    }
    Ok(())
}
