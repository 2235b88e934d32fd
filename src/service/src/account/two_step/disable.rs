//! Back to the password alone.

use domain::event::EventKind;

use crate::{
    Ctx,
    account::{self, verify::verified},
    error::{Error, Result},
    policy,
};

/// Switches two-step login off. Providers that ask for it are closed to the person from then on, and organisations
/// whose policy asks it of him lock him out.
pub async fn disable(cx: &Ctx, authentication_hash: &str) -> Result<()> {
    let user = verified(cx, authentication_hash).await?;
    if user.totp_secret.is_none() {
        return Err(Error::conflict("two-step-off"));
    }
    let mut tx = cx.app().store().begin().await?;
    policy::lock_places(&mut tx, user.id, None).await?;
    tx.users().disable_totp(user.id, cx.now()).await?;
    account::log(
        &mut tx,
        cx,
        user.id,
        cx.event(EventKind::UserDisabledTwoStep),
    )
    .await?;
    policy::without_two_step(&mut tx, cx, cx.user(), user.id).await?;
    tx.save().await?;
    Ok(())
}
