//! The one wrapper around everything that is loaded.

use leptos::prelude::*;
use leptos::server_fn::serde::{Serialize, de::DeserializeOwned};

use crate::connection::Connection;
use crate::ui::failure::Failure;
use crate::ui::focus::keep_focus;
use crate::ui::skeleton::Skeleton;
use crate::{Answer, WebError};

/// What a page reads from the server: made at the top of a component with [`Resource::new`], never inside a view.
pub type Read<T> = Resource<Answer<T>>;

/// Shows what a resource loads: lines in grey first, then the view; while it is fetched again the old view stays.
/// An error says what happened and what to do. When the server is away the old view stays too, and the read is
/// tried again by itself.
#[component]
pub fn Loaded<T, F>(
    /// What is loaded.
    resource: Read<T>,
    /// Shows it.
    view: F,
    /// What stands there before the first value; a few grey lines by default.
    #[prop(optional, into)]
    skeleton: Option<ViewFnOnce>,
) -> impl IntoView
where
    T: Clone + Send + Sync + Serialize + DeserializeOwned + 'static,
    F: Fn(T) -> AnyView + Clone + Send + Sync + 'static,
{
    let connection = Connection::get();
    let last: StoredValue<Option<T>> = StoredValue::new(None);
    let retry = Callback::new(move |()| resource.refetch());
    let state = Signal::derive(move || {
        resource.with(|answer| match answer {
            None => Progress::Waiting,
            Some(Err(WebError::Lost)) => Progress::Lost,
            Some(_) => Progress::Answered,
        })
    });
    try_again_when_lost(state, retry, connection);
    let skeleton =
        skeleton.unwrap_or_else(|| ViewFnOnce::from(|| view! { <Skeleton /> }.into_any()));
    view! {
        <Transition fallback=skeleton>
            {move || {
                let view = view.clone();
                Suspend::new(async move {
                    match resource.await {
                        Ok(value) => {
                            last.set_value(Some(value.clone()));
                            keep_focus();
                            view(value)
                        }
                        Err(WebError::Lost) if last.with_value(Option::is_some) => {
                            last.get_value().map(view).into_any()
                        }
                        Err(error) => view! { <Failure error retry /> }.into_any(),
                    }
                })
            }}
        </Transition>
    }
    .into_any()
}

/// How far a read is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Waiting,
    Lost,
    Answered,
}

/// Tells the connection how reads end, and repeats a lost one after a pause or when the person says so. Not generic,
/// so that it is compiled once.
fn try_again_when_lost(
    state: Signal<Progress>,
    retry: Callback<()>,
    connection: Option<Connection>,
) {
    let Some(connection) = connection else {
        return;
    };
    let waiting: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    // When it was asked, at the earliest: when this part of the page was made, or the last answer came, or it was
    // tried again. Nobody tells when a page asks anew by itself.
    let asked = StoredValue::new(connection.asked());
    let stop = move || {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    let retry = move || {
        asked.set_value(connection.asked());
        retry.run(());
    };
    Effect::new(move |_| match state.get() {
        Progress::Waiting => {}
        Progress::Answered => {
            stop();
            connection.note_answer(asked.get_value());
            asked.set_value(connection.asked());
        }
        Progress::Lost => {
            connection.note_lost();
            asked.set_value(connection.asked());
            stop();
            let again = set_timeout_with_handle(retry, connection.next_pause());
            waiting.set_value(again.ok());
        }
    });
    Effect::new(move |first: Option<()>| {
        connection.track_retry();
        if first.is_some() && state.get_untracked() == Progress::Lost {
            stop();
            retry();
        }
    });
    on_cleanup(stop);
}
