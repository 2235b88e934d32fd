//! Each step with its state and where to go on.

use domain::{
    AppError, OrganisationId,
    set_up::{SetUpFacts, SetUpStep, StepState},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use text::Text;

use super::server::{self, SetUpSteps};
use crate::frame::{AppFrame, Product};
use crate::pages::errors::NotFoundPage;
use crate::ui::badge::Tone;
use crate::ui::button::LinkButton;
use crate::ui::failure::Failure;
use crate::ui::notice::Notice;
use crate::ui::page::PageHeader;
use crate::ui::progress::{Checklist, ChecklistItem, Progress};
use crate::ui::skeleton::Skeleton;
use crate::{WebError, use_text};

/// `/admin/:organisation/set-up`.
#[component]
pub fn SetUpStepsPage() -> impl IntoView {
    let params = use_params_map();
    let id =
        Memo::new(move |_| params.with(|p| p.get("organisation")?.parse::<OrganisationId>().ok()));
    move || match id.get() {
        Some(id) => view! { <StepsOf id /> }.into_any(),
        None => view! { <NotFoundPage /> }.into_any(),
    }
}

#[component]
fn StepsOf(id: OrganisationId) -> impl IntoView {
    let steps = Resource::new(|| (), move |()| server::set_up_steps(id));
    view! {
        <Transition fallback=|| view! { <Skeleton lines=6 /> }>
            {move || Suspend::new(async move {
                match steps.await {
                    Ok(steps) => view! { <Shown id steps /> }.into_any(),
                    Err(WebError::App(AppError::NotFound)) => view! { <NotFoundPage /> }.into_any(),
                    Err(error) => {
                        view! { <Failure error retry=Callback::new(move |()| steps.refetch()) /> }.into_any()
                    }
                }
            })}
        </Transition>
    }
    .into_any()
}

#[component]
fn Shown(id: OrganisationId, steps: SetUpSteps) -> impl IntoView {
    let t = use_text();
    let SetUpSteps { name, facts } = steps;
    let (done, all) = facts.progress();
    let name = StoredValue::new(name);
    let list = move || {
        facts
            .steps()
            .into_iter()
            .map(|(step, state)| {
                let (title, text, go, href) = words(t, id, &facts, step, state);
                // A vault is filled by hand or from another program.
                let import = (step == SetUpStep::Items).then(|| format!("/vault/{id}/import"));
                view! {
                    <ChecklistItem title text done=state == StepState::Done>
                        <div class="row">
                            <LinkButton href small=true>{go}</LinkButton>
                            {import
                                .map(|href| {
                                    view! {
                                        <LinkButton href small=true>
                                            {t.set_up_steps_items_import()}
                                        </LinkButton>
                                    }
                                })}
                        </div>
                    </ChecklistItem>
                }
            })
            .collect_view()
    };
    view! {
        <AppFrame product=Signal::stored(Product::Admin(id))>
            <PageHeader
                title=t.set_up_steps_title().to_owned()
                description=name.with_value(|name| t.set_up_steps_description(name))
            />
            {(done == all)
                .then(|| {
                    view! {
                        <Notice tone=Tone::Success title=t.set_up_steps_done_title()>
                            <p>{t.set_up_steps_done_text()}</p>
                        </Notice>
                    }
                })}
            <Progress
                label=t.set_up_steps_progress().to_owned()
                done=Signal::stored((u32::from(done), u32::from(all)))
            />
            <Checklist>{list()}</Checklist>
        </AppFrame>
    }
    .into_any()
}

/// Title, what is so, and where to go on.
fn words(
    t: Text,
    id: OrganisationId,
    facts: &SetUpFacts,
    step: SetUpStep,
    state: StepState,
) -> (&'static str, &'static str, &'static str, String) {
    match step {
        SetUpStep::Owner => {
            let text = match state {
                StepState::Done => t.set_up_steps_owner_done(),
                StepState::Waiting if facts.owners_accepted > 0 => t.set_up_steps_owner_accepted(),
                StepState::Waiting => t.set_up_steps_owner_invited(),
                StepState::Open => t.set_up_steps_owner_open(),
            };
            let go = format!("/admin/{id}/members");
            (t.set_up_steps_owner(), text, t.set_up_steps_owner_go(), go)
        }
        SetUpStep::Collections => {
            let text = match state {
                StepState::Done => t.set_up_steps_collections_done(),
                _ => t.set_up_steps_collections_open(),
            };
            let (title, go) = (
                t.set_up_steps_collections(),
                t.set_up_steps_collections_go(),
            );
            (title, text, go, format!("/vault/{id}/new-collections"))
        }
        SetUpStep::Items => {
            let text = match state {
                StepState::Done => t.set_up_steps_items_done(),
                _ => t.set_up_steps_items_open(),
            };
            (
                t.set_up_steps_items(),
                text,
                t.set_up_steps_items_go(),
                format!("/vault/{id}"),
            )
        }
        SetUpStep::Policies => {
            let text = match state {
                StepState::Done => t.set_up_steps_policies_done(),
                _ => t.set_up_steps_policies_open(),
            };
            let go = format!("/admin/{id}/policies");
            (
                t.set_up_steps_policies(),
                text,
                t.set_up_steps_policies_go(),
                go,
            )
        }
        SetUpStep::Groups => {
            let text = match state {
                StepState::Done => t.set_up_steps_groups_done(),
                _ => t.set_up_steps_groups_open(),
            };
            let go = format!("/admin/{id}/groups");
            (
                t.set_up_steps_groups(),
                text,
                t.set_up_steps_groups_go(),
                go,
            )
        }
        SetUpStep::Users => {
            let text = match state {
                StepState::Done => t.set_up_steps_users_done(),
                _ => t.set_up_steps_users_open(),
            };
            let go = format!("/admin/{id}/members");
            (t.set_up_steps_users(), text, t.set_up_steps_users_go(), go)
        }
    }
}
