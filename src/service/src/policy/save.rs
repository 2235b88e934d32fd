//! Another state of a policy.

use domain::{
    AppError,
    event::EventKind,
    plan::Feature,
    policy::{PolicyForm, PolicyKind},
};
use store::{
    Tx,
    model::{NewEvent, Organisation},
};

use super::{
    lock_out::{Who, lock_out},
    preview::{mark, split},
};
use crate::{
    Allowed,
    authz::ManagePolicies,
    client::status,
    error::{Error, Result},
};

/// Saves a policy. Switched on, two-step login and single organisation lock out whoever does not follow them, and
/// these people get a mail; switched off, nobody comes back.
///
/// Refusals: `policies-not-in-plan`, `policy-changed` when somebody else saved it meanwhile, `policy-needs` and
/// `policy-needed` for what it needs and what needs it, and `policy-people-changed` when other people would be
/// locked out than the preview said.
pub async fn save(org: &Allowed<'_, ManagePolicies>, form: PolicyForm) -> Result<()> {
    let kind = form.kind;
    let data = form.data.checked(kind).map_err(AppError::Invalid)?;
    let mut tx = org.app().store().begin().await?;
    let organisation = tx
        .organisations()
        .lock(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    if !organisation.plan.tier.has(Feature::Policies) {
        return Err(Error::conflict("policies-not-in-plan"));
    }
    let rows = tx.policies().list(org.scope()).await?;
    let is_on = |kind| rows.iter().any(|row| row.kind == kind && row.enabled);
    let before = rows.iter().find(|row| row.kind == kind);
    if before.map(|row| row.revised_at) != form.was {
        return Err(Error::conflict("policy-changed"));
    }
    kind.may_switch(form.enabled, is_on)
        .map_err(|obstacle| Error::conflict(obstacle.code()))?;
    if form.enabled && !is_on(kind) {
        switch_on(org, &mut tx, &organisation, kind, form.seen.as_deref()).await?;
    }
    // Two saves in one millisecond have two revisions.
    let at = before.map_or(org.now(), |row| org.now().max(row.revised_at + 1));
    let id = tx
        .policies()
        .put(
            org.scope(),
            org.new_id(),
            kind,
            form.enabled,
            data.to_json().as_deref(),
            at,
        )
        .await?;
    status::recompute(&mut tx, org.scope(), org.now()).await?;
    tx.events()
        .insert(&NewEvent {
            policy: Some(id),
            subject: Some(kind.code().to_string()),
            ..org.event(EventKind::PolicyUpdated)
        })
        .await?;
    tx.save().await?;
    Ok(())
}

/// Locks out whoever does not follow it, if they are the people that were shown.
async fn switch_on(
    org: &Allowed<'_, ManagePolicies>,
    tx: &mut Tx,
    organisation: &Organisation,
    kind: PolicyKind,
    seen: Option<&str>,
) -> Result<()> {
    let Some(reason) = kind.reason() else {
        return Ok(());
    };
    let members = tx.policies().members(org.scope()).await?;
    let out = split(members, kind, org.user()).out;
    if !out.is_empty() && seen != Some(&*mark(&out)) {
        return Err(Error::conflict("policy-people-changed"));
    }
    let who = Who {
        visitor: org,
        actor: org.user(),
    };
    lock_out(tx, who, org.scope(), organisation, &out, reason).await
}
