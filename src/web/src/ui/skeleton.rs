//! Grey lines where something will be.

use leptos::prelude::*;

use crate::use_text;

/// Holds the place of what is being loaded; says so to screen readers.
#[component]
pub fn Skeleton(
    /// How many lines.
    #[prop(default = 4)]
    lines: u8,
) -> impl IntoView {
    let t = use_text();
    view! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">{t.common_loading()}</span>
            {(0..lines).map(|_| view! { <span class="skeleton-line" aria-hidden="true"></span> }).collect_view()}
        </div>
    }
}
