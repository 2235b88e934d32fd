//! What stands where something could not be loaded.

use domain::AppError;
use leptos::prelude::*;

use crate::keys::use_keys;
use crate::ui::button::{Button, LinkButton, Variant};
use crate::ui::icon::{Icon, IconName};
use crate::{WebError, next, use_text};

/// Says what happened, and offers what helps: trying again, or signing in.
#[component]
pub fn Failure(
    /// What happened.
    error: WebError,
    /// Tries again; without it there is no such button.
    #[prop(optional)]
    retry: Option<Callback<()>>,
) -> impl IntoView {
    let t = use_text();
    let action = match &error {
        WebError::App(AppError::Unauthenticated) => view! { <SignInAgain /> }.into_any(),
        WebError::App(AppError::NotFound | AppError::Forbidden { .. } | AppError::Invalid(_)) => {
            ().into_any()
        }
        _ => retry
            .map(|retry| {
                view! {
                    <Button on_click=retry>
                        <Icon name=IconName::Refresh />
                        {t.common_retry()}
                    </Button>
                }
            })
            .into_any(),
    };
    // What was asked for breaks a rule, and no field is here to say so beside it.
    let said = match &error {
        WebError::App(AppError::Invalid(fields)) => {
            fields.first().map(|field| t.error(&field.code))
        }
        _ => None,
    };
    let said = said.map_or_else(|| error.explain(t), str::to_owned);
    view! {
        <div class="failure" role="alert">
            <Icon name=IconName::Warning />
            <p>{said}</p>
            {action}
        </div>
    }
}

/// Leads to signing in, and from there back to this page.
#[component]
pub fn SignInAgain() -> impl IntoView {
    let t = use_text();
    let keys = use_keys();
    // What the session opened does not outlive it.
    Effect::new(move |_| keys.note_session_over());
    let href = if cfg!(feature = "ssr") {
        "/sign-in".to_owned()
    } else {
        next::sign_in()
    };
    view! { <LinkButton href variant=Variant::Primary>{t.common_sign_in()}</LinkButton> }
}
