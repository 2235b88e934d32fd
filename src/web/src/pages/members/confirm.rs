//! Confirming a person: comparing the fingerprint phrase, then wrapping the key, both in the browser.

use crypto::{PublicKey, random};
use domain::{
    AppError, KeyNumber, MemberId, OrganisationId, ProviderId, ProviderMemberId,
    client::PendingOwner,
    member::{ConfirmDetails, ConfirmForm, Pin},
};
use leptos::prelude::*;

use super::server;
use crate::keys::{KeyProblem, Keys, NeedsKeys, use_keys};
use crate::pages::act::act;
use crate::pages::fetched::Fetched;
use crate::pages::invitation::Later;
use crate::pages::provider_members::server as staff;
use crate::ui::badge::Tone;
use crate::ui::button::{Button, ReadAs, Variant};
use crate::ui::choice::Checkbox;
use crate::ui::dialog::{Dialog, DialogActions};
use crate::ui::failure::Failure;
use crate::ui::focus::focus_if_lost;
use crate::ui::form::FormScope;
use crate::ui::icon::{Icon, IconName};
use crate::ui::notice::Notice;
use crate::ui::phrase::Phrase;
use crate::ui::toast::use_toasts;
use crate::{Answer, WebError, use_text};

/// Who is confirmed, for what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Waiting {
    /// A member of an organisation: its key is passed on.
    Member(OrganisationId, MemberId),
    /// A member of a provider: its key is passed on.
    Staff(ProviderId, ProviderMemberId),
}

impl Waiting {
    async fn details(self) -> Answer<ConfirmDetails> {
        match self {
            Self::Member(organisation, member) => {
                server::confirm_details(organisation, member).await
            }
            Self::Staff(provider, member) => staff::confirm_details(provider, member).await,
        }
    }

    /// Sends the key, with the number of it where it is an organisation's.
    async fn confirm(self, under: KeyNumber, form: ConfirmForm) -> Answer<()> {
        match self {
            Self::Member(organisation, member) => {
                server::confirm(organisation, member, under, form).await
            }
            Self::Staff(provider, member) => staff::confirm(provider, member, form).await,
        }
    }

    /// The key that is passed on, wrapped for this public key, and its number; a provider has one key only.
    async fn wrapped(
        self,
        keys: Keys,
        public: &PublicKey,
    ) -> Result<(String, KeyNumber), KeyProblem> {
        let (key, number) = match self {
            Self::Member(organisation, _) => keys.open_organisation(organisation).await?,
            Self::Staff(provider, _) => {
                keys.open_provider(provider).await?;
                let key = keys.with(|ring| ring.provider(provider.0.into_bytes()));
                (key.ok_or(KeyProblem::Locked)??, KeyNumber(1))
            }
        };
        let wrapped = public.wrap(&key, &mut random::system()).await?;
        Ok((wrapped.to_string(), number))
    }
}

/// The button beside a person who waits, with its dialog.
#[component]
pub(crate) fn ConfirmPerson(
    /// Who.
    waiting: Waiting,
    /// Name or address, for the title of the dialog.
    #[prop(into)]
    name: String,
    /// What happens when the person is in.
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let title = t.members_confirm_title(&name);
    let label = t.members_confirm_of(&name);
    view! {
        <Button
            variant=Variant::Primary
            small=true
            on_click=Callback::new(move |()| open.set(true))
        >
            <Icon name=IconName::Fingerprint />
            <ReadAs short=t.members_confirm() whole=label />
        </Button>
        <Dialog open title busy>
            <NeedsKeys>
                <Compare waiting open busy on_done />
            </NeedsKeys>
        </Dialog>
    }
    .into_any()
}

/// The button to confirm the owner of a client, for the client list.
#[component]
pub fn ConfirmOwner(
    /// The owner who waits.
    owner: PendingOwner,
    /// What happens when the owner is in.
    on_done: Callback<()>,
) -> impl IntoView {
    let waiting = Waiting::Member(owner.organisation, owner.member.id);
    let name = owner
        .member
        .name
        .unwrap_or_else(|| owner.member.email.to_string());
    view! { <ConfirmPerson waiting name on_done /> }
}

