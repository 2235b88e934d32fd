//! Custom members: what their permissions open, and who gives which.

use domain::{
    AppError, Frequency, OrganisationId, OrganisationRole, Plan, ProviderId, Tier,
    custom::{CustomPermission, CustomPermissions},
    group::GroupChange,
    member::{InviteForm, MemberChange},
};
use service::{
    authz::{ManageGroups, ManageMembers, SeeEvents, SeeMembers},
    group, member,
};
use store::System;
use uuid::Uuid;

use crate::{
    people::{manages, not_found, only, refusal, to},
    world::{ADMIN, KIM, LEO, OLGA, UMA, World, new_client},
};

use CustomPermission::{EditAnyCollection, ManageGroups as Groups, ManageUsers as Users};
use OrganisationRole::{Admin, Custom, Owner, User};

const NONE: CustomPermissions = CustomPermissions::NONE;

#[tokio::test]
async fn row_39_a_custom_member_grants_only_what_it_holds() {
    let world = World::new().await;
    let id = world.enter(UMA, User).await;
    let actor = world.enter(OLGA, Custom).await;
    let own = only(&[Users, Groups]);
    world.set(actor, Custom, own).await;
    for one in CustomPermission::ALL {
        world.set(id, User, NONE).await;
        let given = only(&[*one]);
        let changed = world.change(OLGA, id, &to(Custom, given)).await;
        let invited = world
            .invite_as(OLGA, &format!("x{}", one.code()), Custom, given)
            .await;
        if own.has(*one) {
            changed.expect("it holds that itself");
            invited.expect("it holds that itself");
        } else {
            not_found(changed);
            not_found(invited);
            // One who holds more is out of reach altogether.
            world.set(id, Custom, given).await;
            not_found(world.change(OLGA, id, &to(User, NONE)).await);
            let org = world.acme(OLGA).await;
            not_found(member::revoke(&manages(&org), id).await);
            not_found(member::remove(&manages(&org), id).await);
        }
    }
    for role in [Owner, Admin] {
        not_found(world.invite_as(OLGA, "high", role, NONE).await);
    }
    // Permissions are for custom members: with another role they are dropped.
    let form = to(User, CustomPermissions::all());
    world.set(id, Custom, own).await;
    world.change(ADMIN, id, &form).await.expect("it is changed");
    let row = world.row(id).await.expect("a row");
    assert_eq!((row.role, row.permissions), (User, NONE));
}

#[tokio::test]
async fn row_39_an_admin_without_reach_hands_none_out() {
    let world = World::new().await;
    let id = world.enter(UMA, User).await;
    let actor = world.enter(OLGA, Admin).await;
    let all = only(&[EditAnyCollection]);
    world
        .change(OLGA, id, &to(Custom, all))
        .await
        .expect("with the setting");
    world.not_all().await;
    // What somebody gave before stays, and may be taken.
    let both = only(&[EditAnyCollection, Groups]);
    world
        .change(OLGA, id, &to(Custom, both))
        .await
        .expect("it had that");
    world
        .change(OLGA, id, &to(User, NONE))
        .await
        .expect("it is taken");
    for one in [EditAnyCollection, CustomPermission::DeleteAnyCollection] {
        let refused = AppError::forbidden("own-reach");
        let changed = world.change(OLGA, id, &to(Custom, only(&[one]))).await;
        assert_eq!(refusal(changed), refused);
        let invited = world.invite_as(OLGA, "x", Custom, only(&[one])).await;
        assert_eq!(refusal(invited), refused);
    }
    world.set(actor, Owner, NONE).await;
    world
        .change(OLGA, id, &to(Custom, all))
        .await
        .expect("an owner decides");
}

#[tokio::test]
async fn custom_members_come_with_the_plan() {
    let world = World::new().await;
    let small = OrganisationId(Uuid::from_u128(0x53));
    let plan = Plan {
        tier: Tier::Teams,
        frequency: Frequency::Monthly,
    };
    let mut tx = world.store.begin().await.expect("a transaction");
    let provider = System::because("a test").provider(ProviderId(Uuid::from_u128(0x31)));
    let client = store::model::NewClient {
        plan,
        ..new_client(small)
    };
    let made = tx.organisations().insert_client(provider, &client).await;
    made.expect("a client");
    tx.save().await.expect("it is saved");
    let cx = world.cx(ADMIN).await;
    let org = cx.organisation(small).await.expect("a place");
    let form = |role| InviteForm::new(vec!["a@example.test".to_owned()], role);
    let invited = member::invite(&manages(&org), form(Custom)).await;
    let refused = AppError::conflict("custom-not-in-plan");
    assert_eq!(refusal(invited), refused);
    let invited = member::invite(&manages(&org), form(User)).await;
    invited.expect("a user");
    let found = member::search(&org.may::<SeeMembers>().expect("the right"), "").await;
    let id = found.expect("a list")[0].id;
    let changed = member::change(&manages(&org), id, &to(Custom, NONE)).await;
    assert_eq!(refusal(changed), refused);
}

#[tokio::test]
async fn each_permission_of_a_custom_member_opens_its_own_door() {
    let world = World::new().await;
    let id = world.enter(UMA, User).await;
    let other = world.enter(KIM, User).await;
    world.enter(LEO, Owner).await;
    let org = world.acme(ADMIN).await;
    let form = GroupChange {
        name: "Group".to_owned(),
        ..GroupChange::default()
    };
    let group = group::create(&org.may::<ManageGroups>().expect("the right"), &form).await;
    let group = group.expect("a group");
    for one in CustomPermission::ALL {
        world.set(id, Custom, only(&[*one])).await;
        let org = world.acme(UMA).await;
        let doors = [
            org.may::<ManageMembers>().is_ok(),
            org.may::<ManageGroups>().is_ok(),
            org.may::<SeeEvents>().is_ok(),
            org.may::<SeeMembers>().is_ok(),
        ];
        let expected = match one {
            Users => [true, false, false, true],
            Groups => [false, true, false, true],
            CustomPermission::AccessEventLogs => [false, false, true, false],
            CustomPermission::ManageResetPassword => [false, false, false, true],
            _ => [false; 4],
        };
        assert_eq!(doors, expected, "{one:?}");
    }
    // To manage users is not to put them into groups.
    let into = MemberChange {
        groups_in: vec![group],
        ..to(User, NONE)
    };
    world.set(id, Custom, only(&[Users])).await;
    not_found(world.change(UMA, other, &into).await);
    world.set(id, Custom, only(&[Users, Groups])).await;
    world.change(UMA, other, &into).await.expect("with both");
}
