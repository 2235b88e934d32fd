//! Groups: what their members share, and who may not bend that.

use domain::{
    AppError, GroupId,
    access::{
        CollectionAccess::{Edit, Manage, View, ViewExceptPasswords},
        GRANTS_MAX, GroupRight,
    },
    custom::CustomPermission,
    event::EventKind,
    group::GroupChange,
};
use service::{authz::ManageGroups, group};

use crate::{
    scene::{may, named, not_found, on, to_group, vault},
    world::{ADMIN, Done, MIA, OLGA, SERVICE, UMA, World, member, refusal},
};

#[tokio::test]
async fn row_05_a_group_of_another_organisation_does_not_exist() -> Done {
    let world = World::new().await;
    let (theirs, ..) = world.elsewhere().await;
    for person in [OLGA, ADMIN] {
        let org = world.acme(person).await;
        not_found(group::get(&may(&org), theirs).await);
        not_found(group::change(&may(&org), theirs, &named("Taken")).await);
        not_found(group::delete(&may(&org), &[theirs]).await);
        assert!(group::list(&may(&org)).await?.groups.is_empty());
    }
    let org = world.at(crate::world::EVE, crate::world::OTHER).await?;
    assert_eq!(group::get(&may(&org), theirs).await?.name, "Theirs");
    Ok(())
}

#[tokio::test]
async fn row_16_nothing_of_another_organisation_comes_into_a_group() -> Done {
    let world = World::new().await;
    let (_, collection, stranger) = world.elsewhere().await;
    let mine = world.group("Mine", &[MIA]).await;
    let own = world.collection("Own").await;
    let org = world.acme(OLGA).await;
    let foreign_member = GroupChange {
        members_in: vec![member(UMA), stranger],
        grants: vec![on(own, View)],
        ..named("Other name")
    };
    let foreign_collection = GroupChange {
        members_in: vec![member(UMA)],
        grants: vec![on(own, View), on(collection, Manage)],
        ..named("Other name")
    };
    let foreign_end = GroupChange {
        revoked: vec![collection],
        ..named("Other name")
    };
    for form in [&foreign_member, &foreign_collection, &foreign_end] {
        not_found(group::change(&may(&org), mine, form).await);
        not_found(group::create(&may(&org), form).await);
    }
    let kept = group::get(&may(&org), mine).await?;
    let ids: Vec<_> = kept.members.iter().map(|m| m.id).collect();
    assert_eq!((kept.name.as_str(), ids), ("Mine", vec![member(MIA)]));
    assert!(kept.collections.is_empty());
    assert_eq!(group::list(&may(&org)).await?.groups.len(), 1);
    Ok(())
}

#[tokio::test]
async fn what_groups_may_do_is_told_of_those_that_are_asked_for() -> Done {
    let world = World::new().await;
    let (theirs, foreign, _) = world.elsewhere().await;
    let (one, two) = (world.collection("One").await, world.collection("Two").await);
    let org = world.acme(OLGA).await;
    let mut groups = Vec::new();
    for (name, grants) in [
        ("Sales", vec![on(one, View), on(two, Manage)]),
        ("Desk", vec![on(two, Edit)]),
        ("Empty", Vec::new()),
    ] {
        let form = GroupChange {
            grants,
            ..named(name)
        };
        groups.push(group::create(&may(&org), &form).await?);
    }
    let (sales, desk, empty) = (groups[0], groups[1], groups[2]);
    let right = |collection, group, access| GroupRight {
        collection,
        group,
        access,
    };
    // Along either side, each twice and with foreign ones among them.
    for (groups, collections, wanted) in [
        (
            vec![sales, desk, empty, sales, theirs],
            vec![two, foreign],
            vec![right(two, sales, Manage), right(two, desk, Edit)],
        ),
        (
            vec![sales],
            vec![one, two, one, foreign],
            vec![right(one, sales, View), right(two, sales, Manage)],
        ),
        (vec![theirs], vec![one, foreign], vec![]),
        (vec![], vec![one], vec![]),
        (vec![desk], vec![], vec![]),
    ] {
        let mut found = group::rights(&may(&org), &groups, &collections).await?;
        let order = |one: &GroupRight| (one.collection, one.group);
        found.sort_unstable_by_key(order);
        let mut wanted = wanted;
        wanted.sort_unstable_by_key(order);
        assert_eq!(found, wanted);
    }
    let many = vec![one; GRANTS_MAX + 1];
    for groups in [vec![], vec![sales]] {
        assert_eq!(
            refusal(group::rights(&may(&org), &groups, &many).await),
            AppError::field("collections", "too-many")
        );
    }
    Ok(())
}