/// Fetches what is to be compared; then the phrase, the tick and the button.
#[component]
fn Compare(
    waiting: Waiting,
    open: RwSignal<bool>,
    busy: RwSignal<bool>,
    on_done: Callback<()>,
) -> impl IntoView {
    // The form that unlocked took the focus with it.
    Effect::new(|_| focus_if_lost("dialog[open] .dialog-title"));
    let fetch = Callback::new(move |()| -> Later<_> { Box::pin(waiting.details()) });
    let person = Callback::new(move |person| {
        view! { <Person waiting person open busy on_done /> }.into_any()
    });
    view! { <Fetched fetch view=person /> }
}

#[component]
fn Person(
    waiting: Waiting,
    person: ConfirmDetails,
    open: RwSignal<bool>,
    busy: RwSignal<bool>,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let keys = use_keys();
    let toasts = use_toasts();
    let Ok(public) = PublicKey::from_base64(&person.public_key) else {
        // A server that shows something else than a key is not worked with.
        let error = WebError::from(AppError::conflict("key-refused"));
        return view! { <Failure error /> }.into_any();
    };
    let phrase = public.fingerprint(&person.user.to_string());
    let compared = RwSignal::new(false);
    let missing = RwSignal::new(None::<String>);
    let error = RwSignal::new(None::<WebError>);
    Effect::new(move |_| {
        if compared.get() {
            missing.set(None);
        }
    });
    let (name, email, pin) = (person.name.clone(), person.email.to_string(), person.pin);
    let person = StoredValue::new((person, public));
    let confirm = Callback::new(move |()| {
        if !compared.get_untracked() {
            missing.set(Some("fingerprint-not-compared".to_owned()));
            return;
        }
        error.set(None);
        let (person, public) = person.get_value();
        let said = t.members_confirm_done(&person.name);
        let work = async move {
            let (key, under) = waiting
                .wrapped(keys, &public)
                .await
                .map_err(KeyProblem::into_web_error)?;
            let form = ConfirmForm {
                key,
                public_key: person.public_key,
                compared: true,
            };
            waiting.confirm(under, form).await
        };
        act(busy, work, move |answer| match answer {
            Ok(()) => {
                let _ = open.try_set(false);
                toasts.success(said);
                let _ = on_done.try_run(());
            }
            // Somebody else was faster: what was wanted is so.
            Err(problem) if problem.code() == "already-confirmed" => {
                let _ = open.try_set(false);
                toasts.success(problem.explain(t));
                let _ = on_done.try_run(());
            }
            Err(problem) => {
                let _ = error.try_set(Some(problem));
            }
        });
    });
    view! {
        <FormScope id="confirm" error=error>
            <p class="dialog-message">{t.members_confirm_intro(&email, &name)}</p>
            <PinNotice pin />
            <Phrase phrase />
            <p class="field-hint">{t.members_confirm_how()}</p>
            <Checkbox name="compared" label=t.members_confirm_compared(&name) checked=compared error=missing />
        </FormScope>
        <DialogActions>
            <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                {t.common_cancel()}
            </Button>
            <Button variant=Variant::Primary busy on_click=confirm>
                {t.members_confirm()}
            </Button>
        </DialogActions>
    }
    .into_any()
}

/// Whether the key of a person was confirmed before, or another one.
#[component]
pub(crate) fn PinNotice(pin: Pin) -> impl IntoView {
    let t = use_text();
    match pin {
        Pin::New => ().into_any(),
        Pin::Same => {
            view! { <Notice tone=Tone::Info>{t.members_confirm_same()}</Notice> }.into_any()
        }
        Pin::Changed => view! {
            <Notice tone=Tone::Danger title=t.members_confirm_changed_title()>
                {t.members_confirm_changed()}
            </Notice>
        }
        .into_any(),
    }
}
