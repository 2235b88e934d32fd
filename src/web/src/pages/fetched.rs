//! What a dialog is about, fetched each time it opens.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::Answer;
use crate::pages::invitation::Later;
use crate::ui::failure::Failure;
use crate::ui::skeleton::Skeleton;

/// Grey lines, then the view; an error says what happened, and the fetch can be tried again.
#[component]
pub(crate) fn Fetched<T>(
    /// Fetches it.
    fetch: Callback<(), Later<T>>,
    /// Shows it.
    view: Callback<T, AnyView>,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
{
    let found = RwSignal::new(None::<Answer<T>>);
    let load = Callback::new(move |()| {
        found.set(None);
        let work = fetch.run(());
        spawn_local(async move {
            let answer = work.await;
            // The dialog may be closed by now.
            let _ = found.try_set(Some(answer));
        });
    });
    Effect::new(move |_| load.run(()));
    move || match found.get() {
        None => view! { <Skeleton /> }.into_any(),
        Some(Err(error)) => view! { <Failure error retry=load /> }.into_any(),
        Some(Ok(it)) => view.run(it),
    }
}
