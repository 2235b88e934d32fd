//! Steps through the browser's history, seen before the router sees them.

use leptos::prelude::*;

use crate::latest::Latest;
use crate::ui::capture::capture;

/// Who wants to see them; the last one does.
#[derive(Clone, Copy)]
struct Steps(Latest<Callback<web_sys::Event>>);

/// Begins to listen. What happens to the window itself is told to its listeners in the order in which they came, without
/// a phase of capturing: so this stands before the router.
pub(crate) fn provide_steps() {
    let steps = Steps(Latest::new());
    provide_context(steps);
    capture("popstate", move |event: web_sys::Event| {
        if let Some(handle) = steps.0.get() {
            handle.run(event);
        }
    });
}

/// Handles each step as long as this part of the page lives. The router gets it, too, unless its immediate propagation is
/// stopped.
pub(crate) fn on_step(handle: impl Fn(web_sys::Event) + Send + Sync + 'static) {
    if let Some(steps) = use_context::<Steps>() {
        steps.0.want(Callback::new(handle));
    }
}
