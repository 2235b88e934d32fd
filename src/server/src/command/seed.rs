//! `portaal seed`: fills an empty database with many clients, to measure against.

use anyhow::{Context, Result, ensure};
use clap::Args;
use service::{Portaal, attachment::Memory};

use crate::{config::Config, demo, seed};

/// How much to make.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct SeedArgs {
    /// Client organisations.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub(crate) clients: u32,
    /// Members of all of them together, the owners among them.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    pub(crate) members: u32,
}

pub(crate) async fn seed(config: &Config, args: SeedArgs) -> Result<()> {
    ensure!(
        args.members >= args.clients,
        "--members: every client has an owner, so at least as many as --clients"
    );
    let store = super::migrate::open(config).await?;
    store
        .migrate()
        .await
        .context("the schema cannot be brought up to date")?;
    let portaal = Portaal::new(
        store.clone(),
        super::serve::settings(config),
        // Nothing is attached here.
        Box::new(Memory::default()),
    );
    seed::fill(&portaal, &store, args).await?;
    store.close().await;
    super::say(&format!(
        "{} clients with {} members. Sign in as {} or {} with\n\n  {}\n",
        args.clients,
        args.members,
        demo::ADMIN,
        seed::OWNER,
        demo::PASSWORD
    ))
}
