//! The item or the collection that an event is about.

use domain::{OrganisationId, event::EventObject};
use leptos::prelude::*;

use crate::use_text;

/// A word for it, for its name is encrypted; with the way to it as long as it is there.
#[component]
pub(super) fn About(
    object: EventObject,
    /// Whether it is still there.
    there: bool,
    /// The organisation in whose vault it is shown; none where no way leads there.
    vault: Option<OrganisationId>,
) -> impl IntoView {
    let t = use_text();
    let word = t.event_object(object);
    if !there {
        return format!("{word} {}", t.events_gone()).into_any();
    }
    let Some(vault) = vault else {
        return word.into_any();
    };
    let href = match object {
        EventObject::Item(id) => format!("/vault/{vault}?item={id}"),
        EventObject::Collection(id) => format!("/vault/{vault}?in={id}"),
    };
    view! { <a href=href>{word}</a> }.into_any()
}
