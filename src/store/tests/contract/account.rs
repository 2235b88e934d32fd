//! Accounts.

use store::{Store, StoreError};

use crate::{
    Outcome,
    world::{ALICE, BOB, EVE, HOUR, MIA, NOW, OLGA, credentials, email, new_user, user},
};

pub(crate) async fn story(store: &Store) -> Outcome {
    assert!(!store.reader().await?.users().any().await?);
    let mut tx = store.begin().await?;
    for (id, name) in [
        (ALICE, "alice"),
        (BOB, "bob"),
        (OLGA, "olga"),
        (MIA, "mia"),
        (EVE, "eve"),
    ] {
        tx.users().insert(&new_user(id, name)).await?;
    }
    tx.save().await?;

    let mut reader = store.reader().await?;
    assert!(reader.users().any().await?);
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
    tx.save().await?;

    let mut reader = store.reader().await?;
    let alice = reader.users().find(ALICE).await?.expect("is there");
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
    tx.users().insert(&new_user(user(78), "zoe")).await?;
    drop(tx);
    let mut reader = store.reader().await?;
    assert!(
        reader.users().find(user(78)).await?.is_none(),
        "what is not saved never was"
    );
    Ok(())
}
