//! Members of a provider: its admins and service users (DOMAIN 2.8).

mod accept;
mod change_role;
mod confirm;
mod copy_link;
mod invite;
mod list;
mod look_link;
mod reinvite;
mod remove;

pub use accept::accept;
pub use change_role::change_role;
pub use confirm::{confirm, confirm_details};
pub use copy_link::copy_link;
pub use invite::invite;
pub use list::list;
pub use look_link::look_link;
pub use reinvite::reinvite;
pub use remove::remove;

use domain::{Email, ProviderMemberId, ProviderRole, link::LinkPurpose, link::LinkState};
use store::{
    Tx,
    model::{Provider, ProviderMember},
};

use crate::{
    ProviderCtx,
    error::{Error, Result},
    link,
    mail::{self, template},
};

/// The provider and one of its members, both locked until the transaction ends. Who its admins are
/// changes under the provider's lock only, so that two admins cannot take each other out at once.
async fn locked(
    provider: &ProviderCtx,
    tx: &mut Tx,
    id: ProviderMemberId,
) -> Result<(Provider, ProviderMember)> {
    let row = tx
        .providers()
        .lock(provider.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    let member = tx
        .provider_members()
        .lock(provider.scope(), id)
        .await?
        .ok_or_else(Error::not_found)?;
    Ok((row, member))
}

/// Refuses with `last-admin` when no other confirmed admin would be left. Call under the provider's
/// lock, which [`locked`] takes.
async fn another_admin(provider: &ProviderCtx, tx: &mut Tx, member: &ProviderMember) -> Result<()> {
    let admins = tx.provider_members().admins(provider.scope()).await?;
    if admins.iter().any(|a| Some(a.user_id) != member.user_id) {
        Ok(())
    } else {
        Err(Error::conflict("last-admin"))
    }
}

/// Makes a link that takes the place of earlier ones, and queues the mail with it.
async fn send_invitation(
    tx: &mut Tx,
    provider: &ProviderCtx,
    name: &str,
    id: ProviderMemberId,
    email: &Email,
    role: ProviderRole,
) -> Result<()> {
    tx.links().end_of_target(id.0, LinkState::Replaced).await?;
    let token = link::make(
        tx,
        provider.app().random(),
        provider.now(),
        LinkPurpose::JoinProvider,
        Some(id.0),
        Some(email.clone()),
    )
    .await?;
    let to = template::To {
        email,
        lang: mail::language_of(tx, email).await?,
        settings: provider.app().settings(),
    };
    mail::queue(
        tx,
        provider,
        template::staff_invited(to, name, role, &token),
    )
    .await
}

/// The address of a member: of the invitation, or of the account.
async fn address(tx: &mut Tx, member: &ProviderMember) -> Result<Option<Email>> {
    if let Some(email) = &member.email {
        return Ok(Some(email.clone()));
    }
    Ok(match member.user_id {
        Some(user) => tx.users().find(user).await?.map(|user| user.email),
        None => None,
    })
}
