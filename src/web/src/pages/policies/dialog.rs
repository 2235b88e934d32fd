//! One policy: whether it is on, what it asks, and what saving does.

use domain::{
    AppError, OrganisationId,
    policy::{Obstacle, Policy, PolicyForm, PolicyKind},
};
use leptos::prelude::*;
use text::Text;

use super::editor::Editor;
use super::fields::Fields;
use super::page::{Editing, effect};
use super::preview::{Look, Preview};
use super::server;
use crate::pages::act::act;
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::choice::Checkbox;
use crate::ui::dialog::{Dialog, DialogActions, open_while};
use crate::ui::form::FormScope;
use crate::ui::notice::Notice;
use crate::ui::toast::use_toasts;
use crate::{WebError, use_text};

/// The dialog.
#[component]
pub(super) fn EditPolicy(
    organisation: OrganisationId,
    policies: Vec<Policy>,
    editing: Editing,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let open = open_while(editing);
    let busy = RwSignal::new(false);
    // Kept here and not by the form, which is gone before anything could follow from its closing.
    let stale = StoredValue::new(false);
    Effect::new(move |_| {
        if !open.get() && stale.get_value() {
            stale.set_value(false);
            let _ = on_done.try_run(());
        }
    });
    let title = Signal::derive(move || {
        let kind = editing.get();
        kind.map(|kind| t.policy(kind))
            .unwrap_or_default()
            .to_owned()
    });
    let policies = StoredValue::new(policies);
    let body = move || {
        let kind = editing.get_untracked()?;
        policies.with_value(|all| {
            let policy = all.iter().find(|policy| policy.kind == kind)?.clone();
            let on = all.iter().filter(|p| p.enabled).map(|p| p.kind).collect();
            Some(view! { <PolicyFields organisation policy on open busy stale on_done /> })
        })
    };
    view! {
        <Dialog open title busy>
            {body()}
        </Dialog>
    }
    .into_any()
}

#[component]
fn PolicyFields(
    organisation: OrganisationId,
    policy: Policy,
    /// Every policy that is on.
    on: Vec<PolicyKind>,
    open: RwSignal<bool>,
    busy: RwSignal<bool>,
    /// Becomes true when the page behind shows what is no longer kept.
    stale: StoredValue<bool>,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let kind = policy.kind;
    let (was_on, was) = (policy.enabled, policy.revised_at);
    let enabled = RwSignal::new(was_on);
    let editor = Editor::new(policy.data);
    let error = RwSignal::new(None::<WebError>);
    let blocked = kind.may_switch(!was_on, |other| on.contains(&other)).err();
    let stuck = blocked.is_some();
    let look = Look::new(organisation, kind);
    let asks = kind.reason().is_some() && !was_on;
    if asks {
        Effect::new(move |_| {
            if enabled.get() {
                look.run();
            }
        });
    }
    let locks_out = Signal::derive(move || if enabled.get() { look.count() } else { 0 });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        let data = match editor.read() {
            Ok(data) => data,
            Err(wrong) => return error.set(Some(AppError::Invalid(wrong).into())),
        };
        let form = PolicyForm {
            kind,
            enabled: enabled.get_untracked(),
            data,
            was,
            seen: look.mark(),
        };
        act(
            busy,
            server::save(organisation, form),
            move |answer| match answer {
                Ok(()) => {
                    let _ = open.try_set(false);
                    toasts.success(t.policies_saved(t.policy(kind)));
                    let _ = on_done.try_run(());
                }
                Err(problem) => {
                    if problem == AppError::conflict("policy-people-changed").into() {
                        look.run();
                    } else if matches!(problem, WebError::App(AppError::Conflict { .. })) {
                        // Somebody else was here: the page behind shows what is kept now once this closes.
                        let _ = stale.try_set_value(true);
                    }
                    let _ = error.try_set(Some(problem));
                }
            },
        );
    };
    view! {
        <form method="post" novalidate on:submit=save>
            <FormScope id="policy" error=error>
                <p>{t.policy_about(kind)}</p>
                <p class="field-hint">{who(t, kind)}</p>
                {effect(t, kind).map(|(_, text)| view! { <Notice><p>{text}</p></Notice> })}
                {blocked.map(|obstacle| view! { <Notice tone=Tone::Warning><p>{why(t, &obstacle)}</p></Notice> })}
                <Checkbox name="enabled" label=t.policies_switch() checked=enabled disabled=stuck />
                <Fields editor />
                {asks
                    .then(|| {
                        view! {
                            <Show when=move || enabled.get()>
                                <Preview kind look />
                            </Show>
                        }
                    })}
                {(kind.reason().is_some() && was_on)
                    .then(|| {
                        view! {
                            <Show when=move || !enabled.get()>
                                <Notice tone=Tone::Info>
                                    <p>{t.policies_off_note()}</p>
                                </Notice>
                            </Show>
                        }
                    })}
                <DialogActions>
                    <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                        {t.common_cancel()}
                    </Button>
                    <Show
                        when=move || { locks_out.get() > 0 }
                        fallback=move || {
                            view! {
                                <Button
                                    variant=Variant::Primary
                                    kind=Kind::Submit
                                    busy
                                    disabled=Signal::derive(move || asks && enabled.get() && !look.known())
                                >
                                    {t.policies_save()}
                                </Button>
                            }
                        }
                    >
                        <Button variant=Variant::Danger kind=Kind::Submit busy>
                            {move || t.policies_preview_confirm(locks_out.get())}
                        </Button>
                    </Show>
                </DialogActions>
            </FormScope>
        </form>
    }
    .into_any()
}

/// Whom it binds.
fn who(t: Text, kind: PolicyKind) -> &'static str {
    match kind {
        PolicyKind::MasterPassword => t.policies_who_all(),
        PolicyKind::AccountRecovery => t.policies_who_everybody(),
        _ => t.policies_who_plain(),
    }
}

/// Why it cannot be switched now.
fn why(t: Text, obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::Needs(other) => t.policies_blocked_needs(t.policy(*other)),
        Obstacle::NeededBy(others) => {
            let names: Vec<String> = others
                .iter()
                .map(|kind| format!("“{}”", t.policy(*kind)))
                .collect();
            t.policies_blocked_needed(names.len() as u64, names.join(", "))
        }
    }
}
