//! Pages show themselves only to those who may see them.

use crate::{
    runner::stories,
    world::{Actor, World},
};

/// Pages of a tenant, and who is the lowest that may see them.
fn pages(world: &World) -> Vec<(String, Actor)> {
    let (provider, acme) = (world.provider, world.acme);
    vec![
        (format!("/provider/{provider}/clients"), Actor::Service),
        (format!("/provider/{provider}/clients/new"), Actor::Admin),
        (format!("/provider/{provider}/members"), Actor::Admin),
        (format!("/provider/{provider}/waiting"), Actor::Service),
        (format!("/provider/{provider}/events"), Actor::Admin),
        (format!("/provider/{provider}/settings"), Actor::Admin),
        (format!("/vault/{acme}"), Actor::Member),
        (format!("/admin/{acme}/set-up"), Actor::Owner),
        (format!("/admin/{acme}/members"), Actor::Owner),
        (format!("/admin/{acme}/members/invite"), Actor::Owner),
        (format!("/admin/{acme}/events"), Actor::Owner),
        (format!("/admin/{acme}/groups"), Actor::Owner),
        (format!("/admin/{acme}/policies"), Actor::Owner),
        (format!("/admin/{acme}/settings"), Actor::Owner),
    ]
}

/// Pages of one's own.
pub(crate) const OWN: [&str; 7] = [
    "/account",
    "/account/security",
    "/account/sessions",
    "/vault/mine",
    "/vault/mine/health",
    "/vault/mine/import",
    "/vault/mine/export",
];

/// Every page with somebody who may see it.
pub(crate) fn all(world: &World) -> Vec<(String, Actor)> {
    let public = ["/sign-in", "/set-up?token=x", "/join/organisation?token=x"];
    pages(world)
        .into_iter()
        .chain(OWN.map(|path| (path.to_owned(), Actor::Member)))
        .chain(public.map(|path| (path.to_owned(), Actor::Anonymous)))
        .collect()
}

stories! {
    async fn nobody_is_sent_to_sign_in(world: &World) {
        let own = OWN.map(|path| (path.to_owned(), Actor::Member));
        for (path, _) in pages(world).into_iter().chain(own) {
            let asked = format!("{path}?q=a%20b&x=%2F");
            let answer = world.app.browser().get(&asked).await;
            assert!(answer.status.is_redirection(), "{path}: {}", answer.code());
            let wanted = format!("/sign-in?next={path}%3Fq%3Da%2520b%26x%3D%252F");
            assert_eq!(answer.header("location"), wanted);
        }
        let home = world.app.browser().get("/").await;
        assert_eq!(home.header("location"), "/sign-in");
    }

    async fn those_who_may_see_the_page(world: &World) {
        for (path, lowest) in all(world) {
            let answer = world.browser(lowest).get(&path).await;
            assert_eq!(answer.code(), 200, "{path} as {lowest:?}");
            assert!(answer.header("content-type").starts_with("text/html"), "{path}");
        }
    }

    async fn to_others_the_page_does_not_exist(world: &World) {
        let absent = world.browser(Actor::Admin).get("/provider/018f6f2e-7c1a-7000-8000-000000000000/clients").await;
        assert_eq!(absent.code(), 404);
        for (path, lowest) in pages(world) {
            let below = Actor::ALL.into_iter().filter(|a| *a < lowest && *a != Actor::Anonymous);
            for actor in below {
                let answer = world.browser(actor).get(&path).await;
                assert_eq!(answer.code(), 404, "{path} as {actor:?}");
                assert!(answer.header("content-type").starts_with("text/html"));
                assert!(!answer.body.contains("Acme"), "{path} as {actor:?} names what it hides");
            }
            // Owners have no business at the provider, however much they may in their organisation.
            if path.starts_with("/provider/") {
                assert_eq!(world.browser(Actor::Owner).get(&path).await.code(), 404);
            }
        }
        let theirs = format!("/provider/{}/clients", world.foreign_provider);
        assert_eq!(world.browser(Actor::Admin).get(&theirs).await.code(), 404);
        for path in ["/provider/x/clients", "/vault/..%2f", "/vault/mine/collections", "/vault/mine/new-collections", "/admin/mine", "/admin/1", "/nowhere"] {
            let answer = world.browser(Actor::Admin).get(path).await;
            assert_eq!(answer.code(), 404, "{path}");
        }
    }
}
