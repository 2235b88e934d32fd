//! From page to page of a list, by links that work before scripts do.

use leptos::prelude::*;

use crate::ui::icon::{Icon, IconName};
use crate::ui::query::use_query_link;
use crate::use_text;

/// First, previous, next and last page; nothing at all when everything is on one page.
#[component]
pub fn Pager(
    /// Mark for the page before; `None` on the first.
    before: Option<String>,
    /// Mark for the page behind; `None` on the last.
    after: Option<String>,
    /// What is said between the links, e.g. "50 of 1,234 clients".
    #[prop(optional, into)]
    summary: Option<String>,
) -> impl IntoView {
    let t = use_text();
    let link = use_query_link();
    let (has_before, has_after) = (before.is_some(), after.is_some());
    if !has_before && !has_after {
        return summary
            .map(|s| view! { <p class="pager-summary">{s}</p> })
            .into_any();
    }
    let to = move |there: bool,
                   name: &'static str,
                   mark: Option<String>,
                   label: &'static str,
                   icon| {
        if !there {
            return view! {
                <span class="button button-quiet button-icon is-off" aria-hidden="true"><Icon name=icon /></span>
            }
            .into_any();
        }
        let change = [(name, mark.as_deref())];
        let href = link(if name.is_empty() { &[] } else { &change });
        view! {
            <a class="button button-quiet button-icon" href=href aria-label=label title=label>
                <Icon name=icon />
            </a>
        }
        .into_any()
    };
    view! {
        <nav class="pager" aria-label=t.pager_label()>
            {summary.map(|s| view! { <p class="pager-summary">{s}</p> })}
            {to(has_before, "", None, t.pager_first(), IconName::First)}
            {to(has_before, "before", before, t.pager_previous(), IconName::Left)}
            {to(has_after, "after", after, t.pager_next(), IconName::Right)}
            {to(has_after, "page", Some("last".to_owned()), t.pager_last(), IconName::Last)}
        </nav>
    }
    .into_any()
}
