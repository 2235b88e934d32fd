//! Collections and items.

use domain::{UserId, event::EventKind, item::NewItem};
use hyper::Method;
use serde_json::{Value, json};

use super::watch::{Watch, person};
use crate::{
    common::{
        forms::{client_keys, note},
        http::Browser,
        people::Keys,
    },
    functions::{sealed, slice},
    places::wrapped,
    world::{Actor, SMALLEST},
};

/// Collections and items, by the owner.
pub(super) async fn vault(watch: &mut Watch<'_>) {
    let world = watch.world;
    let key = &Keys::made().client.key;
    let org = world.acme;
    let (browser, who) = &person(world, Actor::Owner).await;
    let owner = (browser, *who);
    let asked = json!({ "owner": org, "under": 1, "name": sealed("events") });
    let made = watch
        .change(
            owner,
            "collection/create",
            asked,
            EventKind::CollectionCreated,
        )
        .await;
    let asked = json!({ "owner": org, "under": 1, "names": [sealed("one"), sealed("two")] });
    let kind = EventKind::CollectionCreated;
    watch
        .change(owner, "collection/create-all", asked, kind)
        .await;
    let grant = json!({ "collection": { "New": 0 }, "group": { "New": 0 }, "access": "Edit" });
    let set = json!({ "collections": [sealed("set")], "groups": ["Set"], "grants": [grant] });
    let asked = json!({ "organisation": org, "under": 1, "set": set });
    let kind = EventKind::CollectionCreated;
    watch
        .change(owner, "collection/create-set", asked, kind)
        .await;
    let (id, was) = (made.json()["id"].clone(), made.json()["name"].clone());
    let asked = json!({ "owner": org, "under": 1, "names": [{ "id": id, "was": was, "name": sealed("y") }] });
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
    let asked = json!({ "owner": org, "under": 1, "item": new });
    let item = watch
        .change(owner, "item/create", asked, EventKind::ItemCreated)
        .await
        .json();
    let asked = json!({ "owner": org, "under": 1, "slice": slice("events", &new) });
    watch
        .change(owner, "item/import", asked, EventKind::ItemCreated)
        .await;
    let asked = json!({ "owner": org, "format": "Csv" });
    watch
        .change(owner, "item/export", asked, EventKind::VaultExported)
        .await;
    own(watch, owner, new.clone()).await;
    let one = json!({ "owner": org, "items": [item["id"]] });
    let change = json!({ "id": item["id"], "revised_at": item["revised_at"], "data": new.data });
    let asked = json!({ "owner": org, "change": change });
    watch
        .change(owner, "item/update", asked, EventKind::ItemUpdated)
        .await;
    let asked = json!({ "owner": org, "items": [item["id"]], "was": [], "collections": [id] });
    watch
        .change(
            owner,
            "item/set-collections",
            asked,
            EventKind::ItemUpdatedCollections,
        )
        .await;
    files(watch, owner, &item["id"]).await;
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
    let asked = json!({ "owner": org, "collections": [id] });
    watch
        .change(
            owner,
            "collection/delete",
            asked,
            EventKind::CollectionDeleted,
        )
        .await;
}

/// The own vault is nobody else's business, until it goes into a file or something of it to an organisation.
async fn own(watch: &mut Watch<'_>, owner: (&Browser, Option<UserId>), mut new: NewItem) {
    let (browser, world) = (owner.0, watch.world);
    new.collections.clear();
    let asked = json!({ "owner": "mine", "under": 0, "item": new });
    let item = browser.call("item/create", &asked).await;
    assert_eq!(item.code(), 200, "{}", item.body);
    let asked = json!({ "owner": "mine", "format": "Json" });
    let kind = EventKind::OwnVaultExported;
    watch.change(owner, "item/export", asked, kind).await;
    let given = json!({ "id": item.json()["id"], "key": new.key });
    let asked = json!({
        "organisation": world.acme, "under": 1, "items": [given], "collections": [world.collection],
    });
    let kind = EventKind::ItemShared;
    watch.change(owner, "item/give", asked, kind).await;
}

/// A new key, for an organisation of its own: what lies under the key of the other one is needed by other stories.
pub(super) async fn rotation(watch: &mut Watch<'_>) {
    let world = watch.world;
    let (browser, who) = &person(world, Actor::Foreign).await;
    let org = world.elsewhere;
    let (keys, new) = (client_keys(), sealed("key"));
    let form = json!({
        "under": 1, "key": new, "public_key": keys.public_key, "private_key": keys.private_key,
    });
    let asked = json!({ "organisation": org, "form": form });
    let begun = browser.call("rotation/begin", &asked).await;
    assert_eq!(begun.code(), 200, "{}", begun.body);
    let asked = json!({ "organisation": org, "key": new, "after": null });
    let left = browser.call("rotation/left", &asked).await.json();
    let person = wrapped("member", &Keys::made().client.key).await.key;
    let parts: Vec<Value> = left
        .as_array()
        .into_iter()
        .flatten()
        .map(|piece| {
            let for_a_person = piece["target"]["Member"].is_string();
            let now = if for_a_person {
                person.clone()
            } else {
                sealed("again")
            };
            json!({ "target": piece["target"], "was": piece["was"], "now": now })
        })
        .collect();
    assert!(parts.len() > 1, "{left}");
    let asked = json!({ "organisation": org, "key": new, "parts": parts });
    let put = browser.call("rotation/put", &asked).await;
    assert_eq!(put.code(), 200, "{}", put.body);
    let asked = json!({ "organisation": org, "key": new });
    watch
        .change(
            (browser, *who),
            "rotation/finish",
            asked,
            EventKind::KeyRotated,
        )
        .await;
}

/// A file comes and goes.
async fn files(watch: &mut Watch<'_>, owner: (&Browser, Option<UserId>), item: &Value) {
    let org = watch.world.acme;
    let item = item.as_str().and_then(|id| id.parse().ok());
    let file = watch.world.file(item.expect("an id"));
    let asked = json!({ "organisation": org, "file": file });
    let id = owner.0.call("attachment/begin", &asked).await.json();
    let id = id.as_str().expect("an id");
    let path = format!("/api/organisation/{org}/attachment/{id}/0");
    let part = owner.0.request(Method::PUT, &path, SMALLEST.to_owned());
    let sent = owner.0.send(part).await.expect("an answer");
    assert_eq!((sent.code(), sent.json()), (200, json!({ "next": null })));
    let asked = json!({ "organisation": org, "file": id });
    let kind = EventKind::AttachmentCreated;
    watch
        .change(owner, "attachment/finish", asked.clone(), kind)
        .await;
    let kind = EventKind::AttachmentDeleted;
    watch.change(owner, "attachment/delete", asked, kind).await;
}
