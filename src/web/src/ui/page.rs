//! The head of a page and the ways around in it.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use crate::ui::icon::{Icon, IconName};
use crate::use_text;

/// The way from the top of the product to this page; the last one is the page itself.
#[component]
pub fn Breadcrumb(
    /// Name and address of each page above this one.
    above: Vec<(String, String)>,
    /// The name of this page.
    #[prop(into)]
    here: String,
) -> impl IntoView {
    let t = use_text();
    let above = above
        .into_iter()
        .map(|(name, href)| {
            view! {
                <li>
                    <a href=href>{name}</a>
                    <Icon name=IconName::Right />
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="breadcrumb" aria-label=t.breadcrumb_label()>
            <ol>
                {above}
                <li aria-current="page">{here}</li>
            </ol>
        </nav>
    }
    .into_any()
}

/// The title of a page, with what it is for and what can be done; also names the document.
#[component]
pub fn PageHeader(
    /// What the page shows.
    #[prop(into)]
    title: Signal<String>,
    /// What it is for, in a sentence.
    #[prop(optional, into)]
    description: Option<String>,
    /// The actions of the page, at the right; the most important last.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    // The head is written when the page's own values are gone: it gets the title as it was.
    let first = title.get_untracked();
    view! {
        <Title text=move || title.try_get().unwrap_or_else(|| first.clone()) />
        <header class="page-header">
            <div class="page-header-text">
                <h1>{move || title.get()}</h1>
                {description.map(|text| view! { <p class="page-description">{text}</p> })}
            </div>
            {children.map(|children| view! { <div class="page-actions">{children()}</div> })}
        </header>
    }
    .into_any()
}

/// Pages that belong together, as links side by side.
#[component]
pub fn Tabs(
    /// What they have in common, for screen readers.
    #[prop(into)]
    label: String,
    /// Name and address of each.
    tabs: Vec<(String, String)>,
) -> impl IntoView {
    let path = use_location().pathname;
    let tabs = tabs
        .into_iter()
        .map(|(name, href)| {
            let own = href.clone();
            view! {
                <li>
                    <a class="tab" href=href aria-current=move || path.with(|p| *p == own).then_some("page")>
                        {name}
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

/// Names and values, e.g. of one thing that is shown.
#[component]
pub fn DescriptionList(
    /// `Detail`s.
    children: Children,
) -> impl IntoView {
    view! { <dl class="details">{children()}</dl> }
}

/// One name with its value.
#[component]
pub fn Detail(
    /// The name.
    #[prop(into)]
    name: String,
    /// The value; may hold buttons.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="detail">
            <dt>{name}</dt>
            <dd>{children()}</dd>
        </div>
    }
    .into_any()
}

/// A part of a page with a title.
#[component]
pub fn Section(
    /// What it is about.
    #[prop(into)]
    title: String,
    /// More about it.
    #[prop(optional, into)]
    description: Option<String>,
    /// In a frame of its own.
    #[prop(optional)]
    card: bool,
    /// The content.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="section" class:section-card=card>
            <h2 class="section-title">{title}</h2>
            {description.map(|text| view! { <p class="section-description">{text}</p> })}
            {children()}
        </section>
    }
    .into_any()
}
