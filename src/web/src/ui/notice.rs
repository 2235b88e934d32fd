//! Something to be read before going on.

use leptos::prelude::*;

use crate::ui::badge::Tone;
use crate::ui::icon::{Icon, IconName};

/// A block that informs, warns or says what went wrong. It is read aloud when it appears in a page that is open.
#[component]
pub fn Notice(
    /// Colour and drawing.
    #[prop(optional)]
    tone: Tone,
    /// The point in a few words.
    #[prop(optional, into)]
    title: Option<String>,
    /// The rest; may hold buttons.
    children: Children,
) -> impl IntoView {
    let icon = match tone {
        Tone::Neutral | Tone::Info => IconName::Info,
        Tone::Success => IconName::Success,
        Tone::Warning => IconName::Warning,
        Tone::Danger => IconName::Danger,
    };
    let role = if tone == Tone::Danger {
        "alert"
    } else {
        "status"
    };
    view! {
        <div class=format!("notice notice-{}", tone.name()) role=role>
            <Icon name=icon />
            <div class="notice-body">
                {title.map(|title| view! { <p class="notice-title">{title}</p> })}
                {children()}
            </div>
        </div>
    }
    .into_any()
}
