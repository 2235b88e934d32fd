//! Before Accept: who is here, and what that person does first.

use domain::policy::MasterPasswordRules;
use domain::{AppError, Email};
use leptos::prelude::*;
use leptos_router::location::Url;

use super::page::JoinContext;
use super::server;
use crate::frame::SignOutForm;
use crate::pages::act::act;
use crate::register::RegisterForm;
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Kind, LinkButton, Variant};
use crate::ui::form::FormScope;
use crate::ui::notice::Notice;
use crate::{WebError, next, use_text};

/// The right person is signed in: one button.
#[component]
pub(super) fn AcceptPanel(
    context: JoinContext,
    email: Email,
    /// Whoever joins takes part in account recovery.
    recovery: bool,
) -> impl IntoView {
    let t = use_text();
    let busy = RwSignal::new(false);
    let error = RwSignal::new(None::<WebError>);
    let accept = Callback::new(move |()| {
        error.set(None);
        let work = server::accept(context.kind, context.token.get_untracked());
        act(busy, work, move |answer| match answer {
            Ok(_) => context.again.run(()),
            Err(problem) => {
                let _ = error.try_set(Some(problem));
            }
        });
    });
    let needs_two_step = move || {
        let wanted = WebError::from(AppError::conflict("policy-own-two-step"));
        error.with(|error| error.as_ref() == Some(&wanted))
    };
    view! {
        <FormScope id="accept" error=error>
            <p>{t.join_signed_in_as(email.as_str())}</p>
            <p class="field-hint">{t.join_accept_hint()}</p>
            {recovery.then(|| view! { <Notice tone=Tone::Info>{t.recovery_join()}</Notice> })}
            <div class="form-actions">
                <Button variant=Variant::Primary busy on_click=accept>
                    {t.join_accept()}
                </Button>
                {move || {
                    // Comes back to this very page.
                    let href = next::security(&context.address());
                    needs_two_step()
                        .then(|| {
                            view! {
                                <LinkButton href>
                                    {t.frame_two_step_go()}
                                </LinkButton>
                            }
                        })
                }}
            </div>
        </FormScope>
    }
    .into_any()
}

/// Somebody else is signed in.
#[component]
pub(super) fn WrongAccountPanel(
    context: JoinContext,
    email: Email,
    invited: Email,
) -> impl IntoView {
    let t = use_text();
    view! {
        <Notice tone=Tone::Warning title=t.join_wrong_title()>
            {t.join_wrong_text(email.as_str(), invited.as_str())}
        </Notice>
        // Comes back to this very address.
        <SignOutForm class="form-actions" next=Signal::derive(move || context.address())>
            <Button variant=Variant::Primary kind=Kind::Submit>
                {t.join_sign_out()}
            </Button>
            <LinkButton href="/">{t.join_stay()}</LinkButton>
        </SignOutForm>
    }
    .into_any()
}

/// Nobody is signed in, and the mailbox has an account.
#[component]
pub(super) fn SignInPanel(context: JoinContext, email: Email) -> impl IntoView {
    let t = use_text();
    let href = move || format!("/sign-in?next={}", Url::escape(&context.address()));
    let text = t.join_sign_in_text(email.as_str());
    view! {
        <p>{text}</p>
        <div class="form-actions">
            {move || {
                view! {
                    <LinkButton href=href() variant=Variant::Primary>
                        {t.common_sign_in()}
                    </LinkButton>
                }
            }}
        </div>
    }
    .into_any()
}

/// Nobody is signed in, and the mailbox has no account yet: making one, then this page again.
#[component]
pub(super) fn NewcomerPanel(
    context: JoinContext,
    email: Email,
    rules: Option<MasterPasswordRules>,
) -> impl IntoView {
    let t = use_text();
    view! {
        <p>{t.join_new_text(email.as_str())}</p>
        <RegisterForm
            token=context.token.get_untracked()
            email=email.to_string()
            next=context.address()
            rules
        />
    }
    .into_any()
}
