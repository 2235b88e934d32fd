//! Members found by what somebody types.

use domain::{OrganisationRole, member::InviteForm};
use service::{
    authz::{ManageMembers, SeeMembers},
    member,
};

use crate::world::{ACME, ADMIN, EVE, NOW, OTHER, UMA, World, user};

#[tokio::test]
async fn a_name_or_an_address_is_found_as_it_is_written() {
    World::each(async |world| {
        world.enter(UMA, OrganisationRole::User).await;
        let mut tx = world.store.begin().await.expect("a transaction");
        let named = tx.users().set_name(user(UMA), "Élise 100%", NOW).await;
        named.expect("a name");
        tx.save().await.expect("it is saved");
        let org = world.acme(ADMIN).await;
        let invite = |email: &str| InviteForm::new(vec![email.to_owned()], OrganisationRole::User);
        let proof = org.may::<ManageMembers>().expect("the right");
        for email in ["bart_v@acme.test", "bartov@acme.test"] {
            let invited = member::invite(&proof, invite(email)).await;
            invited.expect("an invitation");
        }
        // Of another organisation, with the same words.
        let eve = world.cx(EVE).await.organisation(OTHER).await;
        let eve = eve.expect("a place");
        let proof = eve.may::<ManageMembers>().expect("the right");
        let invited = member::invite(&proof, invite("bart_x@acme.test")).await;
        invited.expect("an invitation");
        let proof = org.may::<SeeMembers>().expect("the right");
        for (typed, fits) in [
            ("", 3),
            ("Élise", 1),
            ("LISE", 1),
            ("P5@", 1),
            ("bart", 2),
            ("bart_", 1),
            ("BART_V", 1),
            ("0%", 1),
            ("%", 1),
            ("'", 0),
            ("\\", 0),
        ] {
            let found = member::search(&proof, typed).await.expect("a list");
            assert_eq!(found.len(), fits, "{typed}");
        }
    })
    .await;
}

#[tokio::test]
async fn row_31_a_user_finds_nobody() {
    let world = World::new().await;
    world.enter(UMA, OrganisationRole::User).await;
    let org = world.cx(UMA).await.organisation(ACME).await;
    assert!(org.expect("a place").may::<SeeMembers>().is_err());
}
