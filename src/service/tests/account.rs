//! Accounts as their verbs keep them: set-up link, sign-in, sessions, two-step login. On SQLite, with a clock that
//! stands still and randomness that repeats. What crosses HTTP is tested with the server.

#[path = "account/house.rs"]
mod house;

use domain::{
    AppError,
    account::{CredentialsForm, RegisterForm, SignInStep},
    kdf::KdfSettings,
    link::{LINK_LIFE, LinkProblem, LinkPurpose, LinkState},
};
use house::{House, code, conflict, hash, keys, sealed};
use service::{account, account::two_step, session, session::tab_key, set_up};

const ADMIN: &str = "admin@msp.example";
const MINUTE: i64 = 60_000;

#[tokio::test]
async fn row_38_the_set_up_link_works_once_and_only_the_newest() {
    let house = House::new().await;
    let visitor = house.visitor();
    let first = house.link().await;
    let second = house.link().await;
    let look = async |token: &str| set_up::look(&visitor, token).await.expect("an answer");
    assert_eq!(look("nonsense").await, Some(LinkProblem::Unknown));
    assert_eq!(look(&first).await, Some(LinkProblem::Replaced));
    assert_eq!(look(&second).await, None);

    house.clock.advance(LINK_LIFE);
    assert_eq!(look(&second).await, Some(LinkProblem::Expired));
    let refused = house.set_up_with(&second).await.expect_err("too old");
    assert_eq!(conflict(refused), "link-expired");

    let third = house.link().await;
    let refused = house.set_up_with(&first).await.expect_err("replaced");
    assert_eq!(conflict(refused), "link-replaced");
    house.set_up_with(&third).await.expect("set up");
    assert_eq!(look(&third).await, Some(LinkProblem::Used));
    let refused = house.set_up_with(&third).await.expect_err("used");
    assert_eq!(conflict(refused), "link-used");
    let no_more = set_up::link(&house.app).await.expect("an answer");
    assert_eq!(no_more, None);
}

#[tokio::test]
async fn a_set_up_that_fails_leaves_nothing_and_the_link() {
    let house = House::new().await;
    let link = house.link().await;
    let mut form = House::set_up_form(&link);
    form.name = "a\r\nBcc: b".to_owned();
    form.provider_key = sealed();
    let refused = set_up::finish(&house.visitor(), domain::Lang::Nl, form)
        .await
        .expect_err("two fields are wrong");
    let AppError::Invalid(fields) = AppError::from(refused) else {
        panic!("fields are named");
    };
    let named: Vec<&str> = fields.iter().map(|f| f.field.as_ref()).collect();
    assert_eq!(named, ["name", "provider_key"]);
    house
        .set_up_with(&link)
        .await
        .expect("the link still works");
}

#[tokio::test]
async fn row_33_weak_derivations_are_refused() {
    let house = House::new().await;
    let link = house.link().await;
    let weak = KdfSettings {
        iterations: 5_000,
        ..KdfSettings::DEFAULT
    };
    let mut form = House::set_up_form(&link);
    form.keys.kdf = weak;
    let refused = set_up::finish(&house.visitor(), domain::Lang::Nl, form).await;
    assert!(refused.is_err());

    let cx = house.admin().await;
    let form = CredentialsForm {
        authentication_hash: hash(1),
        kdf: weak,
        new_hash: hash(2),
        user_key: sealed(),
    };
    let refused = account::change_kdf(&cx, form).await.expect_err("too weak");
    assert!(format!("{refused:?}").contains("kdf-too-weak"));
}

#[tokio::test]
async fn row_21_strangers_and_members_get_the_same_answers() {
    let house = House::new().await;
    house.admin().await;
    let visitor = house.visitor();
    for n in 0..9 {
        let known = house.sign_in(ADMIN, 9, None).await.expect_err("wrong");
        let unknown = house
            .sign_in(&format!("nobody{n}@msp.example"), 9, None)
            .await
            .expect_err("wrong");
        assert_eq!(AppError::from(known), AppError::from(unknown));
    }
    let known = session::prelogin(&visitor, ADMIN).await.expect("an answer");
    let unknown = session::prelogin(&visitor, "Nobody@MSP.example")
        .await
        .expect("an answer");
    assert_eq!(known.salt, ADMIN);
    assert_eq!(unknown.salt, "nobody@msp.example");
    assert!(unknown.kdf.allowed());
    let again = session::prelogin(&visitor, "nobody@msp.example").await;
    assert_eq!(again.expect("an answer"), unknown);
}

