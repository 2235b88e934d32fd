//! Asks, then does one thing to a member.

use leptos::prelude::*;

use crate::pages::act::act;
use crate::pages::invitation::Later;
use crate::ui::dialog::ConfirmDialog;
use crate::ui::toast::use_toasts;
use crate::use_text;

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
    let t = use_text();
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let go = Callback::new(move |()| {
        act(busy, work.run(()), move |answer| {
            let _ = open.try_set(false);
            match answer {
                Ok(()) => {
                    toasts.success(said);
                    let _ = on_done.try_run(());
                }
                Err(error) => toasts.danger(error.explain(t)),
            }
        });
    });
    view! { <ConfirmDialog open title message confirm danger=true busy on_confirm=go /> }
}
