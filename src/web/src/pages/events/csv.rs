//! The way to the log as a file.

use domain::event::EventFilter;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::ui::button::LinkButton;
use crate::ui::icon::{Icon, IconName};
use crate::ui::query::with_query;
use crate::use_text;

/// Keeps the log as a file, narrowed as the page is.
#[component]
pub(super) fn CsvLink(
    /// The address of the whole file; none where the page's own address names nobody.
    path: Signal<Option<String>>,
    /// What the page is narrowed by; of what is refused there is no file.
    filter: Signal<EventFilter>,
) -> impl IntoView {
    let t = use_text();
    let query = use_location().query;
    // Another address takes the page away while this part of it still listens to it.
    let href = move || {
        let path = path.try_get().flatten()?;
        query.try_with(|query| with_query(&path, query, &[]))
    };
    let refused = move || filter.try_with(|filter| filter.refusal().is_some());
    move || {
        (refused() == Some(false)).then(|| {
            view! {
                <LinkButton href=href().unwrap_or_default() download=true>
                    <Icon name=IconName::Download />
                    {t.events_csv()}
                </LinkButton>
            }
        })
    }
}
