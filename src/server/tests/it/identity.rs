//! Who somebody is: sign-in, cookies, and what is no session.

use domain::OrganisationRole;
use serde_json::{Value, json};

use crate::{
    app::TestApp,
    common::{
        http::Answer,
        people::{Keys, address},
        start::token_in,
    },
    functions::sign_in,
    places::{invite, mail_to},
    runner::stories,
    world::Actor,
};

/// A proof of a wrong password: base64 of 32 bytes.
const WRONG: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

fn keys(value: &Value) -> Vec<String> {
    match value {
        Value::Object(map) => map
            .iter()
            .flat_map(|(key, value)| {
                let inner = keys(value).into_iter().map(move |k| format!("{key}.{k}"));
                std::iter::once(key.clone()).chain(inner)
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// The token in the cookie that an answer sets.
fn secret(answer: &Answer) -> String {
    let cookie = answer.header("set-cookie");
    let (_, rest) = cookie.split_once('=').expect("a cookie");
    rest.split(';').next().unwrap_or_default().to_owned()
}

stories! {
    async fn row_21_known_and_unknown_accounts_look_alike(world: &World) {
        let browser = world.app.browser();
        let ask = |name: &str| json!({ "email": address(name) });
        let known = browser.call("session/prelogin", &ask("admin")).await;
        let unknown = browser.call("session/prelogin", &ask("nobody-here")).await;
        assert_eq!((known.code(), unknown.code()), (200, 200));
        assert_eq!(keys(&known.json()), keys(&unknown.json()));
        assert_eq!(unknown.json()["salt"], json!(address("nobody-here")));
        let again = browser.call("session/prelogin", &ask("nobody-here")).await;
        assert_eq!(again.body, unknown.body, "the same answer each time");

        let known = browser.call("session/sign_in", &sign_in("admin", WRONG)).await;
        let unknown = browser.call("session/sign_in", &sign_in("nobody-here", WRONG)).await;
        assert_eq!((known.status, &known.body), (unknown.status, &unknown.body));
        let names = |answer: &Answer| {
            answer.headers.keys().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(names(&known), names(&unknown));
        assert_eq!(known.header("set-cookie"), "");
    }

    async fn row_32_the_cookie_is_the_server_s_own(world: &World) {
        let proof = &Keys::made().of("member").authentication_hash;
        let answer = world.app.browser().call("session/sign_in", &sign_in("member", proof)).await;
        assert_eq!(answer.code(), 200, "{}", answer.body);
        let cookie = answer.header("set-cookie").to_owned();
        assert!(cookie.starts_with("portaal="), "{cookie}");
        for part in ["HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        assert!(!cookie.contains("Domain"), "{cookie}");
        let secret = cookie["portaal=".len()..].split(';').next().unwrap_or_default();
        assert_eq!(secret.len(), 43, "256 bits");
        let me = world.app.browser_of(secret).call("account/me", &json!({})).await;
        assert_eq!(me.json()["email"], json!(address("member")));

        let safe = TestApp::start(&world.app.database_url, Some("https://portaal.example")).await;
        let answer = safe.browser().call("session/sign_in", &sign_in("member", proof)).await;
        let cookie = answer.header("set-cookie");
        assert!(cookie.starts_with("__Host-portaal="), "{cookie}");
        assert!(cookie.contains("; Secure"), "{cookie}");
        assert!(answer.header("strict-transport-security").contains("max-age"));
        // A cookie of the other name is nobody's.
        let mut plain = safe.browser();
        plain.cookie = Some(format!("portaal={secret}"));
        assert_eq!(plain.call("account/me", &json!({})).await.code(), 401);
    }

    async fn sessions_end_only_for_whom_they_are(world: &World) {
        let owner = world.cx(Actor::Owner).await;
        invite(&owner, world.acme, &address("leaver"), OrganisationRole::User).await;
        let keys = Keys::made().form("member");
        let proof = keys.authentication_hash.clone();
        let token = token_in(&mail_to(&world.app, &address("leaver")).await.text);
        let form = json!({ "form": { "token": token, "name": "Leaver", "keys": keys } });
        let made = world.app.browser().call("account/register", &form).await;
        assert_eq!(made.code(), 200, "{}", made.body);
        let mut browsers = vec![world.app.browser_of(&secret(&made))];
        for _ in 0..2 {
            let answer = world.app.browser().call("session/sign_in", &sign_in("leaver", &proof)).await;
            browsers.push(world.app.browser_of(&secret(&answer)));
        }
        let list = browsers[0].call("session/list", &json!({})).await.json();
        let list = list.as_array().cloned().unwrap_or_default();
        assert_eq!(list.len(), 3);
        let other = list.iter().find(|s| s["ip"] != list[0]["ip"] && s["current"] == json!(false));
        let asked = json!({ "id": other.expect("another")["id"] });
        let foreign = world.browser(Actor::Foreign).call("session/end", &asked).await;
        assert_eq!(foreign.code(), 404, "{}", foreign.body);
        assert_eq!(browsers[0].call("session/end", &asked).await.code(), 200);
        let mut live = 0;
        for browser in &browsers {
            live += u32::from(browser.call("account/me", &json!({})).await.code() == 200);
        }
        assert_eq!(live, 2, "one was ended");
        let everywhere = browsers[0].call("session/sign_out_everywhere", &json!({})).await;
        assert_eq!(everywhere.code(), 200, "{}", everywhere.body);
        for browser in &browsers {
            assert_eq!(browser.call("account/me", &json!({})).await.code(), 401);
        }
    }

    async fn row_42_a_token_opens_its_own_door_only(world: &World) {
        let mail = mail_to(&world.app, &address("stranger")).await;
        let invitation = token_in(&mail.text);
        let hash = service::random::token_hash(&invitation);
        let hash: String = hash.iter().map(|b| format!("{b:02x}")).collect();
        for secret in [invitation.as_str(), &hash, &hash[..43], "", "null", &"A".repeat(43)] {
            let answer = world.app.browser_of(secret).call("account/me", &json!({})).await;
            assert_eq!(answer.code(), 401, "{secret}");
        }
        let session = world.token(Actor::Member).expect("a session");
        for kind in ["Organisation", "Provider"] {
            let asked = json!({ "kind": kind, "token": session });
            let answer = world.browser(Actor::Member).call("join/accept", &asked).await;
            assert!(answer.status.is_client_error(), "{}", answer.body);
        }
        let asked = json!({ "kind": "Provider", "token": invitation });
        let answer = world.browser(Actor::Member).call("join/accept", &asked).await;
        assert!(answer.status.is_client_error(), "an organisation's link is no provider's");
        let answer = world.app.browser().call("set_up/look", &json!({ "token": invitation })).await;
        assert_eq!(answer.json(), json!("Unknown"));
    }

    async fn row_43_no_signed_text_makes_somebody(world: &World) {
        let none = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.";
        let signed = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZG1pbiJ9.c2lnbmF0dXJl";
        for text in [none, signed] {
            let answer = world.app.browser_of(text).call("account/me", &json!({})).await;
            assert_eq!(answer.code(), 401);
            let bearer = world.app.browser().with(hyper::header::AUTHORIZATION, &format!("Bearer {text}"));
            assert_eq!(bearer.call("account/me", &json!({})).await.code(), 401);
            assert!(bearer.get("/account").await.status.is_redirection());
        }
        let session = world.token(Actor::Admin).expect("a session");
        let bearer = world.app.browser().with(hyper::header::AUTHORIZATION, &format!("Bearer {session}"));
        assert_eq!(bearer.call("account/me", &json!({})).await.code(), 401, "a session lives in its cookie");
    }
}
