//! Where owners and admins do not reach everything, nothing is a way around that, and nothing is left
//! to nobody.

use domain::{
    AppError, OrganisationRole,
    access::{
        CollectionAccess::{Edit, Manage, View},
        GrantsChange,
    },
    custom::CustomPermission,
    group::GroupChange,
    permission::CollectionRules,
};
use service::{authz::ManageMembers, collection, group, item};

use crate::{
    grants::shown,
    scene::{NOT_ALL, may, named, not_found, on, to_group, to_member, vault},
    world::{ACME, ADMIN, Done, MIA, OLGA, UMA, World, member, refusal},
};

#[tokio::test]
async fn where_admins_do_not_reach_everything_a_group_is_no_way_around() -> Done {
    let world = World::new().await;
    let hidden = world.collection("Hidden").await;
    let insiders = world.group("Insiders", &[UMA]).await;
    let manage = to_group(insiders, Manage);
    world.change(ADMIN, &[hidden], &manage).await?;
    world.set_rules(NOT_ALL).await;
    world.set_role(MIA, OrganisationRole::Admin).await;
    let join = |person| GroupChange {
        members_in: vec![member(person)],
        ..named("Insiders")
    };
    for person in [MIA, OLGA] {
        let org = world.acme(person).await;
        let joined = group::change(&may(&org), insiders, &join(person)).await;
        assert_eq!(refusal(joined), AppError::forbidden("own-group"));
        let made = group::create(&may(&org), &join(person)).await;
        assert_eq!(refusal(made), AppError::forbidden("own-group"));
        // Nor are rights given to a group of one's own, nor taken from this one.
        let own = world.group("Own", &[person]).await;
        let grant = GroupChange {
            grants: vec![on(hidden, View)],
            ..named("Own")
        };
        not_found(group::change(&may(&org), own, &grant).await);
        let revoke = GroupChange {
            revoked: vec![hidden],
            ..named("Insiders")
        };
        not_found(group::change(&may(&org), insiders, &revoke).await);
        not_found(group::delete(&may(&org), &[insiders]).await);
    }
    world.set_custom(MIA, CustomPermission::ManageGroups).await;
    let org = world.acme(MIA).await;
    let joined = group::change(&may(&org), insiders, &join(MIA)).await;
    assert_eq!(refusal(joined), AppError::forbidden("own-group"));
    // With the setting it is their own decision.
    world.set_rules(CollectionRules::default()).await;
    let org = world.acme(MIA).await;
    group::change(&may(&org), insiders, &join(MIA)).await?;
    Ok(())
}

#[tokio::test]
async fn the_last_manager_is_not_taken_with_a_group() -> Done {
    let world = World::new().await;
    let shared = world.collection("Shared").await;
    let managers = world.group("Managers", &[UMA]).await;
    world
        .change(ADMIN, &[shared], &to_group(managers, Manage))
        .await?;
    world.set_rules(NOT_ALL).await;
    let org = world.acme(ADMIN).await;
    let needs = AppError::conflict("collection-needs-manager");
    let others = world.group("Others", &[]).await;
    let deleted = group::delete(&may(&org), &[others, managers]).await;
    assert_eq!(refusal(deleted), needs);
    // All or none: the other one is still there.
    group::delete(&may(&org), &[others]).await?;
    for (grants, revoked) in [(vec![on(shared, Edit)], vec![]), (vec![], vec![shared])] {
        let form = GroupChange {
            grants,
            revoked,
            ..named("Managers")
        };
        let changed = group::change(&may(&org), managers, &form).await;
        assert_eq!(refusal(changed), needs);
    }
    world.grant(MIA, shared, Manage).await;
    group::delete(&may(&org), &[managers]).await?;
    assert!(
        collection::grants(&vault(&org), shared)
            .await?
            .groups
            .is_empty()
    );
    Ok(())
}

