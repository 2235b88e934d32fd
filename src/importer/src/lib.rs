//! Reads and encrypts files for the page, beside it.
//!
//! A wasm module of its own: the readers of all formats are needed only where somebody brings a file in, and a
//! worker keeps the page awake meanwhile. `bundle` puts the worker's script at `/pkg/importer.js`; it hands every
//! message to [`ask`], whose questions and answers are those of [`vault::ask`].

mod outline;
mod plain;
mod reader;
mod slice;

pub use reader::Reader;

use std::cell::RefCell;

use vault::ask::{Ask, BROKEN, Told};
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroizing;

thread_local! {
    /// A worker reads one file.
    static READER: RefCell<Option<Reader>> = const { RefCell::new(None) };
}

/// Answers one question, in JSON as it was asked. `bytes` are those of a file. Nothing leaves the browser.
#[wasm_bindgen]
pub async fn ask(question: String, bytes: Option<Vec<u8>>) -> String {
    let question = Zeroizing::new(question);
    // Out of its place while it works: nothing is borrowed across a wait.
    let mut reader = READER.with(RefCell::take).unwrap_or_default();
    let told = match serde_json::from_str::<Ask>(&question) {
        Ok(asked) => reader.ask(asked, bytes.unwrap_or_default()).await,
        Err(_) => Told::Failed(BROKEN.to_owned()),
    };
    READER.set(Some(reader));
    serde_json::to_string(&told).unwrap_or_default()
}
