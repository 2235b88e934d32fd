//! Links in mails.

use domain::link::{LinkPurpose, LinkState};
use store::{Store, StoreError, model::Link};

use crate::{
    Outcome,
    world::{HOUR, NOW, email, member, provider_member},
};

fn link(byte: u8, purpose: LinkPurpose) -> Link {
    Link {
        token_hash: vec![byte; 32],
        purpose,
        target_id: (purpose == LinkPurpose::JoinOrganisation).then_some(member(7).0),
        email: (purpose == LinkPurpose::JoinOrganisation).then(|| email("stranger")),
        state: LinkState::Live,
        created_at: NOW,
        expires_at: NOW + HOUR,
    }
}

pub(crate) async fn story(store: &Store) -> Outcome {
    let mut tx = store.begin().await?;
    tx.links().insert(&link(10, LinkPurpose::SetUp)).await?;
    tx.save().await?;
    let mut tx = store.begin().await?;
    let second = tx.links().insert(&link(11, LinkPurpose::SetUp)).await;
    assert!(
        matches!(second, Err(StoreError::Duplicate(_))),
        "one set-up link lives at a time: {second:?}"
    );
    drop(tx);

    let mut tx = store.begin().await?;
    let mut links = tx.links();
    links
        .insert(&link(12, LinkPurpose::JoinOrganisation))
        .await?;
    links
        .insert(&link(13, LinkPurpose::JoinOrganisation))
        .await?;
    assert!(links.lock(&[12; 32]).await?.is_some());
    assert!(links.end(&[12; 32], LinkState::Used).await?);
    assert!(
        !links.end(&[12; 32], LinkState::Cancelled).await?,
        "a link ends once"
    );
    links
        .end_of_target(member(7).0, LinkState::Replaced)
        .await?;
    links
        .end_of_purpose(LinkPurpose::SetUp, LinkState::Cancelled)
        .await?;
    tx.save().await?;

    let mut reader = store.reader().await?;
    let mut links = reader.links();
    for (byte, state) in [
        (10, LinkState::Cancelled),
        (12, LinkState::Used),
        (13, LinkState::Replaced),
        (2, LinkState::Live),
    ] {
        let found = links.find(&[byte; 32]).await?.expect("is there");
        assert_eq!(found.state, state, "{byte}");
    }
    let bobs = links.find(&[2; 32]).await?.expect("is there");
    assert_eq!(bobs.target_id, Some(provider_member(2).0));
    assert!(links.find(&[99; 32]).await?.is_none());
    drop(reader);

    let mut tx = store.begin().await?;
    assert_eq!(tx.links().delete_old(NOW + HOUR).await?, 0);
    assert_eq!(tx.links().delete_old(NOW + HOUR + 1).await?, 4);
    tx.save().await
}
