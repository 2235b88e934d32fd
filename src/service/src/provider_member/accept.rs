//! The invited colleague says yes.

use domain::{
    ProviderMemberId,
    event::EventKind,
    link::{LinkProblem, LinkPurpose, LinkState},
    member::Place,
};
use store::{StoreError, System, model::NewEvent};

use crate::{
    Ctx,
    error::{Error, Result},
    invite::tell,
    link,
    mail::template::{self, Waiting},
};

/// Uses the link up and makes the invited membership an accepted one of the signed-in account, whose
/// address must be the invited one. The admins are told by mail.
///
/// Refusals: `link-…` for what is wrong with the link, `wrong-account`, `already-member`.
pub async fn accept(cx: &Ctx, token: &str) -> Result<Place> {
    let (link, problem) = link::find(cx, token, &[LinkPurpose::JoinProvider]).await?;
    if let Some(problem) = problem {
        return Err(link::refusal(problem));
    }
    let unknown = || link::refusal(LinkProblem::Unknown);
    let link = link.ok_or_else(unknown)?;
    let id = ProviderMemberId(link.target_id.ok_or_else(unknown)?);
    if link.email.as_ref() != Some(&cx.session().email) {
        return Err(Error::conflict("wrong-account"));
    }

    let mut tx = cx.app().store().begin().await?;
    let cancelled = || link::refusal(LinkProblem::Cancelled);
    let provider = tx
        .provider_members()
        .provider_of(id)
        .await?
        .ok_or_else(cancelled)?;
    let scope = System::because("an invited person enters by the link").provider(provider);
    // Locks are taken in the same order everywhere: provider, then member and link.
    let row = tx.providers().lock(scope).await?.ok_or_else(cancelled)?;
    if let Err(problem) = link::use_up(&mut tx, token, LinkPurpose::JoinProvider, cx.now()).await? {
        return Err(link::refusal(problem));
    }
    let member = tx
        .provider_members()
        .lock(scope, id)
        .await?
        .ok_or_else(cancelled)?;
    if member.email.as_ref() != Some(&cx.session().email) {
        return Err(link::refusal(LinkProblem::Used));
    }
    match tx
        .provider_members()
        .accept(scope, id, cx.user(), cx.now())
        .await
    {
        Ok(true) => {}
        Ok(false) => return Err(link::refusal(LinkProblem::Used)),
        Err(StoreError::Duplicate(_)) => return Err(Error::conflict("already-member")),
        Err(error) => return Err(error.into()),
    }
    // Further links of the same invitation, copied ones, have nothing left to do.
    tx.links().end_of_target(id.0, LinkState::Used).await?;
    tx.events()
        .insert(&NewEvent {
            provider: Some(provider),
            provider_member: Some(id),
            user: Some(cx.user()),
            subject: Some(cx.session().email.to_string()),
            ..cx.event(EventKind::ProviderMemberAccepted)
        })
        .await?;
    let who = Waiting {
        name: &cx.session().name,
        email: &cx.session().email,
        place: &row.name,
    };
    let admins = tx.provider_members().admins(scope).await?;
    tell(&mut tx, cx, &admins, |to| {
        template::staff_accepted(to, who, provider)
    })
    .await?;
    tx.save().await?;
    Ok(Place::Provider(provider, member.role))
}
