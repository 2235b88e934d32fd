//! `portaal mail`: the operator's view of the mail queue.

use anyhow::{Context, Result, bail};
use domain::JobId;
use service::{Portaal, attachment::Memory, mail::outbox};
use store::model::JobState;
use text::format;

use crate::config::Config;

/// What to do with the queue.
#[derive(Clone, Debug, clap::Subcommand)]
pub(crate) enum MailCommand {
    /// List queued mails, newest first.
    List {
        /// Only those that wait, failed, are held, or were sent.
        #[arg(long, value_enum)]
        state: Option<State>,
    },
    /// Show one mail whole. It may hold a link that lets its reader in: keep it to yourself.
    Show {
        /// Its id, as the list shows it.
        id: JobId,
    },
    /// Let failed and held mails be tried again.
    Release {
        /// Only this one; without it, all of them.
        id: Option<JobId>,
    },
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(crate) enum State {
    Waiting,
    Sent,
    Failed,
    Held,
}

impl From<State> for JobState {
    fn from(state: State) -> Self {
        match state {
            State::Waiting => Self::Waiting,
            State::Sent => Self::Done,
            State::Failed => Self::Failed,
            State::Held => Self::Held,
        }
    }
}

pub(crate) async fn mail(config: &Config, command: Option<MailCommand>) -> Result<()> {
    let store = super::migrate::open(config).await?;
    store
        .migrate()
        .await
        .context("the schema cannot be brought up to date")?;
    let app = Portaal::new(
        store.clone(),
        super::serve::settings(config),
        // Nothing is attached here.
        Box::new(Memory::default()),
    );
    match command.unwrap_or(MailCommand::List { state: None }) {
        MailCommand::List { state } => list(&app, state.map(JobState::from)).await?,
        MailCommand::Show { id } => show(&app, id).await?,
        MailCommand::Release { id } => release(&app, id).await?,
    }
    store.close().await;
    Ok(())
}

async fn list(app: &Portaal, state: Option<JobState>) -> Result<()> {
    let rows = outbox::list(app, state).await?;
    let mut out = String::new();
    for row in &rows {
        let error = row
            .last_error
            .as_deref()
            .map(|e| format!("  ({e})"))
            .unwrap_or_default();
        let line = format!(
            "{}  {}  {:<7}  {}  {}{error}\n",
            row.id,
            format::iso(row.created_at),
            word(row.state),
            row.to,
            row.subject
        );
        out.push_str(&line);
    }
    if rows.is_empty() {
        out.push_str("no mails\n");
    }
    super::say(&out)
}

async fn show(app: &Portaal, id: JobId) -> Result<()> {
    let Some((row, mail)) = outbox::show(app, id).await? else {
        bail!("there is no mail {id}")
    };
    let body = mail.map_or_else(
        || "(sent; its contents are gone)\n".to_owned(),
        |mail| mail.text,
    );
    super::say(&format!(
        "To: {}\nSubject: {}\nState: {}\n\n{body}",
        row.to,
        row.subject,
        word(row.state)
    ))
}

async fn release(app: &Portaal, id: Option<JobId>) -> Result<()> {
    if !app.settings().mail_configured {
        bail!("no mail server is configured (mail.host): released mails would only be held again");
    }
    let released = outbox::release(app, id).await?;
    super::say(&format!(
        "{released} released; a running server sends them\n"
    ))
}

fn word(state: JobState) -> &'static str {
    match state {
        JobState::Waiting => "waiting",
        JobState::Done => "sent",
        JobState::Failed => "failed",
        JobState::Held => "held",
    }
}