#[tokio::test]
async fn tries_are_limited_by_account_and_by_address_existing_or_not() {
    let house = House::new().await;
    house.admin().await;
    for email in [ADMIN, "nobody@msp.example"] {
        for n in 0..10_u8 {
            let refused = house.sign_in_from(n, email, 9, None).await;
            let refused = AppError::from(refused.expect_err("wrong"));
            assert!(matches!(refused, AppError::Invalid(_)), "{email} {n}");
        }
        // The eleventh is not even looked at, right or wrong, from anywhere.
        let refused = house.sign_in_from(99, email, 1, None).await;
        let refused = AppError::from(refused.expect_err("too many"));
        assert!(
            matches!(refused, AppError::RateLimited { seconds } if (1..=60).contains(&seconds))
        );
    }
    house.clock.advance(MINUTE + 1);
    house.sign_in(ADMIN, 1, None).await.expect("a minute later");

    for n in 0..30 {
        let email = format!("guess{n}@msp.example");
        let refused = house.sign_in_from(200, &email, 9, None).await;
        assert!(matches!(
            AppError::from(refused.expect_err("wrong")),
            AppError::Invalid(_)
        ));
    }
    let refused = house.sign_in_from(200, ADMIN, 1, None).await;
    assert!(matches!(
        AppError::from(refused.expect_err("too many from there")),
        AppError::RateLimited { .. }
    ));
}

#[tokio::test]
async fn a_right_password_forgets_the_wrong_ones() {
    let house = House::new().await;
    house.admin().await;
    for _ in 0..3 {
        for n in 0..8 {
            let wrong = house.sign_in_from(n, ADMIN, 9, None).await;
            assert!(wrong.is_err());
        }
        house.sign_in_from(50, ADMIN, 1, None).await.expect("right");
    }
}

#[tokio::test]
async fn a_code_works_once_and_one_step_around() {
    let house = House::new().await;
    let cx = house.admin().await;
    let seed = two_step::start(&cx, &hash(1)).await.expect("a seed");
    let wrong = two_step::confirm(&cx, "000000").await;
    assert!(wrong.is_err() || code(&seed.secret, house.now()) == "000000");
    let first = code(&seed.secret, house.now());
    two_step::confirm(&cx, &first).await.expect("on");

    let (token, step) = house.sign_in(ADMIN, 1, None).await.expect("right");
    assert!(token.is_none() && step == SignInStep::Code);
    // The code that switched it on is used up.
    assert!(house.sign_in(ADMIN, 1, Some(&first)).await.is_err());

    house.clock.advance(MINUTE);
    let now = code(&seed.secret, house.now());
    let early = code(&seed.secret, house.now() + 30_000);
    house.sign_in(ADMIN, 1, Some(&now)).await.expect("in");
    let replayed = house.sign_in(ADMIN, 1, Some(&now)).await;
    assert!(format!("{:?}", replayed.expect_err("replayed")).contains("wrong-code"));
    house
        .sign_in(ADMIN, 1, Some(&early))
        .await
        .expect("one step ahead");
    // Steps before a used one are gone too.
    house.clock.advance(30_000);
    assert!(house.sign_in(ADMIN, 1, Some(&early)).await.is_err());
}

#[tokio::test]
async fn row_10_codes_cannot_be_guessed_with_the_right_password() {
    let house = House::new().await;
    let cx = house.admin().await;
    let seed = two_step::start(&cx, &hash(1)).await.expect("a seed");
    let first = code(&seed.secret, house.now());
    two_step::confirm(&cx, &first).await.expect("on");
    house.clock.advance(MINUTE);
    let right = code(&seed.secret, house.now());
    let wrong = if right == "000000" {
        "000001"
    } else {
        "000000"
    };
    let mut wrongs = 0;
    let refused = loop {
        let refused = house.sign_in_from(wrongs, ADMIN, 1, Some(wrong)).await;
        match AppError::from(refused.expect_err("wrong")) {
            AppError::Invalid(_) => wrongs += 1,
            refused => break refused,
        }
        assert!(wrongs < 20, "codes can be guessed");
    };
    assert!(
        matches!(refused, AppError::RateLimited { .. }),
        "{refused:?}"
    );
    // Nor is the right one taken now, from anywhere.
    let refused = house.sign_in_from(99, ADMIN, 1, Some(&right)).await;
    assert!(matches!(
        AppError::from(refused.expect_err("too many")),
        AppError::RateLimited { .. }
    ));
}

