//! Items that ask for the master password again. The page keeps this promise, not the encryption: whoever holds the keys
//! holds the secrets. It keeps a screen that was left open from showing them.

mod dialog;
mod tries;

pub(super) use dialog::RepromptDialog;
pub(super) use tries::Tries;

use std::collections::HashSet;

use domain::ItemId;
use leptos::prelude::*;

use super::context::VaultCx;
use super::focus;
use crate::ui::button::{Button, Variant};
use crate::ui::icon::{Icon, IconName};
use crate::use_text;
use vault::fields::Plain;
use vault::open;

/// What waits for the master password.
#[derive(Clone, Copy)]
pub(super) struct Waiting {
    /// The item that asks for it; none when it is asked for several at once.
    id: Option<ItemId>,
    /// What is done then.
    then: Callback<()>,
}

/// Stands before the secrets of the item that is shown.
#[derive(Clone, Copy)]
pub(super) struct Gate {
    cx: VaultCx,
    id: ItemId,
    asks: bool,
}

impl Gate {
    /// The gate of an item. It is open from the start for an item that does not ask, and where the person would see no
    /// secret anyway.
    pub(super) fn new(cx: VaultCx, id: ItemId, plain: Option<&Plain>, passwords: bool) -> Self {
        let asks = plain.is_some_and(|plain| plain.reprompt && plain.has_secret(passwords));
        Self { cx, id, asks }
    }

    /// The same before what is secret under a condition; open where it is not.
    pub(super) fn only_if(self, secret: bool) -> Self {
        Self {
            asks: self.asks && secret,
            ..self
        }
    }

    /// Whether the password was given, or none is asked for; follows every change.
    pub(super) fn is_open(self) -> bool {
        !self.asks || self.cx.proven.get() == Some(self.id)
    }

    /// Does something, at once or when the password was given.
    pub(super) fn pass(self, then: Callback<()>) {
        if untrack(|| self.is_open()) {
            then.run(());
        } else {
            let waiting = Waiting {
                id: Some(self.id),
                then,
            };
            self.cx.waiting.set(Some(waiting));
        }
    }

    /// The same for parts that know nothing of items.
    pub(super) fn before(self) -> Callback<Callback<()>> {
        Callback::new(move |then| self.pass(then))
    }
}

/// Does something with several items, at once or when the password was given if one of them asks for it.
pub(super) fn pass_all(cx: VaultCx, items: &[ItemId], then: Callback<()>) {
    let items: HashSet<&ItemId> = items.iter().collect();
    let asks = cx.key().is_some_and(|key| {
        cx.vault.with_untracked(|vault| {
            let mut items = vault
                .items()
                .iter()
                .filter(|item| items.contains(&item.id()));
            items.any(|item| open::asks(&key, &item.sealed))
        })
    });
    if asks {
        cx.waiting.set(Some(Waiting { id: None, then }));
    } else {
        then.run(());
    }
}

/// What is made only once the gate is open; until then a button asks.
#[component]
pub(super) fn Behind(
    gate: Gate,
    /// What it is, e.g. "One-time code".
    #[prop(into)]
    label: String,
    /// What is behind.
    children: ChildrenFn,
) -> impl IntoView {
    let t = use_text();
    let shown = t.reveal_show(label);
    // The button goes when the gate opens.
    let opened = Callback::new(|()| focus::settle());
    let ask = Callback::new(move |()| gate.pass(opened));
    view! {
        <Show
            when=move || gate.is_open()
            fallback=move || {
                view! {
                    <span class="item-value">
                        <span class="reveal">
                            <span aria-hidden="true">"••••••••"</span>
                            <span class="visually-hidden">{t.reveal_hidden()}</span>
                            <Button variant=Variant::Quiet small=true label=shown.clone() on_click=ask>
                                <Icon name=IconName::Eye />
                            </Button>
                        </span>
                    </span>
                }
            }
        >
            {children()}
        </Show>
    }
    .into_any()
}
