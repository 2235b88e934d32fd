//! Two at once: one of them wins, and nothing is taken twice.

use domain::{OrganisationRole, ProviderRole, member::InviteForm, role::MemberStatus};
use service::{
    authz::{ManageMembers, ManageProviderMembers},
    member, provider_member,
};

use crate::world::{ADMIN, BOSS, OLGA, World, confirm_form, conflict, staff};

#[tokio::test(flavor = "multi_thread")]
async fn two_confirms_at_once_one_succeeds() {
    let world = World::new().await;
    let (id, token) = world.invite(OLGA, OrganisationRole::Owner).await;
    let olga = world.cx(OLGA).await;
    member::accept(&olga, &token).await.expect("she accepts");
    let (one, two) = (world.acme(ADMIN).await, world.acme(BOSS).await);
    let (one, two) = (
        one.may::<ManageMembers>().expect("the right"),
        two.may::<ManageMembers>().expect("the right"),
    );
    let results = tokio::join!(
        member::confirm(&one, id, confirm_form(true)),
        member::confirm(&two, id, confirm_form(true)),
    );
    let lost = match results {
        (Ok(()), lost) | (lost, Ok(())) => lost,
        both => panic!("one succeeds: {both:?}"),
    };
    assert_eq!(conflict(lost), "already-confirmed");
    assert_eq!(world.status(id).await, Some(MemberStatus::Confirmed));
    // The invitation, and one word that she is in.
    assert_eq!(world.mails_to(OLGA).await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn row_39_two_admins_who_demote_each_other_leave_one() {
    let world = World::new().await;
    let (one, two) = (world.msp(ADMIN).await, world.msp(BOSS).await);
    let (one, two) = (
        one.may::<ManageProviderMembers>().expect("the right"),
        two.may::<ManageProviderMembers>().expect("the right"),
    );
    let service_user = ProviderRole::ServiceUser;
    let results = tokio::join!(
        provider_member::change_role(&one, staff(BOSS), service_user),
        provider_member::change_role(&two, staff(ADMIN), service_user),
    );
    let lost = match results {
        (Ok(()), lost) | (lost, Ok(())) => lost,
        both => panic!("one succeeds: {both:?}"),
    };
    assert_eq!(conflict(lost), "last-admin");
}

#[tokio::test]
async fn row_39_nobody_removes_himself_and_the_last_admin_stays_one() {
    let world = World::new().await;
    let admin = world.msp(ADMIN).await;
    let proof = admin.may::<ManageProviderMembers>().expect("the right");
    let refused = provider_member::remove(&proof, staff(ADMIN)).await;
    assert_eq!(conflict(refused), "remove-self");
    provider_member::remove(&proof, staff(BOSS))
        .await
        .expect("the other one goes");
    let refused =
        provider_member::change_role(&proof, staff(ADMIN), ProviderRole::ServiceUser).await;
    assert_eq!(conflict(refused), "last-admin");
}

#[tokio::test(flavor = "multi_thread")]
async fn row_26_fifty_invitations_at_once_end_at_the_limit() {
    let world = World::new().await;
    let org = world.acme(ADMIN).await;
    let invitations = (0..50).map(|n| {
        let org = org.clone();
        tokio::spawn(async move {
            let proof = org.may::<ManageMembers>().expect("the right");
            let form =
                InviteForm::new(vec![format!("new{n}@example.test")], OrganisationRole::User);
            member::invite(&proof, form).await
        })
    });
    let mut invited = 0;
    for task in invitations.collect::<Vec<_>>() {
        match task.await.expect("it ends") {
            Ok(_) => invited += 1,
            refused => assert_eq!(conflict(refused), "seat-limit-reached"),
        }
    }
    let organisation = world.organisation().await;
    assert_eq!(invited, 5);
    assert_eq!(
        (organisation.seats_used, organisation.seats_assigned),
        (5, 5)
    );
    assert_eq!(world.members().await.len(), 5);
}
