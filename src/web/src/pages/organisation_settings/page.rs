//! Four switches, and how full the storage is.

use domain::{AppError, OrganisationId, permission::CollectionRules};
use leptos::prelude::*;

use super::server;
use crate::frame::use_me;
use crate::pages::act::act;
use crate::pages::members::use_organisation;
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Kind, LinkButton, Variant};
use crate::ui::choice::Checkbox;
use crate::ui::form::{FieldGroup, FormActions, FormScope};
use crate::ui::leave::UnsavedGuard;
use crate::ui::notice::Notice;
use crate::ui::page::{PageHeader, Section};
use crate::ui::storage::StorageUse;
use crate::ui::toast::use_toasts;
use crate::{Loaded, WebError, use_text};

/// `/admin/:organisation/settings`.
#[component]
pub fn OrganisationSettingsPage() -> impl IntoView {
    let t = use_text();
    let organisation = use_organisation();
    let rules = Resource::new(
        move || organisation.get(),
        |organisation| async move { server::rules(organisation.ok_or(AppError::NotFound)?).await },
    );
    let storage = Resource::new(
        move || organisation.get(),
        |organisation| async move { server::storage(organisation.ok_or(AppError::NotFound)?).await },
    );
    let me = use_me();
    // What is offered elsewhere follows the settings. It makes the page anew, which reads them again.
    let on_saved = Callback::new(move |()| me.refetch());
    let show = move |rules: CollectionRules| match organisation.get_untracked() {
        Some(organisation) => view! {
            <RulesForm organisation rules on_saved />
            <div class="narrow">
                <Section title=t.rotation_section() description=t.rotation_section_hint()>
                    <div class="row">
                        <LinkButton href=format!("/admin/{organisation}/settings/key")>
                            {t.rotation_open()}
                        </LinkButton>
                    </div>
                </Section>
            </div>
        }
        .into_any(),
        None => ().into_any(),
    };
    view! {
        <PageHeader title=t.rules_title() description=t.rules_description() />
        <Loaded resource=rules view=show />
        <Section title=t.storage_title() description=t.storage_description()>
            <Loaded resource=storage view=move |storage| view! { <StorageUse storage /> }.into_any() />
        </Section>
    }
    .into_any()
}

#[component]
fn RulesForm(
    organisation: OrganisationId,
    rules: CollectionRules,
    on_saved: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let limit_creation = RwSignal::new(rules.limit_creation);
    let limit_deletion = RwSignal::new(rules.limit_deletion);
    let limit_item_deletion = RwSignal::new(rules.limit_item_deletion);
    let admins_see_all = RwSignal::new(rules.admins_see_all);
    let error = RwSignal::new(None::<WebError>);
    let busy = RwSignal::new(false);
    let saw_all = rules.admins_see_all;
    let chosen = Signal::derive(move || CollectionRules {
        limit_creation: limit_creation.get(),
        limit_deletion: limit_deletion.get(),
        limit_item_deletion: limit_item_deletion.get(),
        admins_see_all: admins_see_all.get(),
    });
    let saved = RwSignal::new(rules);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        let asked = chosen.get_untracked();
        act(
            busy,
            server::set_rules(organisation, rules, asked),
            move |answer| match answer {
                Ok(()) => {
                    toasts.success(t.rules_saved());
                    let _ = saved.try_set(asked);
                    let _ = on_saved.try_run(());
                }
                Err(problem) => {
                    let _ = error.try_set(Some(problem));
                }
            },
        );
    };
    view! {
        <UnsavedGuard changed=Signal::derive(move || chosen.get() != saved.get()) />
        <form method="post" class="narrow" novalidate on:submit=save>
            <FormScope id="rules" error=error>
                <FieldGroup title=t.rules_group_admins()>
                    <Checkbox
                        name="admins_see_all"
                        label=t.rules_admins_see_all()
                        hint=t.rules_admins_see_all_hint()
                        checked=admins_see_all
                    />
                    <Show when=move || saw_all && !admins_see_all.get()>
                        <Notice tone=Tone::Warning>{t.rules_admins_see_all_off()}</Notice>
                    </Show>
                </FieldGroup>
                <FieldGroup title=t.rules_group_limits()>
                    <Checkbox
                        name="limit_creation"
                        label=t.rules_limit_creation()
                        hint=t.rules_limit_creation_hint()
                        checked=limit_creation
                    />
                    <Checkbox
                        name="limit_deletion"
                        label=t.rules_limit_deletion()
                        hint=t.rules_limit_deletion_hint()
                        checked=limit_deletion
                    />
                    <Checkbox
                        name="limit_item_deletion"
                        label=t.rules_limit_item_deletion()
                        hint=t.rules_limit_item_deletion_hint()
                        checked=limit_item_deletion
                    />
                </FieldGroup>
                <FormActions>
                    <Button variant=Variant::Primary kind=Kind::Submit busy>
                        {t.rules_save()}
                    </Button>
                </FormActions>
            </FormScope>
        </form>
    }
    .into_any()
}
