//! What people type is shown as text, and what a request claims about us is not believed.

use hyper::header::{HOST, HeaderName};
use serde_json::json;

use crate::{
    places::{mail_to, new_client},
    runner::stories,
    world::Actor,
};

const HOSTILE: [&str; 3] = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)",
    "\"><svg/onload=alert(1)>",
];

stories! {
    async fn row_03_hostile_names_are_text(world: &World) {
        let admin = world.cx(Actor::Admin).await;
        for name in HOSTILE {
            let (id, _) = new_client(&admin, world.provider, name, "hostile@example.test").await;
            for path in [
                format!("/provider/{}/clients", world.provider),
                format!("/provider/{}/events", world.provider),
                format!("/vault/{id}"),
                format!("/admin/{id}/set-up"),
                format!("/admin/{id}/members"),
            ] {
                let html = world.browser(Actor::Admin).get(&path).await.body;
                assert!(!html.contains(name), "{path} shows {name} as it is");
                assert!(!html.contains("<img src=x") && !html.contains("<svg/onload"), "{path}");
                assert!(!html.contains("<script>alert"), "{path}");
            }
            let list = world.browser(Actor::Admin).get(&format!("/provider/{}/clients", world.provider)).await;
            let escaped = name.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            assert!(
                list.body.contains(&escaped) || list.body.contains(&escaped.replace('"', "&quot;")),
                "{name} is not shown at all"
            );
            let mail = mail_to(&world.app, "hostile@example.test").await;
            assert!(!mail.html.contains(name), "the mail shows {name} as it is");
            assert!(!mail.subject.contains(['\r', '\n']));
        }
        // What is asked for in the address comes back on the page too.
        for text in HOSTILE {
            let asked: String = text.bytes().map(|b| format!("%{b:02X}")).collect();
            let list = format!("/provider/{}/clients?q={asked}", world.provider);
            for path in [list, format!("/sign-in?next={asked}"), format!("/join/organisation?token={asked}"), format!("/{asked}")] {
                let html = world.browser(Actor::Admin).get(&path).await.body;
                assert!(!html.contains(text), "{path} repeats it as it is");
            }
        }
    }

    async fn row_45_links_lead_to_the_configured_origin(world: &World) {
        let forwarded = HeaderName::from_static("x-forwarded-host");
        let browser = world.browser(Actor::Owner).with(HOST, "evil.example").with(forwarded, "evil.example");
        let asked = json!({ "organisation": world.acme, "form": { "emails": ["host@example.test"], "role": "User" } });
        let answer = browser.call("members/invite", &asked).await;
        assert_eq!(answer.code(), 200, "{}", answer.body);
        let mail = mail_to(&world.app, "host@example.test").await;
        assert!(mail.text.contains(&format!("{}/join/organisation?token=", world.app.public_url)));
        assert!(!mail.text.contains("evil.example") && !mail.html.contains("evil.example"));

        let page = world.app.browser().with(HOST, "evil.example").get("/sign-in").await;
        assert!(!page.body.contains("evil.example"));
        for path in ["//evil.example/", "/%2F%2Fevil.example", "/account?next=https://evil.example", "/\\evil.example"] {
            let answer = world.app.browser().get(path).await;
            let to = answer.header("location");
            assert!(to.is_empty() || to.starts_with("/sign-in"), "{path} leads to {to}");
        }
    }

    async fn row_45_addresses_hold_no_header(world: &World) {
        for email in ["a@example.test\r\nBcc: x@example.test", "a@example.test\nX: y", "a@example.test, b@example.test"] {
            let asked = json!({ "organisation": world.acme, "form": { "emails": [email], "role": "User" } });
            let answer = world.browser(Actor::Owner).call("members/invite", &asked).await;
            assert_eq!(answer.code(), 422, "{email:?}: {}", answer.body);
        }
    }
}
