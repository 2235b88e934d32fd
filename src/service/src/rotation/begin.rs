//! The beginning of a rotation.

use domain::rotation::RotationForm;

use super::{is_own, strangers};
use crate::{
    Allowed,
    account::credentials,
    authz::RotateKey,
    error::{Error, Result},
    input::Form,
    vault::{self, still_the_key},
};

/// Puts the new key and its pair aside.
///
/// Refusals: `key-rotated` when the key is not the one any more that the form replaces, `rotation-under-way` when the
/// person has begun already, in another tab for instance, and `rotation-elsewhere` when somebody else has, or the person
/// in the other capacity: nothing that was wrapped is thrown away but by [`super::cancel`]; `rotation-strangers` when
/// the public key of a person with access is not the one that was confirmed.
pub async fn begin(org: &Allowed<'_, RotateKey>, form: &RotationForm) -> Result<()> {
    let mut checks = Form::new();
    checks.sealed("key", &form.key, crypto::limits::KEY);
    let public = credentials::pin(&form.public_key).is_some();
    checks.check("public_key", public, "encrypted-form");
    checks.sealed("private_key", &form.private_key, crypto::limits::KEY);
    checks.done()?;
    let mut tx = vault::begin(org).await?;
    org.check_key(form.under)?;
    still_the_key(org, tx.rotations()).await?;
    if !strangers(&tx.rotations().holders(org.scope()).await?).is_empty() {
        return Err(Error::conflict("rotation-strangers"));
    }
    if let Some(running) = tx.rotations().running(org.scope()).await? {
        return Err(Error::conflict(if is_own(org, &running) {
            "rotation-under-way"
        } else {
            "rotation-elsewhere"
        }));
    }
    let as_staff = org.staff_of().is_some();
    let begun = tx
        .rotations()
        .begin(org.scope(), org.user(), as_staff, form, org.now())
        .await?;
    if !begun {
        return Err(Error::conflict("rotation-elsewhere"));
    }
    tx.save().await?;
    Ok(())
}
