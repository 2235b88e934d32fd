//! One item in full: values to read, reveal and copy, and what can be done with it.

use std::sync::Arc;

use domain::ItemId;
use domain::item::{FieldKind, ItemKind, SealedItem};
use leptos::prelude::*;

use super::context::{Loading, Seed, VaultCx, use_vault};
use super::dialogs::{self, Ask};
use super::names;
use super::secret::CopySecret;
use super::totp::TotpCode;
use crate::ui::badge::{Badge, Tone};
use crate::ui::button::{Button, Variant};
use crate::ui::copy::{CopyButton, Reveal};
use crate::ui::icon::{Icon, IconName};
use crate::ui::menu::{Menu, MenuAlign, MenuItem};
use crate::ui::notice::Notice;
use crate::ui::page::{DescriptionList, Detail as Row};
use crate::ui::table::EmptyState;
use crate::ui::time::Moment;
use crate::use_text;
use crate::vault::fields::{CustomField, Plain, specs};
use crate::vault::open;
use crate::vault::state::Item;

/// The chosen item.
#[component]
pub(super) fn Detail() -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    // Only a change of what is shown here draws it anew, so that a revealed value and the focus stay.
    let item = Memo::new_with_compare(
        move |_| {
            let id = cx.selected.get()?;
            cx.vault.with(|vault| vault.item(id))
        },
        |old: Option<&Option<Arc<Item>>>, new: Option<&Option<Arc<Item>>>| match (
            old.and_then(Option::as_ref),
            new.and_then(Option::as_ref),
        ) {
            (Some(old), Some(new)) => !same(&old.sealed, &new.sealed),
            (None, None) => old.is_none(),
            _ => true,
        },
    );
    move || match item.get() {
        Some(item) => view! { <Shown item /> }.into_any(),
        None if cx.selected.get().is_some() && cx.loading.get() == Loading::Done => view! {
            <EmptyState icon=IconName::Warning title=t.items_gone() text=t.items_gone_text() />
        }
        .into_any(),
        None => view! {
            <div class="vault-none"><p>{t.items_choose()}</p></div>
        }
        .into_any(),
    }
}

#[component]
fn Shown(item: Arc<Item>) -> impl IntoView {
    let t = use_text();
    let cx = use_vault();
    let sealed = item.sealed.clone();
    let plain = cx.key().and_then(|key| open::whole(&key, &sealed));
    let title = item
        .name
        .clone()
        .unwrap_or_else(|| t.items_damaged(item.id().to_string()));
    let trashed = sealed.deleted_at;
    let body = if let Some(plain) = &plain {
        view! { <Values plain=plain.clone() passwords=sealed.view_password /> }.into_any()
    } else {
        let text = t.items_damaged_text(item.id().to_string());
        view! { <Notice tone=Tone::Warning title=t.items_damaged_title()><p>{text}</p></Notice> }
            .into_any()
    };
    let whole = plain.as_ref().is_some_and(|plain| plain.damaged.is_empty());
    let part_damaged = plain
        .as_ref()
        .is_some_and(|plain| !plain.damaged.is_empty());
    view! {
        <article class="item" aria-labelledby="item-title">
            <header class="item-head">
                <div class="item-back">
                    <Button
                        variant=Variant::Quiet
                        small=true
                        label=t.items_back()
                        on_click=Callback::new(move |()| cx.select(None))
                    >
                        <Icon name=IconName::Left />
                    </Button>
                </div>
                <span class="item-icon"><Icon name=names::icon(sealed.kind) /></span>
                <div class="item-heading">
                    <h2 class="item-title" id="item-title" tabindex="-1">{title}</h2>
                    <p class="item-kind">{names::kind(t, sealed.kind)}</p>
                </div>
                <Actions cx item=item.clone() plain=plain.filter(|_| whole) />
            </header>
            {trashed
                .map(|at| {
                    view! {
                        <Notice tone=Tone::Warning title=t.items_in_trash()>
                            <p>{t.items_trashed_at()}" "<Moment ms=at /></p>
                        </Notice>
                    }
                })}
            {part_damaged
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warning title=t.items_part_damaged_title()>
                            <p>{t.items_part_damaged_text()}</p>
                        </Notice>
                    }
                })}
            {body}
            <Places cx id=item.id() />
            <footer class="item-foot">
                <p>{t.items_created()}" "<Moment ms=sealed.created_at /></p>
                <p>{t.items_changed()}" "<Moment ms=sealed.revised_at /></p>
            </footer>
        </article>
    }
    .into_any()
}

