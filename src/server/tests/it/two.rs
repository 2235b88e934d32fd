//! Two servers on one database, processes of their own, are one server.

use domain::account::SignInForm;
use serde_json::json;

use crate::{
    common::{
        people::{Keys, address},
        process::Place,
        start::visitor,
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
        let list = json!({ "organisation": world.acme });
        for turn in 0..10 {
            let (here, there) = (&browsers[turn % 2], &browsers[(turn + 1) % 2]);
            let name = sealed("in turn");
            let made = json!({ "organisation": world.acme, "name": name });
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
}
