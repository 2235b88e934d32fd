//! Pieces that were wrapped anew.

use domain::{
    item::{SEALED_KEY_MAX, SEALED_NAME_MAX},
    rotation::{ROTATION_SLICE, Rewrapped, Target},
};

use super::own;
use crate::{
    Allowed,
    authz::RotateKey,
    error::{Error, Result},
    input::Form,
};

/// Puts pieces aside, all or none; a piece that was put aside before is replaced. Nothing that anybody sees changes.
/// What is not there to be wrapped anew, being deleted meanwhile or never the organisation's, is passed over: so no more is
/// put aside than there is, and a browser that was a moment late goes on.
///
/// `key` is the new key as it was put aside, under which the pieces lie now. Refusals: `no-rotation`,
/// `rotation-elsewhere`.
pub async fn put(org: &Allowed<'_, RotateKey>, key: &str, parts: &[Rewrapped]) -> Result<()> {
    if parts.len() > ROTATION_SLICE {
        return Err(Error::field("parts", "too-many"));
    }
    let mut form = Form::new();
    for part in parts {
        let most = match part.target {
            Target::Collection(_) => SEALED_NAME_MAX,
            _ => SEALED_KEY_MAX,
        };
        form.check("parts", part.was.len() <= SEALED_KEY_MAX, "too-long");
        if part.target.is_under_a_public_key() {
            form.wrapped("parts", &part.now, most);
        } else {
            form.sealed("parts", &part.now, most);
        }
    }
    form.done()?;
    let mut tx = org.app().store().begin().await?;
    // Nobody begins anew between the look and the pieces.
    tx.organisations()
        .lock(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    own(org, tx.rotations(), key).await?;
    for part in parts {
        tx.rotations().put(org.scope(), part).await?;
    }
    tx.save().await?;
    Ok(())
}
