//! Every policy, by what it is about.

use domain::{
    AppError,
    policy::{Effect, Policy, PolicyKind, PolicyPage},
};
use leptos::prelude::*;
use text::Text;

use super::dialog::EditPolicy;
use super::server;
use crate::pages::members::use_organisation;
use crate::ui::badge::{Badge, Tone};
use crate::ui::ids::next_id;
use crate::ui::notice::Notice;
use crate::ui::page::PageHeader;
use crate::{Loaded, use_text};

/// The policy that the dialog is about.
pub(super) type Editing = RwSignal<Option<PolicyKind>>;

/// `/admin/:organisation/policies`.
#[component]
pub fn PoliciesPage() -> impl IntoView {
    let t = use_text();
    let organisation = use_organisation();
    let policies = Resource::new(
        move || organisation.get(),
        |organisation| async move { server::list(organisation.ok_or(AppError::NotFound)?).await },
    );
    let reload = Callback::new(move |()| policies.refetch());
    let editing: Editing = RwSignal::new(None);
    let show = move |page: PolicyPage| {
        let Some(organisation) = organisation.get_untracked() else {
            return ().into_any();
        };
        let about = page.organisation.clone();
        let teams = (!page.in_plan).then(move || {
            view! {
                <Notice tone=Tone::Info title=t.policies_teams_title()>
                    <p>{t.policies_teams_text(about)}</p>
                </Notice>
            }
        });
        let groups = GROUPS
            .into_iter()
            .map(|(name, kinds)| {
                let find = |kind: &PolicyKind| page.policies.iter().find(|p| p.kind == *kind);
                let policies = kinds.iter().filter_map(find).cloned().collect();
                view! { <Group title=name(t) policies in_plan=page.in_plan editing /> }
            })
            .collect_view();
        let lead = t.policies_lead(&page.organisation);
        let dialog = page.in_plan.then(|| {
            view! { <EditPolicy organisation policies=page.policies.clone() editing on_done=reload /> }
        });
        view! {
            <p class="section-description">{lead}</p>
            {teams}
            {groups}
            {dialog}
        }
        .into_any()
    };
    view! {
        <PageHeader title=t.policies_title() />
        <Loaded resource=policies view=show />
    }
    .into_any()
}

/// What policies are about, and those that are about it.
type About = (fn(Text) -> &'static str, &'static [PolicyKind]);

/// Each policy stands in one of them.
const GROUPS: [About; 4] = [
    (
        Text::policies_group_access,
        &[
            PolicyKind::TwoStep,
            PolicyKind::SingleOrganisation,
            PolicyKind::RequireSso,
            PolicyKind::AccountRecovery,
        ],
    ),
    (
        Text::policies_group_passwords,
        &[PolicyKind::MasterPassword, PolicyKind::Generator],
    ),
    (
        Text::policies_group_vault,
        &[
            PolicyKind::VaultTimeout,
            PolicyKind::RestrictedItems,
            PolicyKind::ExportBan,
            PolicyKind::UriMatch,
            PolicyKind::DataOwnership,
            PolicyKind::Banner,
        ],
    ),
    (
        Text::policies_group_other,
        &[
            PolicyKind::DisableSend,
            PolicyKind::SendOptions,
            PolicyKind::RemovePin,
            PolicyKind::FillOnLoad,
            PolicyKind::FillRules,
            PolicyKind::AutomaticSignIn,
            PolicyKind::Autotype,
        ],
    ),
];

#[component]
fn Group(
    title: &'static str,
    policies: Vec<Policy>,
    in_plan: bool,
    editing: Editing,
) -> impl IntoView {
    let id = next_id("policies");
    let heading = id.clone();
    let rows = policies
        .into_iter()
        .map(|policy| view! { <Row policy in_plan editing /> })
        .collect_view();
    view! {
        <section class="section section-card" aria-labelledby=id>
            <h2 class="section-title" id=heading>{title}</h2>
            <ul class="rows">{rows}</ul>
        </section>
    }
    .into_any()
}

/// What it is called and does; in a plan with policies its state, and the way to its dialog.
#[component]
fn Row(policy: Policy, in_plan: bool, editing: Editing) -> impl IntoView {
    let t = use_text();
    let kind = policy.kind;
    let name = t.policy(kind);
    let title = if in_plan {
        view! {
            <button type="button" class="link-button" on:click=move |_| editing.set(Some(kind))>
                {name}
            </button>
        }
        .into_any()
    } else {
        view! { <span class="policy-name">{name}</span> }.into_any()
    };
    let needs = kind.needs().map(|other| t.policies_needs(t.policy(other)));
    let marks: Vec<String> = needs
        .into_iter()
        .chain(effect(t, kind).map(|(mark, _)| mark.to_owned()))
        .collect();
    let state = in_plan.then(|| {
        if policy.enabled {
            view! { <Badge tone=Tone::Success dot=true>{t.policies_on()}</Badge> }
        } else {
            view! { <Badge>{t.policies_off()}</Badge> }
        }
    });
    view! {
        <li class="rows-row policy">
            <div class="policy-text">
                {title}
                <p class="policy-about">{t.policy_about(kind)}</p>
                {(!marks.is_empty()).then(|| view! { <p class="policy-marks">{marks.join(" · ")}</p> })}
            </div>
            {state}
        </li>
    }
    .into_any()
}

/// Where a policy takes effect when that is not here and now: in a word, and in sentences.
pub(super) fn effect(t: Text, kind: PolicyKind) -> Option<(&'static str, &'static str)> {
    match kind.effect() {
        Effect::Here => None,
        Effect::WithSso => Some((t.policies_effect_sso(), t.policies_effect_sso_text())),
        Effect::OtherPrograms => Some((t.policies_effect_other(), t.policies_effect_other_text())),
    }
}

#[cfg(test)]
mod tests {
    use super::{GROUPS, PolicyKind};

    #[test]
    fn every_policy_stands_in_one_group() {
        let mut shown: Vec<_> = GROUPS
            .iter()
            .flat_map(|(_, kinds)| kinds.iter().copied())
            .collect();
        shown.sort_unstable();
        assert_eq!(shown, PolicyKind::ALL);
    }
}
