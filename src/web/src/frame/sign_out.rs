//! Signing out.

use leptos::prelude::*;

use crate::keys::{End, use_keys};
use crate::next;
use crate::pages::sign_in::server::sign_out;
use crate::ui::toast::use_toasts;
use crate::use_text;

/// A form that ends the session, in all tabs of the browser, and leads to signing in or to a page of this server. The
/// browser sends it by itself before the page is hydrated.
#[component]
pub fn SignOutForm(
    /// Class of the form.
    class: &'static str,
    /// Where to go then.
    #[prop(optional, into)]
    next: Option<Signal<String>>,
    /// A button that sends it.
    children: Children,
) -> impl IntoView {
    let t = use_text();
    let keys = use_keys();
    let toasts = use_toasts();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let wanted = next.map(|next| next.get_untracked());
        let leave = Callback::new(move |()| {
            let wanted = wanted.clone();
            leptos::task::spawn_local(async move {
                let to = wanted.clone().unwrap_or_else(|| "/sign-in".to_owned());
                match keys.sign_out(sign_out(wanted)).await {
                    Ok(()) => next::go(&to),
                    Err(_) => toasts.danger(t.frame_sign_out_failed()),
                }
            });
        });
        keys.end_by_hand(End::SignOut, leave);
    };
    view! {
        <form class=class method="post" action="/api/fn/session/sign_out" on:submit=submit>
            {next.map(|next| view! { <input type="hidden" name="next" value=move || next.get() /> })}
            {children()}
        </form>
    }
    .into_any()
}
