//! The values of an item, to read, reveal and copy.

use domain::item::{FieldKind, ItemKind};
use leptos::prelude::*;

use super::super::names;
use super::super::secret::CopySecret;
use super::super::totp::TotpCode;
use crate::ui::badge::{Badge, Tone};
use crate::ui::copy::{CopyButton, Reveal};
use crate::ui::icon::{Icon, IconName};
use crate::ui::page::{DescriptionList, Detail as Row};
use crate::use_text;
use vault::fields::{CustomField, Plain, specs};

/// Every value that is not empty.
#[component]
pub(super) fn Values(plain: Plain, passwords: bool) -> impl IntoView {
    let t = use_text();
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
            let hidden = spec.secret && plain.kind == ItemKind::Login && !passwords;
            view! {
                <Row name=name>
                    {if hidden {
                        view! { <span class="item-kept">{t.items_password_kept()}</span> }.into_any()
                    } else if spec.key == "totp" {
                        view! { <TotpCode source=value /> }.into_any()
                    } else {
                        view! { <Value name value secret=spec.secret /> }.into_any()
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
                            None => shown.clone().into_any(),
                        }}
                        <CopyButton value=Signal::stored(shown) label=t.items_copy(t.items_uri()) />
                    </span>
                </Row>
            }
        })
        .collect_view();
    let fields = plain
        .fields
        .iter()
        .map(|field| view! { <Custom field=field.clone() passwords /> })
        .collect_view();
    let notes = (!plain.notes.is_empty()).then(|| {
        let notes = plain.notes.clone();
        view! {
            <Row name=t.items_notes()>
                <span class="item-value">
                    <span class="item-note">{notes.clone()}</span>
                    <CopyButton value=Signal::stored(notes) label=t.items_copy(t.items_notes()) />
                </span>
            </Row>
        }
    });
    let history = (passwords && !plain.history.is_empty()).then(|| {
        let former = plain
            .history
            .iter()
            .map(|former| view! { <li><Value name=t.items_former() value=former.password.clone() secret=true /></li> })
            .collect_view();
        view! {
            <details class="item-history">
                <summary>{t.items_history(plain.history.len())}</summary>
                <ul>{former}</ul>
            </details>
        }
    });
    view! {
        <DescriptionList>{texts} {uris} {notes} {fields}</DescriptionList>
        {history}
    }
    .into_any()
}

/// A value with its buttons. A secret is hidden until asked for.
#[component]
fn Value(#[prop(into)] name: String, value: String, secret: bool) -> impl IntoView {
    let t = use_text();
    let label = t.items_copy(&name);
    let held = Signal::stored(value.clone());
    if secret {
        view! {
            <span class="item-value">
                <Reveal value=held label=name />
                <CopySecret value=held label />
            </span>
        }
        .into_any()
    } else {
        view! {
            <span class="item-value">
                <span>{value}</span>
                <CopyButton value=held label />
            </span>
        }
        .into_any()
    }
}

#[component]
fn Custom(field: CustomField, passwords: bool) -> impl IntoView {
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
        kind => view! {
            <Value name=name.clone() value=field.value secret=kind == FieldKind::Hidden />
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
