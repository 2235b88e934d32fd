//! The members of an organisation, page by page.

use domain::{
    member::{MayManage, MemberPage, MemberSummary},
    page::{Cursor, PAGE_SIZE, Page},
    plan::Feature,
};
use uuid::Uuid;

use super::{grantable, offered};
use crate::{
    Allowed,
    authz::{ManageAdmins, ManageGroups, ManageMembers, ManageOwners, Right as _, SeeMembers},
    error::{Error, Result},
};

/// One page, in the order in which people were invited: the owner of a client comes first.
pub async fn list(org: &Allowed<'_, SeeMembers>, cursor: &Cursor) -> Result<MemberPage> {
    let more = PAGE_SIZE + 1;
    let scope = org.scope();
    let mut reader = org.app().store().reader().await?;
    let organisation = reader
        .organisations()
        .find(scope)
        .await?
        .ok_or_else(Error::not_found)?;
    let mut members = reader.members();
    let (mut rows, backwards) = match cursor {
        Cursor::First => (members.list_after(scope, Uuid::nil(), more).await?, false),
        Cursor::After(mark) => (members.list_after(scope, read(mark)?, more).await?, false),
        Cursor::Before(mark) => (members.list_before(scope, read(mark)?, more).await?, true),
        Cursor::Last => (members.list_before(scope, Uuid::max(), more).await?, true),
    };
    for row in &mut rows {
        row.link_expires_at = row.link_expires_at.filter(|at| *at > org.now());
    }
    Ok(MemberPage {
        organisation: organisation.name,
        page: page(
            rows,
            backwards,
            matches!(cursor, Cursor::After(_)),
            matches!(cursor, Cursor::Before(_)),
        ),
        may: MayManage {
            users: ManageMembers::granted(org),
            admins: ManageAdmins::granted(org),
            owners: ManageOwners::granted(org),
            groups: ManageGroups::granted(org),
            custom: organisation.plan.tier.has(Feature::CustomPermissions),
            grantable: grantable(org),
            offered: offered(org),
            me: org.user(),
        },
    })
}

/// A mark in an address; what is none is refused like any field.
fn read(mark: &str) -> Result<Uuid> {
    mark.parse()
        .map_err(|_| Error::field("cursor", "malformed"))
}

/// Cuts the row too many off and puts the page into the order of reading. `inner` says whether
/// there are rows on the side from which the page was reached.
fn page(
    mut rows: Vec<MemberSummary>,
    backwards: bool,
    from_before: bool,
    from_behind: bool,
) -> Page<MemberSummary> {
    let size = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let more = rows.len() > size;
    rows.truncate(size);
    if backwards {
        rows.reverse();
    }
    let mark = |row: Option<&MemberSummary>, there: bool| {
        row.filter(|_| there).map(|row| row.id.to_string())
    };
    let (has_before, has_after) = if backwards {
        (more, from_behind)
    } else {
        (from_before, more)
    };
    Page {
        before: mark(rows.first(), has_before),
        after: mark(rows.last(), has_after),
        rows,
    }
}
