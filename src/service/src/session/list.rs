//! Where the account is signed in.

use domain::account::SessionView;

use crate::{Ctx, error::Result};

/// Live sessions, the last used first.
pub async fn list(cx: &Ctx) -> Result<Vec<SessionView>> {
    let mut reader = cx.app().store().reader().await?;
    let rows = reader.sessions().list(cx.user(), cx.now()).await?;
    Ok(rows
        .into_iter()
        .map(|row| SessionView {
            id: row.id,
            ip: row.ip,
            agent: row.agent,
            created_at: row.created_at,
            seen_at: row.seen_at,
            current: row.id == cx.session_id(),
        })
        .collect())
}
