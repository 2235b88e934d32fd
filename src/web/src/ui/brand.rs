//! The mark of Portaal: an open door.

use leptos::prelude::*;

/// The mark alone; the name stands beside it.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
            <rect class="mark-ground" width="32" height="32" rx="8" />
            <path class="mark-arch" d="M9 25V14a7 7 0 0 1 14 0v11" />
            <path class="mark-door" d="M13 25V14.5a3 3 0 0 1 6 0V25Z" />
        </svg>
    }
}
