//! SSH key pairs, made and read in the browser.
//!
//! A wasm module of its own: its ciphers are needed only where somebody makes or brings in an SSH key. `bundle` puts a
//! small loader at `/pkg/ssh.js`, whose [`generate`] and [`read`] fetch this module at their first call and answer
//! with a promise. Nothing leaves the browser.

mod pair;
mod problem;

pub use pair::Pair;
pub use problem::Problem;

use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroizing;

/// A new Ed25519 key pair, as JSON: the object of [`Pair`].
#[wasm_bindgen]
#[must_use]
pub fn generate() -> String {
    told(Pair::generate())
}

/// The key pair of a private key as OpenSSH writes it, as JSON: the object of [`Pair`], or `{"error": code}` with the
/// code of a [`Problem`]. The passphrase is empty as long as none is asked for.
#[wasm_bindgen]
#[must_use]
pub fn read(private_key: String, passphrase: String) -> String {
    let (private_key, passphrase) = (Zeroizing::new(private_key), Zeroizing::new(passphrase));
    told(Pair::read(&private_key, &passphrase))
}

fn told(pair: Result<Pair, Problem>) -> String {
    match pair {
        Ok(pair) => serde_json::to_string(&pair).unwrap_or_default(),
        Err(problem) => format!(r#"{{"error":"{}"}}"#, problem.code()),
    }
}
