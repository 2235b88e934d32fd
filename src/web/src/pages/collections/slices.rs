//! Something that is done with many collections: so many at once as the server takes.

use leptos::prelude::*;

use super::context::{CollectionsCx, use_collections};
use crate::ui::progress::Progress;
use crate::{Answer, WebError, use_text};

/// Asks the server slice by slice and tells how far it is. A slice is done whole or not at all; at the first that is
/// refused it ends, and the table shows how far it came; after a lost connection, once it is back.
pub(super) async fn in_slices<T: Clone>(
    cx: CollectionsCx,
    all: &[T],
    most: usize,
    ask: impl AsyncFn(Vec<T>) -> Answer<()>,
) -> Answer<()> {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut done = 0;
    let mut answer = Ok(());
    for slice in all.chunks(most.max(1)) {
        if slice.len() < all.len() {
            // The page may be gone; what was asked for is done all the same.
            let _ = cx.far.try_set((number(done), number(all.len())));
        }
        answer = ask(slice.to_vec()).await;
        if answer.is_err() {
            break;
        }
        done += slice.len();
    }
    let here = cx.far.try_set((0, 0)).is_none();
    // Of a slice whose answer was lost nobody knows.
    let lost = matches!(answer, Err(WebError::Lost));
    if here && (lost || done > 0 && answer.is_err()) {
        cx.load_when_back();
    }
    answer
}

/// How far it is, where it takes more than one slice.
#[component]
pub(super) fn Far() -> impl IntoView {
    let t = use_text();
    let cx = use_collections();
    let sliced = move || cx.far.try_get().is_some_and(|(_, all)| all > 0);
    view! {
        <Show when=sliced>
            <Progress label=t.collections_under_way().to_owned() done=cx.far />
        </Show>
    }
    .into_any()
}
