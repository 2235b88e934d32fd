//! The collections of the item that is shown.

use domain::ItemId;
use leptos::prelude::*;

use super::super::context::VaultCx;
use crate::ui::icon::{Icon, IconName};
use crate::ui::page::{DescriptionList, Detail as Row};

/// In which collections it is.
#[component]
pub(super) fn Places(cx: VaultCx, id: ItemId) -> impl IntoView {
    let words = cx.words();
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
            return view! { <span class="item-kept">{words.in_none()}</span> }.into_any();
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
            <Row name=words.inside()>{list}</Row>
        </DescriptionList>
    }
}
