//! What the server tells of itself: log lines on standard error, numbers for Prometheus.
//!
//! Never in a log, at no level: passwords, keys, tokens, hashes, encrypted values, query
//! strings, bodies. A log line names people by id, not by address.

pub mod metrics;
pub mod request_log;

use std::io;

use tracing_subscriber::{EnvFilter, layer::SubscriberExt as _, util::SubscriberInitExt as _};

use crate::config::{Log, LogFormat};

/// Starts the log. A second call changes nothing: tests start many servers in one process.
pub fn start_log(log: &Log) {
    // Config::load has checked the notation.
    let filter = EnvFilter::try_new(&log.level).unwrap_or_else(|_| EnvFilter::new("info"));
    let registry = tracing_subscriber::registry().with(filter);
    let lines = tracing_subscriber::fmt::layer().with_writer(io::stderr);
    let _ = match log.format {
        LogFormat::Pretty => registry.with(lines.compact()).try_init(),
        LogFormat::Json => registry
            .with(
                lines
                    .json()
                    .flatten_event(true)
                    .with_current_span(true)
                    .with_span_list(false),
            )
            .try_init(),
    };
}
