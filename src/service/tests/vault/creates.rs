//! Several collections at once.

use domain::{
    AppError, CollectionId,
    access::CollectionAccess::Manage,
    event::EventKind,
    item::{COLLECTIONS_MAX, CREATES_MAX, SealedCollection},
    permission::CollectionRules,
};
use service::{Error, authz::CreateCollections, collection};

use crate::{
    scene::{not_found, vault},
    world::{ACME, ADMIN, Done, MIA, OLGA, World, member, refusal},
};

async fn create(
    world: &World,
    person: u128,
    names: &[String],
) -> Result<Vec<SealedCollection>, Error> {
    let org = world.acme(person).await;
    collection::create_all(&org.may::<CreateCollections>()?, names).await
}

async fn seen(world: &World, person: u128) -> Vec<SealedCollection> {
    let org = world.acme(person).await;
    let list = collection::list(&vault(&org)).await;
    list.expect("a list")
}

fn sealed(world: &World, names: &[&str]) -> Vec<String> {
    names.iter().map(|name| world.seal(name)).collect()
}

#[tokio::test]
async fn they_come_in_the_order_of_their_names() -> Done {
    let world = World::new().await;
    let names = sealed(&world, &["Z", "A", "A/B"]);
    let made = create(&world, OLGA, &names).await?;
    let told: Vec<_> = made.iter().map(|one| one.name.clone()).collect();
    assert_eq!(told, names);
    let mut ids: Vec<CollectionId> = seen(&world, ADMIN).await.iter().map(|c| c.id).collect();
    let mut wanted: Vec<CollectionId> = made.iter().map(|c| c.id).collect();
    ids.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(ids, wanted);
    assert_eq!(world.events(EventKind::CollectionCreated).await, 3);
    // An owner reaches everything without a row.
    assert!(world.rows(made[0].id).await.members.is_empty());
    assert!(create(&world, OLGA, &[]).await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn a_member_manages_what_he_makes() -> Done {
    let world = World::new().await;
    let made = create(&world, MIA, &sealed(&world, &["One", "Two"])).await?;
    assert_eq!(made.len(), 2);
    for one in &made {
        assert!(one.edit && one.manage && one.delete);
        let rows = world.rows(one.id).await.members;
        let rows: Vec<_> = rows.iter().map(|row| (row.id, row.access)).collect();
        assert_eq!(rows, [(member(MIA), Manage)]);
    }
    assert_eq!(seen(&world, MIA).await.len(), 2);
    world
        .set_rules(CollectionRules {
            limit_creation: true,
            ..CollectionRules::default()
        })
        .await;
    not_found(create(&world, MIA, &sealed(&world, &["Three"])).await);
    Ok(())
}

#[tokio::test]
async fn one_bad_name_makes_none() {
    let world = World::new().await;
    let bad = AppError::field("name", "encrypted-form");
    for name in [
        "plain".to_owned(),
        String::new(),
        world.seal(&"x".repeat(1_000)),
    ] {
        let mut names = sealed(&world, &["One", "Two"]);
        names.insert(1, name);
        assert_eq!(refusal(create(&world, OLGA, &names).await), bad);
    }
    let many = vec![world.seal("One"); CREATES_MAX + 1];
    let refused = refusal(create(&world, OLGA, &many).await);
    assert_eq!(refused, AppError::field("names", "too-many"));
    assert!(seen(&world, ADMIN).await.is_empty());
    assert_eq!(world.events(EventKind::CollectionCreated).await, 0);
}

#[tokio::test]
async fn an_organisation_has_no_more_than_its_most() -> Done {
    let world = World::new().await;
    let sql = format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) \
         INSERT INTO collections (id, organisation_id, name, created_at, updated_at) \
         SELECT randomblob(16), x'{}', '', 0, 0 FROM n",
        COLLECTIONS_MAX - 200,
        ACME.0.simple(),
    );
    world.run(sql).await;
    create(&world, OLGA, &sealed(&world, &["One"])).await?;
    let full = AppError::conflict("too-many-collections");
    let many = vec![world.seal("Many"); CREATES_MAX];
    assert_eq!(refusal(create(&world, OLGA, &many).await), full);
    assert_eq!(create(&world, OLGA, &many[1..]).await?.len(), 199);
    assert_eq!(refusal(create(&world, OLGA, &many[..1]).await), full);
    let all = usize::try_from(COLLECTIONS_MAX)?;
    assert_eq!(seen(&world, ADMIN).await.len(), all);
    Ok(())
}
