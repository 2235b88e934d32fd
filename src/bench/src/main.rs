//! Measures the client list of a seeded server beside a bare handler that answers the same bytes from memory.
//!
//! Called by `scripts/bench`, once for each database and size; `bench table` shows all results. Nothing here is
//! asserted: numbers depend on the machine, ratios within one run less so.

mod baseline;
mod list;
mod load;
mod program;
mod results;
mod visitor;

use std::{net::SocketAddr, path::PathBuf, time::Duration};

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about = "Measures the client list")]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Seeds a database and measures a server on it; appends lines to a file of results.
    List(ListArgs),
    /// Answers every request with the bytes of a file.
    Baseline {
        /// Where to listen.
        #[arg(long)]
        address: SocketAddr,
        /// What to answer.
        #[arg(long)]
        body: PathBuf,
    },
    /// Shows files of results side by side.
    Table {
        /// Written by `list`.
        files: Vec<PathBuf>,
    },
}

#[derive(clap::Args)]
struct ListArgs {
    /// The program to measure.
    #[arg(long)]
    portaal: PathBuf,
    /// An empty database.
    #[arg(long)]
    database: String,
    /// Clients to seed.
    #[arg(long)]
    clients: u32,
    /// Members to seed.
    #[arg(long)]
    members: u32,
    /// How long each page is asked for, in seconds: once in turn, once by many at a time.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// Where results go.
    #[arg(long)]
    out: PathBuf,
}

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        match Args::parse().command {
            Command::List(args) => list::measure(args).await,
            Command::Baseline { address, body } => baseline::serve(address, &body).await,
            Command::Table { files } => results::show(&files),
        }
    })
}

impl ListArgs {
    const fn span(&self) -> Duration {
        Duration::from_secs(self.seconds)
    }
}
