//! Narrowing the log: by kind and by period. All of it is the address.

use domain::event::{EventFilter, EventGroup};
use leptos::prelude::*;
use leptos_router::components::Form;
use leptos_router::hooks::{use_location, use_query_map};
use text::Text;

use crate::ui::button::{Button, Kind};
use crate::ui::filter::FilterChips;
use crate::ui::query::use_query_link;
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
    let day =
        move |key: &'static str| Memo::new(move |_| query.with(|q| q.get(key).unwrap_or_default()));
    let (since, until) = (day("since"), day("until"));
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
            <Form method="GET" action=move || path.get() attr:class="period">
                {kept}
                <label class="period-day">
                    <span>{t.events_since()}</span>
                    <input
                        class="input"
                        type="date"
                        name="since"
                        value=since.get_untracked()
                        prop:value=since
                    />
                </label>
                <label class="period-day">
                    <span>{t.events_until()}</span>
                    <input
                        class="input"
                        type="date"
                        name="until"
                        value=until.get_untracked()
                        prop:value=until
                    />
                </label>
                <Button kind=Kind::Submit>{t.events_show()}</Button>
            </Form>
            <Show when=move || filter.with(EventFilter::narrows)>
                <a class="toolbar-reset" href=move || link(&none)>{t.events_reset()}</a>
            </Show>
        </div>
    }
    .into_any()
}
