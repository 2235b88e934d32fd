//! Unlocking in place.

use domain::AppError;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::{KeyState, use_keys};
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Kind, LinkButton, Variant};
use crate::ui::focus::focus_if_lost;
use crate::ui::form::FormScope;
use crate::ui::icon::{Icon, IconName};
use crate::ui::notice::Notice;
use crate::ui::password::PasswordInput;
use crate::ui::skeleton::Skeleton;
use crate::{WebError, next, use_text};

/// Shows its children while keys are here, and asks for the master password in place while they are not.
#[component]
pub fn NeedsKeys(
    /// What needs keys; made anew each time the vault is opened.
    children: ChildrenFn,
) -> impl IntoView {
    let keys = use_keys();
    let (state, weak) = (keys.state(), keys.weak());
    Effect::new(move |before: Option<KeyState>| {
        let now = state.get();
        if (before, now) == (Some(KeyState::Locked), KeyState::Open) {
            // The form that unlocked took the focus with it. A frame later, for what appears may know a better place.
            request_animation_frame(|| focus_if_lost("main"));
        }
        now
    });
    move || match state.get() {
        KeyState::Starting => view! { <Skeleton /> }.into_any(),
        KeyState::Locked => view! { <UnlockForm /> }.into_any(),
        KeyState::Open if weak.get() => view! { <WeakPassword /> }.into_any(),
        KeyState::Open => children().into_any(),
    }
}

/// Nothing is shown before the master password is another one.
#[component]
fn WeakPassword() -> impl IntoView {
    let t = use_text();
    let location = use_location();
    let here = location.pathname.get_untracked() + &location.search.get_untracked();
    view! {
        <Notice tone=Tone::Warning title=t.keys_weak_title()>
            <p>{t.keys_weak_text()}</p>
            <p>
                <LinkButton href=next::security(&here) variant=Variant::Primary>
                    {t.keys_weak_go()}
                </LinkButton>
            </p>
        </Notice>
    }
    .into_any()
}

/// Asks for the master password.
#[component]
pub fn UnlockForm() -> impl IntoView {
    let t = use_text();
    let keys = use_keys();
    let password = RwSignal::new(String::new());
    let error = RwSignal::new(None::<WebError>);
    let busy = RwSignal::new(false);
    let unlock = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        if password.with_untracked(String::is_empty) {
            error.set(Some(AppError::field("password", "required").into()));
            return;
        }
        busy.set(true);
        error.set(None);
        leptos::task::spawn_local(async move {
            let typed = password.get_untracked();
            let done = keys.unlock(&typed).await;
            // The form is gone once the tab is open.
            let _ = busy.try_set(false);
            match done {
                Ok(()) => {
                    let _ = password.try_set(String::new());
                }
                Err(problem) => {
                    let _ = error.try_set(Some(problem.into_web_error()));
                }
            }
        });
    };
    view! {
        <section class="unlock" aria-labelledby="unlock-title">
            <Icon name=IconName::Lock />
            <h2 class="unlock-title" id="unlock-title">{t.keys_unlock_title()}</h2>
            <p class="unlock-text">{t.keys_unlock_text()}</p>
            <form class="unlock-form" method="post" novalidate on:submit=unlock>
                <FormScope id="unlock" error=error>
                    <PasswordInput
                        name="password"
                        label=t.keys_password()
                        value=password
                        autofocus=true
                    />
                    <Button variant=Variant::Primary kind=Kind::Submit busy=busy>
                        {t.keys_unlock()}
                    </Button>
                </FormScope>
            </form>
        </section>
    }
    .into_any()
}
