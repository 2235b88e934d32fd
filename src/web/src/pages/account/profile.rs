//! Name, address, language, and the words by which others know that it is you.

use domain::Lang;
use domain::account::Profile;
use leptos::prelude::*;

use super::organisations::OrganisationsPanel;
use super::server::{profile, rename, set_language};
use crate::frame::use_me;
use crate::hydrated::use_hydrated;
use crate::keys::{NeedsKeys, use_keys};
use crate::loaded::{Loaded, Read};
use crate::pages::recovery::RecoveryPanel;
use crate::preferences::choose_lang;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::choice::Select;
use crate::ui::form::FormScope;
use crate::ui::input::{InputType, TextInput};
use crate::ui::page::PageHeader;
use crate::ui::phrase::Phrase;
use crate::ui::toast::use_toasts;
use crate::{WebError, use_text};

/// `/account`.
#[component]
pub fn ProfilePage() -> impl IntoView {
    let t = use_text();
    let read: Read<Profile> = Resource::new(|| (), |()| profile());
    let view = move |profile: Profile| view! { <ProfileForm profile /> }.into_any();
    view! {
        <PageHeader title=t.account_profile_title() description=t.account_profile_text() />
        <Loaded resource=read view=view />
        <FingerprintPanel />
        <OrganisationsPanel />
        <RecoveryPanel />
    }
}

/// One's own fingerprint phrase, and what it is for.
#[component]
pub fn FingerprintPanel() -> impl IntoView {
    let t = use_text();
    view! {
        <section class="section section-card" aria-labelledby="fingerprint-title">
            <h2 class="section-title" id="fingerprint-title">{t.account_fingerprint_title()}</h2>
            <p class="section-description">{t.account_fingerprint_text()}</p>
            <NeedsKeys>
                <Fingerprint />
            </NeedsKeys>
        </section>
    }
    .into_any()
}

/// The five words of the key that this tab holds: what the server says about it is not asked.
#[component]
fn Fingerprint() -> impl IntoView {
    let keys = use_keys();
    let phrase = keys.account().and_then(|mine| {
        let public = keys.with(|ring| ring.public_key().ok()).flatten()?;
        Some(public.fingerprint(&mine.user.to_string()))
    });
    view! { <Phrase phrase=phrase.unwrap_or_default() /> }
}

#[component]
fn ProfileForm(profile: Profile) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let me = use_me();
    let hydrated = use_hydrated();
    let name = RwSignal::new(profile.name);
    let was = t.lang();
    let lang = RwSignal::new(profile.lang.unwrap_or(was).as_str().to_owned());
    let email = RwSignal::new(profile.email.to_string());
    let error = RwSignal::new(None::<WebError>);
    let busy = RwSignal::new(false);
    let languages: Vec<(String, String)> = Lang::ALL
        .into_iter()
        .map(|lang| {
            let own = text::Text::new(lang).lang_name().to_owned();
            (lang.as_str().to_owned(), own)
        })
        .collect();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        error.set(None);
        let chosen = Lang::parse(&lang.get_untracked()).unwrap_or(was);
        leptos::task::spawn_local(async move {
            let done = match rename(name.get_untracked()).await {
                Ok(()) => set_language(chosen).await,
                refused => refused,
            };
            // The page may be gone by then.
            let _ = busy.try_set(false);
            match done {
                Ok(()) if chosen != was => choose_lang(chosen),
                Ok(()) => {
                    me.refetch();
                    toasts.success(t.account_saved());
                }
                Err(refused) => {
                    let _ = error.try_set(Some(refused));
                }
            }
        });
    };
    view! {
        <form class="form card" method="post" novalidate on:submit=submit>
            <FormScope id="profile" error=error>
                <TextInput
                    name="email"
                    label=t.account_email()
                    hint=t.account_email_hint()
                    kind=InputType::Email
                    value=email
                    disabled=true
                />
                <TextInput
                    name="name"
                    label=t.account_name()
                    hint=t.account_name_hint()
                    value=name
                    max=50_u32
                    counter=true
                    autocomplete="name"
                />
                <Select
                    name="lang"
                    label=t.account_lang()
                    hint=t.account_lang_hint()
                    options=Signal::stored(languages)
                    value=lang
                />
                <div class="form-actions">
                    <Button
                        variant=Variant::Primary
                        kind=Kind::Submit
                        busy=busy
                        disabled=Signal::derive(move || !hydrated.get())
                    >
                        {t.account_save()}
                    </Button>
                </div>
            </FormScope>
        </form>
    }
    .into_any()
}
