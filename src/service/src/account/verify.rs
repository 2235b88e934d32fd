//! Asking for the master password again, before something that a passer-by must not do.

use domain::event::EventKind;
use store::model::User;

use crate::{
    Ctx,
    error::{Error, Result},
    limit, password,
};

/// What the limit counts.
const LIMIT: &str = "verify";

/// The account, for somebody who just proved to know its master password.
pub(crate) async fn verified(cx: &Ctx, authentication_hash: &str) -> Result<User> {
    count(cx).await?;
    let user = super::of(cx).await?;
    if password::proves(Some(&user.password_hash), authentication_hash).await? {
        return Ok(user);
    }
    let mut tx = cx.app().store().begin().await?;
    tx.users().note_failure(user.id, cx.now()).await?;
    super::log(&mut tx, cx, user.id, cx.event(EventKind::UserFailedSignIn)).await?;
    tx.save().await?;
    Err(Error::field("password", "wrong-password"))
}

/// Counts one more try of a password or code.
pub(crate) async fn count(cx: &Ctx) -> Result<()> {
    let who = cx.user().to_string();
    limit::hit(cx.app(), LIMIT, &who, cx.app().limits().verify_account).await
}
