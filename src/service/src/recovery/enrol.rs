//! Taking part, and not any more.

use domain::{MemberId, event::EventKind, recovery::EnrolForm};
use store::{
    Tx,
    model::{NewEvent, Organisation},
};

use super::rules;
use crate::{
    Allowed, OrganisationCtx,
    account::verify::verified,
    authz::OpenVault,
    error::{Error, Result},
    input::Form,
    vault::still_the_key,
};

/// Keeps the user key of the member who asks, as it lies under the organisation's public key.
///
/// Where a policy has everybody take part the first time needs no password: the page asks and shows the fingerprint. Refusals:
/// `recovery-off`, `key-rotated`, a wrong password, and without one `recovery-already` and `recovery-by-hand`.
pub async fn enrol(org: &Allowed<'_, OpenVault>, form: EnrolForm) -> Result<()> {
    let mut check = Form::new();
    check.wrapped("key", &form.key, crypto::limits::KEY);
    check.done()?;
    let id = own(org)?;
    if let Some(hash) = &form.authentication_hash {
        verified(org, hash).await?;
    }
    let (mut tx, organisation) = begin(org).await?;
    still_the_key(org, tx.rotations()).await?;
    let rules = rules(org, &mut tx, &organisation).await?;
    let before = tx.members().recovery_key(org.scope(), id).await?;
    if form.authentication_hash.is_none() {
        if before.is_some() {
            return Err(Error::conflict("recovery-already"));
        }
        if !rules.auto_enroll_enabled {
            return Err(Error::conflict("recovery-by-hand"));
        }
    }
    let key = Some(form.key.as_str());
    end(org, tx, id, key, EventKind::RecoveryEnrolled).await
}

/// Forgets it. Refused with `recovery-automatic` where everybody takes part; nothing happens when it was not kept.
pub async fn withdraw(org: &Allowed<'_, OpenVault>) -> Result<()> {
    let id = own(org)?;
    let (mut tx, organisation) = begin(org).await?;
    // Without a policy nobody can use the key: then there is no reason to hold on to it.
    match rules(org, &mut tx, &organisation).await {
        Ok(rules) if rules.auto_enroll_enabled => {
            return Err(Error::conflict("recovery-automatic"));
        }
        Ok(_) | Err(Error::Refused(_)) => {}
        Err(error) => return Err(error),
    }
    if tx.members().recovery_key(org.scope(), id).await?.is_none() {
        return Ok(());
    }
    end(org, tx, id, None, EventKind::RecoveryWithdrawn).await
}

/// The membership of the person who asks; staff that is no member has none.
fn own(org: &OrganisationCtx) -> Result<MemberId> {
    org.access().member.ok_or_else(Error::not_found)
}

async fn begin(org: &OrganisationCtx) -> Result<(Tx, Organisation)> {
    let mut tx = org.app().store().begin().await?;
    let organisation = tx
        .organisations()
        .lock(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    Ok((tx, organisation))
}

async fn end(
    org: &OrganisationCtx,
    mut tx: Tx,
    id: MemberId,
    key: Option<&str>,
    kind: EventKind,
) -> Result<()> {
    let kept = tx
        .members()
        .set_recovery_key(org.scope(), id, key, org.now())
        .await?;
    if !kept {
        return Err(Error::not_found());
    }
    tx.events()
        .insert(&NewEvent {
            member: Some(id),
            user: Some(org.user()),
            subject: Some(org.session().email.to_string()),
            ..org.event(kind)
        })
        .await?;
    tx.save().await?;
    Ok(())
}
