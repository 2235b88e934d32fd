//! What one client is called, and where its invoices go.

use domain::{
    AppError, ProviderRole,
    client::{ClientDetail, RenameForm},
    name::NAME_MAX,
};
use leptos::prelude::*;

use super::Editing;
use crate::pages::act::act;
use crate::pages::clients::server;
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::dialog::DialogActions;
use crate::ui::form::FormScope;
use crate::ui::input::{InputType, TextInput};
use crate::ui::notice::Notice;
use crate::ui::toast::use_toasts;
use crate::{WebError, use_text};

/// Name and billing address; the latter stays as it is for those who may not change it.
#[component]
pub(super) fn NameForm(
    editing: Editing,
    client: ClientDetail,
    busy: RwSignal<bool>,
    open: RwSignal<bool>,
    saved: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let service = editing.role == ProviderRole::ServiceUser;
    let name = RwSignal::new(client.name);
    let billing_email = RwSignal::new(client.billing_email.to_string());
    let error = RwSignal::new(None::<WebError>);
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let form = RenameForm {
            name: name.get_untracked(),
            billing_email: billing_email.get_untracked(),
        };
        if let Err(wrong) = form.check() {
            return error.set(Some(WebError::App(AppError::Invalid(wrong))));
        }
        error.set(None);
        let work = server::rename(editing.provider, editing.organisation, form);
        act(busy, work, move |answer| match answer {
            Ok(client) => {
                toasts.success(t.clients_name_saved(client.name));
                saved.run(());
            }
            Err(problem) => {
                let _ = error.try_set(Some(problem));
            }
        });
    };
    view! {
        {service.then(|| view! { <Notice tone=Tone::Info>{t.clients_name_service()}</Notice> })}
        <form method="post" novalidate on:submit=send>
            <FormScope id="client" error=error>
                <div class="stack">
                    <TextInput
                        name="name"
                        label=t.new_client_name()
                        value=name
                        max=u32::try_from(NAME_MAX).unwrap_or(u32::MAX)
                        counter=true
                        autofocus=true
                    />
                    <TextInput
                        name="billing_email"
                        label=t.new_client_billing_email()
                        hint=t.new_client_billing_email_hint()
                        kind=InputType::Email
                        value=billing_email
                        max=256_u32
                        disabled=service
                    />
                    <DialogActions>
                        <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                            {t.common_cancel()}
                        </Button>
                        <Button variant=Variant::Primary kind=Kind::Submit busy=busy>
                            {t.clients_seats_save()}
                        </Button>
                    </DialogActions>
                </div>
            </FormScope>
        </form>
    }
    .into_any()
}