#[tokio::test]
async fn rights_of_groups_and_own_ones_add_up() -> Done {
    let world = World::new().await;
    let shared = world.collection("Shared").await;
    let item = world.item("Item", &[shared]).await;
    world.grant(MIA, shared, ViewExceptPasswords).await;
    let (readers, editors) = (
        world.group("Readers", &[MIA, UMA]).await,
        world.group("Editors", &[MIA]).await,
    );
    let view = to_group(readers, View);
    world.change(ADMIN, &[shared], &view).await?;
    let sees = async |person| {
        let org = world.acme(person).await;
        let item = service::item::get(&vault(&org), item).await;
        item.map(|item| (item.edit, item.view_password))
    };
    // Reading comes from the one row, passwords from the other.
    assert_eq!(sees(MIA).await?, (false, true));
    let edit = to_group(editors, Edit);
    world.change(ADMIN, &[shared], &edit).await?;
    assert_eq!(sees(MIA).await?, (true, true));
    assert_eq!(sees(UMA).await?, (false, true));
    let out = GroupChange {
        members_out: vec![member(UMA)],
        ..named("Readers")
    };
    let org = world.acme(ADMIN).await;
    group::change(&may(&org), readers, &out).await?;
    not_found(sees(UMA).await);
    // The end of a group takes only what the group gave.
    group::delete(&may(&org), &[editors]).await?;
    group::delete(&may(&org), &[readers]).await?;
    assert_eq!(sees(MIA).await?, (false, false));
    Ok(())
}

#[tokio::test]
async fn only_those_who_may_manage_groups() -> Done {
    let world = World::new().await;
    assert!(world.acme(MIA).await.may::<ManageGroups>().is_err());
    for one in CustomPermission::ALL {
        world.set_custom(MIA, *one).await;
        let allowed = world.acme(MIA).await.may::<ManageGroups>().is_ok();
        assert_eq!(allowed, *one == CustomPermission::ManageGroups, "{one:?}");
    }
    for person in [ADMIN, SERVICE, OLGA] {
        assert!(world.acme(person).await.may::<ManageGroups>().is_ok());
    }
    Ok(())
}

#[tokio::test]
async fn a_group_is_named_listed_and_written_down() -> Done {
    let world = World::new().await;
    let org = world.acme(OLGA).await;
    for (name, code) in [(" ", "required"), (&"x".repeat(101), "too-long")] {
        let made = group::create(&may(&org), &named(name)).await;
        assert_eq!(refusal(made), AppError::field("name", code));
    }
    let shared = world.collection("Shared").await;
    let zoe = world.group("zoe", &[MIA, UMA]).await;
    let anna = group::create(&may(&org), &named("Anna")).await?;
    world.change(ADMIN, &[shared], &to_group(zoe, View)).await?;
    let page = group::list(&may(&org)).await?;
    let rows: Vec<(GroupId, i64, i64)> = page
        .groups
        .iter()
        .map(|g| (g.id, g.members, g.collections))
        .collect();
    assert_eq!(rows, [(anna, 0, 0), (zoe, 2, 1)]);
    group::change(&may(&org), anna, &named("Bea")).await?;
    group::delete(&may(&org), &[anna]).await?;
    not_found(group::get(&may(&org), anna).await);
    for (kind, times) in [
        (EventKind::GroupCreated, 2),
        (EventKind::GroupUpdated, 1),
        (EventKind::GroupDeleted, 1),
    ] {
        assert_eq!(world.events(kind).await, times, "{kind:?}");
    }
    Ok(())
}
