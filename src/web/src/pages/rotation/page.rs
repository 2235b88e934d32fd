//! Which key it is, who may have kept it, and renewing it.

use domain::{
    AppError, Email, OrganisationId,
    rotation::{Leaver, RotationState},
};
use leptos::prelude::*;

use super::pending::Renewal;
use super::server;
use crate::keys::NeedsKeys;
use crate::pages::members::use_organisation;
use crate::pages::recovery::OrganisationPhrase;
use crate::ui::badge::Tone;
use crate::ui::notice::Notice;
use crate::ui::page::{Breadcrumb, DescriptionList, Detail, PageHeader, Section};
use crate::ui::time::Moment;
use crate::{Loaded, use_text};

/// `/admin/:organisation/settings/key`.
#[component]
pub fn RotationPage() -> impl IntoView {
    let t = use_text();
    let organisation = use_organisation();
    let state = Resource::new(
        move || organisation.get(),
        |organisation| async move { server::state(organisation.ok_or(AppError::NotFound)?).await },
    );
    let reload = Callback::new(move |()| state.refetch());
    let show = move |state: RotationState| match organisation.get_untracked() {
        Some(organisation) => view! { <Key organisation state on_done=reload /> }.into_any(),
        None => ().into_any(),
    };
    let settings = move || {
        let id = organisation.get();
        id.map(|id| (t.rules_title().to_owned(), format!("/admin/{id}/settings")))
    };
    view! {
        {move || {
            view! { <Breadcrumb above=settings().into_iter().collect() here=t.rotation_title() /> }
        }}
        <PageHeader title=t.rotation_title() description=t.rotation_description() />
        <Loaded resource=state view=show />
    }
    .into_any()
}

#[component]
fn Key(organisation: OrganisationId, state: RotationState, on_done: Callback<()>) -> impl IntoView {
    let t = use_text();
    let (leavers, left) = (state.leavers.clone(), state.left);
    let strangers: Vec<&str> = state.strangers.iter().map(Email::as_str).collect();
    let strangers = StoredValue::new(strangers.join(", "));
    let provider = state.provider.clone();
    let (number, made_at) = (state.number.0, state.made_at);
    let state = StoredValue::new(state);
    view! {
        <div class="narrow stack">
            <Section title=t.rotation_number(number)>
                <DescriptionList>
                    <Detail name=t.rotation_made()>
                        <Moment ms=made_at />
                    </Detail>
                </DescriptionList>
                <Leavers leavers left />
            </Section>
            <Section title=t.rotation_what()>
                <ul class="prose">
                    <li>{t.rotation_what_new()}</li>
                    <li>{t.rotation_what_seen()}</li>
                    <li>{t.rotation_what_all()}</li>
                    <li>{t.rotation_what_revoked()}</li>
                    {provider.map(|name| view! { <li>{t.rotation_what_provider(name)}</li> })}
                </ul>
            </Section>
            <NeedsKeys>
                <Section title=t.rotation_phrase() description=t.rotation_phrase_text()>
                    <OrganisationPhrase organisation />
                </Section>
                {if strangers.with_value(String::is_empty) {
                    view! { <Renewal organisation state=state.get_value() on_done /> }.into_any()
                } else {
                    view! {
                        <Notice tone=Tone::Danger title=t.rotation_strangers_title()>
                            <p>{t.rotation_strangers(strangers.get_value())}</p>
                        </Notice>
                    }
                        .into_any()
                }}
            </NeedsKeys>
        </div>
    }
    .into_any()
}

/// Who had the key and is not in any more.
#[component]
fn Leavers(leavers: Vec<Leaver>, left: i64) -> impl IntoView {
    let t = use_text();
    if leavers.is_empty() {
        return view! { <p>{t.rotation_nobody_left()}</p> }.into_any();
    }
    let count = usize::try_from(left).unwrap_or(usize::MAX);
    let more = count.saturating_sub(leavers.len());
    let rows = leavers
        .into_iter()
        .map(|leaver| {
            view! {
                <li class="rows-row">
                    <span>{leaver.email.to_string()}</span>
                    <Moment ms=leaver.at date_only=true />
                </li>
            }
        })
        .collect_view();
    view! {
        <Notice tone=Tone::Warning>
            <p>{t.rotation_leavers(count)}</p>
            <ul class="rows">{rows}</ul>
            {(more > 0).then(|| view! { <p>{t.rotation_leavers_more(more)}</p> })}
        </Notice>
    }
    .into_any()
}
