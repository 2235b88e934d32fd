//! Members of organisations, and owners that a provider waits for.

use domain::{
    OrganisationRole,
    client::ClientStatus,
    custom::{CustomPermission, CustomPermissions},
    many::MemberTab,
    member::MemberSummary,
    role::{MemberStatus, RevocationReason},
};
use store::{
    Store, StoreError,
    model::{MemberQuery, NewMember},
};
use uuid::Uuid;

use crate::{
    Outcome,
    world::{MIA, NOW, OLGA, email, member, of_organisation, of_provider, organisation, request},
};

fn invited(number: u128, name: &str, role: OrganisationRole) -> NewMember {
    NewMember {
        id: member(number),
        email: email(name),
        role,
        permissions: CustomPermissions::NONE,
        at: NOW,
    }
}

fn query(tab: MemberTab, pattern: &str, from: Uuid, backwards: bool, limit: i64) -> MemberQuery {
    MemberQuery {
        tab,
        pattern: pattern.to_owned(),
        from,
        backwards,
        limit,
        now: NOW,
    }
}

pub(crate) async fn story(store: &Store) -> Outcome {
    let (acme, other) = (of_organisation(1), of_organisation(2));
    let mut tx = store.begin().await?;
    let mut members = tx.members();
    members
        .insert(acme, &invited(1, "olga", OrganisationRole::Owner))
        .await?;
    members
        .insert(acme, &invited(2, "mia", OrganisationRole::User))
        .await?;
    members
        .insert(acme, &invited(3, "gone", OrganisationRole::User))
        .await?;
    members
        .insert(other, &invited(7, "stranger", OrganisationRole::Owner))
        .await?;
    tx.organisations().recompute_status(acme, NOW).await?;
    tx.save().await?;

    let mut tx = store.begin().await?;
    let twice = tx
        .members()
        .insert(acme, &invited(8, "olga", OrganisationRole::User))
        .await;
    assert!(matches!(twice, Err(StoreError::Duplicate(_))), "{twice:?}");
    drop(tx);

    let mut reader = store.reader().await?;
    let waiting = reader.clients().pending_owners(of_provider(1), 10).await?;
    let first = waiting.first().map(|p| (p.organisation, p.member.id));
    assert_eq!(first, Some((organisation(1), member(1))));
    let made = reader
        .clients()
        .find_by_request(of_provider(1), request(1))
        .await?;
    assert_eq!(made.and_then(|m| m.owner), Some(member(1)));
    let mut members = reader.members();
    let ids = |rows: Vec<MemberSummary>| rows.iter().map(|m| m.id).collect::<Vec<_>>();
    let first = query(MemberTab::All, "", Uuid::nil(), false, 2);
    let page = members.list(acme, &first).await?;
    assert_eq!(ids(page), [member(1), member(2)]);
    let second = query(MemberTab::All, "", member(2).0, false, 2);
    assert_eq!(ids(members.list(acme, &second).await?), [member(3)]);
    let back = query(MemberTab::All, "", member(3).0, true, 1);
    assert_eq!(ids(members.list(acme, &back).await?), [member(2)]);
    for (tab, pattern, fits) in [
        (MemberTab::Invited, "", 3),
        (MemberTab::Expired, "", 3),
        (MemberTab::Accepted, "", 0),
        (MemberTab::Expired, "%MIA%", 1),
        (MemberTab::Invited, "%\\_%", 0),
        (MemberTab::Revoked, "", 0),
    ] {
        let found = members
            .list(acme, &query(tab, pattern, Uuid::nil(), false, 9))
            .await?;
        assert_eq!(found.len(), fits, "{tab:?} {pattern}");
    }
    let counts = members.counts(acme, NOW).await?;
    assert_eq!(
        (counts.invited, counts.expired, counts.confirmed),
        (3, 3, 0)
    );
    assert!(members.find(other, member(1)).await?.is_none());
    assert!(members.find(acme, member(1)).await?.is_some());
    assert_eq!(
        members.organisation_of(member(7)).await?,
        Some(organisation(2))
    );
    assert_eq!(members.organisation_of(member(99)).await?, None);
    assert!(members.has_address(acme, &email("mia")).await?);
    assert!(!members.has_address(acme, &email("stranger")).await?);
    let mut there = members.addresses(acme).await?;
    there.sort_unstable();
    assert_eq!(there, [email("gone"), email("mia"), email("olga")]);
    drop(reader);

    let mut tx = store.begin().await?;
    let mut members = tx.members();
    for (number, user) in [(1, OLGA), (2, MIA)] {
        let id = member(number);
        assert!(members.lock(other, id).await?.is_none());
        assert!(members.lock(acme, id).await?.is_some());
        assert!(!members.set_invited(other, id, NOW + 1).await?);
        assert!(members.set_invited(acme, id, NOW + 1).await?);
        assert!(!members.confirm(acme, id, "4.k", &[4; 32], NOW).await?);
        assert!(!members.accept(other, id, user, NOW + 2).await?);
        assert!(members.accept(acme, id, user, NOW + 2).await?);
        assert!(!members.accept(acme, id, user, NOW + 2).await?);
        assert!(!members.confirm(other, id, "4.k", &[4; 32], NOW).await?);
        assert!(
            members
                .confirm(acme, id, "4.key", &[4; 32], NOW + 3)
                .await?
        );
        assert!(!members.confirm(acme, id, "4.k", &[5; 32], NOW + 3).await?);
    }
    assert!(members.has_address(acme, &email("mia")).await?);
    assert_eq!(members.pinned(acme, MIA).await?, Some(vec![4; 32]));
    assert_eq!(members.pinned(other, MIA).await?, None);
    let confirmers = members.confirmers(acme).await?;
    assert_eq!(
        confirmers.iter().map(|r| r.user_id).collect::<Vec<_>>(),
        [OLGA]
    );
    assert_eq!(members.owners(acme).await?, 1);
    assert_eq!(members.owners(other).await?, 0);
    for (pattern, fits) in [("", 3), ("%mia%", 1), ("%\\_%", 0)] {
        let found = members.search(acme, pattern, 10).await?;
        assert_eq!(found.len(), fits, "{pattern}");
    }
    let picked = CustomPermissions::NONE.set(CustomPermission::ManageGroups, true);
    let custom = OrganisationRole::Custom;
    members
        .set_role(other, member(3), custom, picked, NOW)
        .await?;
    members
        .set_role(acme, member(3), custom, picked, NOW)
        .await?;
    let (revoked, why) = (MemberStatus::Revoked, Some(RevocationReason::Manual));
    members
        .set_status(other, member(2), revoked, why, NOW)
        .await?;
    members
        .set_status(acme, member(3), revoked, why, NOW)
        .await?;
    let third = members.find(acme, member(3)).await?.expect("is there");
    assert_eq!((third.role, third.permissions), (custom, picked));
    assert_eq!((third.status, third.revoked_because), (revoked, why));
    let second = members.find(acme, member(2)).await?.expect("is there");
    assert_eq!(second.status, MemberStatus::Confirmed);
    assert!(!members.delete(other, member(3), NOW).await?);
    assert!(members.delete(acme, member(3), NOW).await?);
    assert!(!members.delete(acme, member(3), NOW).await?);
    tx.organisations().recompute_status(acme, NOW + 4).await?;
    let found = tx.organisations().find(acme).await?;
    assert_eq!(
        found.map(|o| o.client_status),
        Some(ClientStatus::Active),
        "an owner is confirmed"
    );
    let counts = tx.members().counts(acme, NOW).await?;
    assert_eq!(
        (
            counts.invited,
            counts.expired,
            counts.confirmed,
            counts.revoked
        ),
        (0, 0, 2, 0)
    );
    let olga = tx.members().find(acme, member(1)).await?;
    assert_eq!(
        olga.map(|m| (m.status, m.email)),
        Some((MemberStatus::Confirmed, None))
    );
    let pinned = tx.provider_members().pinned(of_provider(1), OLGA).await?;
    assert_eq!(pinned, Some(vec![4; 32]), "confirmed in one of its clients");
    tx.save().await
}
