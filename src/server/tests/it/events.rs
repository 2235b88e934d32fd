//! Every change leaves its event, with who and from where; who is not in changes nothing.

use domain::{EventId, Millis, event::EventKind};
use serde_json::json;
use store::{
    System,
    model::{EventMark, EventQuery},
};
use uuid::Uuid;

use crate::{
    common::people::Keys,
    common::people::address,
    coverage::registered,
    functions::{FUNCTIONS, sealed},
    places::{client_form, client_keys, note},
    runner::stories,
    world::Actor,
};

stories! {
    async fn row_48_every_change_writes_who_and_from_where(world: &World) {
        let key = &Keys::made().client.key;
        let (org, provider) = (world.acme, world.provider);
        let owner = world.browser(Actor::Owner);
        let collection = json!({ "organisation": org, "name": sealed("events") });
        let made = owner.call("collection/create", &collection).await.json();
        let (collection, was) = (made["id"].clone(), made["name"].clone());
        let item = json!({ "organisation": org, "item": note(key, vec![world.collection]) });
        let item = owner.call("item/create", &item).await.json();
        let revised = item["revised_at"].clone();
        let item = item["id"].clone();
        let new = note(key, vec![world.collection]);
        let changes = [
            (Actor::Owner, "collection/create", json!({ "organisation": org, "name": sealed("x") }), EventKind::CollectionCreated),
            (Actor::Owner, "collection/rename", json!({ "organisation": org, "names": [{ "id": collection, "was": was, "name": sealed("y") }] }), EventKind::CollectionUpdated),
            (Actor::Owner, "collection/delete", json!({ "organisation": org, "collection": collection }), EventKind::CollectionDeleted),
            (Actor::Owner, "item/create", json!({ "organisation": org, "item": new }), EventKind::ItemCreated),
            (Actor::Owner, "item/update", json!({ "organisation": org, "change": { "id": item, "revised_at": revised, "data": new.data } }), EventKind::ItemUpdated),
            (Actor::Owner, "item/set-collections", json!({ "organisation": org, "item": item, "was": [], "collections": [] }), EventKind::ItemUpdatedCollections),
            (Actor::Owner, "item/trash", json!({ "organisation": org, "item": item }), EventKind::ItemTrashed),
            (Actor::Owner, "item/restore", json!({ "organisation": org, "item": item }), EventKind::ItemRestored),
            (Actor::Owner, "item/trash", json!({ "organisation": org, "item": item }), EventKind::ItemTrashed),
            (Actor::Owner, "item/delete", json!({ "organisation": org, "item": item }), EventKind::ItemDeleted),
            (Actor::Owner, "members/invite", json!({ "organisation": org, "form": { "emails": ["event@example.test"], "role": "User" } }), EventKind::MemberInvited),
            (Actor::Admin, "provider-members/invite", json!({ "provider": provider, "form": { "emails": ["event@example.test"], "role": "ServiceUser" } }), EventKind::ProviderMemberInvited),
            (Actor::Admin, "clients/create", json!({
                "provider": provider, "request": "018f6f2e-7c1a-7000-8000-00000000e7e7",
                "form": client_form("Events", &address("event")), "keys": client_keys(), "agreed": null,
            }), EventKind::ClientCreated),
            (Actor::Admin, "clients/edit-seats", json!({ "provider": provider, "organisation": org, "form": { "seats": 40, "seat_limit": null, "extra_storage_gb": 1 } }), EventKind::OrganisationUpdated),
            (Actor::Admin, "provider/update", json!({ "provider": provider, "form": { "name": "Anders", "billing_email": address("other"), "require_two_step": false } }), EventKind::ProviderUpdated),
        ];
        for (actor, function, arguments, kind) in changes {
            let browser = world.browser(actor);
            let answer = browser.call(function, &arguments).await;
            assert_eq!(answer.code(), 200, "{function}: {}", answer.body);
            let who = world.cx(actor).await.user();
            let query = EventQuery {
                since: 0,
                until: Millis::MAX,
                kinds: [(kind.code(), kind.code()); 2],
                actor: Some(who),
                organisation: None,
                from: EventMark::Before(Millis::MAX, EventId(Uuid::max())),
                limit: 50,
            };
            let scope = System::because("a test reads the log").provider(provider);
            let mut reader = world.app.store.reader().await.expect("a connection");
            let rows = reader.events().of_provider(scope, &query).await.expect("the log");
            let row = rows.iter().find(|row| row.ip == browser.ip);
            let row = row.unwrap_or_else(|| panic!("{function} wrote no {kind:?} from {}", browser.ip));
            assert_eq!(row.device, "Firefox · Linux", "{function}");
        }
    }

    async fn row_17_an_owner_who_waits_may_nothing(world: &World) {
        let owner = world.browser(Actor::Owner);
        let mut asked = 0;
        for (name, _, arguments) in FUNCTIONS.iter().filter(|(name, ..)| registered().contains(name)) {
            let mut arguments = arguments(world);
            let acme = json!(world.acme);
            let Some((field, _)) = arguments.as_object().into_iter().flatten().find(|(_, v)| **v == acme) else {
                continue;
            };
            if arguments.get("provider").is_some() {
                continue;
            }
            let field = field.clone();
            arguments[field] = json!(world.beta);
            let answer = owner.call(name, &arguments).await;
            assert_eq!(answer.code(), 404, "{name}: {}", answer.body);
            asked += 1;
        }
        assert!(asked > 10, "{asked} functions of an organisation");
        for page in [format!("/vault/{}", world.beta), format!("/admin/{}/members", world.beta)] {
            assert_eq!(owner.get(&page).await.code(), 404, "{page}");
        }
    }
}
