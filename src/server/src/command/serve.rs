//! `portaal serve`: the server itself.

use std::{net::SocketAddr, time::Duration};

use anyhow::{Context, Result};
use axum_server::Handle;
use domain::Millis;
use service::{Portaal, Settings};

use crate::{config::Config, http, site};

pub(crate) async fn serve(config: &Config) -> Result<()> {
    let store = super::migrate::open(config).await?;
    store
        .migrate()
        .await
        .context("the schema cannot be brought up to date")?;
    let portaal = Portaal::new(store.clone(), settings(config));
    let router = http::router(
        portaal.clone(),
        http::Http {
            options: site::options(config.server.site.as_deref())?,
            public_url: config.server.public_url.as_str().to_owned(),
            trusted_proxies: config.server.trusted_proxies.clone(),
            body_limit: config.server.body_limit,
        },
    );
    let handle = Handle::new();
    tokio::spawn(stop_on_signal(handle.clone(), config.server.shutdown_grace));
    tracing::info!(address = %config.server.address, url = config.server.public_url.as_str(), "serving");
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum_server::bind(config.server.address)
        .handle(handle)
        .serve(service)
        .await
        .with_context(|| format!("cannot listen on {}", config.server.address))?;
    store.close().await;
    Ok(())
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

async fn stop_on_signal(handle: Handle<SocketAddr>, grace: Duration) {
    let interrupt = tokio::signal::ctrl_c();
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = interrupt => {}
        () = terminate => {}
    }
    tracing::info!("stopping: running requests may finish");
    handle.graceful_shutdown(Some(grace));
}
