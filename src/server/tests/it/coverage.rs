//! Everything that can be asked stands in the table, and is refused to those who may not.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use hyper::Method;
use leptos::server_fn::axum::server_fn_paths;

use crate::{
    functions::{FUNCTIONS, ROUTES},
    runner::stories,
    world::Actor,
};

/// The names of the functions that this server has.
pub(crate) fn registered() -> BTreeSet<&'static str> {
    server_fn_paths()
        .map(|(path, _)| path.strip_prefix("/api/fn/").unwrap_or(path))
        .collect()
}

#[test]
fn every_function_stands_in_the_table() {
    let listed: BTreeSet<_> = FUNCTIONS.iter().map(|(name, ..)| *name).collect();
    assert_eq!(listed.len(), FUNCTIONS.len(), "a name stands there twice");
    let registered = registered();
    let missing: Vec<_> = registered.difference(&listed).collect();
    assert!(missing.is_empty(), "add these to functions.rs: {missing:?}");
    let gone: Vec<_> = listed.difference(&registered).collect();
    assert!(gone.is_empty(), "nothing has these names: {gone:?}");
}

/// axum cannot be asked for its routes, but their texts can.
#[test]
fn every_route_stands_in_the_table() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api/src");
    let mut found = BTreeSet::new();
    for file in sources(&root) {
        let text = std::fs::read_to_string(file).expect("a source");
        for (_, rest) in text
            .match_indices(".route(")
            .map(|(at, m)| text.split_at(at + m.len()))
        {
            let route = rest.trim_start().trim_start_matches('"');
            found.insert(route.split('"').next().unwrap_or_default().to_owned());
        }
    }
    let listed: BTreeSet<String> = ROUTES.iter().map(|(path, _)| (*path).to_owned()).collect();
    assert_eq!(found, listed);
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            all.extend(sources(&path));
        } else {
            all.push(path);
        }
    }
    all
}

stories! {
    async fn functions_answer_only_to_those_who_may(world: &World) {
        let mut wrong = Vec::new();
        for (name, who, arguments) in FUNCTIONS {
            let arguments = arguments(world);
            let refused = who.may_not().iter().map(|actor| (*actor, 404));
            let anonymous = (!who.may().contains(&Actor::Anonymous)).then_some((Actor::Anonymous, 401));
            for (actor, expected) in anonymous.into_iter().chain(refused) {
                let answer = world.browser(actor).call(name, &arguments).await;
                if answer.code() != expected {
                    wrong.push(format!("{name} as {actor:?}: {} {}", answer.code(), answer.body));
                }
            }
            if let Some(right) = who.may().first() {
                let answer = world.browser(*right).call(name, &arguments).await;
                if answer.code() >= 500 || [400, 401, 403, 404, 415].contains(&answer.code()) {
                    wrong.push(format!("{name} as {right:?}: {} {}", answer.code(), answer.body));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    async fn what_lies_under_a_key_that_was_replaced_is_refused(world: &World) {
        let mut asked = 0;
        for (name, who, arguments) in FUNCTIONS {
            let mut arguments = arguments(world);
            if arguments.get("under").is_none() {
                continue;
            }
            arguments["under"] = serde_json::json!(7);
            let right = who.may().first().expect("somebody may");
            let answer = world.browser(*right).call(name, &arguments).await;
            assert!(answer.code() == 409 && answer.body.contains("key-rotated"), "{name}: {}", answer.body);
            asked += 1;
        }
        assert_eq!(asked, 8, "functions that bring something under the key");
    }

    async fn routes_answer_only_to_those_who_may(world: &World) {
        for (route, who) in ROUTES {
            let sends = route.contains("{part}");
            let file = if sends { world.files.sending } else { world.files.kept };
            let path = route
                .replace("{provider}", &world.provider.to_string())
                .replace("{organisation}", &world.acme.to_string())
                .replace("{attachment}", &file.to_string())
                .replace("{part}", "7");
            let method = if sends { Method::PUT } else { Method::GET };
            for actor in Actor::ALL {
                let browser = world.browser(actor);
                let request = browser.request(method.clone(), &path, String::new());
                let answer = browser.send(request).await.expect("an answer");
                let code = answer.code();
                if who.may().contains(&actor) || who.may().contains(&Actor::Anonymous) {
                    assert_eq!(code, 200, "{path} as {actor:?}");
                } else if actor == Actor::Anonymous {
                    assert_eq!(code, 401, "{path} as {actor:?}");
                } else {
                    assert_eq!(code, 404, "{path} as {actor:?}");
                }
            }
        }
    }
}
