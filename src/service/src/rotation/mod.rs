//! A new key for an organisation, in the place of one that somebody who left may have kept.
//!
//! [`begin`], then [`left`] and [`put`] in turn until nothing is left, then [`finish`]. Until then the old key is the
//! organisation's, and everybody works on; whatever was changed meanwhile is left again. What lies under the key is
//! listed in `docs/encryption.md`.

mod begin;
mod cancel;
mod finish;
mod key;
mod left;
mod put;
mod state;
mod take_over;

pub use begin::begin;
pub use cancel::cancel;
pub use finish::finish;
pub use key::{key, private_key};
pub use left::left;
pub use put::put;
pub use state::state;
pub use take_over::take_over;

use domain::Email;
use store::{
    Rotations,
    model::{KeyHolder, Rotation},
};

use crate::{
    OrganisationCtx,
    error::{Error, Result},
    invite::pin_of,
};

/// Those whose public key is not the one that was confirmed.
fn strangers(holders: &[KeyHolder]) -> Vec<Email> {
    holders
        .iter()
        .filter(|holder| {
            holder
                .pinned
                .as_ref()
                .is_some_and(|pinned| pin_of(&holder.public_key).ok().as_ref() != Some(pinned))
        })
        .map(|holder| holder.email.clone())
        .collect()
}

/// The rotation that this person has begun here, by the new key as it was put aside: what was wrapped for a rotation that
/// was stopped or begun anew meanwhile lies under another key, and must not come into this one.
///
/// Refusals: `no-rotation` when none has begun, `rotation-elsewhere` when it is another one, or was begun in the other
/// capacity (staff, owner), which wraps for others.
async fn own<M>(org: &OrganisationCtx, rotations: Rotations<'_, M>, key: &str) -> Result<Rotation> {
    let running = begun(org, rotations).await?;
    if running.new_key == key {
        Ok(running)
    } else {
        Err(Error::conflict("rotation-elsewhere"))
    }
}

/// The rotation that this person has begun here. Refusals as of [`own`].
async fn begun<M>(org: &OrganisationCtx, mut rotations: Rotations<'_, M>) -> Result<Rotation> {
    let running = rotations.running(org.scope()).await?;
    let running = running.ok_or_else(|| Error::conflict("no-rotation"))?;
    if is_own(org, &running) {
        Ok(running)
    } else {
        Err(Error::conflict("rotation-elsewhere"))
    }
}

fn is_own(org: &OrganisationCtx, rotation: &Rotation) -> bool {
    rotation.user_id == org.user() && rotation.as_staff == org.staff_of().is_some()
}
