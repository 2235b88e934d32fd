//! What became of something that was asked for several.

use std::collections::HashMap;

use domain::{MemberId, many::ManyDone};
use leptos::prelude::*;
use text::Text;

use crate::ui::button::{Button, Variant};
use crate::ui::dialog::{Dialog, DialogActions, open_while};
use crate::ui::focus::focus_if_lost;
use crate::ui::toast::{Toasts, use_toasts};
use crate::{Answer, WebError, use_text};

/// Names by membership, as the page shows them.
pub(crate) type NamesOf = HashMap<MemberId, String>;

/// Tells it: by a word when all went well, else with those who were left out and why.
#[derive(Clone, Copy)]
pub(crate) struct Told {
    t: Text,
    toasts: Toasts,
    left: RwSignal<Option<Vec<(String, String)>>>,
    on_done: Callback<()>,
}

impl Told {
    /// For a page, which loads again by `on_done`.
    pub(crate) fn new(on_done: Callback<()>) -> Self {
        Self {
            t: use_text(),
            toasts: use_toasts(),
            left: RwSignal::new(None),
            on_done,
        }
    }

    /// The answer is here; `said` is told of how many it was done to.
    pub(crate) fn tell(
        self,
        answer: Answer<ManyDone>,
        said: impl Fn(u32) -> String,
        names: &NamesOf,
    ) {
        let done = match answer {
            Ok(done) => done,
            Err(error) => return self.toasts.danger(error.explain(self.t)),
        };
        if done.done > 0 {
            self.toasts.success(said(done.done));
        }
        let left = done.refused.into_iter().map(|one| {
            let name = names.get(&one.member).cloned().unwrap_or_default();
            (name, WebError::App(one.why).explain(self.t))
        });
        let left: Vec<_> = left.collect();
        if !left.is_empty() {
            let _ = self.left.try_set(Some(left));
        }
        let _ = self.on_done.try_run(());
    }
}

/// The dialog with those who were left out.
#[component]
pub(crate) fn LeftOut(told: Told) -> impl IntoView {
    let t = use_text();
    let open = open_while(told.left);
    // While the dialog closes it says what it said.
    let count = Memo::new(move |before: Option<&usize>| {
        let now = told.left.with(|left| left.as_ref().map(Vec::len));
        now.or(before.copied()).unwrap_or_default()
    });
    // What had the focus before has gone with the list that was read anew.
    Effect::new(move |before: Option<bool>| {
        let now = open.try_get() == Some(true);
        if before == Some(true) && !now {
            focus_if_lost(".table-region");
            focus_if_lost("h1");
        }
        now
    });
    view! {
        <Dialog open title=Signal::derive(move || t.many_left(count.get()))>
            <ul class="left-out">
                {move || {
                    let left = told.left.get().unwrap_or_default();
                    left.into_iter()
                        .map(|(name, why)| {
                            view! {
                                <li>
                                    <strong>{name}</strong>
                                    <span>{why}</span>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
            <DialogActions>
                <Button
                    variant=Variant::Primary
                    on_click=Callback::new(move |()| open.set(false))
                >
                    {t.common_close()}
                </Button>
            </DialogActions>
        </Dialog>
    }
    .into_any()
}
