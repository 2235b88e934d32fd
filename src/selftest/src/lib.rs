//! The crypto vectors in a real browser: `WebCrypto` and wasm answer to the byte what the formats say.
//!
//! `scripts/test-vectors` builds this module, opens it in Chromium and fails on any
//! failure. It is for tests and measurements only; `bundle` never puts it on a site.
#![cfg(target_arch = "wasm32")]

mod measure;

use crypto::random::system;
use wasm_bindgen::prelude::wasm_bindgen;

/// Runs every vector. The first entry is the number of checks, then come the names of those that failed.
#[wasm_bindgen]
pub async fn run() -> Vec<String> {
    let report = crypto::selftest(&mut system()).await;
    let mut lines = vec![report.checks.to_string()];
    lines.extend(report.failures.into_iter().map(str::to_owned));
    lines
}

/// Milliseconds that the dear operations take here, one line each: `name: milliseconds`.
#[wasm_bindgen]
pub async fn measure() -> Vec<String> {
    match measure::all().await {
        Ok(lines) => lines,
        Err(error) => vec![format!("failed: {error}")],
    }
}
