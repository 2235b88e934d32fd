//! How the key of an organisation stands.

use domain::rotation::{LEAVERS_SHOWN, RotationState, Running, Target};
use store::{System, model::Reach};

use super::{is_own, strangers};
use crate::{
    Allowed,
    authz::RotateKey,
    error::{Error, Result},
};

/// Which key it is, who may have kept it, how much lies under it, and the rotation that has begun.
pub async fn state(org: &Allowed<'_, RotateKey>) -> Result<RotationState> {
    let mut reader = org.app().store().reader().await?;
    let key = reader.rotations().key(org.scope()).await?;
    let key = key.ok_or_else(Error::not_found)?;
    let holders = reader.rotations().holders(org.scope()).await?;
    let members = holders
        .iter()
        .filter(|holder| matches!(holder.target, Target::Member(_)));
    let for_the_provider = match (org.access().provider, org.staff_of()) {
        (None, _) => 0,
        (Some(_), Some(_)) => 1,
        (Some(_), None) => holders.len() - members.clone().count(),
    };
    let people = members.count() + for_the_provider;
    let things = reader
        .items()
        .count_reached(org.scope(), Reach::All)
        .await?
        + reader.collections().count(org.scope()).await?
        + reader.rotations().count_recoveries(org.scope()).await?;
    let provider = match org.access().provider {
        None => None,
        Some(id) => {
            let scope = System::because("a client's owner knows whose client it is").provider(id);
            reader.providers().find(scope).await?.map(|row| row.name)
        }
    };
    let running = match reader.rotations().running(org.scope()).await? {
        None => None,
        Some(row) => Some(Running {
            mine: is_own(org, &row),
            by: row.email,
            started_at: row.started_at,
            done: reader.rotations().done(org.scope()).await?,
        }),
    };
    Ok(RotationState {
        number: key.number,
        made_at: key.made_at,
        leavers: reader
            .rotations()
            .leavers(org.scope(), LEAVERS_SHOWN)
            .await?,
        left: reader.rotations().count_leavers(org.scope()).await?,
        total: things.saturating_add_unsigned(people as u64),
        running,
        strangers: strangers(&holders),
        provider,
    })
}