/// Star, edit, and the rest in a menu; in the trash: restore, delete for good.
#[component]
fn Actions(cx: VaultCx, item: Arc<Item>, plain: Option<Plain>) -> impl IntoView {
    let t = use_text();
    let ask = dialogs::use_asks();
    let sealed = item.sealed.clone();
    let id = item.id();
    let favourite = Memo::new(move |_| {
        cx.vault
            .with(|vault| vault.item(id).is_some_and(|item| item.sealed.favourite))
    });
    if sealed.deleted_at.is_some() {
        return sealed
            .delete
            .then(|| {
                view! {
                    <div class="item-actions">
                        <Button on_click=Callback::new(move |()| dialogs::restore(cx, id))>
                            <Icon name=IconName::Refresh />
                            {t.items_restore()}
                        </Button>
                        <Button
                            variant=Variant::Danger
                            on_click=Callback::new(move |()| ask.set(Some(Ask::Delete(id))))
                        >
                            <Icon name=IconName::Trash />
                            {t.items_delete()}
                        </Button>
                    </div>
                }
            })
            .into_any();
    }
    let (may_edit, may_delete) = (sealed.edit, sealed.delete);
    let edit = plain.map(|plain| {
        move || {
            // Its collections may have changed since it was drawn.
            let now = cx.vault.with_untracked(|vault| vault.item(id));
            let sealed = now.map_or_else(|| sealed.clone(), |item| item.sealed.clone());
            cx.seed.set(Some(Seed {
                collections: sealed.collections.clone(),
                sealed: Some(sealed),
                plain: plain.clone(),
            }));
        }
    });
    view! {
        <div class="item-actions">
            <button
                type="button"
                class="button button-quiet button-icon"
                class:is-starred=favourite
                aria-label=t.items_star()
                title=t.items_star()
                aria-pressed=move || if favourite.get() { "true" } else { "false" }
                on:click=move |_| dialogs::star(cx, id, !favourite.get_untracked())
            >
                <span class="button-content"><Icon name=IconName::Star /></span>
            </button>
            {edit
                .filter(|_| may_edit)
                .map(|edit| {
                    view! {
                        <Button
                            variant=Variant::Primary
                            on_click=Callback::new(move |()| edit())
                        >
                            <Icon name=IconName::Edit />
                            {t.items_edit()}
                        </Button>
                    }
                })}
            {(may_edit || may_delete)
                .then(|| {
                    view! {
                        <Menu
                            label=t.items_more()
                            class="button button-quiet button-icon"
                            align=MenuAlign::End
                            button=|| view! { <Icon name=IconName::More /> }
                        >
                            {may_edit
                                .then(|| {
                                    view! {
                                        <MenuItem on_click=Callback::new(move |()| ask.set(Some(Ask::Move(id))))>
                                            <Icon name=IconName::Move />
                                            {t.items_move()}
                                        </MenuItem>
                                    }
                                })}
                            {may_delete
                                .then(|| {
                                    view! {
                                        <MenuItem
                                            danger=true
                                            on_click=Callback::new(move |()| dialogs::trash(cx, id))
                                        >
                                            <Icon name=IconName::Trash />
                                            {t.items_trash()}
                                        </MenuItem>
                                    }
                                })}
                        </Menu>
                    }
                })}
        </div>
    }
    .into_any()
}

/// Every value that is not empty.
#[component]
fn Values(plain: Plain, passwords: bool) -> impl IntoView {
    let t = use_text();
    let texts = specs(plain.kind)
        .iter()
        .filter(|spec| !plain.text(spec.key).is_empty())
        .map(|spec| {
            let (name, value) = (names::field(t, spec.key), plain.text(spec.key).to_owned());
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

/// Whether both show the same. Star and collections are followed on their own.
fn same(old: &SealedItem, new: &SealedItem) -> bool {
    let shown = |item: &SealedItem| {
        (
            item.id,
            item.revised_at,
            item.deleted_at,
            item.edit,
            item.delete,
        )
    };
    shown(old) == shown(new) && old.data == new.data
}

/// In which collections it is.
#[component]
fn Places(cx: VaultCx, id: ItemId) -> impl IntoView {
    let t = use_text();
    let names = Memo::new(move |_| {
        cx.vault.with(|vault| {
            let collections = vault.item(id).map(|item| item.sealed.collections.clone());
            collections
                .into_iter()
                .flatten()
                .filter_map(|id| vault.collection(id)?.name.clone())
                .collect::<Vec<_>>()
        })
    });
    let list = move || {
        if names.with(Vec::is_empty) {
            return view! { <span class="item-kept">{t.items_unassigned()}</span> }.into_any();
        }
        names
            .get()
            .into_iter()
            .map(|name| view! { <span class="item-place"><Icon name=IconName::Folder />{name}</span> })
            .collect_view()
            .into_any()
    };
    view! {
        <DescriptionList>
            <Row name=t.vault_collections()>{list}</Row>
        </DescriptionList>
    }
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
