//! Locked out, let in again, removed: what is lost at once, what comes back, and the seat.

use domain::{
    AppError, OrganisationRole,
    event::EventKind,
    role::{MemberStatus, RevocationReason},
};
use service::{
    account::{me, of_organisation},
    authz::OpenVault,
    member::{accept, leave, reinvite, remove, restore, revoke},
};

use crate::{
    people::{manages, not_found, refusal},
    world::{ACME, ADMIN, BOSS, KIM, LEO, MINUTE, OLGA, SERVICE, UMA, World, conflict},
};

use OrganisationRole::{Admin, Owner, User};

#[tokio::test]
async fn row_02_a_revoked_member_is_out_at_the_next_request_and_back_with_the_same_key() {
    let world = World::new().await;
    let id = world.enter(UMA, User).await;
    let uma = world.cx(UMA).await;
    let org = uma.organisation(ACME).await.expect("a place");
    let key = of_organisation(&org).await.expect("a key");
    let admin = world.acme(ADMIN).await;
    revoke(&manages(&admin), id).await.expect("it is revoked");
    // With the session that is open, and with what was looked up before.
    not_found(uma.organisation(ACME).await);
    not_found(of_organisation(&org).await);
    let me = me(&uma).await.expect("she is signed in");
    assert!(me.organisations.is_empty());
    let row = world.row(id).await.expect("a row");
    let why = Some(RevocationReason::Manual);
    assert_eq!(
        (row.status, row.revoked_because, row.came_to()),
        (MemberStatus::Revoked, why, MemberStatus::Confirmed)
    );
    assert_eq!(world.organisation().await.seats_used, 0);
    restore(&manages(&admin), id).await.expect("it is restored");
    let org = uma.organisation(ACME).await.expect("a place again");
    let again = of_organisation(&org).await.expect("a key");
    assert_eq!(again, key);
    let row = world.row(id).await.expect("a row");
    assert_eq!(
        (row.status, row.revoked_because),
        (MemberStatus::Confirmed, None)
    );
    assert_eq!(world.organisation().await.seats_used, 1);
    assert_eq!(world.events(EventKind::MemberRevoked).await, 1);
    assert_eq!(world.events(EventKind::MemberRestored).await, 1);
}

