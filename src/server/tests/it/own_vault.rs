//! Own vaults: what the table says of an organisation's vault holds of them for whoever is signed in, and for nobody else.

use serde_json::{Value, json};

use crate::{
    common::{forms::note, http::Browser, people::Keys},
    functions::{sealed, slice},
    runner::stories,
    world::Actor,
};

/// Everything that a vault of either kind is asked, about this item and this folder.
fn asked(item: &Value, folder: &Value) -> Vec<(&'static str, Value)> {
    let (id, mine) = (&item["id"], "mine");
    let new = note(&Keys::made().client.key, vec![]);
    let change = json!({ "id": id, "revised_at": item["revised_at"], "data": new.data });
    let name = json!({ "id": folder["id"], "was": folder["name"], "name": sealed("Other") });
    vec![
        ("item/get", json!({ "owner": mine, "item": id })),
        ("item/update", json!({ "owner": mine, "change": change })),
        (
            "item/set-favourite",
            json!({ "owner": mine, "item": id, "favourite": true }),
        ),
        (
            "item/set-collections",
            json!({ "owner": mine, "items": [id], "was": [], "collections": [folder["id"]] }),
        ),
        ("item/trash", json!({ "owner": mine, "items": [id] })),
        ("item/restore", json!({ "owner": mine, "items": [id] })),
        ("item/trash", json!({ "owner": mine, "items": [id] })),
        ("item/delete", json!({ "owner": mine, "items": [id] })),
        (
            "collection/rename",
            json!({ "owner": mine, "under": 0, "names": [name] }),
        ),
        (
            "collection/delete",
            json!({ "owner": mine, "collections": [folder["id"]] }),
        ),
    ]
}

/// What needs nothing that is there already.
fn first() -> Vec<(&'static str, Value)> {
    let new = note(&Keys::made().client.key, vec![]);
    let mine = "mine";
    let of_file = json!({ "owner": mine, "mark": "own" });
    vec![
        ("vault/head", json!({ "owner": mine })),
        ("collection/list", json!({ "owner": mine })),
        ("item/list", json!({ "owner": mine, "after": null })),
        (
            "item/create",
            json!({ "owner": mine, "under": 0, "item": new }),
        ),
        (
            "collection/create",
            json!({ "owner": mine, "under": 0, "name": sealed("Folder") }),
        ),
        (
            "collection/create-all",
            json!({ "owner": mine, "under": 0, "names": [sealed("One"), sealed("Two")] }),
        ),
        (
            "item/import",
            json!({ "owner": mine, "under": 0, "slice": slice("own", &new) }),
        ),
        ("item/import-state", of_file.clone()),
        ("item/forget-import", of_file),
        ("item/export", json!({ "owner": mine, "format": "Json" })),
    ]
}

async fn made(browser: &Browser, function: &str) -> Value {
    let all = first();
    let (_, arguments) = all
        .iter()
        .find(|(name, _)| *name == function)
        .expect("in the list");
    let answer = browser.call(function, arguments).await;
    assert_eq!(answer.code(), 200, "{function}: {}", answer.body);
    answer.json()
}

stories! {
    async fn everybody_has_a_vault_that_nobody_else_reaches(world: &World) {
        let member = world.browser(Actor::Member);
        for (function, arguments) in first() {
            let nobody = world.browser(Actor::Anonymous).call(function, &arguments).await;
            assert_eq!(nobody.code(), 401, "{function}");
            let answer = member.call(function, &arguments).await;
            assert_eq!(answer.code(), 200, "{function}: {}", answer.body);
        }
        let item = made(&member, "item/create").await;
        let folder = made(&member, "collection/create").await;
        for (function, arguments) in asked(&item, &folder) {
            for (actor, expected) in [
                (Actor::Anonymous, 401),
                (Actor::Foreign, 404),
                (Actor::Owner, 404),
                (Actor::Service, 404),
                (Actor::Admin, 404),
            ] {
                let answer = world.browser(actor).call(function, &arguments).await;
                assert_eq!(answer.code(), expected, "{function} as {actor:?}: {}", answer.body);
            }
        }
        for actor in [Actor::Owner, Actor::Admin] {
            let list = world.browser(actor).call("item/list", &json!({ "owner": "mine", "after": null })).await;
            assert!(!list.body.contains(item["id"].as_str().expect("an id")), "{actor:?}");
        }
        for (function, arguments) in asked(&item, &folder) {
            let answer = member.call(function, &arguments).await;
            assert_eq!(answer.code(), 200, "{function}: {}", answer.body);
        }
        let wrong = json!({ "owner": "theirs" });
        let answer = member.call("vault/head", &wrong).await;
        assert!((400..500).contains(&answer.code()), "{}", answer.code());
    }

    async fn what_lies_under_another_key_is_refused_there_too(world: &World) {
        for (function, mut arguments) in first() {
            if arguments.get("under").is_none() {
                continue;
            }
            arguments["under"] = json!(1);
            let answer = world.browser(Actor::Member).call(function, &arguments).await;
            assert!(answer.code() == 409 && answer.body.contains("key-rotated"), "{function}: {}", answer.body);
        }
    }
}
