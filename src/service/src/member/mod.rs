//! Members of organisations: Invite, Accept, Confirm (DOMAIN 5).

mod accept;
mod cancel;
mod confirm;
mod here;
pub(crate) mod invitation;
mod invite;
mod list;
mod look_link;
pub mod owner;
mod reinvite;

pub use accept::accept;
pub use cancel::cancel;
pub use confirm::{confirm, confirm_details};
pub use here::here;
pub use invite::invite;
pub use list::list;
pub use look_link::look_link;
pub use reinvite::reinvite;

use domain::{MemberId, OrganisationRole};
use store::{
    Tx,
    model::{Member, Organisation},
};

use crate::{
    OrganisationCtx,
    authz::{ManageOwners, Right as _},
    error::{Error, Result},
};

/// Owners are touched by owners and by the provider only (DOMAIN 2.9). Absent and out of reach are
/// the same answer.
fn may_touch(org: &OrganisationCtx, role: OrganisationRole) -> Result<()> {
    if role == OrganisationRole::Owner && !ManageOwners::granted(org) {
        return Err(Error::not_found());
    }
    Ok(())
}

/// The organisation and one of its members, both locked until the transaction ends.
async fn locked(
    org: &OrganisationCtx,
    tx: &mut Tx,
    id: MemberId,
) -> Result<(Organisation, Member)> {
    let organisation = tx
        .organisations()
        .lock(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    let member = tx
        .members()
        .lock(org.scope(), id)
        .await?
        .ok_or_else(Error::not_found)?;
    may_touch(org, member.role)?;
    Ok((organisation, member))
}

/// Name of the provider whose client an organisation is.
async fn provider_name(tx: &mut Tx, organisation: &Organisation) -> Result<Option<String>> {
    let Some(provider) = organisation.provider_id else {
        return Ok(None);
    };
    let scope =
        store::System::because("the name of an organisation's own provider").provider(provider);
    Ok(tx.providers().find(scope).await?.map(|p| p.name))
}
