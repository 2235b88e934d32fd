//! Reads and encrypts files for the page, and writes them, beside it.
//!
//! A wasm module of its own: the readers of all formats are needed only where somebody brings a file in or takes one
//! out, and a worker keeps the page awake meanwhile. `bundle` puts the worker's script at `/pkg/importer.js`; it hands every
//! message to [`ask`], whose questions and answers are those of [`vault::ask`].

mod outline;
mod plain;
mod reader;
mod slice;
mod survey;
mod writer;

pub use reader::Reader;

use std::cell::RefCell;

use js_sys::{Array, Uint8Array};
use vault::ask::{Ask, BROKEN, Told};
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroizing;

thread_local! {
    /// A worker reads one file, or writes those of one vault.
    static READER: RefCell<Option<Reader>> = const { RefCell::new(None) };
}

/// Answers one question, in JSON as it was asked. `bytes` are those of a file that is read; those of a file that was
/// written stand behind the answer. Nothing leaves the browser.
#[wasm_bindgen]
pub async fn ask(question: String, bytes: Option<Vec<u8>>) -> Array {
    let (told, file) = answer(question, bytes).await;
    let parts = Array::of1(&told.into());
    if let Some(file) = file {
        parts.push(&Uint8Array::from(file.as_slice()));
    }
    parts
}

/// What [`ask`] does, in values that are not only a browser's.
pub async fn answer(
    question: String,
    bytes: Option<Vec<u8>>,
) -> (String, Option<Zeroizing<Vec<u8>>>) {
    let question = Zeroizing::new(question);
    // Out of its place while it works: nothing is borrowed across a wait.
    let mut reader = READER.with(RefCell::take).unwrap_or_default();
    let told = match serde_json::from_str::<Ask>(&question) {
        Ok(asked) => reader.ask(asked, bytes.unwrap_or_default()).await,
        Err(_) => Told::Failed(BROKEN.to_owned()),
    };
    let file = reader.take_file();
    READER.set(Some(reader));
    (serde_json::to_string(&told).unwrap_or_default(), file)
}
