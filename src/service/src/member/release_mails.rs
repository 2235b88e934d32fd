//! Mails about a member that could not be delivered are tried again.

use domain::MemberId;

use super::locked;
use crate::{
    Allowed,
    authz::ManageMembers,
    error::{Error, Result},
};

/// Lets them be tried again at once. Refusals: `mail-not-configured`, `no-failed-mail`.
pub async fn release_mails(org: &Allowed<'_, ManageMembers>, id: MemberId) -> Result<()> {
    if !org.app().settings().mail_configured {
        return Err(Error::conflict("mail-not-configured"));
    }
    let mut tx = org.app().store().begin().await?;
    locked(org, &mut tx, id).await?;
    if tx.jobs().release_of(org.scope(), id, org.now()).await? == 0 {
        return Err(Error::conflict("no-failed-mail"));
    }
    tx.save().await?;
    Ok(())
}
