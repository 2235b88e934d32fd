//! Parts of tables. A page writes the `<table class="table">` itself; here is what takes care.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::ui::icon::{Icon, IconName};
use crate::ui::query::use_query_link;

/// Around a table: scrolls sideways on its own when it is too wide, reachable by keyboard.
#[component]
pub fn TableRegion(
    /// What the table holds, for screen readers.
    #[prop(into)]
    label: String,
    /// The `<table class="table">`; add `table-stack` to show rows as cards on phones, each `<td data-label=…>`.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="table-region" role="region" aria-label=label tabindex="0">
            {children()}
        </div>
    }
    .into_any()
}

/// The head of a column that can be sorted by: a link `?sort=<key>`, then `?sort=-<key>`.
#[component]
pub fn SortHeader(
    /// Value of the parameter `sort`.
    key: &'static str,
    /// The name of the column.
    #[prop(into)]
    label: String,
    /// The column is of numbers, at the right.
    #[prop(optional)]
    numeric: bool,
    /// The list is sorted by this column when the address says nothing.
    #[prop(optional)]
    default: bool,
) -> impl IntoView {
    let query = use_query_map();
    let link = use_query_link();
    // Some(true): downwards.
    let order = Memo::new(move |_| {
        query.with(|q| match q.get("sort") {
            None => default.then_some(false),
            Some(sort) if sort == key => Some(false),
            Some(sort) => (sort.strip_prefix('-') == Some(key)).then_some(true),
        })
    });
    // Another address takes this part of the page away while it still listens to it.
    let order = move || order.try_get().flatten();
    let href = move || match order() {
        Some(false) => link(&[("sort", Some(&format!("-{key}")))]),
        _ => link(&[("sort", Some(key))]),
    };
    view! {
        <th
            scope="col"
            class:numeric=numeric
            aria-sort=move || match order() {
                None => None,
                Some(false) => Some("ascending"),
                Some(true) => Some("descending"),
            }
        >
            <a class="sort" href=href>
                {label}
                {move || {
                    let name = match order() {
                        None => IconName::UpDown,
                        Some(false) => IconName::Up,
                        Some(true) => IconName::Down,
                    };
                    view! { <Icon name /> }
                }}
            </a>
        </th>
    }
    .into_any()
}

/// What stands in place of a list that is empty: why, and the next step.
#[component]
pub fn EmptyState(
    /// The drawing.
    icon: IconName,
    /// What there is none of.
    #[prop(into)]
    title: String,
    /// Why, and what to do.
    #[prop(into)]
    text: String,
    /// The next step: a button or link.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <span class="empty-icon"><Icon name=icon /></span>
            <h2 class="empty-title">{title}</h2>
            <p class="empty-text">{text}</p>
            {children.map(|children| view! { <div class="empty-actions">{children()}</div> })}
        </div>
    }
    .into_any()
}
