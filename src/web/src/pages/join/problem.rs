//! A link that does not work: what happened, and what to do.

use domain::link::LinkProblem;
use leptos::prelude::*;

use crate::ui::badge::Tone;
use crate::ui::button::LinkButton;
use crate::ui::notice::Notice;
use crate::use_text;

/// Says what happened to the link and what helps.
#[component]
pub(super) fn ProblemPanel(
    problem: LinkProblem,
    /// Somebody is signed in: then the way leads to the start page.
    signed_in: bool,
) -> impl IntoView {
    let t = use_text();
    let (title, text) = match problem {
        LinkProblem::Unknown => (t.join_unknown_title(), t.error_link_unknown()),
        LinkProblem::Expired => (t.join_expired_title(), t.error_link_expired()),
        LinkProblem::Used => (t.join_used_title(), t.join_used_text()),
        LinkProblem::Replaced => (t.join_replaced_title(), t.error_link_replaced()),
        LinkProblem::Cancelled => (t.join_cancelled_title(), t.join_cancelled_text()),
    };
    view! {
        <Notice tone=Tone::Warning title=title>
            {text}
        </Notice>
        <div class="form-actions">
            {if signed_in {
                view! { <LinkButton href="/">{t.notfound_home()}</LinkButton> }.into_any()
            } else {
                view! { <LinkButton href="/sign-in">{t.common_sign_in()}</LinkButton> }.into_any()
            }}
        </div>
    }
    .into_any()
}
