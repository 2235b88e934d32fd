//! The invited person says yes.

use domain::{
    MemberId, OrganisationRole,
    event::EventKind,
    link::{LinkProblem, LinkPurpose},
    member::Place,
};
use store::{
    StoreError, System, Tx,
    model::{NewEvent, Organisation, Recipient},
};

use crate::{
    Ctx,
    client::status,
    error::{Error, Result},
    invite::tell,
    link,
    mail::template::{self, Waiting},
    policy,
};

/// Uses the link up and makes the invited membership an accepted one of the signed-in account, whose
/// address must be the invited one. Those who can confirm are told by mail.
///
/// Refusals: `link-…` for what is wrong with the link, `wrong-account`, `already-member`, `policy-own-…` for policies
/// that the person does not follow; the link lives on then.
pub async fn accept(cx: &Ctx, token: &str) -> Result<Place> {
    let (link, problem) = link::find(cx, token, &[LinkPurpose::JoinOrganisation]).await?;
    if let Some(problem) = problem {
        return Err(link::refusal(problem));
    }
    let unknown = || link::refusal(LinkProblem::Unknown);
    let link = link.ok_or_else(unknown)?;
    let id = MemberId(link.target_id.ok_or_else(unknown)?);
    if link.email.as_ref() != Some(&cx.session().email) {
        return Err(Error::conflict("wrong-account"));
    }

    let mut tx = cx.app().store().begin().await?;
    let cancelled = || link::refusal(LinkProblem::Cancelled);
    let organisation = tx
        .members()
        .organisation_of(id)
        .await?
        .ok_or_else(cancelled)?;
    let scope = System::because("an invited person enters by the link").organisation(organisation);
    // Locks are taken in the same order everywhere: organisations, then member and link.
    policy::lock_places(&mut tx, cx.user(), Some(organisation)).await?;
    let organisation = tx
        .organisations()
        .lock(scope)
        .await?
        .ok_or_else(cancelled)?;
    if let Err(problem) =
        link::use_up(&mut tx, token, LinkPurpose::JoinOrganisation, cx.now()).await?
    {
        return Err(link::refusal(problem));
    }
    let member = tx.members().lock(scope, id).await?.ok_or_else(cancelled)?;
    if member.email.as_ref() != Some(&cx.session().email) {
        return Err(link::refusal(LinkProblem::Used));
    }
    match tx.members().accept(scope, id, cx.user(), cx.now()).await {
        Ok(true) => {}
        Ok(false) => return Err(link::refusal(LinkProblem::Used)),
        Err(StoreError::Duplicate(_)) => return Err(Error::conflict("already-member")),
        Err(error) => return Err(error.into()),
    }
    if let Some(refused) = policy::admit(&mut tx, scope, &organisation, id).await? {
        return Err(Error::conflict(refused.own_code()));
    }
    // Further links of the same invitation, copied ones, have nothing left to do.
    tx.links()
        .end_of_target(id.0, domain::link::LinkState::Used)
        .await?;
    tx.jobs().forget_failed(scope, id).await?;
    status::recompute(&mut tx, scope, cx.now()).await?;
    tx.events()
        .insert(&NewEvent {
            organisation: Some(organisation.id),
            provider: organisation.provider_id,
            member: Some(id),
            user: Some(cx.user()),
            subject: Some(cx.session().email.to_string()),
            ..cx.event(EventKind::MemberAccepted)
        })
        .await?;
    ask_for_confirmation(&mut tx, cx, &organisation, member.role).await?;
    tx.save().await?;
    Ok(Place::Organisation(organisation.id, member.role))
}

/// Writes to the organisation's owners and admins and to the admins of its provider, each once.
async fn ask_for_confirmation(
    tx: &mut Tx,
    cx: &Ctx,
    organisation: &Organisation,
    role: OrganisationRole,
) -> Result<()> {
    let system = System::because("those who can confirm a person are told");
    let who = Waiting {
        name: &cx.session().name,
        email: &cx.session().email,
        place: &organisation.name,
    };
    let mut admins: Vec<Recipient> = Vec::new();
    if let Some(provider) = organisation.provider_id {
        admins = tx
            .provider_members()
            .admins(system.provider(provider))
            .await?;
        tell(tx, cx, &admins, |to| match role {
            OrganisationRole::Owner => template::owner_accepted(to, who, provider),
            _ => template::member_accepted(to, who, organisation.id),
        })
        .await?;
    }
    let mut own = tx
        .members()
        .confirmers(system.organisation(organisation.id))
        .await?;
    own.retain(|person| admins.iter().all(|a| a.user_id != person.user_id));
    tell(tx, cx, &own, |to| {
        template::member_accepted(to, who, organisation.id)
    })
    .await
}
