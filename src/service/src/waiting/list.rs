//! One page of those who wait.

use domain::{
    MemberId,
    many::{WaitingCounts, WaitingFor, WaitingPage},
    page::{Cursor, PAGE_SIZE},
};
use store::model::WaitingQuery;

use super::COUNTED;
use crate::{
    Allowed,
    authz::SeeClients,
    error::Result,
    page::{cut, read_mark},
};

/// Those who wait for one thing, in the order of the clients' names, and how many there are for each. When the row at a
/// mark no longer waits in any way, the page begins at the first one.
pub async fn list(
    provider: &Allowed<'_, SeeClients>,
    what: WaitingFor,
    cursor: &Cursor,
) -> Result<WaitingPage> {
    let scope = provider.scope();
    let mut reader = provider.app().store().reader().await?;
    let from = match cursor {
        Cursor::First | Cursor::Last => None,
        Cursor::After(mark) | Cursor::Before(mark) => Some(MemberId(read_mark(mark)?)),
    };
    let mut query = WaitingQuery {
        what,
        from,
        backwards: matches!(cursor, Cursor::Before(_) | Cursor::Last),
        limit: PAGE_SIZE + 1,
        now: provider.now(),
    };
    let mut rows = reader.waitings().list(scope, &query).await?;
    let mut cursor = cursor;
    if rows.is_empty() && from.is_some() {
        cursor = &Cursor::First;
        query.from = None;
        query.backwards = false;
        rows = reader.waitings().list(scope, &query).await?;
    }
    for row in &mut rows {
        let expires = &mut row.member.link_expires_at;
        *expires = expires.filter(|at| *at > provider.now());
    }
    let mut counts = WaitingCounts::default();
    for (what, count) in [
        (WaitingFor::Confirm, &mut counts.confirm),
        (WaitingFor::Invite, &mut counts.invite),
        (WaitingFor::Mail, &mut counts.mail),
    ] {
        *count = reader
            .waitings()
            .count(scope, what, provider.now(), COUNTED)
            .await?;
    }
    Ok(WaitingPage {
        page: cut(rows, cursor, |row| row.member.id.to_string()),
        counts,
    })
}
