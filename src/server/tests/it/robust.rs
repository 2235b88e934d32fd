//! Requests that no page makes.

use std::time::{Duration, Instant};

use hyper::header::{CONTENT_TYPE, HeaderName, ORIGIN};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::{
    coverage::registered,
    functions::{FUNCTIONS, sealed},
    runner::stories,
    world::Actor,
};

/// However large or deep a request is, its refusal is quick.
const QUICK: Duration = Duration::from_secs(10);

stories! {
    async fn row_05_another_tenant_s_ids_are_found_nowhere(world: &World) {
        let (org, provider) = (world.acme, world.provider);
        let (collection, item) = (world.elsewhere_collection, world.elsewhere_item);
        let member = world.elsewhere_owner;
        let client = world.elsewhere;
        let name = sealed("taken");
        let asked: [(Actor, &str, Value); 13] = [
            (Actor::Owner, "collection/rename", json!({ "owner": org, "under": 1, "names": [{ "id": collection, "was": name, "name": name }] })),
            (Actor::Owner, "collection/delete", json!({ "owner": org, "collections": [collection] })),
            (Actor::Owner, "item/get", json!({ "owner": org, "item": item })),
            (Actor::Owner, "item/trash", json!({ "owner": org, "items": [item] })),
            (Actor::Owner, "item/delete", json!({ "owner": org, "items": [item] })),
            (Actor::Owner, "item/set-favourite", json!({ "owner": org, "item": item, "favourite": true })),
            (Actor::Owner, "item/set-collections", json!({ "owner": org, "items": [world.item], "was": [], "collections": [collection] })),
            (Actor::Owner, "members/cancel", json!({ "organisation": org, "member": member })),
            (Actor::Owner, "members/confirm-details", json!({ "organisation": org, "member": member })),
            (Actor::Admin, "clients/get", json!({ "provider": provider, "organisation": client })),
            (Actor::Admin, "clients/edit-seats", json!({ "provider": provider, "organisation": client, "form": { "seats": 9, "seat_limit": null, "extra_storage_gb": 0 } })),
            (Actor::Admin, "owners/cancel", json!({ "provider": provider, "organisation": client, "member": member })),
            (Actor::Admin, "owners/cancel", json!({ "provider": provider, "organisation": org, "member": member })),
        ];
        for (actor, function, arguments) in asked {
            let answer = world.browser(actor).call(function, &arguments).await;
            assert_eq!(answer.code(), 404, "{function}: {}", answer.body);
        }
        let there = world.browser(Actor::Foreign);
        let list = there.call("collection/list", &json!({ "owner": client })).await;
        assert!(!list.body.contains(&name), "renamed");
        assert!(list.body.contains(&collection.to_string()), "deleted");
        let found = there.call("item/get", &json!({ "owner": client, "item": item })).await;
        assert_eq!(found.json()["deleted_at"], Value::Null);
        let mine = json!({ "owner": org, "item": world.item });
        let mine = world.browser(Actor::Owner).call("item/get", &mine).await;
        assert!(!mine.body.contains(&collection.to_string()), "bound across the wall");
    }

    async fn row_08_changes_come_from_our_own_pages(world: &World) {
        let browser = world.browser(Actor::Admin);
        for (name, _, arguments) in FUNCTIONS.iter().filter(|(name, ..)| registered().contains(name)) {
            let foreign = browser.with(ORIGIN, "https://evil.example");
            let answer = foreign.call(name, &arguments(world)).await;
            assert_eq!(answer.code(), 403, "{name}");
        }
        let site = HeaderName::from_static("sec-fetch-site");
        for origin in ["null", "https://evil.example", "http://localhost.evil.example", "http://localhost"] {
            let foreign = browser.with(ORIGIN, origin);
            assert_eq!(foreign.call("account/me", &json!({})).await.code(), 403, "{origin}");
            let lies = foreign.with(site.clone(), "same-origin");
            assert_eq!(lies.call("account/me", &json!({})).await.code(), 403, "{origin}");
        }
        // The body of a form that a foreign page could send without being asked first.
        let form = browser.with(ORIGIN, "https://evil.example").with(CONTENT_TYPE, "text/plain");
        assert_eq!(form.call("account/me", &json!({})).await.code(), 403);
        let mut silent = browser.request(hyper::Method::POST, "/api/fn/account/me", "{}".to_owned());
        silent.headers_mut().remove(ORIGIN);
        assert_eq!(browser.send(silent).await.expect("an answer").code(), 403);
        let me = browser.call("account/me", &json!({})).await;
        assert_eq!(me.code(), 200, "our own page may");
    }

    async fn row_41_what_was_not_asked_for_is_not_taken(world: &World) {
        let name = sealed("extra");
        let asked = json!({
            "owner": world.acme, "under": 1, "name": name,
            "id": world.elsewhere_collection, "organisation_id": world.elsewhere,
            "manage": true, "user_id": world.member, "status": 2, "security_stamp": "x",
        });
        let answer = world.browser(Actor::Owner).call("collection/create", &asked).await;
        assert_eq!(answer.code(), 200, "{}", answer.body);
        assert_ne!(answer.json()["id"], json!(world.elsewhere_collection));
        let there = json!({ "owner": world.elsewhere });
        let there = world.browser(Actor::Foreign).call("collection/list", &there).await;
        assert!(!there.body.contains(&name));
        let asked = json!({
            "organisation": world.acme,
            "form": { "emails": ["extra@example.test"], "role": "User", "status": 2, "user_id": world.member, "organisation_key": "4.x" },
        });
        let answer = world.browser(Actor::Owner).call("members/invite", &asked).await;
        assert_eq!(answer.code(), 200, "{}", answer.body);
        let list = json!({ "organisation": world.acme, "filter": { "search": "extra" }, "cursor": "First" });
        let list = world.browser(Actor::Owner).call("members/list", &list).await.json();
        let rows = list["page"]["rows"].as_array().cloned().unwrap_or_default();
        let row = rows.iter().find(|row| row["email"] == json!("extra@example.test"));
        let row = row.expect("invited");
        assert_eq!((&row["status"], &row["user"]), (&json!("Invited"), &Value::Null));
    }

    async fn row_44_large_and_deep_requests_are_refused_at_once(world: &World) {
        let start = Instant::now();
        let cookie = format!("{}={}", world.app.cookie_name(), world.token(Actor::Owner).expect("somebody"));
        let head = format!(
            "POST /api/fn/collection/create HTTP/1.1\r\nHost: {0}\r\nOrigin: {1}\r\nCookie: {cookie}\r\n\
             Content-Type: application/json\r\nContent-Length: 10485760\r\n\r\n{{",
            world.app.address, world.app.public_url
        );
        let mut stream = TcpStream::connect(world.app.address).await.expect("a connection");
        stream.write_all(head.as_bytes()).await.expect("sent");
        let mut first = [0; 12];
        stream.read_exact(&mut first).await.expect("an answer");
        assert_eq!(&first, b"HTTP/1.1 413", "ten megabytes are not even waited for");

        let browser = world.browser(Actor::Owner);
        let deep = format!("{}{}", "[".repeat(400_000), "]".repeat(400_000));
        let long = "x".repeat(1_500_000);
        let cut = format!("2.{long}|{long}");
        let many: Vec<&str> = vec!["a@b.test"; 80_000];
        let bodies = [
            format!("{{\"owner\":{deep},\"under\":1,\"name\":\"x\"}}"),
            deep.clone(),
            json!({ "owner": world.acme, "under": 1, "name": long }).to_string(),
            json!({ "owner": world.acme, "under": 1, "name": &cut[..1_000_000] }).to_string(),
            "{".to_owned(),
            String::new(),
        ];
        for body in bodies {
            let shown = body.chars().take(40).collect::<String>();
            let mut request = browser.request(hyper::Method::POST, "/api/fn/collection/create", body);
            request.headers_mut().insert(CONTENT_TYPE, "application/json".parse().expect("a value"));
            let answer = browser.send(request).await.expect("an answer");
            assert!(answer.status.is_client_error(), "{shown}: {} {}", answer.code(), answer.body);
            assert!(answer.body.len() < 2000, "{shown}: the refusal repeats what was sent");
        }
        let asked = json!({ "organisation": world.acme, "form": { "emails": many, "role": "User" } });
        let answer = browser.call("members/invite", &asked).await;
        assert!(answer.status.is_client_error(), "{}", answer.code());
        assert!(start.elapsed() < QUICK, "{:?}", start.elapsed());
        assert_eq!(browser.call("account/me", &json!({})).await.code(), 200, "the server lives");
    }
}
