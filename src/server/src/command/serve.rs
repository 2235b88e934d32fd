//! `portaal serve`: the server itself.

use std::{net::TcpListener, time::Duration};

use anyhow::{Context, Result};
use domain::Millis;
use service::{Portaal, Settings, set_up};
use store::Store;

use super::{files, workers::Workers};
use crate::{config::Config, http, listen, site, telemetry::metrics};

pub(crate) async fn serve(config: &Config) -> Result<()> {
    let store = super::migrate::open(config).await?;
    store
        .migrate()
        .await
        .context("the schema cannot be brought up to date")?;
    let portaal = Portaal::new(store.clone(), settings(config), files::open(&config.files)?);
    let listener = listen::bind(&config.server)?;
    if let Some(link) = set_up::link(&portaal).await? {
        super::say(&format!(
            "Nobody is set up yet. Open this link once, within five days:\n\n  {link}\n\n"
        ))?;
    }
    run(config, store, portaal, listener).await
}

/// Serves until a signal to stop, on an open store.
pub(crate) async fn run(
    config: &Config,
    store: Store,
    portaal: Portaal,
    listener: TcpListener,
) -> Result<()> {
    start_metrics(config).await?;
    let router = http::router(
        portaal.clone(),
        http::Http {
            options: site::options(config.server.site.as_deref())?,
            public_url: config.server.public_url.as_str().to_owned(),
            trusted_proxies: config.server.trusted_proxies.clone(),
            body_limit: config.server.body_limit,
            metrics_token: config.metrics.token.clone(),
        },
    );
    let workers = Workers::start(config, &portaal)?;
    super::say(&format!(
        "Portaal serves at {}\n",
        config.server.public_url.as_str()
    ))?;
    listen::serve(router, &config.server, listener).await?;
    workers.stop().await;
    store.close().await;
    Ok(())
}

/// Counts from the start on, if anybody may read the numbers.
async fn start_metrics(config: &Config) -> Result<()> {
    if config.metrics.on() {
        metrics::start();
    }
    match config.metrics.address {
        Some(address) => metrics::serve(address).await,
        None => Ok(()),
    }
}

/// The operator's decisions as the services know them.
pub(crate) fn settings(config: &Config) -> Settings {
    let millis = |span: Duration| Millis::try_from(span.as_millis()).unwrap_or(Millis::MAX);
    Settings {
        public_url: config.server.public_url.as_str().to_owned(),
        mail_configured: config.mail.is_some(),
        session_idle: millis(config.session.idle),
        session_absolute: millis(config.session.absolute),
    }
}
