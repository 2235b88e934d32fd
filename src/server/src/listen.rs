//! Listening, and stopping without cutting anybody off.

use std::{
    net::{SocketAddr, TcpListener},
    time::Duration,
};

use anyhow::{Context as _, Result};
use axum::Router;
use axum_server::Handle;

use crate::{config::Server, tls};

/// Takes the address. Early, so that a second server on the same address says so before it
/// touches the database.
///
/// # Errors
/// When the address is in use or not ours; the message names the key.
pub(crate) fn bind(server: &Server) -> Result<TcpListener> {
    let address = server.address;
    TcpListener::bind(address)
        .with_context(|| format!("server.address: cannot listen on {address}"))
}

/// Serves `app` until the process is told to stop, then lets running requests finish.
///
/// # Errors
/// A certificate that cannot be used.
pub(crate) async fn serve(app: Router, server: &Server, listener: TcpListener) -> Result<()> {
    let handle = Handle::new();
    tokio::spawn(stop_on_signal(handle.clone(), server.shutdown_grace));
    let app = app.into_make_service_with_connect_info::<SocketAddr>();
    match &server.tls {
        Some(files) => {
            let config = tls::load(files).await?;
            tls::reload_on_hangup(files.clone(), config.clone());
            axum_server::from_tcp_rustls(listener, config)?
                .handle(handle)
                .serve(app)
                .await?;
        }
        None => {
            axum_server::from_tcp(listener)?
                .handle(handle)
                .serve(app)
                .await?;
        }
    }
    Ok(())
}

async fn stop_on_signal(handle: Handle<SocketAddr>, grace: Duration) {
    stop_signal().await;
    tracing::info!(
        seconds = grace.as_secs(),
        "stopping, running requests may finish"
    );
    handle.graceful_shutdown(Some(grace));
}

/// Waits for `SIGTERM` or `Ctrl-C`.
async fn stop_signal() {
    let interrupt = tokio::signal::ctrl_c();
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
        }
        Err(_) => {
            let _ = interrupt.await;
        }
    }
}
