//! What the operator decides: a TOML file, environment variables over it, defaults below.
//!
//! It starts with nothing configured. Every mistake is told with the name of the key and
//! where its value came from; nothing is guessed, nothing is ignored in silence.
//!
//! How to add a key:
//! 1. a line in [`keys::KEYS`] with its default and its meaning,
//! 2. a field in its section in [`sections`], read there from [`Values`],
//! 3. a row in `docs/configuration.md`; a test compares the two.

mod error;
pub mod keys;
mod sections;
mod show;
mod source;
mod types;

#[cfg(test)]
mod tests;

use std::path::Path;

pub use error::ConfigError;
pub use sections::{
    Bucket, Database, Files, Log, LogFormat, Mail, MailCredentials, MailTls, Metrics, Server,
    Session, TlsFiles,
};
pub use source::Values;
pub use types::{DatabaseUrl, PublicUrl, Secret};

/// The effective configuration, checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where and how it listens.
    pub server: Server,
    /// Where everything is kept.
    pub database: Database,
    /// Where the encrypted files of items lie.
    pub files: Files,
    /// The mail server; without one the queue is read with `portaal mail`.
    pub mail: Option<Mail>,
    /// How long a sign-in lasts.
    pub session: Session,
    /// What is told on standard error.
    pub log: Log,
    /// Numbers for Prometheus.
    pub metrics: Metrics,
}

impl Config {
    /// Reads the file at `path`, or `portaal.toml` in the working folder if there is one,
    /// and the environment of this process.
    ///
    /// # Errors
    /// The first wrong key, named with its origin; a file given by `path` that is missing.
    pub fn load(path: Option<&Path>) -> Result<Self, ConfigError> {
        Self::from_values(&Values::gather(path, std::env::vars_os())?)
    }

    /// Checks gathered values and puts them into their types.
    ///
    /// # Errors
    /// The first wrong key, named with its origin.
    pub fn from_values(values: &Values) -> Result<Self, ConfigError> {
        Ok(Self {
            server: Server::read(values)?,
            database: Database::read(values)?,
            files: Files::read(values)?,
            mail: Mail::read(values)?,
            session: Session::read(values)?,
            log: Log::read(values)?,
            metrics: Metrics::read(values)?,
        })
    }
}
