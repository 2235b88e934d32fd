//! One page of the client list.

use domain::{
    client::{ClientFilter, ClientPage, ClientSummary, Matching, PENDING_SHOWN},
    page::{Cursor, PAGE_SIZE, Page},
};
use store::{
    ProviderScope, Reader,
    model::{ClientMark, ClientQuery, ListedClient},
};

use super::cursor;
use crate::{Allowed, authz::SeeClients, error::Result, page::first, waiting};

/// Clients that fit a filter are counted up to this; finding out that there are more must not cost
/// more than the page.
const COUNTED: i64 = 1_000;

/// A page of the clients with what stands around it: how many, how many seats, and owners who wait.
///
/// A cursor that means nothing (any more) begins at the first page.
pub async fn list(
    provider: &Allowed<'_, SeeClients>,
    filter: &ClientFilter,
    cursor: &Cursor,
) -> Result<ClientPage> {
    let filter = filter.tidy();
    let scope = provider.scope();
    let mut reader = provider.app().store().reader().await?;
    let page = page(&mut reader, scope, &filter, cursor, PAGE_SIZE).await?;
    let overview = reader.clients().overview(scope).await?;
    let owners = overview.waiting;
    let mut pending = if owners.to_confirm.count + owners.invited.count > 0 {
        reader
            .clients()
            .pending_owners(scope, PENDING_SHOWN)
            .await?
    } else {
        Vec::new()
    };
    let now = provider.now();
    for owner in &mut pending {
        owner.member.link_expires_at = owner.member.link_expires_at.filter(|at| *at > now);
    }
    let shown = i64::try_from(page.rows.len()).unwrap_or(i64::MAX);
    let matching = if !filter.narrows() {
        Matching {
            count: overview.totals.clients,
            more: false,
        }
    } else if page.before.is_none() && page.after.is_none() {
        Matching {
            count: shown,
            more: false,
        }
    } else {
        reader.clients().count(scope, &filter, COUNTED).await?
    };
    let to_confirm = waiting::to_confirm(&mut reader, provider, scope).await?;
    Ok(ClientPage {
        to_confirm,
        page,
        matching,
        totals: overview.totals,
        pending,
        waiting: owners,
        role: provider.role(),
    })
}

/// The rows at a cursor.
pub(super) async fn page(
    reader: &mut Reader,
    scope: ProviderScope,
    filter: &ClientFilter,
    cursor: &Cursor,
    size: i64,
) -> Result<Page<ClientSummary>> {
    let (from, backwards) = match cursor {
        Cursor::First => (None, false),
        Cursor::Last => (None, true),
        Cursor::After(text) => (cursor::read(filter, text), false),
        // Without a meaning it is the first page too, which is read forwards.
        Cursor::Before(text) => {
            let mark = cursor::read(filter, text);
            let backwards = mark.is_some();
            (mark, backwards)
        }
    };
    let found = read(reader, scope, filter, from.clone(), backwards, size).await?;
    if from.is_none() || !found.rows.is_empty() {
        return Ok(found);
    }
    // The rows on that side of the mark are gone: show the end of the list that is left there.
    read(reader, scope, filter, None, !backwards, size).await
}

async fn read(
    reader: &mut Reader,
    scope: ProviderScope,
    filter: &ClientFilter,
    from: Option<ClientMark>,
    backwards: bool,
    size: i64,
) -> Result<Page<ClientSummary>> {
    let begins_inside = from.is_some();
    let query = ClientQuery {
        filter: filter.clone(),
        from,
        backwards,
        // One more than is shown says whether the list goes on.
        limit: size + 1,
    };
    let listed = reader.clients().list(scope, &query).await?;
    let (mut listed, goes_on) = first(listed, size);
    if backwards {
        listed.reverse();
    }
    let mark = |row: Option<&ListedClient>| row.map(|row| cursor::write(filter, &row.mark));
    let (has_before, has_after) = if backwards {
        (goes_on, begins_inside)
    } else {
        (begins_inside, goes_on)
    };
    Ok(Page {
        before: mark(listed.first()).filter(|_| has_before),
        after: mark(listed.last()).filter(|_| has_after),
        rows: listed.into_iter().map(|row| row.summary).collect(),
    })
}
