//! A new master password, or a new way to derive from the present one.
//!
//! The user key stays; it is wrapped anew. The stamp changes, which ends every other session; the one that asked lives
//! on, since it just proved the password.

use domain::{account::CredentialsForm, event::EventKind, kdf::KdfSettings};
use store::model::Credentials;

use super::{credentials::check_hash, verify::verified};
use crate::{
    Ctx,
    error::{Error, Result},
    input::Form,
    password, random,
};

/// Changes the master password; how it is derived stays. Whoever got it from somebody else is let in everywhere again.
///
/// Refused with `password-same` for the field `password` when it is the present one.
pub async fn change_password(cx: &Ctx, form: CredentialsForm) -> Result<()> {
    if form.new_hash == form.authentication_hash {
        return Err(Error::field("password", "password-same"));
    }
    let kind = if cx.session().must_change_password {
        EventKind::UserReplacedTemporaryPassword
    } else {
        EventKind::UserChangedPassword
    };
    replace(cx, form, kind, |now, wanted| now == wanted).await
}

/// Changes how the master key is derived; the master password stays, so it must be the person's own.
pub async fn change_kdf(cx: &Ctx, form: CredentialsForm) -> Result<()> {
    cx.own_password()?;
    replace(cx, form, EventKind::UserChangedKdf, |now, wanted| {
        now != wanted
    })
    .await
}

async fn replace(
    cx: &Ctx,
    form: CredentialsForm,
    kind: EventKind,
    fits: fn(KdfSettings, KdfSettings) -> bool,
) -> Result<()> {
    let mut check = Form::new();
    check.check("kdf", form.kdf.allowed(), "kdf-too-weak");
    check_hash(&mut check, "password", &form.authentication_hash);
    check_hash(&mut check, "new_password", &form.new_hash);
    check.sealed("user_key", &form.user_key, crypto::limits::KEY);
    check.done()?;
    let user = verified(cx, &form.authentication_hash).await?;
    if !fits(super::kdf(&user), form.kdf) {
        return Err(Error::conflict("kdf-changed"));
    }
    let credentials = Credentials {
        kdf: form.kdf,
        password_hash: password::hash(cx.app(), &form.new_hash).await?,
        user_key: form.user_key,
        security_stamp: random::uuid(cx.app().random(), cx.now()),
    };
    let mut tx = cx.app().store().begin().await?;
    tx.users()
        .set_credentials(user.id, &credentials, cx.now())
        .await?;
    tx.sessions().renew_stamp(cx.session_id()).await?;
    tx.sessions()
        .delete_others(user.id, Some(cx.session_id()))
        .await?;
    super::log(&mut tx, cx, user.id, cx.event(kind)).await?;
    tx.save().await?;
    Ok(())
}
