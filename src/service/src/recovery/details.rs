//! What is needed to recover an account.

use domain::{MemberId, event::EventKind, recovery::RecoveryDetails};
use store::model::NewEvent;

use super::{pair, recoverable, rules};
use crate::{
    Allowed, account,
    authz::RecoverAccounts,
    error::{Error, Result},
    vault::still_the_key,
};

/// The wrapped keys of a member who takes part, for the browser of somebody who may recover it. That they were handed out
/// is written down first: whoever has them can read what is in the account, whether a reset follows or not.
///
/// Refusals: `recovery-off`, `own-membership`, `not-confirmed`, `not-enrolled`, `recovery-provider`, `key-rotated`.
pub async fn details(org: &Allowed<'_, RecoverAccounts>, id: MemberId) -> Result<RecoveryDetails> {
    let mut tx = org.app().store().begin().await?;
    // Under the lock no rotation ends between the look and the event.
    let organisation = tx.organisations().lock(org.scope()).await?;
    still_the_key(org, tx.rotations()).await?;
    let (member, recovery_key) = recoverable(org, &mut tx, id).await?;
    rules(org, &mut tx, &organisation.ok_or_else(Error::not_found)?).await?;
    let user = member.user_id.ok_or_else(Error::not_found)?;
    let user = tx.users().find(user).await?.ok_or_else(Error::not_found)?;
    let pair = pair::of(org, tx.rotations()).await?;
    tx.events()
        .insert(&NewEvent {
            member: Some(id),
            user: Some(user.id),
            subject: Some(user.email.to_string()),
            ..org.event(EventKind::RecoveryKeyRead)
        })
        .await?;
    tx.save().await?;
    Ok(RecoveryDetails {
        kdf: account::kdf(&user),
        two_step: user.totp_secret.is_some(),
        name: user.name,
        email: user.email,
        salt: user.salt,
        recovery_key,
        private_key: user.private_key,
        public_key: user.public_key,
        pair,
    })
}
