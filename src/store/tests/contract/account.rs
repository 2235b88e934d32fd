//! Accounts.

use domain::UserId;
use store::{Store, StoreError};

use crate::{
    Outcome,
    world::{ALICE, BOB, EVE, HOUR, MIA, NOW, OLGA, credentials, email, new_user, user, uuid},
};

/// Somebody who belongs nowhere.
const ZOE: UserId = user(79);

pub(crate) async fn story(store: &Store) -> Outcome {
    let mut tx = store.begin().await?;
    for (id, name) in [
        (ALICE, "alice"),
        (BOB, "bob"),
        (OLGA, "olga"),
        (MIA, "mia"),
        (EVE, "eve"),
        (ZOE, "zoe"),
    ] {
        tx.users().insert(&new_user(id, name)).await?;
    }
    tx.save().await?;

    let mut reader = store.reader().await?;
    let alice = reader.users().find(ALICE).await?.expect("is there");
    assert_eq!(alice.email, email("alice"));
    assert_eq!(alice.salt, email("alice").as_str());
    assert_eq!(
        (alice.kdf_iterations, alice.lock_minutes, alice.failed_count),
        (600_000, 15, 0)
    );
    assert_eq!(
        reader
            .users()
            .find_by_email(&email("bob"))
            .await?
            .map(|u| u.id),
        Some(BOB)
    );
    assert!(reader.users().find(user(77)).await?.is_none());
    assert!(
        reader
            .users()
            .find_by_email(&email("nobody"))
            .await?
            .is_none()
    );
    drop(reader);

    let mut tx = store.begin().await?;
    let twice = tx.users().insert(&new_user(user(77), "alice")).await;
    assert!(matches!(twice, Err(StoreError::Duplicate(_))), "{twice:?}");
    drop(tx);

    let mut tx = store.begin().await?;
    tx.users().note_failure(ALICE, NOW + 1).await?;
    tx.users().note_failure(ALICE, NOW + 2).await?;
    tx.save().await?;
    let mut tx = store.begin().await?;
    let alice = tx.users().find(ALICE).await?.expect("is there");
    assert_eq!((alice.failed_count, alice.failed_at), (2, Some(NOW + 2)));
    tx.users().clear_failures(ALICE).await?;
    tx.users()
        .set_credentials(ALICE, &credentials("second"), NOW + HOUR)
        .await?;
    let second = credentials("second").password_hash;
    assert!(
        !tx.users()
            .renew_password_hash(ALICE, "an earlier one", "third")
            .await?
    );
    assert!(
        tx.users()
            .renew_password_hash(ALICE, &second, "third")
            .await?
    );
    tx.save().await?;

    let mut reader = store.reader().await?;
    let alice = reader.users().find(ALICE).await?.expect("is there");
    assert_eq!(alice.password_hash, "third");
    assert_eq!((alice.failed_count, alice.failed_at), (0, None));
    assert_eq!(alice.user_key, "2.user key second");
    assert_eq!(alice.password_changed_at, NOW + HOUR);
    let bob = reader.users().find(BOB).await?.expect("is there");
    assert_eq!(
        bob.user_key, "2.user key first",
        "another's account stays as it was"
    );
    drop(reader);

    let mut tx = store.begin().await?;
    tx.users().insert(&new_user(user(78), "nobody")).await?;
    drop(tx);
    let mut reader = store.reader().await?;
    assert!(
        reader.users().find(user(78)).await?.is_none(),
        "what is not saved never was"
    );
    Ok(())
}

/// What the account page changes, and secrets that servers share.
pub(crate) async fn changes(store: &Store) -> Outcome {
    let mut tx = store.begin().await?;
    let mut users = tx.users();
    users.set_name(ZOE, "Zoë", NOW + 1).await?;
    users.set_lang(ZOE, Some("en"), NOW + 1).await?;
    users.set_lock_minutes(ZOE, 0, NOW + 1).await?;
    users.set_stamp(ZOE, uuid(98, 1), NOW + 1).await?;
    users.set_totp_pending(ZOE, "SEED", NOW + 1).await?;
    assert!(!users.use_totp_step(ZOE, 5).await?, "not on yet");
    assert!(
        !users.enable_totp(ZOE, "OTHER", "hash", 5, NOW + 2).await?,
        "another seed waits"
    );
    assert!(users.enable_totp(ZOE, "SEED", "hash", 5, NOW + 2).await?);
    assert!(!users.enable_totp(ZOE, "SEED", "hash", 5, NOW + 2).await?);
    for (step, fits) in [(5, false), (4, false), (6, true), (6, false)] {
        assert_eq!(users.use_totp_step(ZOE, step).await?, fits, "{step}");
    }
    let zoe = users.find(ZOE).await?.expect("is there");
    assert_eq!(
        (zoe.name.as_str(), zoe.lang.as_deref()),
        ("Zoë", Some("en"))
    );
    assert_eq!((zoe.lock_minutes, zoe.security_stamp), (0, uuid(98, 1)));
    assert_eq!(zoe.totp_secret.as_deref(), Some("SEED"));
    assert_eq!((zoe.totp_pending, zoe.totp_last_step), (None, Some(6)));
    assert!(!users.recover_totp(ZOE, "wrong", NOW + 3).await?);
    assert!(users.recover_totp(ZOE, "hash", NOW + 3).await?);
    assert!(!users.recover_totp(ZOE, "hash", NOW + 3).await?, "used up");
    users.set_totp_pending(ZOE, "SECOND", NOW + 4).await?;
    assert!(users.enable_totp(ZOE, "SECOND", "hash", 7, NOW + 4).await?);
    users.disable_totp(ZOE, NOW + 5).await?;
    users.set_lang(ZOE, None, NOW + 5).await?;
    let zoe = users.find(ZOE).await?.expect("is there");
    assert_eq!(
        (zoe.totp_secret, zoe.recovery_hash, zoe.lang),
        (None, None, None)
    );
    let alice = users.find(ALICE).await?.expect("is there");
    assert_eq!(
        (alice.name.as_str(), alice.lock_minutes),
        ("alice", 15),
        "another's account stays as it was"
    );
    assert_eq!(tx.secrets().find("x").await?, None);
    assert_eq!(tx.secrets().keep("x", &[1; 32]).await?, [1; 32]);
    assert_eq!(
        tx.secrets().keep("x", &[2; 32]).await?,
        [1; 32],
        "the first one stays"
    );
    assert_eq!(tx.secrets().find("x").await?, Some(vec![1; 32]));
    tx.save().await
}
