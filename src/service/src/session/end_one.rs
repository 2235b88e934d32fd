//! Ending a session from another browser.

use domain::{SessionId, event::EventKind};

use crate::{
    Ctx, account,
    error::{Error, Result},
};

/// Ends one of one's own sessions; somebody else's is not there.
pub async fn end_one(cx: &Ctx, id: SessionId) -> Result<()> {
    let mut tx = cx.app().store().begin().await?;
    if !tx.sessions().delete(cx.user(), id).await? {
        return Err(Error::not_found());
    }
    account::log(&mut tx, cx, cx.user(), cx.event(EventKind::UserSignedOut)).await?;
    tx.save().await?;
    Ok(())
}
