//! What every answer tells the browser not to do, and what no page holds.

use std::collections::BTreeSet;

use crate::{
    common::{
        http::Answer,
        people::{Keys, NAMES},
    },
    guards::all,
    runner::stories,
    world::{Actor, World},
};

/// The nonce that the policy of a page names.
fn nonce(answer: &Answer) -> String {
    let policy = answer.header("content-security-policy");
    let (_, rest) = policy.split_once("'nonce-").expect("a nonce");
    rest.split('\'').next().unwrap_or_default().to_owned()
}

/// The tags of one kind.
fn tags<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    html.match_indices(&format!("<{name}"))
        .map(|(at, _)| html[at..].split('>').next().unwrap_or_default())
        .collect()
}

/// Whether there is anything like an encrypted string: a type, a dot, base64, a bar.
fn holds_enc_string(html: &str) -> bool {
    let base64 = |c: char| c.is_ascii_alphanumeric() || "+/=".contains(c);
    ["0.", "2.", "4."].iter().any(|kind| {
        html.match_indices(kind).any(|(at, _)| {
            let rest = &html[at + 2..];
            let length = rest.chars().take_while(|c| base64(*c)).count();
            (length >= 24 && rest[length..].starts_with('|')) || length >= 200
        })
    })
}

fn holds_no_secret(world: &World, answer: &Answer, path: &str) {
    let html = &answer.body;
    assert!(!holds_enc_string(html), "{path} holds something encrypted");
    for actor in Actor::ALL {
        if let Some(token) = world.token(actor) {
            assert!(!html.contains(token), "{path} holds a session's token");
        }
    }
    for name in NAMES {
        let proof = &Keys::made().of(name).authentication_hash;
        assert!(!html.contains(proof.as_str()), "{path} holds a proof");
    }
}

stories! {
    async fn pages_run_no_script_but_ours(world: &World) {
        for (path, actor) in all(world) {
            let answer = world.browser(actor).get(&path).await;
            let policy = answer.header("content-security-policy");
            for part in ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"] {
                assert!(policy.contains(part), "{path}: {policy}");
            }
            assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
            let nonce = nonce(&answer);
            assert!(nonce.len() >= 20, "{path}: a short nonce");
            for tag in tags(&answer.body, "script") {
                assert!(tag.contains(&nonce), "{path}: {tag}");
            }
            assert!(tags(&answer.body, "style").is_empty(), "{path} has an inline sheet");
            for attribute in [" style=\"", " onclick=", " onload=", " onerror=", "javascript:"] {
                assert!(!answer.body.contains(attribute), "{path} has {attribute}");
            }
            let again = world.browser(actor).get(&path).await;
            assert_ne!(self::nonce(&again), nonce, "{path}: a nonce is used once");
        }
    }

    async fn every_answer_is_guarded(world: &World) {
        let browser = world.browser(Actor::Admin);
        let paths = ["/sign-in", "/account", "/nowhere", "/healthz", "/pkg/portaal.j0.js", "/pkg/nothing.js"];
        let mut answers = Vec::new();
        for path in paths {
            answers.push((path, browser.get(path).await));
        }
        answers.push(("account/me", browser.call("account/me", &serde_json::json!({})).await));
        for (path, answer) in answers {
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
            assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
            assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
            let kept = answer.header("cache-control");
            match path {
                "/pkg/portaal.j0.js" => assert!(kept.contains("immutable"), "{path}: {kept}"),
                _ => assert_eq!(kept, "no-store", "{path}"),
            }
        }
    }

    async fn the_worker_runs_our_modules_and_nothing_else(world: &World) {
        let answer = world.browser(Actor::Anonymous).get("/pkg/importer.js").await;
        assert_eq!(answer.code(), 200);
        let policy = answer.header("content-security-policy");
        let parts: BTreeSet<_> = policy.split(';').map(str::trim).collect();
        let wanted = [
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "connect-src 'self'",
            "frame-ancestors 'none'",
        ];
        assert_eq!(parts, BTreeSet::from(wanted));
        assert_eq!(answer.headers.get_all("content-security-policy").iter().count(), 1);
        assert!(answer.header("content-type").contains("javascript"), "a worker takes nothing else");
        // Its name stays and its contents do not.
        let kept = answer.header("cache-control");
        assert!(kept.contains("no-cache") || kept.contains("no-store"), "{kept}");
        // No other file gets this policy.
        for path in ["/pkg/strength.js", "/pkg/portaal.j0.js"] {
            let other = world.browser(Actor::Anonymous).get(path).await;
            assert!(!other.header("content-security-policy").contains("script-src"), "{path}");
        }
    }

    async fn no_page_holds_a_secret(world: &World) {
        for (path, lowest) in all(world) {
            for actor in Actor::ALL.into_iter().filter(|a| *a >= lowest) {
                let answer = world.browser(actor).get(&path).await;
                holds_no_secret(world, &answer, &path);
            }
        }
    }
}
