//! An organisation that no provider stands behind keeps an owner, whoever is at once.

use domain::{AppError, MemberId, OrganisationRole, custom::CustomPermissions};
use service::{authz::OpenVault, member};

use crate::{
    people::{manages, refusal, to},
    world::{ACME, OLGA, UMA, World},
};

/// Two owners for Acme, and no provider.
async fn two_owners(world: &World) -> (MemberId, MemberId) {
    let olga = world.enter(OLGA, OrganisationRole::Owner).await;
    let uma = world.enter(UMA, OrganisationRole::Owner).await;
    world.without_provider(ACME).await;
    (olga, uma)
}

async fn owners(world: &World) -> i64 {
    let mut reader = world.store.reader().await.expect("a reader");
    let count = reader.members().owners(world.scope(ACME)).await;
    count.expect("a number")
}

fn demoted() -> domain::member::MemberChange {
    to(OrganisationRole::User, CustomPermissions::NONE)
}

/// One of two succeeds, the other one is told that it would be the last.
fn one_wins(results: (Result<(), service::Error>, Result<(), service::Error>)) {
    let lost = match results {
        (Ok(()), lost) | (lost, Ok(())) => lost,
        both => panic!("one succeeds: {both:?}"),
    };
    assert_eq!(refusal(lost), AppError::conflict("last-owner"));
}

#[tokio::test(flavor = "multi_thread")]
async fn row_39_two_owners_who_demote_each_other_leave_one() {
    World::each(async |world| {
        let (olga, uma) = two_owners(world).await;
        let (one, two) = (world.acme(OLGA).await, world.acme(UMA).await);
        let (one, two) = (manages(&one), manages(&two));
        let (first, second) = (demoted(), demoted());
        one_wins(tokio::join!(
            member::change(&one, uma, &first),
            member::change(&two, olga, &second),
        ));
        assert_eq!(owners(world).await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn row_39_two_owners_who_remove_or_revoke_each_other_leave_one() {
    World::each(async |world| {
        let (olga, uma) = two_owners(world).await;
        let (one, two) = (world.acme(OLGA).await, world.acme(UMA).await);
        let (one, two) = (manages(&one), manages(&two));
        one_wins(tokio::join!(
            member::remove(&one, uma),
            member::revoke(&two, olga),
        ));
        assert_eq!(owners(world).await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn row_39_two_owners_who_leave_at_once_leave_one() {
    World::each(async |world| {
        two_owners(world).await;
        let (one, two) = (world.acme(OLGA).await, world.acme(UMA).await);
        let (one, two) = (
            one.may::<OpenVault>().expect("the right"),
            two.may::<OpenVault>().expect("the right"),
        );
        one_wins(tokio::join!(member::leave(&one), member::leave(&two)));
        assert_eq!(owners(world).await, 1);
    })
    .await;
}

#[tokio::test]
async fn row_39_the_last_owner_stays_one() {
    World::each(async |world| {
        let (olga, uma) = two_owners(world).await;
        let org = world.acme(OLGA).await;
        member::remove(&manages(&org), uma).await.expect("one goes");
        let last = AppError::conflict("last-owner");
        let changed = world.change(OLGA, olga, &demoted()).await;
        assert_eq!(refusal(changed), last);
        let left = member::leave(&org.may::<OpenVault>().expect("the right")).await;
        assert_eq!(refusal(left), last);
        for refused in [
            member::remove(&manages(&org), olga).await,
            member::revoke(&manages(&org), olga).await,
        ] {
            assert_eq!(refusal(refused), AppError::conflict("own-membership"));
        }
        assert_eq!(owners(world).await, 1);
    })
    .await;
}
