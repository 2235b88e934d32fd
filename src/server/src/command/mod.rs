//! What the program can do: a file for each command.

pub(crate) mod demo;
mod files;
pub(crate) mod mail;
pub(crate) mod migrate;
pub(crate) mod seed;
pub(crate) mod serve;
mod workers;

use std::io::Write;

use anyhow::Result;

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
