//! Whom saving locks out.

use domain::{
    OrganisationId,
    policy::{PolicyKind, PolicyPreview},
};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::server;
use crate::ui::badge::Tone;
use crate::ui::failure::Failure;
use crate::ui::notice::Notice;
use crate::{Answer, use_text};

/// What the server said, looked up anew each time the policy is switched on in the form.
#[derive(Clone, Copy)]
pub(super) struct Look {
    organisation: OrganisationId,
    kind: PolicyKind,
    found: RwSignal<Option<Answer<PolicyPreview>>>,
}

impl Look {
    pub(super) fn new(organisation: OrganisationId, kind: PolicyKind) -> Self {
        Self {
            organisation,
            kind,
            found: RwSignal::new(None),
        }
    }

    /// Asks the server.
    pub(super) fn run(self) {
        self.found.set(None);
        spawn_local(async move {
            let answer = server::preview(self.organisation, self.kind).await;
            // The dialog may be closed by now.
            let _ = self.found.try_set(Some(answer));
        });
    }

    /// Whether it is known whom saving locks out.
    pub(super) fn known(self) -> bool {
        self.found.with(|found| matches!(found, Some(Ok(_))))
    }

    /// How many saving locks out.
    pub(super) fn count(self) -> usize {
        self.found.with(|found| match found {
            Some(Ok(preview)) => preview.count,
            _ => 0,
        })
    }

    /// Stands for the people that were shown.
    pub(super) fn mark(self) -> Option<String> {
        self.found.with_untracked(|found| match found {
            Some(Ok(preview)) => Some(preview.mark.clone()),
            _ => None,
        })
    }
}

/// The people, and what happens to them.
#[component]
pub(super) fn Preview(kind: PolicyKind, look: Look) -> impl IntoView {
    let t = use_text();
    let retry = Callback::new(move |()| look.run());
    view! {
        <div class="policy-preview" aria-live="polite">
            {move || match look.found.get() {
                None => view! { <p class="field-hint">{t.policies_preview_looking()}</p> }.into_any(),
                Some(Err(error)) => view! { <Failure error retry /> }.into_any(),
                Some(Ok(preview)) => view! { <People kind preview /> }.into_any(),
            }}
            <p class="field-hint">{t.policies_preview_later()}</p>
        </div>
    }
    .into_any()
}

#[component]
fn People(kind: PolicyKind, preview: PolicyPreview) -> impl IntoView {
    let t = use_text();
    let two_step = kind == PolicyKind::TwoStep;
    let spared =
        (preview.spared > 0).then(|| view! { <p>{t.policies_preview_spared(preview.spared)}</p> });
    if preview.count == 0 {
        let none = if two_step {
            t.policies_preview_none_two_step()
        } else {
            t.policies_preview_none_single()
        };
        return view! {
            <Notice tone=Tone::Success>
                <p>{none}</p>
                {spared}
            </Notice>
        }
        .into_any();
    }
    let what = if two_step {
        t.policies_preview_two_step()
    } else {
        t.policies_preview_single()
    };
    let more = preview.count.saturating_sub(preview.locked_out.len());
    let people = preview
        .locked_out
        .into_iter()
        .map(|person| {
            view! {
                <li>
                    {person.name} " " <span class="cell-detail">{person.email.to_string()}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <Notice tone=Tone::Warning title=t.policies_preview_title(preview.count)>
            <ul class="policy-people">{people}</ul>
            {(more > 0).then(|| view! { <p>{t.policies_preview_more(more)}</p> })}
            <p>{what}</p>
            {spared}
        </Notice>
    }
    .into_any()
}
