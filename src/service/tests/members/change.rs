//! Another role, other permissions, groups and rights: who gives what to whom.

use domain::{
    AppError, MemberId, OrganisationRole,
    access::{CollectionAccess, CollectionGrant},
    custom::{CustomPermission, CustomPermissions},
    event::EventKind,
    group::GroupChange,
    member::{InviteForm, MemberChange},
};
use service::{
    authz::{CreateCollections, ManageGroups, ManageMembers, SeeMembers},
    collection, group, member,
};
use uuid::Uuid;

use crate::{
    people::{manages, not_found, only, refusal, to},
    world::{ACME, ADMIN, EVE, OLGA, OTHER, SERVICE, UMA, World, conflict},
};

use CustomPermission::{ManageGroups as Groups, ManageUsers as Users};
use OrganisationRole::{Admin, Custom, Owner, User};

const NONE: CustomPermissions = CustomPermissions::NONE;

#[tokio::test]
async fn row_39_the_hierarchy_holds_for_what_was_and_for_what_becomes() {
    let world = World::new().await;
    let id = world.enter(UMA, User).await;
    let actor = world.enter(OLGA, User).await;
    let users = only(&[Users]);
    // Who may make what of whom. A custom one here may manage users, and no more.
    let kinds = [(Owner, NONE), (Admin, NONE), (Custom, users), (User, NONE)];
    let rank = |role| match role {
        Owner => 3,
        Admin => 2,
        Custom | User => 0,
    };
    for (acts, permissions) in &kinds[..3] {
        world.set(actor, *acts, *permissions).await;
        for (was, held) in kinds {
            for (becomes, given) in kinds {
                if (was, held) == (becomes, given) {
                    continue;
                }
                world.set(id, was, held).await;
                let done = world.change(OLGA, id, &to(becomes, given)).await;
                let may = rank(*acts) >= rank(was) && rank(*acts) >= rank(becomes);
                let row = world.row(id).await.expect("a row");
                if may {
                    assert!(done.is_ok(), "{acts:?}: {was:?} to {becomes:?}: {done:?}");
                    assert_eq!((row.role, row.permissions), (becomes, given));
                } else {
                    not_found(done);
                    assert_eq!((row.role, row.permissions), (was, held));
                }
            }
        }
    }
    // Both kinds of staff are owner-equal; a user manages nobody.
    for person in [ADMIN, SERVICE] {
        let done = world.change(person, id, &to(Owner, NONE)).await;
        done.expect("staff makes owners");
        world.set(id, User, NONE).await;
    }
    world.set(actor, User, NONE).await;
    assert!(world.acme(OLGA).await.may::<ManageMembers>().is_err());
}

#[tokio::test]
async fn row_39_nobody_changes_his_own_membership_but_an_owner() {
    let world = World::new().await;
    let id = world.enter(UMA, Admin).await;
    let own = AppError::forbidden("own-role");
    let more = CustomPermissions::all();
    for (role, set) in [(Admin, NONE), (Custom, only(&[Users, Groups]))] {
        world.set(id, role, set).await;
        for form in [
            to(Custom, more),
            to(User, NONE),
            to(Owner, NONE),
            to(role, set),
        ] {
            assert_eq!(refusal(world.change(UMA, id, &form).await), own);
            let row = world.row(id).await.expect("a row");
            assert_eq!((row.role, row.permissions), (role, set));
        }
    }
    world.set(id, Owner, NONE).await;
    let stepped = world.change(UMA, id, &to(Admin, NONE)).await;
    stepped.expect("an owner steps down while the provider stands behind");
    let back = world.change(UMA, id, &to(Owner, NONE)).await;
    assert_eq!(refusal(back), own);
}

