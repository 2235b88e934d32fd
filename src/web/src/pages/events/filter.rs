//! Narrowing the log: by kind and by period. All of it is the address.

use std::sync::Arc;

use domain::event::{self, EventFilter, EventGroup};
use leptos::prelude::*;
use leptos_router::components::Form;
use leptos_router::hooks::{use_location, use_query_map};
use text::Text;

use crate::hydrated::use_hydrated;
use crate::ui::button::{Button, Kind};
use crate::ui::filter::FilterChips;
use crate::ui::query::use_query_link;
use crate::ui::time::{Midnight, midnight_offset};
use crate::use_text;

/// Groups whose events a provider has; an organisation has fewer.
fn groups(provider: bool) -> &'static [EventGroup] {
    use EventGroup as G;
    if provider {
        EventGroup::ALL
    } else {
        &[
            G::Accounts,
            G::Items,
            G::Collections,
            G::Groups,
            G::Members,
            G::Organisations,
            G::Clients,
        ]
    }
}

fn name(t: Text, group: EventGroup) -> &'static str {
    match group {
        EventGroup::Accounts => t.events_group_accounts(),
        EventGroup::Items => t.events_group_items(),
        EventGroup::Collections => t.events_group_collections(),
        EventGroup::Members => t.events_group_members(),
        EventGroup::Organisations => t.events_group_organisations(),
        EventGroup::Staff => t.events_group_staff(),
        EventGroup::Clients => t.events_group_clients(),
        EventGroup::Groups => t.events_group_groups(),
        EventGroup::Provider => t.events_group_provider(),
    }
}

/// Chips for the kinds, two days for the period, and a way back to everything.
#[component]
pub(super) fn EventFilters(filter: Signal<EventFilter>, provider: bool) -> impl IntoView {
    let t = use_text();
    let path = use_location().pathname;
    let query = use_query_map();
    let link = use_query_link();
    let options = groups(provider)
        .iter()
        .map(|group| (group.key(), name(t, *group).to_owned()))
        .collect();
    let kept = move || {
        ["kind", "actor", "org"]
            .into_iter()
            .filter_map(|key| query.with(|q| Some((key, q.get(key)?))))
            .map(|(key, value)| view! { <input type="hidden" name=key value=value /> })
            .collect_view()
    };
    let day = move |key: &'static str, label: &'static str| view! { <Day key label /> };
    let none = [
        ("kind", None),
        ("actor", None),
        ("org", None),
        ("since", None),
        ("until", None),
    ];
    view! {
        <div class="toolbar">
            <FilterChips name="kind" label=t.events_filter_kind() options />
            <Form method="GET" action=move || path.get() on_form_data=Arc::new(add_offsets) attr:class="period">
                {kept}
                {day("since", t.events_since())}
                {day("until", t.events_until())}
                <Button kind=Kind::Submit>{t.events_show()}</Button>
            </Form>
            <Show when=move || filter.with(EventFilter::narrows)>
                <a class="toolbar-reset" href=move || link(&none)>{t.events_reset()}</a>
            </Show>
        </div>
    }
    .into_any()
}

/// A day, as the address has it or as it is chosen. Its label says where it is one of UTC.
#[component]
fn Day(key: &'static str, label: &'static str) -> impl IntoView {
    let query = use_query_map();
    let hydrated = use_hydrated();
    // What is no day is passed over here as it is where the rows are chosen.
    let value = Memo::new(move |_| {
        let given = query.with(|q| q.get(key)).unwrap_or_default();
        let is_day = event::day(event::date(&given)).is_some();
        if is_day { given } else { String::new() }
    });
    // Another address takes this part of the page away while it still listens to it.
    let value = move || value.try_get().unwrap_or_default();
    let date = move || event::date(&value()).to_owned();
    let utc = move || match value() {
        value if value.is_empty() => hydrated.try_get() == Some(false),
        value => event::date(&value) == value,
    };
    view! {
        <label class="period-day">
            <span>{label} {move || utc().then_some(" (UTC)")}</span>
            <input class="input" type="date" name=key value=untrack(date) prop:value=date />
        </label>
    }
    .into_any()
}

/// Says with each day how far it is from UTC where the person is. Without scripts days stay those of UTC.
fn add_offsets(form: &web_sys::FormData) {
    // The router sends a button with its form even when it has no name.
    form.delete("");
    for (key, end) in [("since", Midnight::Begins), ("until", Midnight::Ends)] {
        let date = form.get(key).as_string().unwrap_or_default();
        match midnight_offset(&date, end) {
            Some(minutes) => {
                // Refused for files only.
                let _ = form.set_with_str(key, &event::local_day(&date, minutes));
            }
            None => form.delete(key),
        }
    }
}
