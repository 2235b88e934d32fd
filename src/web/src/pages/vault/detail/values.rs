//! The values of an item, to read, reveal and copy.

use domain::item::{FieldKind, ItemKind};
use domain::linked::linked;
use leptos::prelude::*;

use super::super::names;
use super::super::reprompt::{Behind, Gate};
use super::super::secret::CopySecret;
use super::super::totp::TotpCode;
use super::history::History;
use crate::ui::badge::{Badge, Tone};
use crate::ui::copy::{CopyButton, Reveal};
use crate::ui::icon::{Icon, IconName};
use crate::ui::page::{DescriptionList, Detail as Row};
use crate::use_text;
use vault::fields::{CustomField, Plain, specs, withheld};

/// Every value that is not empty.
#[component]
pub(super) fn Values(plain: Plain, passwords: bool, gate: Gate) -> impl IntoView {
    let t = use_text();
    let kind = plain.kind;
    let texts = specs(plain.kind)
        .iter()
        .filter(|spec| !plain.text(spec.key).is_empty())
        .map(|spec| {
            let value = plain.text(spec.key).to_owned();
            // Not the key is shown, but what it gives.
            let name = match spec.key {
                "totp" => t.items_totp_code(),
                key => names::field(t, key),
            };
            let hidden = withheld(kind, *spec) && !passwords;
            let mono = kind == ItemKind::SshKey;
            view! {
                <Row name=name>
                    {if hidden {
                        view! { <span class="item-kept">{t.items_password_kept()}</span> }.into_any()
                    } else if spec.key == "totp" {
                        let source = StoredValue::new(value);
                        view! {
                            <Behind gate label=name>
                                <TotpCode source=source.get_value() />
                            </Behind>
                        }
                            .into_any()
                    } else {
                        view! { <Value name value secret=spec.secret mono gate /> }.into_any()
                    }}
                </Row>
            }
        })
        .collect_view();
    let uris = plain
        .uris
        .iter()
        .filter(|uri| !uri.uri.is_empty())
        .map(|uri| {
            let (address, shown) = (link(&uri.uri), uri.uri.clone());
            let rule = uri.matching.map(|rule| names::matching(t, Some(rule)));
            view! {
                <Row name=t.items_uri()>
                    <span class="item-value">
                        {match address {
                            Some(address) => {
                                view! {
                                    <a href=address target="_blank" rel="noopener noreferrer external">
                                        {shown.clone()}
                                        <Icon name=IconName::External />
                                    </a>
                                }
                                    .into_any()
                            }
                            None => view! { <span>{shown.clone()}</span> }.into_any(),
                        }}
                        {rule.map(|rule| view! { <span class="item-rule">{rule}</span> })}
                        <CopyButton value=Signal::stored(shown) label=t.items_copy(t.items_uri()) />
                    </span>
                </Row>
            }
        })
        .collect_view();
    let fields = plain
        .fields
        .iter()
        .map(|field| view! { <Custom field=field.clone() kind passwords gate /> })
        .collect_view();
    // Of a note the text is what is secret.
    let note_gate = gate.only_if(kind == ItemKind::SecureNote);
    let notes = (!plain.notes.is_empty())
        .then(|| view! { <Notes text=plain.notes.clone() gate=note_gate /> });
    view! {
        <DescriptionList>{texts} {uris} {notes} {fields}</DescriptionList>
        {passwords.then(|| view! { <History plain gate /> })}
    }
    .into_any()
}

/// The notes of an item.
#[component]
fn Notes(text: String, gate: Gate) -> impl IntoView {
    let t = use_text();
    let label = t.items_notes();
    let text = StoredValue::new(text);
    view! {
        <Row name=label>
            <Behind gate label>
                <span class="item-value">
                    <span class="item-note">{text.get_value()}</span>
                    <CopyButton value=Signal::stored(text.get_value()) label=t.items_copy(label) />
                </span>
            </Behind>
        </Row>
    }
    .into_any()
}

/// A value with its buttons. A secret is hidden until asked for.
#[component]
pub(super) fn Value(
    #[prop(into)] name: String,
    value: String,
    secret: bool,
    /// In a typeface where every character is told apart.
    #[prop(optional)]
    mono: bool,
    gate: Gate,
) -> impl IntoView {
    let t = use_text();
    let label = t.items_copy(&name);
    let held = Signal::stored(value.clone());
    if secret {
        view! {
            <span class="item-value">
                <Reveal value=held label=name before=gate.before() />
                <CopySecret value=held label before=gate.before() />
            </span>
        }
        .into_any()
    } else {
        view! {
            <span class="item-value">
                {if mono {
                    view! { <code>{value}</code> }.into_any()
                } else {
                    view! { <span>{value}</span> }.into_any()
                }}
                <CopyButton value=held label />
            </span>
        }
        .into_any()
    }
}

#[component]
fn Custom(field: CustomField, kind: ItemKind, passwords: bool, gate: Gate) -> impl IntoView {
    let t = use_text();
    let name = if field.name.is_empty() {
        names::field_kind(t, field.kind).to_owned()
    } else {
        field.name
    };
    let value = match field.kind {
        FieldKind::Boolean => {
            let yes = field.value == "true";
            let (tone, word) = if yes {
                (Tone::Success, t.items_yes())
            } else {
                (Tone::Neutral, t.items_no())
            };
            view! { <Badge tone>{word}</Badge> }.into_any()
        }
        FieldKind::Hidden if !passwords => {
            view! { <span class="item-kept">{t.items_password_kept()}</span> }.into_any()
        }
        FieldKind::Linked => {
            let shown = field.linked.and_then(|id| linked(kind, id));
            let shown = shown.map_or_else(
                || t.items_linked_unknown().to_owned(),
                |key| t.items_linked_to(names::field(t, key)),
            );
            view! { <span class="item-link"><Icon name=IconName::Link />{shown}</span> }.into_any()
        }
        field_kind => view! {
            <Value name=name.clone() value=field.value secret=field_kind == FieldKind::Hidden gate />
        }
        .into_any(),
    };
    view! { <Row name>{value}</Row> }
}

/// The address as a link, if it is one of the web: `javascript:` and others that a browser would run are only shown.
fn link(uri: &str) -> Option<String> {
    let lower = uri.trim().to_ascii_lowercase();
    (lower.starts_with("https://") || lower.starts_with("http://")).then(|| uri.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::link;

    #[test]
    fn only_web_addresses_become_links() {
        assert_eq!(
            link(" https://a.example ").as_deref(),
            Some("https://a.example")
        );
        assert_eq!(
            link("HTTP://a.example").as_deref(),
            Some("HTTP://a.example")
        );
        for uri in [
            "javascript:alert(1)",
            "data:text/html,x",
            "androidapp://x",
            "a.example",
        ] {
            assert_eq!(link(uri), None, "{uri}");
        }
    }
}
