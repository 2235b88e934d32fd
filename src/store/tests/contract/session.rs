//! Signed-in browsers.

use domain::{SessionId, UserId};
use store::{Store, model::NewSession};
use uuid::Uuid;

use crate::{
    Outcome,
    world::{ALICE, BOB, HOUR, NOW, credentials, session},
};

fn new(id: SessionId, user: UserId, token: &[u8], stamp: Uuid) -> NewSession {
    NewSession {
        id,
        token_hash: token.to_vec(),
        user,
        security_stamp: stamp,
        ip: "203.0.113.7".to_owned(),
        agent: "Firefox · Linux".to_owned(),
        at: NOW,
        expires_at: NOW + HOUR,
    }
}

pub(crate) async fn story(store: &Store) -> Outcome {
    let stamp = credentials("second").security_stamp;
    let bobs = credentials("first").security_stamp;
    let mut tx = store.begin().await?;
    for number in 1..=4 {
        let token = [u8::try_from(number).unwrap_or_default(); 32];
        tx.sessions()
            .insert(&new(session(number), ALICE, &token, stamp))
            .await?;
    }
    tx.sessions()
        .insert(&new(session(5), BOB, &[5; 32], bobs))
        .await?;
    // Made under the stamp that Alice had before.
    tx.sessions()
        .insert(&new(session(6), ALICE, &[6; 32], bobs))
        .await?;
    tx.save().await?;

    let mut reader = store.reader().await?;
    let live = reader.sessions().find_live(&[1; 32], NOW).await?;
    assert_eq!(live.map(|s| (s.id, s.user_id)), Some((session(1), ALICE)));
    for (token, now) in [([9; 32], NOW), ([1; 32], NOW + HOUR), ([6; 32], NOW)] {
        assert!(reader.sessions().find_live(&token, now).await?.is_none());
    }
    assert_eq!(reader.sessions().list(ALICE, NOW).await?.len(), 4);
    drop(reader);

    let mut tx = store.begin().await?;
    tx.sessions().renew_stamp(session(6)).await?;
    tx.sessions()
        .touch(session(6), NOW + 5, NOW + 2 * HOUR)
        .await?;
    let kept = tx.sessions().hold_tab_key(session(6), &[7; 32]).await?;
    assert_eq!(kept, Some(vec![7; 32]));
    let kept = tx.sessions().hold_tab_key(session(6), &[8; 32]).await?;
    assert_eq!(kept, Some(vec![7; 32]), "the first one stays");
    assert!(
        !tx.sessions().delete(BOB, session(1)).await?,
        "not Bob's to end"
    );
    assert!(tx.sessions().delete(ALICE, session(1)).await?);
    assert!(!tx.sessions().delete(ALICE, session(1)).await?);
    tx.save().await?;

    let mut reader = store.reader().await?;
    let live = reader.sessions().find_live(&[6; 32], NOW + HOUR).await?;
    assert_eq!(live.map(|s| s.seen_at), Some(NOW + 5));
    let newest = reader.sessions().list(ALICE, NOW).await?;
    assert_eq!(newest.first().map(|s| s.id), Some(session(6)));
    assert_eq!(
        reader.sessions().tab_key(session(6)).await?,
        Some(vec![7; 32])
    );
    assert_eq!(reader.sessions().tab_key(session(2)).await?, None);
    drop(reader);

    // A password that somebody else set is known to every session, until it is replaced.
    let mut tx = store.begin().await?;
    tx.users().require_new_password(ALICE).await?;
    let live = tx.sessions().find_live(&[6; 32], NOW + HOUR).await?;
    assert_eq!(live.map(|s| s.must_change_password), Some(true));
    let second = credentials("second");
    tx.users().set_credentials(ALICE, &second, NOW).await?;
    let live = tx.sessions().find_live(&[6; 32], NOW + HOUR).await?;
    assert_eq!(live.map(|s| s.must_change_password), Some(false));
    tx.save().await?;

    let mut tx = store.begin().await?;
    tx.sessions().clear_tab_key(session(6)).await?;
    assert_eq!(tx.sessions().tab_key(session(6)).await?, None);
    assert_eq!(
        tx.sessions().delete_others(ALICE, Some(session(2))).await?,
        3
    );
    assert_eq!(tx.sessions().delete_expired(NOW + HOUR).await?, 2);
    assert_eq!(tx.sessions().delete_others(ALICE, None).await?, 0);
    tx.save().await
}
