//! The first code.

use domain::event::EventKind;

use crate::{
    Ctx,
    account::{self, of, verify},
    error::{Error, Result},
    totp,
};

/// Switches two-step login on when the code is one of the pending seed. Gives the recovery code: it is shown once and
/// kept as a hash only.
pub async fn confirm(cx: &Ctx, code: &str) -> Result<String> {
    verify::count(cx).await?;
    let user = of(cx).await?;
    let secret = user
        .totp_pending
        .ok_or_else(|| Error::conflict("two-step-not-started"))?;
    let step = totp::digits(code)
        .and_then(|code| totp::matching_step(&secret, &code, cx.now()))
        .ok_or_else(|| Error::field("code", "wrong-code"))?;
    let recovery = totp::make_recovery_code(cx.app().random());
    let mut tx = cx.app().store().begin().await?;
    let hash = totp::recovery_hash(&recovery);
    let on = tx
        .users()
        .enable_totp(user.id, &secret, &hash, step, cx.now())
        .await?;
    if !on {
        return Err(Error::conflict("two-step-not-started"));
    }
    account::log(
        &mut tx,
        cx,
        user.id,
        cx.event(EventKind::UserEnabledTwoStep),
    )
    .await?;
    tx.save().await?;
    Ok(recovery)
}