#[tokio::test]
async fn row_38_a_revoked_invitation_is_over_until_it_is_sent_again() {
    let world = World::new().await;
    let (id, token) = world.invite(OLGA, Owner).await;
    let admin = world.acme(ADMIN).await;
    revoke(&manages(&admin), id).await.expect("it is revoked");
    assert_eq!(world.organisation().await.seats_used, 0);
    let olga = world.cx(OLGA).await;
    assert_eq!(conflict(accept(&olga, &token).await), "link-cancelled");
    assert_eq!(
        conflict(reinvite(&manages(&admin), id).await),
        "not-invited"
    );
    restore(&manages(&admin), id).await.expect("it is restored");
    let row = world.row(id).await.expect("a row");
    assert_eq!(
        (row.status, row.link_expires_at),
        (MemberStatus::Invited, None)
    );
    assert_eq!(conflict(accept(&olga, &token).await), "link-cancelled");
    world.clock.advance(2 * MINUTE);
    reinvite(&manages(&admin), id)
        .await
        .expect("it is sent again");
    let token = world.token(OLGA).await;
    accept(&olga, &token).await.expect("she accepts");
    // Accepted is as far as she comes back to as well.
    revoke(&manages(&admin), id).await.expect("it is revoked");
    restore(&manages(&admin), id).await.expect("it is restored");
    assert_eq!(world.status(id).await, Some(MemberStatus::Accepted));
    assert_eq!(world.organisation().await.seats_used, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn row_26_two_at_once_give_one_seat_back_and_take_one() {
    World::each(async |world| {
        world.enter(OLGA, Owner).await;
        let id = world.enter(UMA, User).await;
        let (one, two) = (world.acme(ADMIN).await, world.acme(BOSS).await);
        let (one, two) = (manages(&one), manages(&two));
        let lost = |results| match results {
            (Ok(()), lost) | (lost, Ok(())) => lost,
            both => panic!("one succeeds: {both:?}"),
        };
        let results = tokio::join!(revoke(&one, id), revoke(&two, id));
        assert_eq!(conflict(lost(results)), "already-revoked");
        assert_eq!(world.organisation().await.seats_used, 1);
        let results = tokio::join!(restore(&one, id), restore(&two, id));
        assert_eq!(conflict(lost(results)), "not-revoked");
        assert_eq!(world.organisation().await.seats_used, 2);
        let results = tokio::join!(remove(&one, id), remove(&two, id));
        not_found(lost(results));
        assert_eq!(world.organisation().await.seats_used, 1);
    })
    .await;
}

#[tokio::test]
async fn a_revoked_member_holds_no_seat_and_needs_one_to_return() {
    let world = World::new().await;
    let id = world.enter(UMA, User).await;
    let admin = world.acme(ADMIN).await;
    revoke(&manages(&admin), id).await.expect("it is revoked");
    for n in 0..5 {
        let who = format!("new{n}");
        let none = domain::custom::CustomPermissions::NONE;
        let invited = world.invite_as(ADMIN, &who, User, none).await;
        invited.expect("there is a seat");
    }
    let restored = restore(&manages(&admin), id).await;
    assert_eq!(conflict(restored), "seat-limit-reached");
    assert_eq!(world.status(id).await, Some(MemberStatus::Revoked));
    // Its end gives no seat back, and it is not invited anew meanwhile.
    let none = domain::custom::CustomPermissions::NONE;
    world
        .invite_as(ADMIN, "p5", User, none)
        .await
        .expect("passed over");
    assert_eq!(world.members().await.len(), 6);
    remove(&manages(&admin), id).await.expect("it is removed");
    assert_eq!(world.organisation().await.seats_used, 5);
    assert_eq!(world.status(id).await, None);
}

#[tokio::test]
async fn row_39_nobody_ends_or_restores_himself_nor_whom_he_does_not_reach() {
    let world = World::new().await;
    let owner = world.enter(OLGA, Owner).await;
    let id = world.enter(UMA, Admin).await;
    let uma = world.acme(UMA).await;
    let own = AppError::conflict("own-membership");
    assert_eq!(refusal(revoke(&manages(&uma), id).await), own);
    assert_eq!(refusal(remove(&manages(&uma), id).await), own);
    for refused in [
        revoke(&manages(&uma), owner).await,
        remove(&manages(&uma), owner).await,
    ] {
        not_found(refused);
    }
    let admin = world.acme(ADMIN).await;
    revoke(&manages(&admin), owner)
        .await
        .expect("the provider stands behind");
    not_found(restore(&manages(&uma), owner).await);
    // Staff who is a member as well does not let itself in again.
    let staff = world.enter(SERVICE, User).await;
    revoke(&manages(&admin), staff)
        .await
        .expect("it is revoked");
    let service = world.acme(SERVICE).await;
    assert_eq!(refusal(restore(&manages(&service), staff).await), own);
    restore(&manages(&admin), staff)
        .await
        .expect("another one does");
}

#[tokio::test]
async fn whoever_leaves_is_gone_with_every_right() {
    let world = World::new().await;
    world.enter(KIM, Owner).await;
    let id = world.enter(LEO, User).await;
    let leo = world.cx(LEO).await;
    let org = leo.organisation(ACME).await.expect("a place");
    leave(&org.may::<OpenVault>().expect("the right"))
        .await
        .expect("he leaves");
    not_found(leo.organisation(ACME).await);
    assert_eq!(world.row(id).await, None);
    assert_eq!(world.organisation().await.seats_used, 1);
    assert_eq!(world.events(EventKind::MemberLeft).await, 1);
    // Whoever is no member has nothing to leave.
    let org = world.acme(ADMIN).await;
    not_found(leave(&org.may::<OpenVault>().expect("the right")).await);
    // He may come again.
    world.clock.advance(MINUTE);
    let (again, token) = world.invite(LEO, User).await;
    assert_ne!(again, id);
    accept(&leo, &token).await.expect("he accepts");
}
