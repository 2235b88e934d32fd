//! Asks, then does one thing.

use leptos::prelude::*;

use crate::pages::act::{act, use_told};
use crate::pages::invitation::Later;
use crate::ui::dialog::ConfirmDialog;

/// The question, the deed, and what is said when it is done.
#[component]
pub(crate) fn AskFirst(
    open: RwSignal<bool>,
    #[prop(into)] title: String,
    #[prop(into)] message: String,
    /// The verb on the button.
    confirm: &'static str,
    /// Does it.
    work: Callback<(), Later<()>>,
    /// What is said then.
    said: &'static str,
    on_done: Callback<()>,
) -> impl IntoView {
    let told = use_told(on_done);
    let busy = RwSignal::new(false);
    let go = Callback::new(move |()| {
        act(busy, work.run(()), move |answer| {
            let _ = open.try_set(false);
            told(said.to_owned(), answer);
        });
    });
    view! { <ConfirmDialog open title message confirm danger=true busy on_confirm=go /> }
}
