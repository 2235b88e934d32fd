//! Searching and filtering a list: both are the address, so that they can be kept, shared, and work before scripts do.

use leptos::prelude::*;
use leptos_router::components::Form;
use leptos_router::hooks::{use_location, use_query_map};

use crate::ui::icon::{Icon, IconName};
use crate::ui::query::use_query_link;
use crate::use_text;

/// A field that searches the list of this page (`?q=`), keeping filters and order.
#[component]
pub fn SearchField(
    /// What is searched, e.g. "Search clients".
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let t = use_text();
    let location = use_location();
    let (path, query) = (location.pathname, location.query);
    let link = use_query_link();
    let kept = move || {
        query
            .get()
            .into_iter()
            .filter(|(key, _)| !["q", "after", "before", "page"].contains(&key.as_ref()))
            .map(|(key, value)| view! { <input type="hidden" name=key.into_owned() value=value /> })
            .collect_view()
    };
    let term = Memo::new(move |_| query.with(|q| q.get("q").unwrap_or_default()));
    let first = term.get_untracked();
    // Another address takes this part of the page away while it still listens to it.
    let term = move || term.try_get().unwrap_or_default();
    view! {
        <search class="search">
            <Form method="GET" action=move || path.get()>
                {kept}
                <Icon name=IconName::Search />
                <input
                    class="input search-input"
                    type="search"
                    name="q"
                    aria-label=label.clone()
                    placeholder=label
                    autocomplete="off"
                    spellcheck="false"
                    maxlength="200"
                    value=first
                    prop:value=term
                />
                <button type="submit" class="visually-hidden">{t.common_search()}</button>
                <Show when=move || !term().is_empty()>
                    <a class="search-clear" href=move || link(&[("q", None)]) aria-label=t.search_clear() title=t.search_clear()>
                        <Icon name=IconName::Close />
                    </a>
                </Show>
            </Form>
        </search>
    }
    .into_any()
}

/// Some values of one parameter to choose from, each a link; the chosen one takes itself away again.
#[component]
pub fn FilterChips(
    /// Name of the parameter.
    name: &'static str,
    /// What is filtered by, for screen readers.
    #[prop(into)]
    label: String,
    /// Value and text of each chip.
    options: Vec<(&'static str, String)>,
) -> impl IntoView {
    let query = use_query_map();
    let link = use_query_link();
    let chips = options
        .into_iter()
        .map(|(value, text)| {
            let chosen = Memo::new(move |_| query.with(|q| q.get(name).as_deref() == Some(value)));
            // Another address takes this part of the page away while it still listens to it.
            let chosen = move || chosen.try_get().unwrap_or_default();
            let href = move || link(&[(name, (!chosen()).then_some(value))]);
            view! {
                <li>
                    <a class="chip" href=href aria-current=move || chosen().then_some("true")>
                        {text}
                        <Show when=chosen>
                            <Icon name=IconName::Close />
                        </Show>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="chips" aria-label=label>{chips}</ul> }.into_any()
}

/// The parts of a list side by side, each a link (`?tab=`) with how many it holds; the first one is the whole.
#[component]
pub fn CountTabs(
    /// What the parts are of, for screen readers.
    #[prop(into)]
    label: String,
    /// Value, name and count of each.
    tabs: Vec<(&'static str, String, String)>,
) -> impl IntoView {
    let query = use_query_map();
    let link = use_query_link();
    let first = tabs.first().map(|(value, ..)| *value);
    let values: Vec<&'static str> = tabs.iter().map(|(value, ..)| *value).collect();
    let chosen = Memo::new(move |_| {
        let asked = query.try_with(|q| q.get("tab")).flatten();
        let known = values.iter().copied();
        known
            .into_iter()
            .find(|value| asked.as_deref() == Some(*value))
            .or(first)
    });
    // Another address takes this part of the page away while it still listens to it.
    let chosen = move || chosen.try_get().flatten();
    let tabs = tabs
        .into_iter()
        .map(|(value, text, count)| {
            let own = (Some(value) != first).then_some(value);
            let href = move || link(&[("tab", own)]);
            view! {
                <li>
                    <a
                        class="tab"
                        href=href
                        aria-current=move || (chosen() == Some(value)).then_some("page")
                    >
                        {text}
                        <span class="tab-count">{count}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="tabs" aria-label=label>
            <ul>{tabs}</ul>
        </nav>
    }
    .into_any()
}
