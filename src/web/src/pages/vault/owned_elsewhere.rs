//! Where a policy keeps new items out of the own vault: it says so before anybody tries.

use domain::item::VaultHead;
use leptos::prelude::*;

use super::context::VaultCx;
use crate::ui::badge::Tone;
use crate::ui::notice::Notice;
use crate::use_text;

/// Whose policy it is, and what may still be done.
#[component]
pub(super) fn OwnedElsewhere(cx: VaultCx) -> impl IntoView {
    let t = use_text();
    let (names, banned) = cx.head.with_value(|head| {
        let bound = head.owned_elsewhere();
        let names = bound.then(|| head.policies.data_ownership.join(", "));
        (names, VaultHead::export_banned(head))
    });
    names.map(|names| {
        view! {
            <Notice tone=Tone::Info title=t.own_notice_title()>
                <p>{t.own_notice_text(names)}</p>
                {banned.then(|| view! { <p>{t.own_notice_export()}</p> })}
            </Notice>
        }
    })
}
