//! Settings that need no password. Language and lock change nothing for anybody else, so the log has no event for
//! them; a name is what others know the person by.

use domain::{Lang, account::LOCK_MINUTES, event::EventKind, name::NAME_MAX};

use crate::{
    Ctx, account,
    error::{Error, Result},
    input::Form,
    policy,
};

/// Changes the name. The log says what it was.
pub async fn rename(cx: &Ctx, name: &str) -> Result<()> {
    let mut form = Form::new();
    let name = form.text("name", name, NAME_MAX);
    form.done()?;
    let was = account::of(cx).await?.name;
    if was == name {
        return Ok(());
    }
    let mut tx = cx.app().store().begin().await?;
    tx.users().set_name(cx.user(), &name, cx.now()).await?;
    let mut event = cx.event(EventKind::UserRenamed);
    event.subject = Some(was);
    account::log(&mut tx, cx, cx.user(), event).await?;
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

/// Changes after how many minutes without activity the vault locks; 0 is never. Refused with `policy-timeout` when a
/// policy allows less.
pub async fn set_lock_minutes(cx: &Ctx, minutes: i32) -> Result<()> {
    let policies = policy::mine(cx).await?;
    // The time of a policy may be chosen as it is.
    if !LOCK_MINUTES.contains(&minutes) && policies.lock_minutes(0) != minutes {
        return Err(Error::field("minutes", "choice"));
    }
    if policies.lock_minutes(minutes) != minutes {
        return Err(Error::field("minutes", "policy-timeout"));
    }
    let mut tx = cx.app().store().begin().await?;
    tx.users()
        .set_lock_minutes(cx.user(), minutes, cx.now())
        .await?;
    tx.save().await?;
    Ok(())
}
