//! The moment from which the new key is the organisation's.

use domain::{KeyNumber, event::EventKind};

use super::{left, own, strangers};
use crate::{
    Allowed,
    authz::RotateKey,
    error::{Error, Result},
    invite::tell,
    mail::template,
    vault,
};

/// Everything that was put aside takes its place, in one transaction, and gives the number of the new key. Owners and
/// admins are written to.
///
/// What somebody brings under the old key from now on is refused (`key-rotated`); revoked members lose their copy.
///
/// `key` is the new key as it was put aside. Refusals: `no-rotation`, `rotation-elsewhere`, `rotation-strangers`, and `rotation-not-whole` when something came or
/// changed since it was looked at: then the rest is to be done.
pub async fn finish(org: &Allowed<'_, RotateKey>, key: &str) -> Result<KeyNumber> {
    let mut tx = vault::begin(org).await?;
    let organisation = tx
        .organisations()
        .lock(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    let rotation = own(org, tx.rotations(), key).await?;
    if !strangers(&tx.rotations().holders(org.scope()).await?).is_empty() {
        return Err(Error::conflict("rotation-strangers"));
    }
    if !left::of(org, tx.rotations(), None).await?.is_empty() {
        return Err(Error::conflict("rotation-not-whole"));
    }
    let for_provider = tx.rotations().for_provider(org.scope()).await?;
    let for_provider = for_provider.filter(|_| rotation.as_staff);
    tx.rotations()
        .apply(org.scope(), &rotation, for_provider, org.now())
        .await?;
    tx.rotations().end(org.scope()).await?;
    tx.events()
        .insert(&org.event(EventKind::KeyRotated))
        .await?;
    let people = tx.members().confirmers(org.scope()).await?;
    tell(&mut tx, org, &people, |to| {
        template::key_rotated(to, &organisation.name, rotation.email.as_str(), org.id())
    })
    .await?;
    let key = tx.rotations().key(org.scope()).await?;
    tx.save().await?;
    Ok(key.ok_or_else(Error::not_found)?.number)
}
