//! Mails: written from the text files, queued with the change that causes them, sent later.
//!
//! A verb calls one of the functions in [`template`] and hands the [`Mail`] to [`queue`] inside its
//! transaction: the mail goes out if and only if the change became true. [`deliver`] sends what is
//! queued, [`outbox`] is the operator's view of the queue.

mod compose;
pub mod deliver;
mod html;
pub mod outbox;
pub mod smtp;
pub mod template;
pub mod transport;

use domain::{Email, JobId, Lang};
use serde::{Deserialize, Serialize};
use store::{
    Tx,
    model::{About, JobKind, JobState, NewJob},
};

use crate::{ctx::Visitor, error::Result};

/// A finished mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// To whom.
    pub to: Email,
    /// One line without control characters.
    pub subject: String,
    /// The plain part.
    pub text: String,
    /// The HTML part; everything that people typed is escaped in it.
    pub html: String,
}

/// Queues a mail in the transaction of the change that causes it. Without a mail server it is held,
/// to be read and released by the operator.
pub async fn queue(tx: &mut Tx, cx: &Visitor, mail: Mail) -> Result<()> {
    queue_about(tx, cx, mail, About::default()).await
}

/// As [`queue`], and when it cannot be delivered that is told to those who can mend it.
pub async fn queue_about(tx: &mut Tx, cx: &Visitor, mail: Mail, about: About) -> Result<()> {
    let payload =
        serde_json::to_string(&mail).map_err(|e| crate::Error::Internal(e.to_string()))?;
    let now = cx.now();
    tx.jobs()
        .insert(&NewJob {
            id: cx.new_id::<JobId>(),
            kind: JobKind::Mail,
            payload,
            recipient: mail.to.to_string(),
            subject: mail.subject,
            about,
            state: if cx.app().settings().mail_configured {
                JobState::Waiting
            } else {
                JobState::Held
            },
            run_at: now,
            at: now,
        })
        .await?;
    Ok(())
}

/// The language of whoever has this address: that of the account, or none when there is no account
/// or it has chosen none. A mail without a language is written in all of them.
pub async fn language_of(tx: &mut Tx, email: &Email) -> Result<Option<Lang>> {
    let user = tx.users().find_by_email(email).await?;
    Ok(user.and_then(|user| user.lang.as_deref().and_then(Lang::parse)))
}
