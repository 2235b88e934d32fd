//! The least that a server of the same kind could do.

use std::{net::SocketAddr, path::Path};

use anyhow::Result;
use axum::{Router, body::Bytes, http::header, routing::get};

/// Answers `GET /` with the bytes of a file, from memory, until it is killed.
pub(crate) async fn serve(address: SocketAddr, body: &Path) -> Result<()> {
    let body = Bytes::from(std::fs::read(body)?);
    let answer = move || {
        let body = body.clone();
        async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], body) }
    };
    let listener = tokio::net::TcpListener::bind(address).await?;
    axum::serve(listener, Router::new().route("/", get(answer))).await?;
    Ok(())
}
