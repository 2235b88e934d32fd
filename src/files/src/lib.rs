//! Encrypts and decrypts files of items for the page, beside it.
//!
//! A wasm module of its own: a worker keeps the page awake while 500 MB are encrypted, and nobody loads it who attaches
//! nothing. `bundle` puts the worker's script at `/pkg/files.js`; it hands every message to [`ask`], whose questions and
//! answers are those of [`vault::file`]. A worker does one file, under that file's own key, and knows no other. It holds
//! some parts of a file, however large the file is.

mod filer;
mod sealer;

pub use filer::Filer;

use std::cell::RefCell;

use js_sys::{Array, Uint8Array};
use vault::file::{Ask, BROKEN, Told};
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroizing;

thread_local! {
    /// A worker does one file.
    static FILER: RefCell<Filer> = RefCell::default();
}

/// Answers one question, in JSON as it was asked. `bytes` are those of the file; those that the answer is about stand
/// behind it. Nothing leaves the browser.
#[wasm_bindgen]
#[must_use]
pub fn ask(question: String, bytes: Option<Vec<u8>>) -> Array {
    let (told, bytes) = answer(question, bytes.unwrap_or_default());
    let parts = Array::of1(&told.into());
    if let Some(bytes) = bytes {
        parts.push(&Uint8Array::from(bytes.as_slice()));
    }
    parts
}

/// What [`ask`] does, in values that are not only a browser's.
#[must_use]
pub fn answer(question: String, bytes: Vec<u8>) -> (String, Option<Zeroizing<Vec<u8>>>) {
    let (question, bytes) = (Zeroizing::new(question), Zeroizing::new(bytes));
    let (told, bytes) = match serde_json::from_str::<Ask>(&question) {
        Ok(asked) => FILER.with_borrow_mut(|filer| filer.ask(asked, &bytes)),
        Err(_) => (Told::Failed(BROKEN.to_owned()), None),
    };
    (serde_json::to_string(&told).unwrap_or_default(), bytes)
}
