//! The addresses of a login in the form, and how each is compared.

use domain::item::UriMatch;
use leptos::prelude::*;

use super::context::use_vault;
use super::custom::GroupError;
use super::draft::{Draft, UriRow};
use super::{focus, names};
use crate::ui::button::{Button, Variant};
use crate::ui::focus::focus_soon;
use crate::ui::form::FieldGroup;
use crate::ui::icon::{Icon, IconName};
use crate::use_text;
use vault::fields::Uri;

/// The addresses of a login.
#[component]
pub(super) fn Uris(draft: Draft) -> impl IntoView {
    let t = use_text();
    let add = Callback::new(move |()| {
        draft.add_uri(Uri::default());
        // What is typed next is the address.
        focus_soon(".item-form .item-uri:has(+ .item-uri-add) input");
    });
    view! {
        <FieldGroup title=t.items_uris()>
            <GroupError name="uri" label=t.items_uris() />
            <For each=move || draft.uris.get() key=|row| row.key let(row)>
                <Row draft row />
            </For>
            <div class="item-uri-add">
                <Button small=true on_click=add>
                    <Icon name=IconName::Plus />
                    {t.items_add_uri()}
                </Button>
            </div>
        </FieldGroup>
    }
    .into_any()
}

/// One address. How it is compared is shown on request, and at once where it is not the default.
#[component]
fn Row(draft: Draft, row: UriRow) -> impl IntoView {
    let t = use_text();
    let chosen = row.matching;
    let open = RwSignal::new(chosen.get_untracked().is_some());
    let id = format!("item-match-{}", row.key);
    let remove = move |()| {
        let at = draft
            .uris
            .with_untracked(|rows| rows.iter().position(|r| r.key == row.key));
        draft.uris.update(|rows| rows.retain(|r| r.key != row.key));
        focus::row_gone(
            ".item-form .item-uri",
            at.unwrap_or_default(),
            ".item-form .item-uri-add button",
        );
    };
    let name = move || t.items_match_of(names::matching(t, chosen.get()));
    view! {
        <div class="item-uri">
            <div class="item-row">
                <input
                    class="input input-mono"
                    type="text"
                    inputmode="url"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-label=t.items_uri()
                    placeholder="https://"
                    prop:value=row.uri
                    on:input=move |event| row.uri.set(event_target_value(&event))
                />
                <button
                    type="button"
                    class="button button-quiet button-icon"
                    aria-label=name
                    title=name
                    aria-expanded=move || if open.get() { "true" } else { "false" }
                    aria-controls=id.clone()
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <span class="button-content"><Icon name=IconName::Filter /></span>
                </button>
                <Button variant=Variant::Quiet label=t.items_remove_uri() on_click=Callback::new(remove)>
                    <Icon name=IconName::Close />
                </Button>
            </div>
            <div class="item-match" id=id hidden=move || !open.get()>
                <Rule row />
            </div>
        </div>
    }
    .into_any()
}

/// The choice of how an address is compared, with what it means.
#[component]
fn Rule(row: UriRow) -> impl IntoView {
    let t = use_text();
    let chosen = row.matching;
    let asked = use_vault()
        .head
        .with_value(|head| head.policies.uri_match.clone());
    let default = StoredValue::new(asked.map(|asked| {
        let rule = names::matching(t, Some(asked.rules));
        (
            t.items_match_default_is(rule),
            t.items_match_default_policy(asked.by.first().map_or("", String::as_str), rule),
        )
    }));
    let hint = format!("item-match-{}-hint", row.key);
    let options = std::iter::once(None)
        .chain(UriMatch::ALL.iter().copied().map(Some))
        .map(|rule| {
            let selected = chosen.get_untracked() == rule;
            let of_policy = default.with_value(|d| d.as_ref().map(|(name, _)| name.clone()));
            let name = of_policy
                .filter(|_| rule.is_none())
                .unwrap_or_else(|| names::matching(t, rule).to_owned());
            view! { <option value=value(rule) selected=selected>{name}</option> }
        })
        .collect_view();
    let risky = move || {
        matches!(
            chosen.get(),
            Some(UriMatch::StartsWith | UriMatch::RegularExpression)
        )
    };
    view! {
        <div class="select">
            <select
                class="input"
                aria-label=t.items_match()
                aria-describedby=hint.clone()
                prop:value=move || value(chosen.get())
                on:change=move |event| {
                    let code = event_target_value(&event).parse().ok();
                    chosen.set(code.and_then(UriMatch::from_code));
                }
            >
                {options}
            </select>
            <Icon name=IconName::UpDown />
        </div>
        <p class="field-hint" class:item-match-risky=risky id=hint>
            {move || {
                let of_policy = default.with_value(|d| d.as_ref().map(|(_, text)| text.clone()));
                of_policy
                    .filter(|_| chosen.get().is_none())
                    .unwrap_or_else(|| meaning(t, chosen.get()).to_owned())
            }}
        </p>
    }
    .into_any()
}

/// The value of a choice: the number on the wire, nothing for the default.
fn value(rule: Option<UriMatch>) -> String {
    rule.map(|rule| rule.code().to_string()).unwrap_or_default()
}

/// Which pages it fits, and what to beware of.
fn meaning(t: text::Text, rule: Option<UriMatch>) -> &'static str {
    match rule {
        None => t.items_match_default_hint(),
        Some(UriMatch::Domain) => t.items_match_domain_hint(),
        Some(UriMatch::Host) => t.items_match_host_hint(),
        Some(UriMatch::StartsWith) => t.items_match_starts_hint(),
        Some(UriMatch::Exact) => t.items_match_exact_hint(),
        Some(UriMatch::RegularExpression) => t.items_match_pattern_hint(),
        Some(UriMatch::Never) => t.items_match_never_hint(),
    }
}
