//! The page: the form, or what is wrong with the link.

use domain::link::LinkProblem;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::form::SetUpForm;
use super::server::look;
use crate::loaded::{Loaded, Read};
use crate::ui::auth::AuthLayout;
use crate::ui::badge::Tone;
use crate::ui::button::{LinkButton, Variant};
use crate::ui::notice::Notice;
use crate::use_text;

/// Sets the server up, once.
#[component]
pub fn SetUpPage() -> impl IntoView {
    let t = use_text();
    let query = use_query_map();
    let token = move || query.with(|q| q.get("token").unwrap_or_default());
    let found: Read<Option<LinkProblem>> = Resource::new(token, look);
    let view = move |problem: Option<LinkProblem>| {
        match problem {
        None => view! { <SetUpForm token=query.with_untracked(|q| q.get("token").unwrap_or_default()) /> }
            .into_any(),
        Some(problem) => view! { <Broken problem /> }.into_any(),
    }
    };
    view! {
        <AuthLayout title=t.set_up_title() description=t.set_up_description() wide=true>
            <Loaded resource=found view=view />
        </AuthLayout>
    }
}

/// Why the link does not work, and where a working one comes from.
#[component]
fn Broken(problem: LinkProblem) -> impl IntoView {
    let t = use_text();
    let (title, text) = match problem {
        LinkProblem::Used => (t.set_up_used_title(), t.set_up_used_text()),
        LinkProblem::Expired => (t.set_up_expired_title(), t.set_up_again_text()),
        LinkProblem::Replaced | LinkProblem::Cancelled => {
            (t.set_up_replaced_title(), t.set_up_again_text())
        }
        LinkProblem::Unknown => (t.set_up_unknown_title(), t.set_up_again_text()),
    };
    view! {
        <Notice tone=Tone::Warning title=title>
            <p>{text}</p>
            <p>
                <LinkButton href="/sign-in" variant=Variant::Secondary>
                    {t.common_sign_in()}
                </LinkButton>
            </p>
        </Notice>
    }
    .into_any()
}
