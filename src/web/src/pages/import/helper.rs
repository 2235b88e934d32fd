//! The worker that reads and encrypts files beside the page.

use js_sys::{Array, Promise, Uint8Array};
use vault::ask::{Ask, BROKEN, Told};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// A worker. What waits for its answer when it is ended waits for ever, so it holds nothing that matters.
pub(super) struct Helper(Worker);

impl Helper {
    /// Starts one.
    pub(super) fn start() -> Result<Self, String> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        Worker::new_with_options("/pkg/importer.js", &options)
            .map(Self)
            .map_err(|_| BROKEN.to_owned())
    }

    /// Ends it, whatever it does.
    pub(super) fn end(&self) {
        self.0.terminate();
    }

    /// Asks, and waits for the answer; `bytes` move to the worker. One question at a time.
    ///
    /// # Errors
    /// The code of what went wrong.
    pub(super) async fn ask(&self, ask: &Ask, bytes: Option<Uint8Array>) -> Result<Told, String> {
        let question = serde_json::to_string(ask).map_err(|_| BROKEN.to_owned())?;
        let (message, moved) = (Array::new(), Array::new());
        message.push(&JsValue::from_str(&question));
        if let Some(bytes) = bytes {
            moved.push(&bytes.buffer());
            message.push(&bytes);
        }
        let answer = Promise::new(&mut |answered, failed| {
            self.0.set_onmessage(Some(&answered));
            self.0.set_onerror(Some(&failed));
        });
        self.0
            .post_message_with_transfer(&message, &moved)
            .map_err(|_| BROKEN.to_owned())?;
        let event: MessageEvent = JsFuture::from(answer)
            .await
            .and_then(JsCast::dyn_into)
            .map_err(|_| BROKEN.to_owned())?;
        let told = event.data().as_string();
        let told = told.and_then(|told| serde_json::from_str(&told).ok());
        match told.ok_or_else(|| BROKEN.to_owned())? {
            Told::Failed(code) => Err(code),
            told => Ok(told),
        }
    }
}
