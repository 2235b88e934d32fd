//! Policies: kept per organisation, found per person.

use domain::{
    OrganisationRole,
    policy::{PolicyData, PolicyKind},
    role::MemberStatus,
};
use store::{Store, model::NewMember};

use crate::{
    Outcome,
    world::{EVE, MIA, NOW, OLGA, email, member, of_organisation, organisation, policy, user},
};

pub(crate) async fn story(store: &Store) -> Outcome {
    let (acme, other) = (of_organisation(1), of_organisation(2));
    let two_step = PolicyKind::TwoStep;
    let cards = PolicyData::RestrictedItems(vec![domain::item::ItemKind::Card]).to_json();
    let mut tx = store.begin().await?;
    let mut policies = tx.policies();
    let first = policies
        .put(acme, policy(1), two_step, false, None, NOW)
        .await?;
    let again = policies
        .put(acme, policy(2), two_step, true, None, NOW + 1)
        .await?;
    assert_eq!((first, again), (policy(1), policy(1)), "one per kind");
    let kind = PolicyKind::RestrictedItems;
    policies
        .put(acme, policy(3), kind, true, cards.as_deref(), NOW)
        .await?;
    policies
        .put(other, policy(4), two_step, false, None, NOW)
        .await?;
    // Mia is also in the other organisation, and was asked into it.
    let new = NewMember {
        id: member(20),
        email: email("mia"),
        role: OrganisationRole::User,
        permissions: domain::custom::CustomPermissions::NONE,
        at: NOW,
    };
    tx.members().insert(other, &new).await?;
    tx.save().await?;

    let mut reader = store.reader().await?;
    let mut policies = reader.policies();
    let list = policies.list(acme).await?;
    assert_eq!(
        list.iter()
            .map(|p| (p.id, p.kind, p.enabled, p.revised_at))
            .collect::<Vec<_>>(),
        [
            (policy(1), two_step, true, NOW + 1),
            (policy(3), kind, true, NOW)
        ]
    );
    assert_eq!(policies.find(acme, kind).await?.and_then(|p| p.data), cards);
    assert!(policies.find(other, kind).await?.is_none());
    let hers = policies.of_user(MIA).await?;
    assert_eq!(
        hers.iter()
            .map(|p| (
                p.organisation_id,
                p.kind,
                p.member_id,
                p.role,
                p.status,
                p.staff
            ))
            .collect::<Vec<_>>(),
        [two_step, kind].map(|kind| (
            organisation(1),
            kind,
            member(2),
            OrganisationRole::User,
            MemberStatus::Confirmed,
            false
        )),
        "what is off is not among them, nor what only an invitation is for"
    );
    assert_eq!(policies.places_of(MIA).await?, [organisation(1)]);
    assert!(policies.of_user(user(77)).await?.is_empty());
    let members = policies.members(acme).await?;
    assert_eq!(
        members
            .iter()
            .map(|m| (m.id, m.user_id, m.elsewhere))
            .collect::<Vec<_>>(),
        [(member(1), OLGA, false), (member(2), MIA, false)]
    );
    assert!(policies.member(other, member(2)).await?.is_none());
    assert!(
        policies.member(other, member(20)).await?.is_none(),
        "no account yet"
    );
    drop(reader);

    let mut tx = store.begin().await?;
    assert!(tx.members().accept(other, member(20), MIA, NOW).await?);
    let mia = tx
        .policies()
        .member(acme, member(2))
        .await?
        .expect("is there");
    assert!(mia.elsewhere && !mia.staff && mia.email == email("mia"));
    tx.users().set_totp_pending(MIA, "seed", NOW).await?;
    assert!(tx.users().enable_totp(MIA, "seed", "hash", 1, NOW).await?);
    let mia = tx
        .policies()
        .member(acme, member(2))
        .await?
        .expect("is there");
    assert!(mia.two_step);
    assert_eq!(
        tx.policies().places_of(MIA).await?,
        [organisation(1), organisation(2)]
    );
    // Whoever works for the provider too is told apart.
    let staff = NewMember {
        id: member(21),
        email: email("eve"),
        ..new
    };
    tx.members().insert(other, &staff).await?;
    assert!(tx.members().accept(other, member(21), EVE, NOW).await?);
    let eve = tx
        .policies()
        .member(other, member(21))
        .await?
        .expect("is there");
    assert!(eve.staff);
    drop(tx);

    // Later stories know of one place for Mia, and of nobody who is invited to the other organisation.
    let mut tx = store.begin().await?;
    assert!(tx.members().delete(other, member(20), NOW).await?);
    tx.save().await
}
