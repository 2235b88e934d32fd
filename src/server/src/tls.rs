//! HTTPS by the server itself, for those without a proxy.

use anyhow::{Context as _, Result};
use axum_server::tls_rustls::RustlsConfig;

use crate::config::TlsFiles;

/// Reads certificate and key.
///
/// # Errors
/// A file that cannot be read or is not PEM, a key that does not belong to the certificate;
/// the message names keys and files.
pub(crate) async fn load(files: &TlsFiles) -> Result<RustlsConfig> {
    // Fails only if it was done before, which is just as well.
    let _ = rustls::crypto::ring::default_provider().install_default();
    RustlsConfig::from_pem_file(&files.certificate, &files.key)
        .await
        .with_context(|| wrong(files))
}

/// Reads both again whenever the process gets `SIGHUP`, so that a renewed certificate needs no
/// restart. Files that are wrong at that moment are told and the old ones kept.
pub(crate) fn reload_on_hangup(files: TlsFiles, config: RustlsConfig) {
    let Ok(mut hangups) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::hangup())
    else {
        return;
    };
    tokio::spawn(async move {
        while hangups.recv().await.is_some() {
            match config
                .reload_from_pem_file(&files.certificate, &files.key)
                .await
            {
                Ok(()) => tracing::info!("certificate read again"),
                Err(error) => tracing::error!(%error, "{}; the old one stays", wrong(&files)),
            }
        }
    });
}

fn wrong(files: &TlsFiles) -> String {
    format!(
        "server.tls_certificate ({}) and server.tls_key ({}) cannot be used together",
        files.certificate.display(),
        files.key.display()
    )
}
