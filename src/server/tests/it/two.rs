//! Two servers on one database, processes of their own, are one server.

use domain::account::SignInForm;
use serde_json::json;
use service::set_up;

use crate::{
    app::{Database, TestApp},
    common::{
        people::{Keys, address},
        process::Place,
        start::{token_in, visitor},
    },
    functions::sealed,
    runner::stories,
};

stories! {
    async fn one_browser_is_served_by_both_in_turn(world: &World) {
        // Nobody listens on port 9: mails wait.
        let other = Place::on(world.app.database_url.clone(), 9).start().await;
        let form = SignInForm {
            email: address("owner"),
            authentication_hash: Keys::made().of("owner").authentication_hash.clone(),
            code: None,
        };
        let signed_in = service::session::sign_in(&visitor(&world.app.portaal), None, form).await;
        let token = signed_in.expect("signed in").0.expect("a session");
        let browsers = [world.app.browser_of(token.secret()), other.browser(token.secret())];
        let list = json!({ "owner": world.acme });
        for turn in 0..10 {
            let (here, there) = (&browsers[turn % 2], &browsers[(turn + 1) % 2]);
            let name = sealed("in turn");
            let made = json!({ "owner": world.acme, "under": 1, "name": name });
            assert_eq!(here.call("collection/create", &made).await.code(), 200);
            let seen = there.call("collection/list", &list).await;
            assert!(seen.body.contains(&name), "turn {turn}: not seen by the other server");
        }
        // Counted by one, counted by both.
        let half = browsers[0].call("keys/hold", &json!({})).await;
        assert_eq!(browsers[1].call("keys/hold", &json!({})).await.body, half.body);
        assert!(browsers[1].call("session/sign_out", &json!({})).await.code() < 400);
        assert_eq!(browsers[0].call("account/me", &json!({})).await.code(), 401);
    }

    async fn servers_that_start_together_print_one_link_that_works(world: &World) {
        let postgres = world.app.database_url.starts_with("postgres");
        let database = if postgres { Database::Postgres } else { Database::Sqlite };
        let app = TestApp::start(&database.fresh().await, None).await.portaal;
        let mut starts = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let app = app.clone();
            starts.spawn(async move { set_up::link(&app).await });
        }
        let mut live = 0;
        for link in starts.join_all().await {
            let link = link.expect("the database answers").expect("nothing is set up");
            let problem = set_up::look(&visitor(&app), &token_in(&link)).await;
            live += usize::from(problem.expect("an answer").is_none());
        }
        assert_eq!(live, 1);
    }
}
