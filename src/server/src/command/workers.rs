//! What runs beside the requests: mails go out, people of lists are invited, and what is over is cleared away.

use std::time::Duration;

use anyhow::{Context, Result};
use service::{
    Portaal, housekeeping,
    mail::{
        deliver, outbox,
        smtp::{self, Smtp},
    },
    member::invite_many::work,
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use crate::{
    config::{Config, MailTls},
    telemetry::metrics,
};

/// The running workers.
pub(crate) struct Workers {
    tasks: TaskTracker,
    stop: CancellationToken,
}

impl Workers {
    /// Starts them.
    pub(crate) fn start(config: &Config, portaal: &Portaal) -> Result<Self> {
        let (tasks, stop) = (TaskTracker::new(), CancellationToken::new());
        if let Some(smtp) = smtp(config)? {
            let (portaal, stop) = (portaal.clone(), stop.clone());
            tasks.spawn(async move { deliver::run(&portaal, &smtp, stop.cancelled()).await });
        }
        if config.metrics.on() {
            let (portaal, stop) = (portaal.clone(), stop.clone());
            tasks.spawn(async move { watch_queue(&portaal, &stop).await });
        }
        {
            let (portaal, stop) = (portaal.clone(), stop.clone());
            tasks.spawn(async move { work::run(&portaal, stop.cancelled()).await });
        }
        let (portaal, stopped) = (portaal.clone(), stop.clone());
        tasks.spawn(async move { housekeeping::run(&portaal, stopped.cancelled()).await });
        tasks.close();
        Ok(Self { tasks, stop })
    }

    /// Lets each finish what it has in hand.
    pub(crate) async fn stop(self) {
        self.stop.cancel();
        self.tasks.wait().await;
    }
}

/// Tells the depth of the mail queue, a little more often than numbers are usually read.
async fn watch_queue(portaal: &Portaal, stop: &CancellationToken) {
    const EVERY: Duration = Duration::from_secs(10);
    loop {
        match outbox::depth(portaal).await {
            Ok((waiting, failed, held)) => {
                for (state, rows) in [("waiting", waiting), ("failed", failed), ("held", held)] {
                    metrics::queue_depth("mail", state, u32::try_from(rows).unwrap_or(u32::MAX));
                }
            }
            Err(error) => tracing::warn!(%error, "the depth of the mail queue is not known"),
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}

fn smtp(config: &Config) -> Result<Option<Smtp>> {
    let Some(mail) = &config.mail else {
        return Ok(None);
    };
    let url = config.server.public_url.as_str();
    let host = url
        .split_once("://")
        .map_or(url, |(_, authority)| authority);
    let credentials = mail.credentials.as_ref();
    let smtp = Smtp::new(smtp::Config {
        host: mail.host.clone(),
        port: mail.port,
        tls: match mail.tls {
            MailTls::None => smtp::Tls::None,
            MailTls::StartTls => smtp::Tls::StartTls,
            MailTls::Tls => smtp::Tls::Implicit,
        },
        credentials: credentials.map(|c| (c.user.clone(), c.password.reveal().to_owned())),
        from: mail.from.clone(),
        timeout: Duration::from_secs(20),
        id_host: host.split(':').next().unwrap_or(host).to_owned(),
    })
    .context("the mail server cannot be used")?;
    Ok(Some(smtp))
}
