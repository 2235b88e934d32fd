//! A fingerprint phrase, to be compared with somebody over another channel.

use leptos::prelude::*;

use crate::use_text;

/// The words one by one, numbered, so that two people can read them to each other.
#[component]
pub fn Phrase(
    /// The phrase, words joined by `-`.
    #[prop(into)]
    phrase: Signal<String>,
) -> impl IntoView {
    let t = use_text();
    view! {
        <ol class="phrase" aria-label=t.phrase_label()>
            {move || {
                phrase
                    .get()
                    .split('-')
                    .map(|word| view! { <li class="phrase-word">{word.to_owned()}</li> })
                    .collect_view()
            }}
        </ol>
    }
    .into_any()
}
