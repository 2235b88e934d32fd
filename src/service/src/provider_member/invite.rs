//! Invites people to work for a provider.

use domain::{
    ProviderMemberId,
    event::EventKind,
    member::{InviteStaffForm, Invited},
    role::MemberStatus,
};
use store::model::{NewEvent, NewProviderMember};

use super::send_invitation;
use crate::{
    Allowed,
    authz::ManageProviderMembers,
    error::{Error, Result},
    input::Form,
    invite::{addresses, count_invitation},
};

/// Invites up to 20 addresses in one role. Who is in already is passed over in silence.
pub async fn invite(
    provider: &Allowed<'_, ManageProviderMembers>,
    form: InviteStaffForm,
) -> Result<Invited> {
    let mut check = Form::new();
    let emails = addresses(&mut check, "emails", &form.emails);
    check.done()?;

    let mut tx = provider.app().store().begin().await?;
    let row = tx
        .providers()
        .lock(provider.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    let mut invited = Invited {
        invited: 0,
        skipped: 0,
    };
    for email in &emails {
        let scope = provider.scope();
        if tx.provider_members().has_address(scope, email).await? {
            invited.skipped += 1;
            continue;
        }
        count_invitation(&mut tx, provider).await?;
        let id = provider.new_id::<ProviderMemberId>();
        tx.provider_members()
            .insert(
                scope,
                &NewProviderMember {
                    id,
                    user: None,
                    email: Some(email.clone()),
                    role: form.role,
                    status: MemberStatus::Invited,
                    provider_key: None,
                    pinned_key_hash: None,
                    at: provider.now(),
                },
            )
            .await?;
        tx.events()
            .insert(&NewEvent {
                provider_member: Some(id),
                subject: Some(email.to_string()),
                ..provider.event(EventKind::ProviderMemberInvited)
            })
            .await?;
        send_invitation(&mut tx, provider, &row.name, id, email, form.role).await?;
        invited.invited += 1;
    }
    tx.save().await?;
    Ok(invited)
}
