//! Who may not: every refusal looks like absence, and nothing changes.

use domain::{
    AppError, OrganisationRole,
    member::{InviteForm, Pin},
    role::MemberStatus,
};
use service::{
    Error,
    authz::{
        ManageMembers, ManageOwnerInvitations, ManageOwners, ManageProvider, ManageProviderMembers,
        SeeProviderEvents, SeeProviderMembers,
    },
    member, provider_member,
};

use crate::world::{
    ACME, ADMIN, BOSS, EVE, MSP, OLGA, OTHER, SERVICE, UMA, World, confirm_form, staff,
};

#[tokio::test]
async fn row_40_a_service_user_reaches_nothing_of_the_admins() {
    let world = World::new().await;
    let provider = world.msp(SERVICE).await;
    let refused = [
        provider.may::<ManageProviderMembers>().err(),
        provider.may::<SeeProviderMembers>().err(),
        provider.may::<SeeProviderEvents>().err(),
        provider.may::<ManageProvider>().err(),
        provider.may::<ManageOwnerInvitations>().err(),
    ];
    for refusal in refused {
        assert_eq!(refusal, Some(AppError::NotFound));
    }
}

#[tokio::test]
async fn row_40_another_providers_client_does_not_exist() {
    let world = World::new().await;
    let (id, _) = world.invite(OLGA, OrganisationRole::Owner).await;
    let eve = world.cx(EVE).await;
    assert!(eve.provider(MSP).await.is_err());
    assert!(eve.organisation(ACME).await.is_err());
    // Her own provider with a client of the other one, and the other way round.
    let provider = world.msp(ADMIN).await;
    let proof = provider.may::<ManageOwnerInvitations>().expect("the right");
    let refused = member::owner::cancel(&proof, OTHER, id).await;
    assert!(matches!(refused, Err(Error::Refused(AppError::NotFound))));
    assert_eq!(world.status(id).await, Some(MemberStatus::Invited));
}

#[tokio::test]
async fn row_40_a_removed_provider_member_is_out_at_the_next_request() {
    let world = World::new().await;
    let boss = world.cx(BOSS).await;
    assert!(boss.provider(MSP).await.is_ok());
    let provider = world.msp(ADMIN).await;
    let proof = provider.may::<ManageProviderMembers>().expect("the right");
    provider_member::remove(&proof, staff(BOSS))
        .await
        .expect("he is removed");
    assert!(boss.provider(MSP).await.is_err());
    assert!(boss.organisation(ACME).await.is_err());
    assert_eq!(world.mails_to(BOSS).await.len(), 1, "he is told");
}

#[tokio::test]
async fn row_39_an_admin_of_an_organisation_touches_no_owner() {
    let world = World::new().await;
    let (id, token) = world.invite(UMA, OrganisationRole::Admin).await;
    let uma = world.cx(UMA).await;
    member::accept(&uma, &token).await.expect("she accepts");
    let org = world.acme(ADMIN).await;
    let proof = org.may::<ManageMembers>().expect("the right");
    member::confirm(&proof, id, confirm_form(true))
        .await
        .expect("she is confirmed");
    let (owner, _) = world.invite(OLGA, OrganisationRole::Owner).await;

    let org = uma.organisation(ACME).await.expect("a place");
    assert!(org.may::<ManageOwners>().is_err());
    let proof = org.may::<ManageMembers>().expect("the right");
    let form = InviteForm::new(vec!["new@example.test".to_owned()], OrganisationRole::Owner);
    let not_found = |result: Result<(), Error>| {
        assert!(
            matches!(result, Err(Error::Refused(AppError::NotFound))),
            "{result:?}"
        );
    };
    not_found(member::invite(&proof, form).await.map(|_| ()));
    not_found(member::cancel(&proof, owner).await);
    not_found(member::reinvite(&proof, owner).await);
    not_found(member::confirm(&proof, owner, confirm_form(true)).await);
    assert_eq!(world.status(owner).await, Some(MemberStatus::Invited));
}

#[tokio::test]
async fn what_a_form_may_not_hold_is_refused_at_its_field() {
    let world = World::new().await;
    let org = world.acme(ADMIN).await;
    let proof = org.may::<ManageMembers>().expect("the right");
    let many: Vec<String> = (0..21).map(|n| format!("a{n}@example.test")).collect();
    for (emails, code) in [
        (vec![], "required"),
        (vec!["nobody".to_owned()], "email"),
        (many, "too-many-addresses"),
        (vec!["a@b.cd\r\nBcc: x@y.zz".to_owned()], "email"),
    ] {
        let form = InviteForm::new(emails, OrganisationRole::User);
        let refused = member::invite(&proof, form).await;
        let Err(Error::Refused(refusal)) = refused else {
            panic!("a refusal is expected: {refused:?}");
        };
        assert_eq!(refusal.fields()[0].code, code);
    }
    assert!(world.jobs().await.is_empty());

    let (id, token) = world.invite(OLGA, OrganisationRole::Owner).await;
    let olga = world.cx(OLGA).await;
    member::accept(&olga, &token).await.expect("she accepts");
    let mut form = confirm_form(true);
    "2.iv|data|mac".clone_into(&mut form.key);
    let refused = member::confirm(&proof, id, form).await;
    assert!(matches!(refused, Err(Error::Refused(AppError::Invalid(_)))));
    let mut form = confirm_form(true);
    "b3RoZXI=".clone_into(&mut form.public_key);
    let refused = member::confirm(&proof, id, form).await;
    assert_eq!(crate::world::conflict(refused), "public-key-changed");
    assert_eq!(world.status(id).await, Some(MemberStatus::Accepted));
}

#[tokio::test(flavor = "multi_thread")]
async fn row_34_another_key_than_the_one_confirmed_before_is_told_and_compared_anew() {
    World::each(async |world| {
        let (id, token) = world.invite(OLGA, OrganisationRole::Owner).await;
        let olga = world.cx(OLGA).await;
        member::accept(&olga, &token).await.expect("she accepts");
        // Somebody has confirmed a key of hers, and it was not this one.
        let (other, row) = (world.bytes("01"), world.id(id.0));
        let sql = format!("UPDATE members SET pinned_key_hash = {other} WHERE id = {row}");
        store::contract::run(&world.url, sql).await.expect("kept");
        let org = world.acme(ADMIN).await;
        let proof = org.may::<ManageMembers>().expect("the right");
        let details = member::confirm_details(&proof, id).await;
        assert_eq!(details.expect("they are there").pin, Pin::Changed);
        let refused = member::confirm(&proof, id, confirm_form(false)).await;
        assert_eq!(crate::world::conflict(refused), "pinned-key-differs");
        assert_eq!(world.status(id).await, Some(MemberStatus::Accepted));
        let compared = member::confirm(&proof, id, confirm_form(true)).await;
        compared.expect("the words are the same");
        assert_eq!(world.status(id).await, Some(MemberStatus::Confirmed));
    })
    .await;
}