/// The flaw was one of emergency access, which is not here: who was let in could widen what he was given. Whoever may
/// open collections to others, and not to himself, would be that person.
#[tokio::test]
async fn row_01_an_admin_without_reach_gives_himself_nothing() -> Done {
    let world = World::new().await;
    let hidden = world.collection("Hidden").await;
    let secret = world.item("Secret", &[hidden]).await;
    world.grant(UMA, hidden, Manage).await;
    world.set_rules(NOT_ALL).await;
    world.set_role(MIA, OrganisationRole::Admin).await;
    let own = to_member(member(MIA), View);
    let away = GrantsChange {
        members_out: vec![member(UMA)],
        ..GrantsChange::default()
    };
    for person in [MIA, OLGA] {
        let org = world.acme(person).await;
        // Who may do what is seen, and no more.
        let rows = collection::grants(&vault(&org), hidden).await?;
        assert_eq!(shown(&rows), (1, 0, false, false));
        for change in [&own, &to_member(member(person), Manage), &away] {
            not_found(world.change(person, &[hidden], change).await);
        }
        not_found(item::get(&vault(&org), secret).await);
        not_found(collection::delete(&vault(&org), &[hidden]).await);
    }
    Ok(())
}

#[tokio::test]
async fn the_last_manager_stays_where_no_role_reaches_a_collection() -> Done {
    let world = World::new().await;
    world.set_rules(NOT_ALL).await;
    let own = world.collection_by(MIA, ACME, "Own").await;
    let lower = to_member(member(MIA), View);
    let away = GrantsChange {
        members_out: vec![member(MIA)],
        ..GrantsChange::default()
    };
    for (person, change) in [(MIA, &lower), (MIA, &away), (ADMIN, &away)] {
        let refused = world.change(person, &[own], change).await;
        assert_eq!(
            refusal(refused),
            AppError::conflict("collection-needs-manager")
        );
    }
    let handed = GrantsChange {
        members: to_member(member(UMA), Manage).members,
        ..away
    };
    world.change(MIA, &[own], &handed).await?;
    let org = world.acme(MIA).await;
    assert!(collection::list(&vault(&org)).await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn what_nobody_manages_falls_to_owners_and_admins() -> Done {
    let world = World::new().await;
    let own = world.collection_by(UMA, ACME, "Own").await;
    let login = world.item("Login", &[own]).await;
    world.set_rules(NOT_ALL).await;
    world.set_role(MIA, OrganisationRole::Admin).await;
    // With its only manager the collection loses everybody.
    let admin = world.acme(ADMIN).await;
    let proof = admin.may::<ManageMembers>()?;
    service::member::remove(&proof, member(UMA)).await?;
    for person in [OLGA, MIA] {
        let org = world.acme(person).await;
        let listed = collection::list(&vault(&org)).await?;
        assert!(listed[0].manage && !listed[0].edit, "{listed:?}");
        assert!(!listed[0].view_items && !listed[0].view_password);
        not_found(item::get(&vault(&org), login).await);
    }
    world
        .change(OLGA, &[own], &to_member(member(OLGA), Manage))
        .await?;
    let org = world.acme(OLGA).await;
    item::get(&vault(&org), login).await?;
    // It is somebody's again, and no longer everybody's.
    not_found(
        world
            .change(MIA, &[own], &to_member(member(MIA), View))
            .await,
    );
    Ok(())
}

#[tokio::test]
async fn a_group_that_manages_is_somebody() -> Done {
    let world = World::new().await;
    let shared = world.collection("Shared").await;
    let team = world.group("Team", &[]).await;
    world
        .change(ADMIN, &[shared], &to_group(team, Manage))
        .await?;
    world.set_rules(NOT_ALL).await;
    let org = world.acme(OLGA).await;
    let listed = collection::list(&vault(&org)).await?;
    assert!(!listed[0].manage && !listed[0].delete);
    not_found(
        world
            .change(OLGA, &[shared], &to_member(member(OLGA), View))
            .await,
    );
    // Staff is owner-equal, and the settings do not bind it.
    world
        .change(ADMIN, &[shared], &to_member(member(OLGA), View))
        .await?;
    assert_eq!(collection::list(&vault(&org)).await?.len(), 1);
    Ok(())
}
