//! The members of an organisation, page by page.

use domain::{
    many::MemberFilter,
    member::{MayManage, MemberPage},
    page::{Cursor, PAGE_SIZE},
    plan::Feature,
};
use store::model::MemberQuery;
use uuid::Uuid;

use super::{grantable, offered, search::pattern};
use crate::{
    Allowed,
    authz::{
        ManageAdmins, ManageGroups, ManageMembers, ManageOwners, RecoverAccounts, Right as _,
        RotateKey, SeeMembers,
    },
    error::{Error, Result},
    page::{cut, read_mark},
};

/// One page of those who fit a filter, in the order in which people were invited: the owner of a client comes first.
/// How many there are of each kind is counted over all, whatever the search.
pub async fn list(
    org: &Allowed<'_, SeeMembers>,
    filter: &MemberFilter,
    cursor: &Cursor,
) -> Result<MemberPage> {
    let filter = filter.tidy();
    let scope = org.scope();
    let mut reader = org.app().store().reader().await?;
    let organisation = reader
        .organisations()
        .find(scope)
        .await?
        .ok_or_else(Error::not_found)?;
    let (from, backwards) = match cursor {
        Cursor::First => (Uuid::nil(), false),
        Cursor::After(mark) => (read_mark(mark)?, false),
        Cursor::Before(mark) => (read_mark(mark)?, true),
        Cursor::Last => (Uuid::max(), true),
    };
    let query = MemberQuery {
        tab: filter.tab,
        pattern: pattern(&filter.search),
        from,
        backwards,
        limit: PAGE_SIZE + 1,
        now: org.now(),
    };
    let mut rows = reader.members().list(scope, &query).await?;
    for row in &mut rows {
        row.link_expires_at = row.link_expires_at.filter(|at| *at > org.now());
    }
    let leavers = if RotateKey::granted(org) {
        reader.rotations().count_leavers(scope).await?
    } else {
        0
    };
    Ok(MemberPage {
        leavers,
        organisation: organisation.name,
        page: cut(rows, cursor, |row| row.id.to_string()),
        counts: reader.members().counts(scope, org.now()).await?,
        may: MayManage {
            users: ManageMembers::granted(org),
            admins: ManageAdmins::granted(org),
            owners: ManageOwners::granted(org),
            groups: ManageGroups::granted(org),
            custom: organisation.plan.tier.has(Feature::CustomPermissions),
            grantable: grantable(org),
            offered: offered(org),
            recover: RecoverAccounts::granted(org),
            me: org.user(),
        },
    })
}
