//! What a person does to the account, and how sessions end.

use domain::event::EventKind;
use serde_json::json;

use super::{people::with_session, watch::Watch};
use crate::common::{
    http::Browser,
    people::{KDF, Keys},
};

/// What that person does to the account.
pub(super) async fn account(watch: &mut Watch<'_>, newcomer: &Browser, email: &str) {
    let me = (newcomer, None);
    let world = watch.world;
    let first = Keys::made().of("member").authentication_hash.clone();
    let (second, third) = (
        Keys::made().of("owner").authentication_hash.clone(),
        Keys::made().of("admin").authentication_hash.clone(),
    );
    watch
        .change(
            me,
            "account/rename",
            json!({ "name": "Events too" }),
            EventKind::UserRenamed,
        )
        .await;
    let user_key = Keys::made().of("member").wrapped_user_key.to_string();
    let form = json!({ "authentication_hash": first, "kdf": KDF, "new_hash": second, "user_key": user_key });
    watch
        .change(
            me,
            "account/password",
            json!({ "form": form }),
            EventKind::UserChangedPassword,
        )
        .await;
    let mut kdf = KDF;
    kdf.iterations += 1;
    let form = json!({ "authentication_hash": second, "kdf": kdf, "new_hash": third, "user_key": user_key });
    watch
        .change(
            me,
            "account/kdf",
            json!({ "form": form }),
            EventKind::UserChangedKdf,
        )
        .await;

    let proof = json!({ "authentication_hash": third });
    let seed = newcomer.call("account/two_step_start", &proof).await.json();
    let seed = seed["secret"].as_str().expect("a seed");
    let now = u64::try_from(world.app.portaal.now() / 1000).expect("after 1970");
    let code = crypto::Totp::parse(seed).expect("a seed").code_at(now);
    let on = watch
        .change(
            me,
            "account/two_step_confirm",
            json!({ "code": code }),
            EventKind::UserEnabledTwoStep,
        )
        .await;

    let elsewhere = world.app.browser();
    let sign_in = |hash: &str, code: Option<&str>| json!({ "form": { "email": email, "authentication_hash": hash, "code": code } });
    for (asked, kind) in [
        (sign_in(&first, None), EventKind::UserFailedSignIn),
        // The code was used up by switching on.
        (sign_in(&third, Some(&code)), EventKind::UserFailedTwoStep),
    ] {
        let before = watch.written(kind, &elsewhere.ip).await.len();
        elsewhere.call("session/sign_in", &asked).await;
        assert!(
            watch.written(kind, &elsewhere.ip).await.len() > before,
            "{kind:?}"
        );
    }
    let recovery = on.json();
    let asked = sign_in(&third, Some(recovery.as_str().expect("a recovery code")));
    let used = EventKind::UserRecoveredTwoStep;
    watch
        .change((&elsewhere, None), "session/sign_in", asked, used)
        .await;

    let seed = newcomer.call("account/two_step_start", &proof).await.json();
    let seed = seed["secret"].as_str().expect("a seed");
    let code = crypto::Totp::parse(seed).expect("a seed").code_at(now);
    let asked = json!({ "code": code });
    watch
        .change(
            me,
            "account/two_step_confirm",
            asked,
            EventKind::UserEnabledTwoStep,
        )
        .await;
    watch
        .change(
            me,
            "account/two_step_disable",
            proof,
            EventKind::UserDisabledTwoStep,
        )
        .await;

    let mut open = async || {
        let browser = world.app.browser();
        let asked = sign_in(&third, None);
        let done = watch
            .change(
                (&browser, None),
                "session/sign_in",
                asked,
                EventKind::UserSignedIn,
            )
            .await;
        with_session(&browser, &done)
    };
    let (ended, left) = (open().await, open().await);
    let here = ended.call("session/list", &json!({})).await.json();
    let own = here
        .as_array()
        .into_iter()
        .flatten()
        .find(|s| s["current"] == true);
    let asked = json!({ "id": own.expect("its own session")["id"] });
    watch
        .change(me, "session/end", asked, EventKind::UserSignedOut)
        .await;
    watch
        .change(
            (&left, None),
            "session/sign_out",
            json!({}),
            EventKind::UserSignedOut,
        )
        .await;
    let everywhere = EventKind::UserSignedOutEverywhere;
    watch
        .change(me, "session/sign_out_everywhere", json!({}), everywhere)
        .await;
}
