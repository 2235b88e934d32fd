//! What is seen and set from a member's side, and to whom a collection can be opened.

use domain::{
    AppError,
    access::CollectionAccess::{Edit, Manage, View},
    custom::{CustomPermission, CustomPermissions},
    member::MemberChange,
    role::OrganisationRole,
};
use service::{
    authz::{ManageMembers, SeeMembers},
    collection, member,
};

use crate::{
    scene::{NOT_ALL, not_found, on, to_member, vault},
    world::{ADMIN, Done, MIA, OLGA, UMA, World, member as id_of, refusal},
};

#[tokio::test]
async fn an_owner_without_reach_opens_nothing_to_himself_as_a_member() -> Done {
    let world = World::new().await;
    // Nobody manages either, so that owners do; one of them he is in already.
    let (orphan, seen) = (
        world.collection("Orphan").await,
        world.collection("Seen").await,
    );
    world.grant(OLGA, seen, View).await;
    world.set_rules(NOT_ALL).await;
    let org = world.acme(OLGA).await;
    let proof = org.may::<ManageMembers>()?;
    let form = |grants| MemberChange {
        role: OrganisationRole::Owner,
        permissions: CustomPermissions::NONE,
        was: None,
        groups_in: Vec::new(),
        groups_out: Vec::new(),
        grants,
        revoked: Vec::new(),
    };
    let own = form(vec![on(seen, Edit), on(orphan, View)]);
    let refused = member::change(&proof, id_of(OLGA), &own).await;
    assert_eq!(refusal(refused), AppError::forbidden("own-rights"));
    assert_eq!(world.rows(seen).await.members[0].access, View);
    member::change(&proof, id_of(OLGA), &form(vec![on(seen, Edit)])).await?;
    assert_eq!(world.rows(seen).await.members[0].access, Edit);
    Ok(())
}

#[tokio::test]
async fn rights_of_a_member_are_shown_to_those_who_see_rights() -> Done {
    let world = World::new().await;
    let shared = world.collection("Shared").await;
    let team = world.group("Team", &[UMA]).await;
    world.grant(UMA, shared, Edit).await;
    for (one, rights) in [
        (CustomPermission::ManageUsers, 1),
        (CustomPermission::ManageGroups, 0),
        (CustomPermission::ManageResetPassword, 0),
    ] {
        world.set_custom(MIA, one).await;
        let org = world.acme(MIA).await;
        let proof = org.may::<SeeMembers>()?;
        let detail = member::detail(&proof, id_of(UMA)).await?;
        assert_eq!(detail.groups, [team], "{one:?}");
        assert_eq!(detail.collections.len(), rights, "{one:?}");
    }
    let (.., stranger) = world.elsewhere().await;
    let org = world.acme(ADMIN).await;
    not_found(member::detail(&org.may::<SeeMembers>()?, stranger).await);
    Ok(())
}

#[tokio::test]
async fn candidates_are_shown_to_those_who_open_a_collection() -> Done {
    let world = World::new().await;
    world.elsewhere().await;
    let shared = world.collection("Shared").await;
    let team = world.group("Team", &[]).await;
    let asked = async |person, text: &str| {
        let org = world.acme(person).await;
        collection::candidates(&vault(&org), text).await
    };
    not_found(asked(MIA, "").await);
    world.grant(MIA, shared, Edit).await;
    not_found(asked(MIA, "").await);
    world
        .change(ADMIN, &[shared], &to_member(id_of(MIA), Manage))
        .await?;
    let all = asked(MIA, "").await?;
    assert_eq!(all.members.len(), 4);
    assert_eq!(all.groups, [(team, "Team".to_owned())]);
    let some = asked(MIA, "person 5").await?;
    let ids: Vec<_> = some.members.iter().map(|m| m.0).collect();
    assert_eq!((ids, some.groups.len()), (vec![id_of(UMA)], 0));
    assert_eq!(asked(OLGA, "tea").await?.groups.len(), 1);
    Ok(())
}
