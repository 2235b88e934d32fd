//! Workers: modules that run beside the page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crypto::SymmetricKey;
use js_sys::{Array, Function, Promise, Uint8Array};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use vault::ask::{Ask, BROKEN, Question};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// The worker of a page, and a count of what was begun with it, so that what was cancelled ends.
#[derive(Clone, Copy)]
pub(crate) struct Work {
    /// Only in the browser; the server drops these values on any thread.
    helper: StoredValue<Option<SendWrapper<Rc<Helper>>>>,
    begun: StoredValue<u32>,
}

impl Work {
    /// Nothing is begun yet.
    pub(crate) fn new() -> Self {
        Self {
            helper: StoredValue::new(None),
            begun: StoredValue::new(0),
        }
    }

    /// Begins something, and gives its number; what was begun before ends at its next step.
    pub(crate) fn begin(self) -> u32 {
        let _ = self.begun.try_update_value(|n| *n = n.wrapping_add(1));
        self.begun.try_get_value().unwrap_or_default()
    }

    /// Whether what has this number was not cancelled, and the page is still there.
    pub(crate) fn goes_on(self, number: u32) -> bool {
        self.begun.try_get_value() == Some(number)
    }

    /// Starts the worker for what has this number.
    ///
    /// # Errors
    /// The code of what went wrong.
    pub(crate) async fn start(self, number: u32, key: &SymmetricKey) -> Result<Rc<Helper>, String> {
        let helper = Rc::new(Helper::start::<Ask>("importer", key).await?);
        if self.goes_on(number) {
            self.helper
                .set_value(Some(SendWrapper::new(Rc::clone(&helper))));
        } else {
            helper.end();
        }
        Ok(helper)
    }

    /// The worker that was started.
    ///
    /// # Errors
    /// The code of what went wrong: there is none.
    pub(crate) fn helper(self) -> Result<Rc<Helper>, String> {
        let helper = self.helper.try_get_value().flatten();
        let helper = helper.ok_or_else(|| BROKEN.to_owned())?;
        Ok(Rc::clone(&helper))
    }

    /// Ends the worker, with all that it knows, and what was begun.
    pub(crate) fn close(self) {
        self.begin();
        if let Some(helper) = self.helper.try_update_value(Option::take).flatten() {
            helper.end();
        }
    }
}

/// A worker, which ends with whoever holds it. What waits for its answer then, or asks later, is refused.
pub(crate) struct Helper {
    worker: Worker,
    /// Refuses what was asked last.
    refuse: RefCell<Option<Function>>,
    ended: Cell<bool>,
}

impl Drop for Helper {
    fn drop(&mut self) {
        self.end();
    }
}

impl Helper {
    /// Starts the one of this name, which answers these questions, and hands it a key.
    ///
    /// # Errors
    /// The code of what went wrong.
    pub(crate) async fn start<Q: Question>(name: &str, key: &SymmetricKey) -> Result<Self, String> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let helper = Worker::new_with_options(&format!("/pkg/{name}.js"), &options)
            .map(|worker| Self {
                worker,
                refuse: RefCell::new(None),
                ended: Cell::new(false),
            })
            .map_err(|_| Q::BROKEN.to_owned())?;
        let mut rng = crypto::random::system();
        let mut half = [0; 32];
        crypto::random::Rng::fill_bytes(&mut rng, &mut half);
        let stored = crypto::wrap_for_tab(key, &half, &mut rng);
        helper.ask(&Q::key(stored, half), None).await?;
        Ok(helper)
    }

    /// Ends it, whatever it does.
    pub(crate) fn end(&self) {
        self.ended.set(true);
        self.worker.terminate();
        if let Some(refuse) = self.refuse.take() {
            // The end of a promise breaks nothing, and of one that has ended does nothing.
            let _ = refuse.call0(&JsValue::UNDEFINED);
        }
    }

    /// Asks, and waits for the answer; `bytes` move to the worker. One question at a time.
    ///
    /// # Errors
    /// The code of what went wrong.
    pub(crate) async fn ask<Q: Question>(
        &self,
        ask: &Q,
        bytes: Option<Uint8Array>,
    ) -> Result<Q::Answer, String> {
        Ok(self.ask_for_file(ask, bytes).await?.0)
    }

    /// As [`Helper::ask`], with the bytes that stand behind the answer.
    ///
    /// # Errors
    /// The code of what went wrong.
    pub(crate) async fn ask_for_file<Q: Question>(
        &self,
        ask: &Q,
        bytes: Option<Uint8Array>,
    ) -> Result<(Q::Answer, Option<Uint8Array>), String> {
        let broken = || Q::BROKEN.to_owned();
        if self.ended.get() {
            return Err(broken());
        }
        let question = serde_json::to_string(ask).map_err(|_| broken())?;
        let (message, moved) = (Array::new(), Array::new());
        message.push(&JsValue::from_str(&question));
        if let Some(bytes) = bytes {
            moved.push(&bytes.buffer());
            message.push(&bytes);
        }
        let answer = Promise::new(&mut |answered, failed| {
            self.worker.set_onmessage(Some(&answered));
            self.worker.set_onerror(Some(&failed));
            *self.refuse.borrow_mut() = Some(failed);
        });
        if self
            .worker
            .post_message_with_transfer(&message, &moved)
            .is_err()
        {
            // Nobody listens to this promise, so nobody is to break it.
            self.refuse.take();
            return Err(broken());
        }
        let event: MessageEvent = JsFuture::from(answer)
            .await
            .and_then(JsCast::dyn_into)
            .map_err(|_| broken())?;
        let answer = event.data().dyn_into::<Array>();
        let answer = answer.map_err(|_| broken())?;
        let told = answer.get(0).as_string();
        let told: Option<Q::Answer> = told.and_then(|told| serde_json::from_str(&told).ok());
        let told = told.ok_or_else(broken)?;
        match Q::refused(&told) {
            Some(code) => Err(code.to_owned()),
            None => Ok((told, answer.get(1).dyn_into().ok())),
        }
    }
}
