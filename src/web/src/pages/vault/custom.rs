//! Custom fields in the form: text, hidden, yes or no, linked.

use domain::item::FieldKind;
use domain::linked::links;
use leptos::prelude::*;

use super::draft::{Draft, FieldRow};
use super::{focus, names};
use crate::ui::button::{Button, Variant};
use crate::ui::field::use_field;
use crate::ui::form::FieldGroup;
use crate::ui::icon::{Icon, IconName};
use crate::ui::menu::{Menu, MenuItem};
use crate::use_text;
use vault::fields::CustomField;

/// The custom fields, with a menu that adds one.
#[component]
pub(super) fn CustomFields(draft: Draft, passwords: bool) -> impl IntoView {
    let t = use_text();
    let add = move |kind: FieldKind| {
        let value = if kind == FieldKind::Boolean {
            "false"
        } else {
            ""
        };
        draft.add_field(CustomField {
            kind,
            name: String::new(),
            value: value.to_owned(),
            linked: links(draft.kind.get_untracked())
                .first()
                .filter(|_| kind == FieldKind::Linked)
                .map(|(id, _)| *id),
        });
    };
    // Made inside the menu, so that they close it.
    let kinds = move || {
        // Not every kind of item has fields to show.
        let linked = !links(draft.kind.get()).is_empty();
        FieldKind::ALL
            .iter()
            .filter(|kind| linked || **kind != FieldKind::Linked)
            .map(|kind| {
                let kind = *kind;
                let add = Callback::new(move |()| add(kind));
                view! { <MenuItem on_click=add>{names::field_kind(t, kind)}</MenuItem> }
            })
            .collect_view()
    };
    let button = move || {
        view! {
            <span class="button-content">
                <Icon name=IconName::Plus />
                {t.items_add_field()}
            </span>
        }
    };
    view! {
        <FieldGroup title=t.items_fields()>
            <GroupError name="fields" label=t.items_fields() />
            <For each=move || draft.fields.get() key=|row| row.key let(row)>
                <Row draft row passwords />
            </For>
            <div class="item-field-add">
                <Menu class="button button-small" button>{kinds}</Menu>
            </div>
        </FieldGroup>
    }
    .into_any()
}

/// What is wrong with one of several rows.
#[component]
pub(super) fn GroupError(name: &'static str, label: &'static str) -> impl IntoView {
    let state = use_field(name, label, false, Signal::stored(None));
    let error = state.error;
    view! {
        <p class="field-error" id=state.id tabindex="-1" hidden=move || error.with(Option::is_none)>
            {move || error.get()}
        </p>
    }
    .into_any()
}

#[component]
fn Row(draft: Draft, row: FieldRow, passwords: bool) -> impl IntoView {
    let t = use_text();
    let shown = RwSignal::new(false);
    let remove = move |()| {
        let at = draft
            .fields
            .with_untracked(|rows| rows.iter().position(|r| r.key == row.key));
        draft
            .fields
            .update(|rows| rows.retain(|r| r.key != row.key));
        focus::row_gone(
            ".item-form .item-row-field",
            at.unwrap_or_default(),
            ".item-form .item-field-add button",
        );
    };
    let show = move || {
        row.name.with(|name| match name.trim() {
            "" => t.items_show_value().to_owned(),
            name => t.items_show_value_of(name),
        })
    };
    let value = match row.kind {
        FieldKind::Boolean => view! {
            <select
                class="input"
                aria-label=t.items_field_value()
                prop:value=row.value
                on:change=move |event| row.value.set(event_target_value(&event))
            >
                <option value="true" selected=row.value.get_untracked() == "true">{t.items_yes()}</option>
                <option value="false" selected=row.value.get_untracked() != "true">{t.items_no()}</option>
            </select>
        }
        .into_any(),
        FieldKind::Linked => view! { <Linked draft row /> }.into_any(),
        FieldKind::Hidden if !passwords => {
            view! { <span class="item-kept">{t.items_password_kept()}</span> }.into_any()
        }
        kind => {
            let hidden = kind == FieldKind::Hidden;
            view! {
                <input
                    class="input"
                    type=move || if hidden && !shown.get() { "password" } else { "text" }
                    autocomplete=if hidden { "new-password" } else { "off" }
                    spellcheck="false"
                    aria-label=t.items_field_value()
                    placeholder=t.items_field_value()
                    prop:value=row.value
                    on:input=move |event| row.value.set(event_target_value(&event))
                />
                {hidden
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="button button-quiet button-icon"
                                aria-pressed=move || if shown.get() { "true" } else { "false" }
                                aria-label=show
                                title=show
                                on:click=move |_| shown.update(|s| *s = !*s)
                            >
                                <span class="button-content">
                                    <Icon name=IconName::Eye />
                                </span>
                            </button>
                        }
                    })}
            }
            .into_any()
        }
    };
    view! {
        <div class="item-row item-row-field">
            <input
                class="input"
                type="text"
                autocomplete="off"
                aria-label=t.items_field_name()
                placeholder=t.items_field_name()
                prop:value=row.name
                on:input=move |event| row.name.set(event_target_value(&event))
            />
            {value}
            <Button variant=Variant::Quiet label=t.items_remove_field() on_click=Callback::new(remove)>
                <Icon name=IconName::Close />
            </Button>
        </div>
    }
    .into_any()
}

/// Which field of the item a linked field shows.
#[component]
fn Linked(draft: Draft, row: FieldRow) -> impl IntoView {
    let t = use_text();
    move || {
        let links = links(draft.kind.get());
        if links.is_empty() {
            return view! { <span class="item-kept">{t.items_linked_none()}</span> }.into_any();
        }
        let chosen = row.linked.get_untracked();
        // One of another kind, as other clients may leave it, stays until another one is chosen.
        let unknown = links.iter().all(|(id, _)| Some(*id) != chosen);
        let options = links
            .iter()
            .map(|(id, key)| {
                let selected = chosen == Some(*id);
                view! { <option value=id.to_string() selected=selected>{names::field(t, key)}</option> }
            })
            .collect_view();
        view! {
            <div class="select item-linked">
                <select
                    class="input"
                    aria-label=t.items_linked_field()
                    on:change=move |event| {
                        if let Ok(id) = event_target_value(&event).parse() {
                            row.linked.set(Some(id));
                        }
                    }
                >
                    {unknown
                        .then(|| view! { <option value="" selected=true>{t.items_linked_unknown()}</option> })}
                    {options}
                </select>
                <Icon name=IconName::UpDown />
            </div>
        }
        .into_any()
    }
}
