//! The person's own star.

use domain::ItemId;
use leptos::task::spawn_local;

use super::context::VaultCx;
use super::server;

/// Stars an item, or takes the star away.
pub(super) fn star(cx: VaultCx, id: ItemId, on: bool) {
    let opened = cx.opened();
    spawn_local(async move {
        match server::item_set_favourite(cx.id, id, on).await {
            Ok(()) => opened.update(|v| v.change(id, |item| item.favourite = on)),
            Err(problem) => opened.refused(id, problem).await,
        }
    });
}
