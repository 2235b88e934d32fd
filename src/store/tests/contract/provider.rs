//! Providers and their people.

use domain::{
    ProviderMemberId, ProviderRole,
    link::{LinkPurpose, LinkState},
    role::MemberStatus,
};
use store::{
    Store, StoreError,
    model::{Link, NewProvider, NewProviderMember},
};

use crate::{
    Outcome,
    world::{ALICE, BOB, EVE, HOUR, NOW, email, of_provider, provider, provider_member},
};

pub(crate) async fn story(store: &Store) -> Outcome {
    assert!(!store.reader().await?.providers().any().await?);
    let mut tx = store.begin().await?;
    for number in 1..=2 {
        let new = NewProvider {
            id: provider(number),
            name: format!("Provider {number}"),
            billing_email: email("bills"),
            at: NOW,
        };
        tx.providers().insert(&new).await?;
    }
    tx.save().await?;

    let mut tx = store.begin().await?;
    let locked = tx.providers().lock(of_provider(1)).await?;
    assert_eq!(locked.map(|p| p.name), Some("Provider 1".to_owned()));
    tx.providers()
        .update(of_provider(1), "Anders", &email("new"), true, NOW + 1)
        .await?;
    tx.save().await?;

    let mut reader = store.reader().await?;
    assert!(reader.providers().any().await?);
    let one = reader.providers().find(of_provider(1)).await?;
    assert_eq!(
        one.map(|p| (p.name, p.require_two_step, p.enabled)),
        Some(("Anders".to_owned(), true, true))
    );
    let two = reader.providers().find(of_provider(2)).await?;
    assert_eq!(
        two.map(|p| (p.name, p.require_two_step)),
        Some(("Provider 2".to_owned(), false))
    );
    assert!(reader.providers().find(of_provider(3)).await?.is_none());
    Ok(())
}

fn invited(id: ProviderMemberId, name: &str, role: ProviderRole) -> NewProviderMember {
    NewProviderMember {
        id,
        user: None,
        email: Some(email(name)),
        role,
        status: MemberStatus::Invited,
        provider_key: None,
        pinned_key_hash: None,
        at: NOW,
    }
}

pub(crate) async fn people(store: &Store) -> Outcome {
    let (one, two) = (of_provider(1), of_provider(2));
    let first = |number, user| NewProviderMember {
        id: provider_member(number),
        user: Some(user),
        email: None,
        role: ProviderRole::Admin,
        status: MemberStatus::Confirmed,
        provider_key: Some(format!("4.key for {number}")),
        pinned_key_hash: Some(vec![1; 32]),
        at: NOW,
    };
    let mut tx = store.begin().await?;
    tx.provider_members().insert(one, &first(1, ALICE)).await?;
    tx.provider_members().insert(two, &first(5, EVE)).await?;
    let bob = invited(provider_member(2), "bob", ProviderRole::ServiceUser);
    tx.provider_members().insert(one, &bob).await?;
    let gone = invited(provider_member(3), "gone", ProviderRole::Admin);
    tx.provider_members().insert(one, &gone).await?;
    tx.links()
        .insert(&Link {
            token_hash: vec![2; 32],
            purpose: LinkPurpose::JoinProvider,
            target_id: Some(provider_member(2).0),
            email: Some(email("bob")),
            state: LinkState::Live,
            created_at: NOW,
            expires_at: NOW + HOUR,
        })
        .await?;
    tx.save().await?;

    let mut tx = store.begin().await?;
    let twice = invited(provider_member(9), "bob", ProviderRole::Admin);
    let twice = tx.provider_members().insert(one, &twice).await;
    assert!(matches!(twice, Err(StoreError::Duplicate(_))), "{twice:?}");
    drop(tx);

    let mut reader = store.reader().await?;
    let mut members = reader.provider_members();
    let list = members.list(one).await?;
    assert_eq!(
        list.iter()
            .map(|m| (m.id, m.link_expires_at))
            .collect::<Vec<_>>(),
        [
            (provider_member(2), Some(NOW + HOUR)),
            (provider_member(3), None),
            (provider_member(1), None)
        ]
    );
    assert!(members.has_address(one, &email("bob")).await?);
    assert!(members.has_address(one, &email("alice")).await?);
    assert!(!members.has_address(two, &email("bob")).await?);
    assert_eq!(
        members.provider_of(provider_member(2)).await?,
        Some(provider(1))
    );
    assert_eq!(members.provider_of(provider_member(99)).await?, None);
    assert!(members.find(two, provider_member(2)).await?.is_none());
    assert_eq!(
        members
            .find(one, provider_member(2))
            .await?
            .map(|m| m.status),
        Some(MemberStatus::Invited)
    );
    drop(reader);

    let mut tx = store.begin().await?;
    let mut members = tx.provider_members();
    let id = provider_member(2);
    assert!(members.lock(two, id).await?.is_none());
    assert!(members.lock(one, id).await?.is_some());
    assert!(!members.set_invited(two, id, NOW + 1).await?);
    assert!(members.set_invited(one, id, NOW + 1).await?);
    assert!(
        !members.confirm(one, id, "4.k", &[2; 32], NOW).await?,
        "not accepted yet"
    );
    assert!(!members.accept(two, id, BOB, NOW + 2).await?);
    assert!(members.accept(one, id, BOB, NOW + 2).await?);
    assert!(
        !members.accept(one, id, BOB, NOW + 2).await?,
        "not invited any more"
    );
    assert!(!members.set_invited(one, id, NOW + 3).await?);
    assert!(!members.confirm(two, id, "4.k", &[2; 32], NOW + 3).await?);
    assert!(members.confirm(one, id, "4.k", &[2; 32], NOW + 3).await?);
    assert!(!members.confirm(one, id, "4.k", &[3; 32], NOW + 3).await?);
    assert_eq!(members.pinned(one, BOB).await?, Some(vec![2; 32]));
    assert_eq!(members.pinned(two, BOB).await?, None);
    members
        .set_role(two, id, ProviderRole::Admin, NOW + 4)
        .await?;
    assert_eq!(members.admins(one).await?.len(), 1, "Bob's role stayed");
    members
        .set_role(one, id, ProviderRole::Admin, NOW + 4)
        .await?;
    assert_eq!(members.admins(one).await?.len(), 2);
    members
        .set_role(one, id, ProviderRole::ServiceUser, NOW + 5)
        .await?;
    assert!(!members.delete(two, provider_member(3)).await?);
    assert!(members.delete(one, provider_member(3)).await?);
    assert!(!members.delete(one, provider_member(3)).await?);
    tx.save().await
}
