//! Steps through the browser's history, seen before the router sees them.

use leptos::prelude::*;

use crate::ui::capture::capture;

/// Who wants to see them; the last one does.
#[derive(Clone, Copy)]
struct Steps(StoredValue<Vec<(u32, Callback<web_sys::Event>)>>);

/// Begins to listen. What happens to the window itself is told to its listeners in the order in which they came, without
/// a phase of capturing: so this stands before the router.
pub(crate) fn provide_steps() {
    let steps = Steps(StoredValue::new(Vec::new()));
    provide_context(steps);
    capture("popstate", move |event: web_sys::Event| {
        let last = steps.0.try_with_value(|all| all.last().copied()).flatten();
        if let Some((_, handle)) = last {
            handle.run(event);
        }
    });
}

/// Handles each step as long as this part of the page lives. The router gets it, too, unless its immediate propagation is
/// stopped.
pub(crate) fn on_step(handle: impl Fn(web_sys::Event) + Send + Sync + 'static) {
    let Some(steps) = use_context::<Steps>() else {
        return;
    };
    let last = steps
        .0
        .with_value(|all| all.last().map_or(0, |(id, _)| *id));
    let own = last.wrapping_add(1);
    let handle = Callback::new(handle);
    steps.0.update_value(|all| all.push((own, handle)));
    on_cleanup(move || {
        let _ = steps
            .0
            .try_update_value(|all| all.retain(|(id, _)| *id != own));
    });
}
