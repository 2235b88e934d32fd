//! Signing out, here or everywhere.

use domain::event::EventKind;

use crate::{Ctx, account, error::Result, random};

/// Ends this session; its half of the tab's key goes with it.
pub async fn sign_out(cx: &Ctx) -> Result<()> {
    let mut tx = cx.app().store().begin().await?;
    tx.sessions().delete(cx.user(), cx.session_id()).await?;
    account::log(&mut tx, cx, cx.user(), cx.event(EventKind::UserSignedOut)).await?;
    tx.save().await?;
    Ok(())
}

/// Ends every session of the account, this one included. The stamp changes too, so that nothing that was made under
/// the old one lives on, wherever it is kept.
pub async fn sign_out_everywhere(cx: &Ctx) -> Result<()> {
    let mut tx = cx.app().store().begin().await?;
    let stamp = random::uuid(cx.app().random(), cx.now());
    tx.users().set_stamp(cx.user(), stamp, cx.now()).await?;
    tx.sessions().delete_others(cx.user(), None).await?;
    account::log(
        &mut tx,
        cx,
        cx.user(),
        cx.event(EventKind::UserSignedOutEverywhere),
    )
    .await?;
    tx.save().await?;
    Ok(())
}
