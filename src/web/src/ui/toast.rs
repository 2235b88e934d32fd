//! Short words that something was done. Nothing that must be read: they go away.

use std::time::Duration;

use leptos::prelude::*;

use crate::ui::badge::Tone;
use crate::ui::icon::{Icon, IconName};
use crate::use_text;

/// How long a word stays.
const STAYS: Duration = Duration::from_secs(6);

/// The words that are shown now; get it with [`use_toasts`].
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<(u32, Tone, String)>>,
    next: StoredValue<u32>,
}

impl Toasts {
    /// Starts with none; once, at the root.
    pub fn provide() {
        provide_context(Self {
            shown: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
        });
    }

    /// It was done.
    pub fn success(self, text: impl Into<String>) {
        self.show(Tone::Success, text.into());
    }

    /// It was not done; only for what the person can simply do again.
    pub fn danger(self, text: impl Into<String>) {
        self.show(Tone::Danger, text.into());
    }

    fn show(self, tone: Tone, text: String) {
        let id = self.next.get_value();
        self.next.set_value(id.wrapping_add(1));
        self.shown.update(|all| all.push((id, tone, text)));
        set_timeout(move || self.hide(id), STAYS);
    }

    fn hide(self, id: u32) {
        // The page may be gone when the time is up.
        let _ = self.shown.try_update(|all| all.retain(|(i, ..)| *i != id));
    }
}

/// Where to say that something was done.
pub fn use_toasts() -> Toasts {
    use_context().unwrap_or_else(|| Toasts {
        shown: RwSignal::new(Vec::new()),
        next: StoredValue::new(0),
    })
}

/// The corner where the words appear; read aloud politely.
#[component]
pub fn ToastRegion() -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    view! {
        <div class="toasts" role="status" aria-live="polite" aria-label=t.toast_region()>
            <For each=move || toasts.shown.get() key=|(id, ..)| *id let((id, tone, text))>
                <div class=format!("toast toast-{}", tone.name())>
                    <Icon name=if tone == Tone::Danger { IconName::Danger } else { IconName::Success } />
                    <p class="toast-text">{text}</p>
                    <button
                        type="button"
                        class="toast-close"
                        aria-label=t.common_close()
                        on:click=move |_| toasts.hide(id)
                    >
                        <Icon name=IconName::Close />
                    </button>
                </div>
            </For>
        </div>
    }
    .into_any()
}