#[tokio::test]
async fn the_recovery_code_lets_in_once_and_switches_two_step_login_off() {
    let house = House::new().await;
    let cx = house.admin().await;
    let seed = two_step::start(&cx, &hash(1)).await.expect("a seed");
    let first = code(&seed.secret, house.now());
    let recovery = two_step::confirm(&cx, &first).await.expect("on");
    assert_eq!(recovery.len(), 39);

    let wrong = recovery.replace(['A', 'B', 'C', 'D', 'E', 'F'], "Z");
    assert!(wrong == recovery || house.sign_in(ADMIN, 1, Some(&wrong)).await.is_err());
    let typed = recovery.to_lowercase().replace('-', " ");
    let (_, step) = house.sign_in(ADMIN, 1, Some(&typed)).await.expect("in");
    assert!(matches!(
        step,
        SignInStep::Done {
            recovered: true,
            ..
        }
    ));
    let (token, _) = house.sign_in(ADMIN, 1, None).await.expect("no second step");
    assert!(token.is_some());
    let now = account::security(&cx).await.expect("an answer");
    assert!(!now.two_step);
}

#[tokio::test]
async fn a_new_password_ends_every_other_session() {
    let house = House::new().await;
    let link = house.link().await;
    let own = house.set_up_with(&link).await.expect("set up").0;
    let cx = house.identify(&own).await.expect("signed in");
    let other = house.token(ADMIN, 1).await;
    let form = |proof: u8| CredentialsForm {
        authentication_hash: hash(proof),
        kdf: KdfSettings::DEFAULT,
        new_hash: hash(2),
        user_key: sealed(),
    };
    let refused = account::change_password(&cx, form(9)).await;
    assert!(refused.is_err(), "the present password is asked for");
    assert!(house.identify(&other).await.is_some());

    account::change_password(&cx, form(1))
        .await
        .expect("changed");
    assert!(house.identify(&own).await.is_some(), "one's own lives on");
    assert!(
        house.identify(&other).await.is_none(),
        "the others are over"
    );
    assert!(house.sign_in(ADMIN, 1, None).await.is_err());
    house.sign_in(ADMIN, 2, None).await.expect("the new one");
}

#[tokio::test]
async fn signing_out_everywhere_ends_all_and_one_ends_one() {
    let house = House::new().await;
    let cx = house.admin().await;
    let (a, b) = (house.token(ADMIN, 1).await, house.token(ADMIN, 1).await);
    let all = session::list(&cx).await.expect("a list");
    assert_eq!(all.len(), 3);
    assert_eq!(all.iter().filter(|s| s.current).count(), 1);
    let one = house.identify(&a).await.expect("signed in").session_id();
    session::end_one(&cx, one).await.expect("ended");
    assert!(house.identify(&a).await.is_none());
    assert!(session::end_one(&cx, one).await.is_err(), "it is gone");

    session::sign_out_everywhere(&cx).await.expect("ended");
    assert!(house.identify(&b).await.is_none());
    assert!(session::list(&cx).await.expect("a list").is_empty());
}

#[tokio::test]
async fn a_new_sign_in_ends_the_session_that_the_browser_had() {
    let house = House::new().await;
    let old = house.token_after_set_up().await;
    let cx = house.identify(&old).await.expect("signed in");
    let form = house.sign_in_form(ADMIN, 1, None);
    let (token, _) = session::sign_in(&house.visitor(), Some(&cx), form)
        .await
        .expect("in");
    assert!(house.identify(&old).await.is_none());
    let token = token.expect("a session");
    assert_ne!(token.secret(), old);
    assert!(house.identify(token.secret()).await.is_some());
}

#[tokio::test]
async fn passwords_cannot_be_guessed_from_an_open_session() {
    let house = House::new().await;
    let cx = house.admin().await;
    for _ in 0..10 {
        assert!(two_step::start(&cx, &hash(9)).await.is_err());
    }
    let refused = two_step::start(&cx, &hash(1)).await.expect_err("too many");
    assert!(matches!(
        AppError::from(refused),
        AppError::RateLimited { .. }
    ));
}

