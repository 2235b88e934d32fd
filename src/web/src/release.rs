//! Whether the server was renewed since this page was loaded. Such a page goes on with what it has, but may ask for what
//! the new server does not know: it says so, and leaves the moment of loading anew to the person.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;

use crate::connection::Connection;

/// Names the files that pages are made of now.
const CURRENT: &str = "/pkg/hash.txt";

/// Whether this page is of an older release than the server.
#[derive(Clone, Copy)]
pub(crate) struct Release(RwSignal<bool>);

impl Release {
    /// Looks whenever a server that was away is back, and whenever the person comes back to the page.
    pub(crate) fn provide() -> Self {
        let release = Self(RwSignal::new(false));
        let connection = Connection::get();
        Effect::new(move |again: Option<()>| {
            if let Some(connection) = connection {
                connection.track_lost();
            }
            if again.is_some() {
                release.look();
            }
        });
        Effect::new(move |_| {
            window_event_listener(ev::visibilitychange, move |_| {
                if !document().hidden() {
                    release.look();
                }
            });
        });
        release
    }

    /// Whether the page should be loaded anew.
    pub(crate) fn is_old(self) -> bool {
        self.0.get()
    }

    fn look(self) {
        if self.0.get_untracked() {
            return;
        }
        leptos::task::spawn_local(async move {
            let (Some(own), Some(now)) = (own(), current().await) else {
                return;
            };
            if !own.contains(&now) {
                let _ = self.0.try_set(true);
            }
        });
    }
}

/// The address of this page's own wasm.
fn own() -> Option<String> {
    let link = document()
        .query_selector("link[rel=preload][as=fetch]")
        .ok()??;
    link.get_attribute("href")
}

/// The hash of the wasm that new pages get; `None` when the server does not say.
async fn current() -> Option<String> {
    let wishes = web_sys::RequestInit::new();
    wishes.set_cache(web_sys::RequestCache::NoStore);
    let asked = window().fetch_with_str_and_init(CURRENT, &wishes);
    let answer: web_sys::Response = JsFuture::from(asked).await.ok()?.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    let text = JsFuture::from(answer.text().ok()?)
        .await
        .ok()?
        .as_string()?;
    text.lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(kind, _)| kind.trim() == "wasm")
        .map(|(_, hash)| hash.trim().to_owned())
}
