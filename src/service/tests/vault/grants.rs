//! Who sees and changes who may do what in a collection.

use domain::{
    AppError,
    access::{
        CollectionAccess::{Edit, Manage, View},
        CollectionGrants, GRANTS_MAX, GrantsChange,
    },
    custom::CustomPermission,
    event::EventKind,
};
use service::collection;

use crate::{
    scene::{NOT_ALL, not_found, to_group, to_member, vault},
    world::{ADMIN, Done, MIA, OLGA, UMA, World, member, refusal},
};

#[tokio::test]
async fn row_11_several_collections_are_changed_together_or_not_at_all() -> Done {
    let world = World::new().await;
    let (mine, other) = (
        world.collection("Mine").await,
        world.collection("Other").await,
    );
    world.grant(MIA, mine, Manage).await;
    world.grant(MIA, other, Edit).await;
    let before = (world.rows(mine).await, world.rows(other).await);
    let events = world.events(EventKind::CollectionUpdated).await;
    let change = to_member(member(UMA), View);
    for ids in [[mine, other], [other, mine]] {
        not_found(world.change(MIA, &ids, &change).await);
    }
    let after = (world.rows(mine).await, world.rows(other).await);
    assert_eq!(after, before);
    assert_eq!(world.events(EventKind::CollectionUpdated).await, events);
    world.grant(MIA, other, Manage).await;
    world.change(MIA, &[mine, other], &change).await?;
    for id in [mine, other] {
        let rows = world.rows(id).await.members;
        assert!(rows.iter().any(|m| m.id == member(UMA) && m.access == View));
    }
    assert_eq!(world.events(EventKind::CollectionUpdated).await, events + 2);
    Ok(())
}

#[tokio::test]
async fn row_12_edit_is_not_manage_also_by_a_group() -> Done {
    let world = World::new().await;
    let shared = world.collection("Shared").await;
    let team = world.group("Team", &[MIA]).await;
    world.grant(MIA, shared, Edit).await;
    let org = world.acme(MIA).await;
    not_found(collection::grants(&vault(&org), shared).await);
    let own = to_member(member(MIA), Manage);
    not_found(world.change(MIA, &[shared], &own).await);
    not_found(world.change(MIA, &[shared], &to_group(team, Manage)).await);
    let grant = to_group(team, Manage);
    world.change(ADMIN, &[shared], &grant).await?;
    let rows = collection::grants(&vault(&org), shared).await?;
    assert!(rows.change_members && rows.change_groups);
    world
        .change(MIA, &[shared], &to_member(member(UMA), View))
        .await?;
    Ok(())
}

#[tokio::test]
async fn row_16_rows_are_given_to_nobody_of_another_organisation() -> Done {
    let world = World::new().await;
    let (group, collection, stranger) = world.elsewhere().await;
    let own = world.collection("Own").await;
    let before = world.rows(own).await;
    for change in [to_member(stranger, View), to_group(group, View)] {
        not_found(world.change(OLGA, &[own], &change).await);
        not_found(world.change(ADMIN, &[own], &change).await);
    }
    not_found(
        world
            .change(OLGA, &[own, collection], &to_member(member(MIA), View))
            .await,
    );
    assert_eq!(world.rows(own).await, before);
    let org = world.acme(ADMIN).await;
    not_found(collection::grants(&vault(&org), collection).await);
    Ok(())
}

#[tokio::test]
async fn a_change_of_nothing_asks_for_nothing_and_leaves_no_trace() -> Done {
    let world = World::new().await;
    let (_, theirs, _) = world.elsewhere().await;
    let own = world.collection("Own").await;
    let nothing = GrantsChange::default();
    world.change(MIA, &[own, theirs], &nothing).await?;
    assert_eq!(world.events(EventKind::CollectionUpdated).await, 0);
    let many = vec![own; GRANTS_MAX + 1];
    let change = to_member(member(MIA), View);
    let refused = world.change(ADMIN, &many, &change).await;
    assert_eq!(refusal(refused), AppError::field("rows", "too-many"));
    Ok(())
}

/// What a person is shown of a collection: members' rows, groups' rows, which may be changed.
pub(crate) fn shown(rows: &CollectionGrants) -> (usize, usize, bool, bool) {
    let (members, groups) = (rows.members.len(), rows.groups.len());
    (members, groups, rows.change_members, rows.change_groups)
}

#[tokio::test]
async fn each_custom_permission_opens_exactly_its_rows() -> Done {
    use CustomPermission::{DeleteAnyCollection, EditAnyCollection, ManageGroups, ManageUsers};
    let world = World::new().await;
    let shared = world.collection("Shared").await;
    let team = world.group("Team", &[UMA]).await;
    world.grant(UMA, shared, Manage).await;
    world
        .change(ADMIN, &[shared], &to_group(team, View))
        .await?;
    for all in [true, false] {
        let rules = domain::permission::CollectionRules {
            admins_see_all: all,
            ..NOT_ALL
        };
        world.set_rules(rules).await;
        for one in CustomPermission::ALL {
            world.set_custom(MIA, *one).await;
            let expected = match one {
                EditAnyCollection => Some((1, 1, true, true)),
                DeleteAnyCollection => Some((1, 1, false, false)),
                ManageUsers => Some((1, 1, all, false)),
                ManageGroups => all.then_some((0, 1, false, true)),
                _ => None,
            };
            let org = world.acme(MIA).await;
            match collection::grants(&vault(&org), shared).await {
                Ok(rows) => assert_eq!(Some(shown(&rows)), expected, "{one:?} {all}"),
                refused => {
                    not_found(refused);
                    assert_eq!(None, expected, "{one:?} {all}");
                }
            }
            // What is shown as open to changes is.
            let (members, groups) = expected.map_or((false, false), |e| (e.2, e.3));
            let list = collection::list(&vault(&org)).await?;
            let seen = list.iter().find(|seen| seen.id == shared);
            let shares = seen.map_or((false, false), |s| (s.share_members, s.share_groups));
            assert_eq!(shares, (members, groups), "{one:?} {all}");
            let same = to_member(member(UMA), Manage);
            let changed = world.change(MIA, &[shared], &same).await;
            assert_eq!(changed.is_ok(), members, "{one:?} {all}");
            let changed = world.change(MIA, &[shared], &to_group(team, View)).await;
            assert_eq!(changed.is_ok(), groups, "{one:?} {all}");
        }
    }
    Ok(())
}
