//! The provider's own settings.

use domain::{
    AppError, ProviderId,
    name::NAME_MAX,
    provider::{ProviderForm, ProviderSettings},
};
use leptos::prelude::*;

use super::{server, use_provider};
use crate::frame::use_me;
use crate::pages::act::act;
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::choice::Checkbox;
use crate::ui::form::{FieldGroup, FormActions, FormScope};
use crate::ui::input::{InputType, TextInput};
use crate::ui::leave::UnsavedGuard;
use crate::ui::notice::Notice;
use crate::ui::page::PageHeader;
use crate::ui::toast::use_toasts;
use crate::{Loaded, WebError, use_text};

/// Name, billing address, and two-step login of the staff.
#[component]
pub fn ProviderSettingsPage() -> impl IntoView {
    let t = use_text();
    let provider = use_provider();
    let settings = Resource::new(
        move || provider.get(),
        |provider| async move { server::settings(provider.ok_or(AppError::NotFound)?).await },
    );
    let me = use_me();
    // The switcher shows the name. It makes the page anew, which reads the settings again.
    let on_saved = Callback::new(move |()| me.refetch());
    let show =
        move |settings: ProviderSettings| view! { <SettingsForm settings on_saved /> }.into_any();
    view! {
        <PageHeader title=t.provider_title() description=t.provider_description() />
        <Loaded resource=settings view=show />
    }
    .into_any()
}

#[component]
fn SettingsForm(settings: ProviderSettings, on_saved: Callback<()>) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let id: ProviderId = settings.id;
    let was = (
        settings.name.clone(),
        settings.billing_email.to_string(),
        settings.require_two_step,
    );
    let name = RwSignal::new(settings.name);
    let billing_email = RwSignal::new(settings.billing_email.to_string());
    let two_step = RwSignal::new(settings.require_two_step);
    let typed = Signal::derive(move || (name.get(), billing_email.get(), two_step.get()));
    let saved = RwSignal::new(was);
    let error = RwSignal::new(None::<WebError>);
    let busy = RwSignal::new(false);
    let was_required = settings.require_two_step;
    let without = settings.without_two_step;
    let own = settings.own_two_step;
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        let form = ProviderForm {
            name: name.get_untracked(),
            billing_email: billing_email.get_untracked(),
            require_two_step: two_step.get_untracked(),
        };
        let sent = typed.get_untracked();
        act(
            busy,
            server::update_settings(id, form),
            move |answer| match answer {
                Ok(()) => {
                    toasts.success(t.provider_saved());
                    let _ = saved.try_set(sent);
                    let _ = on_saved.try_run(());
                }
                Err(problem) => {
                    let _ = error.try_set(Some(problem));
                }
            },
        );
    };
    view! {
        <UnsavedGuard changed=Signal::derive(move || typed.get() != saved.get()) />
        <form method="post" class="narrow" novalidate on:submit=save>
            <FormScope id="provider" error=error>
                <FieldGroup title=t.provider_group_name()>
                    <TextInput
                        name="name"
                        label=t.provider_name()
                        value=name
                        max=u32::try_from(NAME_MAX).unwrap_or(u32::MAX)
                        counter=true
                        autocomplete="organization"
                    />
                    <TextInput
                        name="billing_email"
                        label=t.provider_billing_email()
                        hint=t.provider_billing_email_hint()
                        kind=InputType::Email
                        value=billing_email
                        max=256_u32
                        autocomplete="email"
                    />
                </FieldGroup>
                <FieldGroup title=t.provider_group_security()>
                    <Checkbox
                        name="require_two_step"
                        label=t.provider_two_step()
                        hint=t.provider_two_step_hint()
                        checked=two_step
                    />
                    <Show when=move || two_step.get() && !was_required>
                        {if !own {
                            view! {
                                <Notice tone=Tone::Danger>
                                    {t.error_two_step_needed_first()}" "
                                    <a href="/account/security">{t.provider_two_step_own()}</a>
                                </Notice>
                            }
                                .into_any()
                        } else if without > 0 {
                            view! { <Notice tone=Tone::Warning>{t.provider_two_step_without(without)}</Notice> }
                                .into_any()
                        } else {
                            ().into_any()
                        }}
                    </Show>
                </FieldGroup>
                <FormActions>
                    <Button variant=Variant::Primary kind=Kind::Submit busy>
                        {t.provider_save()}
                    </Button>
                </FormActions>
            </FormScope>
        </form>
    }
    .into_any()
}
