//! Collections and items.

use domain::event::EventKind;
use serde_json::json;

use super::watch::{Watch, person};
use crate::{
    common::{forms::note, people::Keys},
    functions::{sealed, slice},
    world::Actor,
};

/// Collections and items, by the owner.
pub(super) async fn vault(watch: &mut Watch<'_>) {
    let world = watch.world;
    let key = &Keys::made().client.key;
    let org = world.acme;
    let (browser, who) = &person(world, Actor::Owner).await;
    let owner = (browser, *who);
    let asked = json!({ "organisation": org, "name": sealed("events") });
    let made = watch
        .change(
            owner,
            "collection/create",
            asked,
            EventKind::CollectionCreated,
        )
        .await;
    let asked = json!({ "organisation": org, "names": [sealed("one"), sealed("two")] });
    let kind = EventKind::CollectionCreated;
    watch
        .change(owner, "collection/create-all", asked, kind)
        .await;
    let grant = json!({ "collection": { "New": 0 }, "group": { "New": 0 }, "access": "Edit" });
    let set = json!({ "collections": [sealed("set")], "groups": ["Set"], "grants": [grant] });
    let asked = json!({ "organisation": org, "set": set });
    let kind = EventKind::CollectionCreated;
    watch
        .change(owner, "collection/create-set", asked, kind)
        .await;
    let (id, was) = (made.json()["id"].clone(), made.json()["name"].clone());
    let asked =
        json!({ "organisation": org, "names": [{ "id": id, "was": was, "name": sealed("y") }] });
    watch
        .change(
            owner,
            "collection/rename",
            asked,
            EventKind::CollectionUpdated,
        )
        .await;
    let grant = json!({ "member": world.member, "access": "View" });
    let change = json!({ "members": [grant], "members_out": [], "groups": [], "groups_out": [] });
    let asked = json!({ "organisation": org, "collections": [id], "change": change });
    let kind = EventKind::CollectionUpdated;
    watch
        .change(owner, "collection/change-grants", asked, kind)
        .await;
    let new = note(key, vec![world.collection]);
    let asked = json!({ "organisation": org, "item": new });
    let item = watch
        .change(owner, "item/create", asked, EventKind::ItemCreated)
        .await
        .json();
    let asked = json!({ "organisation": org, "slice": slice("events", &new) });
    watch
        .change(owner, "item/import", asked, EventKind::ItemCreated)
        .await;
    let asked = json!({ "organisation": org, "format": "Csv" });
    watch
        .change(owner, "item/export", asked, EventKind::VaultExported)
        .await;
    let one = json!({ "organisation": org, "items": [item["id"]] });
    let change = json!({ "id": item["id"], "revised_at": item["revised_at"], "data": new.data });
    let asked = json!({ "organisation": org, "change": change });
    watch
        .change(owner, "item/update", asked, EventKind::ItemUpdated)
        .await;
    let asked =
        json!({ "organisation": org, "items": [item["id"]], "was": [], "collections": [id] });
    watch
        .change(
            owner,
            "item/set-collections",
            asked,
            EventKind::ItemUpdatedCollections,
        )
        .await;
    watch
        .change(owner, "item/trash", one.clone(), EventKind::ItemTrashed)
        .await;
    watch
        .change(owner, "item/restore", one.clone(), EventKind::ItemRestored)
        .await;
    watch
        .change(owner, "item/trash", one.clone(), EventKind::ItemTrashed)
        .await;
    watch
        .change(owner, "item/delete", one, EventKind::ItemDeleted)
        .await;
    let asked = json!({ "organisation": org, "collection": id });
    watch
        .change(
            owner,
            "collection/delete",
            asked,
            EventKind::CollectionDeleted,
        )
        .await;
}
