//! A word on a colour: a state, a kind, a count.

use leptos::prelude::*;

/// What a colour means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Neutral,
    /// Good to know, under way.
    Info,
    /// As it should be.
    Success,
    /// Somebody should look.
    Warning,
    /// Broken, refused, overdue.
    Danger,
}

impl Tone {
    /// Ends the names of classes.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }
}

/// A word on a colour. The word says everything; the colour only helps.
#[component]
pub fn Badge(
    /// The colour.
    #[prop(optional)]
    tone: Tone,
    /// With a dot in front: a state that can change.
    #[prop(optional)]
    dot: bool,
    /// The word.
    children: Children,
) -> impl IntoView {
    view! {
        <span class=format!("badge badge-{}", tone.name())>
            {dot.then(|| view! { <span class="badge-dot" aria-hidden="true"></span> })}
            {children()}
        </span>
    }
}
