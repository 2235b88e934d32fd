//! A list is asked for.

use domain::{
    Email, JobId,
    invite_many::InviteWork,
    member::{INVITE_MAX, InviteForm},
};
use store::{StoreError, model::NewInviteJob};

use super::{
    super::invite::{Counted, check_rights, invite_in},
    addresses, there,
};
use crate::{
    Allowed,
    authz::ManageMembers,
    error::{Error, Result},
    input::Form,
    limit, seats,
};

/// Keeps a list of up to 1,000 addresses to be invited in one role, and adds the seats that it needs. Who is in already is
/// passed over; when the seats cannot be had nobody is invited.
///
/// Refusals: those of [`crate::member::invite`], and `invite-running` as long as another list of the organisation is
/// worked on.
pub async fn start(org: &Allowed<'_, ManageMembers>, form: InviteForm) -> Result<InviteWork> {
    let mut check = Form::new();
    let emails = addresses(&mut check, &form.emails);
    check_rights(&mut check, &form, INVITE_MAX);
    check.done()?;
    let form = InviteForm {
        emails: Vec::new(),
        ..form
    };
    rehearse(org, &form, &emails).await?;

    let mut tx = org.app().store().begin().await?;
    tx.organisations()
        .lock(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    let there = there(tx.members(), org.scope(), &emails).await?.len();
    let new = i32::try_from(emails.len() - there).unwrap_or(i32::MAX);
    let limit = org.app().limits().invite_many_user;
    let who = org.user().to_string();
    limit::hit_in(&mut tx, org.now(), "invite-many", &who, limit).await?;
    let kept = NewInviteJob {
        id: org.new_id::<JobId>(),
        user: org.user(),
        form: serde_json::to_string(&form).map_err(|e| Error::Internal(e.to_string()))?,
        emails,
        ip: org.request().ip.to_string(),
        device: org.request().agent.clone(),
        at: org.now(),
    };
    match tx.invite_jobs().insert(org.scope(), &kept).await {
        Ok(()) => {}
        Err(StoreError::Duplicate(_)) => return Err(Error::conflict("invite-running")),
        Err(error) => return Err(error.into()),
    }
    seats::make_room(&mut tx, org, org.scope(), new).await?;
    tx.save().await?;
    super::state(org).await?.ok_or_else(Error::not_found)
}

/// Invites the first of the list who is new, and takes it back: what would be refused to each is refused now.
async fn rehearse(
    org: &Allowed<'_, ManageMembers>,
    form: &InviteForm,
    emails: &[Email],
) -> Result<()> {
    let mut tx = org.app().store().begin().await?;
    let there = there(tx.members(), org.scope(), emails).await?;
    let new = emails.iter().find(|email| !there.contains(*email));
    let new = new.map(std::slice::from_ref).unwrap_or_default();
    invite_in(&mut tx, org, form, new, Counted::AsList).await?;
    Ok(())
}