#[tokio::test]
async fn row_16_groups_and_collections_are_those_of_the_organisation() {
    let world = World::new().await;
    let id = world.enter(UMA, User).await;
    let (org, eve) = (world.acme(ADMIN).await, world.cx(EVE).await);
    let other = eve.organisation(OTHER).await.expect("a place");
    let form = GroupChange {
        name: "Group".to_owned(),
        ..GroupChange::default()
    };
    let groups = |org: &service::OrganisationCtx| {
        let org = org.clone();
        let form = form.clone();
        async move {
            let proof = org.may::<ManageGroups>().expect("the right");
            group::create(&proof, &form).await.expect("a group")
        }
    };
    let (mine, theirs) = (groups(&org).await, groups(&other).await);
    let name = format!(
        "2.{}==|{}|{}=",
        "A".repeat(22),
        "A".repeat(64),
        "A".repeat(43)
    );
    let proof = org.may::<CreateCollections>().expect("the right");
    let own = collection::create(&proof, &name).await.expect("one").id;
    let proof = other.may::<CreateCollections>().expect("the right");
    let foreign = collection::create(&proof, &name).await.expect("one").id;
    let right = |collection| CollectionGrant {
        collection,
        access: CollectionAccess::Edit,
    };
    let change = |groups_in, grants| MemberChange {
        groups_in,
        grants,
        ..to(Admin, NONE)
    };
    for form in [
        change(vec![mine, theirs], vec![]),
        change(vec![mine], vec![right(own), right(foreign)]),
        MemberChange {
            revoked: vec![foreign],
            ..change(vec![mine], vec![])
        },
    ] {
        not_found(world.change(ADMIN, id, &form).await);
        let invitation = InviteForm {
            groups: form.groups_in.clone(),
            collections: form.grants.clone(),
            ..InviteForm::new(vec!["new@example.test".to_owned()], User)
        };
        if form.revoked.is_empty() {
            not_found(member::invite(&manages(&org), invitation).await);
        }
    }
    let row = world.row(id).await.expect("a row");
    assert_eq!(row.role, User, "all or nothing");
    assert_eq!(
        (
            world.members().await.len(),
            world.organisation().await.seats_used
        ),
        (1, 1)
    );
    // A stranger's membership, named in the own organisation.
    let stranger = MemberId(Uuid::from_u128(0x99));
    not_found(world.change(ADMIN, stranger, &to(User, NONE)).await);
    let form = change(vec![mine], vec![right(own)]);
    world
        .change(ADMIN, id, &form)
        .await
        .expect("all of it is Acme's");
    let proof = org.may::<SeeMembers>().expect("the right");
    let detail = member::detail(&proof, id).await.expect("a member");
    assert_eq!(
        (detail.groups, detail.collections),
        (vec![mine], vec![right(own)])
    );
    assert_eq!(world.events(EventKind::MemberUpdated).await, 1);
    assert_eq!(world.events(EventKind::MemberUpdatedGroups).await, 1);
}

#[test]
fn row_41_what_a_change_does_not_know_is_ignored() {
    let sent = serde_json::json!({
        "role": to(User, NONE).role, "permissions": 0, "status": 2, "user_id": "x",
        "organisation_id": "y", "organisation_key": "4.key", "id": ACME,
    });
    let read: MemberChange = serde_json::from_value(sent).expect("it is read");
    assert_eq!(read, to(User, NONE));
    assert!(serde_json::to_string(&read).is_ok_and(|text| !text.contains("key")));
}

#[tokio::test]
async fn an_older_page_undoes_nobody_elses_change_of_role() {
    let world = World::new().await;
    let id = world.enter(UMA, User).await;
    let from = |was, becomes| MemberChange {
        was: Some((was, NONE)),
        ..to(becomes, NONE)
    };
    world.set(id, Admin, NONE).await;
    // A page that shows a user and changes something else leaves the admin alone.
    world
        .change(ADMIN, id, &from(User, User))
        .await
        .expect("no other role was asked for");
    assert_eq!(world.row(id).await.expect("a row").role, Admin);
    let refused = world.change(ADMIN, id, &from(User, Owner)).await;
    assert_eq!(conflict(refused), "member-changed");
    world
        .change(ADMIN, id, &from(User, Admin))
        .await
        .expect("it is so already");
    world
        .change(ADMIN, id, &from(Admin, Owner))
        .await
        .expect("it is as it was seen");
    assert_eq!(world.row(id).await.expect("a row").role, Owner);
}
