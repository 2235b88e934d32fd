//! The form of an item, for a new one and for changes.

use domain::item::ItemKind;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::{Leave, Seed, use_vault};
use super::custom::CustomFields;
use super::draft::Draft;
use super::generator::GeneratorDialog;
use super::meanwhile::Meanwhile;
use super::names;
use super::picker::CollectionPicker;
use super::save::save;
use super::ssh::SshFields;
use super::uris::Uris;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::choice::{Checkbox, Select};
use crate::ui::form::{FieldGroup, FormActions, FormScope, focus_id};
use crate::ui::icon::{Icon, IconName};
use crate::ui::input::{InputType, TextInput};
use crate::ui::password::PasswordInput;
use crate::ui::textarea::Textarea;
use crate::{WebError, use_text};
use vault::fields::{Spec, specs, withheld};

/// Create or change. Nothing typed is lost by a refusal.
#[component]
pub(super) fn ItemForm(seed: Seed) -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    let draft = Draft::new(&seed);
    let new = seed.sealed.is_none();
    let passwords = seed
        .sealed
        .as_ref()
        .is_none_or(|sealed| sealed.view_password);
    let error = RwSignal::new(None::<WebError>);
    let busy = RwSignal::new(false);
    Effect::new(move |_| cx.dirty.set(draft.is_dirty()));
    Effect::new(move |again: Option<()>| {
        if again.is_none() {
            request_animation_frame(|| focus_id("item-name"));
        }
    });
    let run = move || {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        error.set(None);
        spawn_local(async move {
            let done = save(cx, draft).await;
            // The form is gone when it was left or the vault was locked meanwhile.
            let gone = busy.try_set(false).is_some();
            match done {
                Ok(id) => {
                    // What was typed meanwhile is not saved yet.
                    if !gone && !untrack(|| draft.is_dirty()) {
                        cx.do_leave(Leave::Select(Some(id)));
                    }
                    cx.toasts.success(t.items_saved());
                }
                Err(problem) => {
                    let _ = error.try_set(Some(problem));
                }
            }
        });
    };
    let title = move || {
        let kind = names::kind(t, draft.kind.get());
        if new {
            t.items_new_title(kind)
        } else {
            t.items_edit_title(kind)
        }
    };
    view! {
        <form
            class="item item-form"
            aria-labelledby="item-form-title"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                run();
            }
        >
            <header class="item-head">
                <h2 class="item-title" id="item-form-title">{title}</h2>
            </header>
            <FormScope id="item" error=error>
                <Meanwhile draft error run=Callback::new(move |()| run()) />
                {new.then(|| view! { <KindSelect draft /> })}
                <TextInput name="name" label=t.items_name() value=draft.name />
                {move || view! { <KindFields draft kind=draft.kind.get() passwords /> }}
                <Textarea name="notes" label=t.items_notes() value=draft.notes optional=true rows=5 />
                <CustomFields draft passwords />
                <CollectionPicker chosen=draft.collections />
                <Checkbox
                    name="reprompt"
                    label=t.items_reprompt()
                    hint=t.items_reprompt_hint()
                    checked=draft.reprompt
                />
                <FormActions>
                    <Button variant=Variant::Primary kind=Kind::Submit busy>{t.vault_save()}</Button>
                    <Button disabled=busy on_click=Callback::new(move |()| cx.close_form())>
                        {t.common_cancel()}
                    </Button>
                </FormActions>
            </FormScope>
        </form>
    }
    .into_any()
}

/// Which kind a new item is.
#[component]
fn KindSelect(draft: Draft) -> impl IntoView {
    let t = use_text();
    let value = RwSignal::new(draft.kind.get_untracked().code().to_string());
    Effect::new(move |_| {
        let chosen = value.get().parse().ok().and_then(ItemKind::from_code);
        if let Some(kind) = chosen.filter(|kind| *kind != draft.kind.get_untracked()) {
            draft.choose(kind);
        }
    });
    let cx = use_vault();
    let options: Vec<(String, String)> = cx
        .kinds()
        .into_iter()
        .map(|kind| (kind.code().to_string(), names::kind(t, kind).to_owned()))
        .collect();
    let left_out = cx
        .head
        .with_value(|head| names::left_out(t, head))
        .map(|text| view! { <p class="field-hint">{text}</p> });
    view! {
        <Select name="kind" label=t.items_kind() options=Signal::stored(options) value />
        {left_out}
    }
}

/// The fields of one kind.
#[component]
fn KindFields(draft: Draft, kind: ItemKind, passwords: bool) -> impl IntoView {
    let t = use_text();
    if kind == ItemKind::SshKey {
        return view! { <SshFields draft passwords /> }.into_any();
    }
    let fields = specs(kind)
        .iter()
        .map(|spec| view! { <KindField draft kind spec=*spec passwords /> })
        .collect_view();
    match kind {
        ItemKind::SecureNote | ItemKind::SshKey => ().into_any(),
        ItemKind::Login => view! {
            {fields}
            <Uris draft />
        }
        .into_any(),
        ItemKind::Card | ItemKind::Identity => view! {
            <FieldGroup title=names::kind(t, kind)>
                <div class="item-columns">{fields}</div>
            </FieldGroup>
        }
        .into_any(),
    }
}

#[component]
fn KindField(draft: Draft, kind: ItemKind, spec: Spec, passwords: bool) -> impl IntoView {
    let t = use_text();
    let value = draft.text(kind, spec.key);
    let label = names::field(t, spec.key);
    if withheld(kind, spec) && !passwords {
        // Kept as it is, unseen.
        return view! { <p class="item-kept">{label}": "{t.items_password_kept()}</p> }.into_any();
    }
    match spec.key {
        "password" => {
            let generating = RwSignal::new(false);
            view! {
                <div class="item-password">
                    <PasswordInput name="password" label value new=true optional=true />
                    <Button on_click=Callback::new(move |()| generating.set(true))>
                        <Icon name=IconName::Refresh />
                        {t.generator_open()}
                    </Button>
                </div>
                <GeneratorDialog open=generating target=Some(value) />
            }
            .into_any()
        }
        "totp" => view! {
            <PasswordInput name="totp" label hint=t.items_totp_hint() value new=true optional=true />
        }
        .into_any(),
        _ if spec.secret => view! {
            <PasswordInput name=spec.key label value new=true optional=true />
        }
        .into_any(),
        "email" => view! {
            <TextInput name="email" kind=InputType::Email label value optional=true />
        }
        .into_any(),
        "phone" => view! {
            <TextInput name="phone" kind=InputType::Tel label value optional=true />
        }
        .into_any(),
        key => view! { <TextInput name=key label value optional=true /> }.into_any(),
    }
}
