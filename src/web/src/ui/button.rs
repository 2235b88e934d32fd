//! Buttons, and links that look like them.

use leptos::prelude::*;

/// How much a button asks for attention. One primary button in a view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Variant {
    /// What the page is for.
    Primary,
    /// Everything else.
    #[default]
    Secondary,
    /// In tool bars and rows: no border until it is pointed at.
    Quiet,
    /// What destroys or takes away.
    Danger,
}

impl Variant {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Secondary => "button",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
        }
    }
}

/// What a button does inside a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Nothing by itself.
    #[default]
    Button,
    /// Sends the form.
    Submit,
}

/// A button. While `busy` it keeps its width, shows that it works, and takes no second press; it stays focusable, so
/// that the focus is not lost.
#[component]
pub fn Button(
    /// How it looks.
    #[prop(optional)]
    variant: Variant,
    /// Whether it sends its form.
    #[prop(optional)]
    kind: Kind,
    /// It works: shows a spinner and ignores presses.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// It cannot be pressed now. Say near it why.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Smaller, for rows and tool bars.
    #[prop(optional)]
    small: bool,
    /// The name for screen readers and the tooltip when it shows only an icon.
    #[prop(optional, into)]
    label: Option<String>,
    /// What a press does.
    #[prop(optional, into)]
    on_click: Option<Callback<()>>,
    /// The second press of a double click is not meant: where the next question stands in the place of this one.
    #[prop(optional)]
    single: bool,
    /// The id of the form that it sends, when it stands outside of it.
    #[prop(optional, into)]
    form: Option<String>,
    /// Text, icon, or both.
    children: Children,
) -> impl IntoView {
    let only_icon = label.is_some();
    let press = move |event: leptos::ev::MouseEvent| {
        if busy.get_untracked() || (single && event.detail() > 1) {
            event.prevent_default();
        } else if let Some(on_click) = on_click {
            on_click.run(());
        }
    };
    view! {
        <button
            type=if kind == Kind::Submit { "submit" } else { "button" }
            class=variant.class()
            class:button-small=small
            class:button-icon=only_icon
            class:is-busy=busy
            aria-busy=move || busy.get().then_some("true")
            aria-label=label.clone()
            title=label
            disabled=disabled
            form=form
            on:click=press
        >
            <span class="button-content">{children()}</span>
            <span class="button-spinner" aria-hidden="true"></span>
        </button>
    }
}

/// A text that fits into a row, and what is read out instead of it: with the name of what it is about.
#[component]
pub fn ReadAs(
    /// What is seen.
    short: &'static str,
    /// What is read out.
    #[prop(into)]
    whole: String,
) -> impl IntoView {
    view! {
        <span aria-hidden="true">{short}</span>
        <span class="visually-hidden">{whole}</span>
    }
}

/// A link that looks like a button: for what goes somewhere.
#[component]
pub fn LinkButton(
    /// Where it goes.
    #[prop(into)]
    href: String,
    /// How it looks.
    #[prop(optional)]
    variant: Variant,
    /// Smaller, for rows and tool bars.
    #[prop(optional)]
    small: bool,
    /// The name for screen readers and the tooltip when it shows only an icon.
    #[prop(optional, into)]
    label: Option<String>,
    /// A file to keep instead of a page to go to: the router leaves it to the browser.
    #[prop(optional)]
    download: bool,
    /// Text, icon, or both.
    children: Children,
) -> impl IntoView {
    let only_icon = label.is_some();
    view! {
        <a
            href=href
            class=variant.class()
            class:button-small=small
            class:button-icon=only_icon
            aria-label=label.clone()
            title=label
            download=download.then_some("")
            rel=download.then_some("external")
        >
            <span class="button-content">{children()}</span>
        </a>
    }
}
