//! What several groups may do in several collections.

use std::collections::BTreeSet;

use domain::{
    CollectionId, GroupId,
    access::{GRANTS_MAX, GroupRight},
};

use crate::{Allowed, authz::ManageGroups, error::Result, input::Form};

/// The rows of these groups in these collections, in no order. Where there is no row, or a group or collection is not
/// of this organisation, nothing is told.
///
/// Refusals: `too-many` for more pairs than [`GRANTS_MAX`].
pub async fn rights(
    org: &Allowed<'_, ManageGroups>,
    groups: &[GroupId],
    collections: &[CollectionId],
) -> Result<Vec<GroupRight>> {
    let mut form = Form::new();
    let pairs = groups.len().max(1).saturating_mul(collections.len().max(1));
    form.check("collections", pairs <= GRANTS_MAX, "too-many");
    form.done()?;
    let groups: BTreeSet<GroupId> = groups.iter().copied().collect();
    let collections: BTreeSet<CollectionId> = collections.iter().copied().collect();
    let scope = org.scope();
    let mut reader = org.app().store().reader().await?;
    let mut rows = reader.collections();
    let mut found = Vec::new();
    // Asked along the shorter side: that is never longer than the root of the limit.
    if groups.len() <= collections.len() {
        for group in groups {
            let there = rows.of_group(scope, group).await?.into_iter();
            let there = there.filter(|row| collections.contains(&row.collection));
            found.extend(there.map(|row| GroupRight {
                collection: row.collection,
                group,
                access: row.access,
            }));
        }
    } else {
        for collection in collections {
            let there = rows.granted_groups(scope, collection).await?.into_iter();
            let there = there.filter(|row| groups.contains(&row.id));
            found.extend(there.map(|row| GroupRight {
                collection,
                group: row.id,
                access: row.access,
            }));
        }
    }
    Ok(found)
}
