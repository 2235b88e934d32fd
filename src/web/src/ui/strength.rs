//! How good a password is.

use leptos::prelude::*;
use text::Text;

use crate::use_text;

/// What a score is called: 0 (guessed at once) to 4 (strong).
pub(crate) fn strength_word(t: Text, score: u8) -> &'static str {
    match score {
        0 | 1 => t.strength_weak(),
        2 => t.strength_fair(),
        3 => t.strength_good(),
        _ => t.strength_strong(),
    }
}

/// Four parts that fill up, with a word.
#[component]
pub fn StrengthMeter(
    /// 0 (guessed at once) to 4 (strong); `None` while nothing is typed or the judge is not loaded.
    #[prop(into)]
    score: Signal<Option<u8>>,
) -> impl IntoView {
    let t = use_text();
    let word = move || score.get().map_or("", |score| strength_word(t, score));
    let parts = (1..=4_u8)
        .map(|part| {
            let full = move || score.get().is_some_and(|s| s.max(1) >= part);
            view! { <span class="strength-part" class:is-full=full></span> }
        })
        .collect_view();
    view! {
        <div class="strength" data-score=move || score.get().map(|s| s.min(4).to_string())>
            <span class="strength-bar" aria-hidden="true">{parts}</span>
            <span class="strength-word" role="status">{word}</span>
        </div>
    }
    .into_any()
}
