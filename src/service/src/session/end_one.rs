//! Ending a session from another browser.

use domain::{SessionId, event::EventKind};

use crate::{
    Ctx,
    error::{Error, Result},
};

/// Ends one of one's own sessions; somebody else's is not there.
pub async fn end_one(cx: &Ctx, id: SessionId) -> Result<()> {
    let mut tx = cx.app().store().begin().await?;
    if !tx.sessions().delete(cx.user(), id).await? {
        return Err(Error::not_found());
    }
    let mut event = cx.event(EventKind::UserSignedOut);
    event.user = Some(cx.user());
    tx.events().insert(&event).await?;
    tx.save().await?;
    Ok(())
}
