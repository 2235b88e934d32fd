//! What the program can do: a file for each command.

pub(crate) mod migrate;
pub(crate) mod serve;

use std::io::Write;

use anyhow::Result;
use tracing_subscriber::EnvFilter;

use crate::config::{Log, LogFormat};

/// Text for whoever called the program.
pub(crate) fn say(text: &str) -> Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}

/// A complaint, on standard error. Nothing is left to do when even that fails.
pub(crate) fn complain(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Starts the log on standard error; a second start in one process changes nothing.
pub(crate) fn init_log(log: &Log) {
    let filter = EnvFilter::try_new(&log.level).unwrap_or_default();
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    let _ = match log.format {
        LogFormat::Pretty => lines.try_init(),
        LogFormat::Json => lines.json().try_init(),
    };
}