#[tokio::test]
async fn the_half_of_the_tab_goes_with_locking_and_with_idling() {
    let house = House::new().await;
    let token = house.token_after_set_up().await;
    let cx = house.identify(&token).await.expect("signed in");
    assert_eq!(tab_key::get(&cx).await.expect("an answer"), None);
    let half = tab_key::hold(&cx).await.expect("a half");
    assert_eq!(tab_key::hold(&cx).await.expect("the same"), half);
    tab_key::clear(&cx).await.expect("locked");
    assert_eq!(tab_key::get(&cx).await.expect("an answer"), None);

    let other = tab_key::hold(&cx).await.expect("a half");
    assert_ne!(other, half);
    // A busy tab may be a few minutes late in telling.
    house.clock.advance(18 * MINUTE);
    let cx = house.identify(&token).await.expect("still signed in");
    assert_eq!(tab_key::get(&cx).await.expect("an answer"), Some(other));
    house.clock.advance(20 * MINUTE);
    let cx = house.identify(&token).await.expect("still signed in");
    assert_eq!(tab_key::get(&cx).await.expect("an answer"), None);
}

#[tokio::test]
async fn a_hash_of_weaker_days_is_renewed_at_the_next_sign_in() {
    let house = House::new().await;
    house.admin().await;
    let today = house.password_hash(ADMIN).await;
    house.sign_in(ADMIN, 1, None).await.expect("in");
    assert_eq!(house.password_hash(ADMIN).await, today, "nothing to renew");

    let weak = house.keep_weak_hash(ADMIN, 1).await;
    assert!(house.sign_in(ADMIN, 9, None).await.is_err());
    assert_eq!(
        house.password_hash(ADMIN).await,
        weak,
        "a wrong password renews nothing"
    );
    house.sign_in(ADMIN, 1, None).await.expect("in");
    let renewed = house.password_hash(ADMIN).await;
    let parameters = |phc: &str| phc.split('$').nth(3).map(str::to_owned);
    assert_ne!(renewed, weak);
    assert_eq!(parameters(&renewed), parameters(&today));
    house.sign_in(ADMIN, 1, None).await.expect("in again");
    assert!(house.sign_in(ADMIN, 9, None).await.is_err());
}

#[tokio::test]
async fn row_42_a_token_is_good_for_one_thing_only() {
    let house = House::new().await;
    let link = house.link().await;
    assert!(
        house.identify(&link).await.is_none(),
        "a link is no session"
    );
    let session = house.set_up_with(&link).await.expect("set up").0;
    assert_eq!(
        set_up::look(&house.visitor(), &session)
            .await
            .expect("an answer"),
        Some(LinkProblem::Unknown),
        "a session is no link"
    );
    let form = RegisterForm {
        token: link,
        name: "Mallory".to_owned(),
        keys: keys(3),
    };
    let refused = account::register::by_link(&house.visitor(), domain::Lang::En, form).await;
    assert_eq!(
        conflict(refused.expect_err("another purpose")),
        "link-unknown"
    );
}

#[tokio::test]
async fn an_invited_person_gets_the_address_of_the_invitation() {
    let house = House::new().await;
    house.admin().await;
    let form = |token: &str| RegisterForm {
        token: token.to_owned(),
        name: "Owner".to_owned(),
        keys: keys(3),
    };
    let join = async |token: &str| {
        account::register::by_link(&house.visitor(), domain::Lang::Nl, form(token)).await
    };
    let owner = "owner@client.example";
    let (organisation, provider) = (LinkPurpose::JoinOrganisation, LinkPurpose::JoinProvider);
    let link = house.invite(organisation, LinkState::Live, owner).await;
    let cancelled = house.invite(provider, LinkState::Cancelled, owner).await;
    let taken = house.invite(provider, LinkState::Live, ADMIN).await;
    assert_eq!(
        conflict(join(&cancelled).await.expect_err("cancelled")),
        "link-cancelled"
    );
    assert_eq!(
        conflict(join(&taken).await.expect_err("taken")),
        "account-exists"
    );
    let (token, _) = join(&link).await.expect("an account");
    let cx = house.identify(token.secret()).await.expect("signed in");
    assert_eq!(cx.session().email.as_str(), "owner@client.example");
    assert_eq!(cx.lang(), domain::Lang::Nl);
    // Accepting uses the link up, not this; the address is taken now.
    assert_eq!(
        conflict(join(&link).await.expect_err("taken")),
        "account-exists"
    );
}
