//! The server's half of what keeps a tab unlocked over a reload.
//!
//! The tab keeps the user key wrapped under 32 random bytes that only the session holds. Either half alone opens
//! nothing, and locking, signing out or leaving the vault alone for too long destroys this one. All tabs of a session
//! share it.

use domain::AppError;

use crate::{Ctx, Result, random};

/// Length of the half, in bytes.
pub const LEN: usize = 32;

/// The half that is there; none when the session is locked.
pub async fn get(cx: &Ctx) -> Result<Option<[u8; LEN]>> {
    let mut reader = cx.app().store().reader().await?;
    let key = reader.sessions().tab_key(cx.session_id()).await?;
    Ok(key.and_then(|key| key.try_into().ok()))
}

/// The half, made now unless another tab of this session is unlocked already.
pub async fn hold(cx: &Ctx) -> Result<[u8; LEN]> {
    let mut tx = cx.app().store().begin().await?;
    let new = random::bytes::<LEN>(cx.app().random());
    let kept = tx.sessions().hold_tab_key(cx.session_id(), &new).await?;
    tx.save().await?;
    kept.and_then(|key| key.try_into().ok())
        .ok_or_else(|| AppError::Unauthenticated.into())
}

/// Destroys the half: every tab of the session is locked, also those that are asleep.
pub async fn clear(cx: &Ctx) -> Result<()> {
    let mut tx = cx.app().store().begin().await?;
    tx.sessions().clear_tab_key(cx.session_id()).await?;
    tx.save().await?;
    Ok(())
}
