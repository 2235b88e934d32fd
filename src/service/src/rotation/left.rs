//! What is still to be wrapped anew.

use domain::{
    ItemId,
    rotation::{ROTATION_SLICE, Target, Unwrapped},
};
use store::Rotations;
use uuid::Uuid;

use super::own;
use crate::{Allowed, OrganisationCtx, authz::RotateKey, error::Result};

/// The next things to be wrapped anew, at most [`ROTATION_SLICE`]: items behind `after` first (all of them when there is
/// none), then collections, members and the provider. Empty when nothing is left, or only items before `after`.
///
/// Refusals: those of [`super::put`].
pub async fn left(
    org: &Allowed<'_, RotateKey>,
    key: &str,
    after: Option<ItemId>,
) -> Result<Vec<Unwrapped>> {
    let mut reader = org.app().store().reader().await?;
    own(org, reader.rotations(), key).await?;
    of(org, reader.rotations(), after).await
}

pub(super) async fn of<M>(
    org: &OrganisationCtx,
    mut rotations: Rotations<'_, M>,
    after: Option<ItemId>,
) -> Result<Vec<Unwrapped>> {
    let scope = org.scope();
    let after = after.unwrap_or(ItemId(Uuid::nil()));
    let mut found = rotations.items_left(scope, after, room(&[])).await?;
    found.extend(rotations.collections_left(scope, room(&found)).await?);
    found.extend(rotations.members_left(scope, room(&found)).await?);
    found.extend(rotations.recoveries_left(scope, room(&found)).await?);
    match (org.access().provider, org.staff_of()) {
        (None, _) => {}
        (Some(_), None) => found.extend(rotations.staff_left(scope, room(&found)).await?),
        (Some(_), Some(_)) => {
            if room(&found) > 0 && rotations.for_provider(scope).await?.is_none() {
                found.push(Unwrapped {
                    target: Target::Provider,
                    was: String::new(),
                });
            }
        }
    }
    Ok(found)
}

/// How many more fit into a slice.
fn room(found: &[Unwrapped]) -> i64 {
    i64::try_from(ROTATION_SLICE.saturating_sub(found.len())).unwrap_or(0)
}
