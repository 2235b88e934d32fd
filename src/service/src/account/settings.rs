//! Settings that need no password. They change nothing for anybody else, so the log has no event for them.

use domain::{Lang, account::LOCK_MINUTES, name::NAME_MAX};

use crate::{
    Ctx,
    error::{Error, Result},
    input::Form,
};

/// Changes the name.
pub async fn rename(cx: &Ctx, name: &str) -> Result<()> {
    let mut form = Form::new();
    let name = form.text("name", name, NAME_MAX);
    form.done()?;
    let mut tx = cx.app().store().begin().await?;
    tx.users().set_name(cx.user(), &name, cx.now()).await?;
    tx.save().await?;
    Ok(())
}

/// Changes the language of pages and mails.
pub async fn set_language(cx: &Ctx, lang: Lang) -> Result<()> {
    let mut tx = cx.app().store().begin().await?;
    tx.users()
        .set_lang(cx.user(), Some(lang.as_str()), cx.now())
        .await?;
    tx.save().await?;
    Ok(())
}

/// Changes after how many minutes without activity the vault locks; 0 is never.
pub async fn set_lock_minutes(cx: &Ctx, minutes: i32) -> Result<()> {
    if !LOCK_MINUTES.contains(&minutes) {
        return Err(Error::field("minutes", "choice"));
    }
    let mut tx = cx.app().store().begin().await?;
    tx.users()
        .set_lock_minutes(cx.user(), minutes, cx.now())
        .await?;
    tx.save().await?;
    Ok(())
}
