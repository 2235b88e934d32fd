//! `portaal migrate`: brings the schema up to date and ends.

use anyhow::{Context, Result};
use store::Store;

use crate::config::{Config, DatabaseUrl};

pub(crate) async fn migrate(config: &Config) -> Result<()> {
    let store = open(config).await?;
    store
        .migrate()
        .await
        .context("the schema cannot be brought up to date")?;
    store.close().await;
    Ok(())
}

/// Opens the configured database.
pub(crate) async fn open(config: &Config) -> Result<Store> {
    let url = match &config.database.url {
        DatabaseUrl::Sqlite(path) => format!("sqlite:{}", path.display()),
        DatabaseUrl::Postgres(secret) => secret.reveal().to_owned(),
    };
    Store::open(&url, config.database.connections)
        .await
        .context("the database cannot be opened")
}
