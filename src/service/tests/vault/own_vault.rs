//! A person's own vault: nobody else reaches it, and its items keep the rules of an organisation's.

use domain::{
    AppError, KeyNumber, OrganisationRole,
    access::CollectionAccess::{Edit, View},
    event::EventKind,
    export::ExportFormat,
    item::{CollectionName, GivenItem, ItemChange, ItemKind},
    policy::{PolicyData, PolicyKind},
};
use service::{OwnVault, item, own_vault};
use store::model::Reach;

use crate::{
    scene::{not_found, vault},
    world::{ACME, ADMIN, Done, MIA, NOW, OLGA, UMA, World, refusal, user},
};

impl World {
    pub(crate) async fn own(&self, person: u128) -> OwnVault {
        let own = self.cx(person).await.own_vault();
        own.expect("everybody has one")
    }

    /// What the browser brings to move an item.
    fn given(&self, id: domain::ItemId) -> GivenItem {
        let (_, key) = crypto::item::make_key(&self.key, &mut crypto::random::system());
        let key = key.to_string();
        GivenItem { id, key }
    }
}

#[tokio::test]
async fn items_live_as_in_an_organisation() -> Done {
    let world = World::new().await;
    let own = world.own(MIA).await;
    let made = own_vault::create(&own, &world.login("Bank", "secret", &[])).await?;
    assert!(made.edit && made.delete && made.view_password && !made.favourite);
    let head = own_vault::head(&own).await?;
    assert_eq!((head.items, head.owner.is_person()), (1, true));

    let change = |revised_at, name: &str| ItemChange {
        id: made.id,
        revised_at,
        data: world.login(name, "other", &[]).data,
    };
    let first = change(made.revised_at, "Bank 2");
    let revised = own_vault::update(&own, &first).await?;
    assert!(revised > made.revised_at);
    let late = own_vault::update(&own, &change(made.revised_at, "Bank 3")).await;
    assert_eq!(refusal(late), AppError::conflict("item-changed"));
    own_vault::set_favourite(&own, made.id, true).await?;
    let now = own_vault::get(&own, made.id).await?;
    assert!(now.favourite && now.data == first.data);

    let early = own_vault::delete(&own, &[made.id]).await;
    assert_eq!(refusal(early), AppError::conflict("item-not-in-trash"));
    let trashed = own_vault::trash(&own, &[made.id]).await?;
    assert_eq!(trashed, [(made.id, NOW)]);
    let closed = own_vault::update(&own, &change(revised, "Bank 4")).await;
    assert_eq!(refusal(closed), AppError::conflict("item-in-trash"));
    assert_eq!(own_vault::restore(&own, &[made.id]).await?, [made.id]);
    own_vault::trash(&own, &[made.id]).await?;
    assert_eq!(own_vault::delete(&own, &[made.id]).await?, [made.id]);
    assert!(own_vault::list(&own, None).await?.items.is_empty());

    let mut plain = world.login("Bank", "secret", &[]);
    plain.data = r#"{"name":"Bank","login":{}}"#.to_owned();
    let refused = refusal(own_vault::create(&own, &plain).await);
    assert_eq!(refused, AppError::field("data", "encrypted-form"));
    let wrong = world.own(MIA).await.sealed_under(KeyNumber(1));
    assert_eq!(wrong.err(), Some(AppError::conflict("key-rotated")));
    Ok(())
}

#[tokio::test]
async fn nobody_else_finds_anything_of_it() -> Done {
    let world = World::new().await;
    let own = world.own(MIA).await;
    let made = own_vault::create(&own, &world.login("Bank", "secret", &[])).await?;
    let folder = own_vault::create_folder(&own, &world.seal("Money")).await?;
    for person in [ADMIN, OLGA, UMA] {
        let other = world.own(person).await;
        assert!(own_vault::list(&other, None).await?.items.is_empty());
        assert!(own_vault::folders(&other).await?.is_empty());
        not_found(own_vault::get(&other, made.id).await);
        not_found(own_vault::trash(&other, &[made.id]).await);
        not_found(own_vault::restore(&other, &[made.id]).await);
        not_found(own_vault::delete(&other, &[made.id]).await);
        not_found(own_vault::set_favourite(&other, made.id, true).await);
        not_found(own_vault::set_folder(&other, &[made.id], &[], &[]).await);
        not_found(own_vault::delete_folders(&other, &[folder.id]).await);
        let new = world.login("Theirs", "secret", &[folder.id]);
        not_found(own_vault::create(&other, &new).await);
        let rename = CollectionName {
            id: folder.id,
            was: folder.name.clone(),
            name: world.seal("Other"),
        };
        not_found(own_vault::rename_folders(&other, &[rename]).await);
        let change = ItemChange {
            id: made.id,
            revised_at: made.revised_at,
            data: made.data.clone(),
        };
        not_found(own_vault::update(&other, &change).await);
    }
    // In an organisation it does not exist either, for whoever sees everything.
    let org = world.acme(ADMIN).await;
    not_found(item::get(&vault(&org), made.id).await);
    let collection = world.collection("One").await;
    let theirs = world.own(ADMIN).await;
    let given = [world.given(made.id)];
    not_found(own_vault::give(&theirs, &vault(&org), &given, &[collection]).await);
    let kept = own_vault::get(&own, made.id).await?;
    assert_eq!((kept.data, kept.deleted_at), (made.data, None));
    Ok(())
}

#[tokio::test]
async fn an_item_is_in_one_folder_at_most() -> Done {
    let world = World::new().await;
    let own = world.own(MIA).await;
    let name = world.seal("Money");
    let money = own_vault::create_folder(&own, &name).await?;
    let fun = own_vault::create_folder(&own, &world.seal("Fun")).await?;
    assert!(money.edit && money.manage && money.delete && !money.access);
    let both = world.login("Bank", "secret", &[money.id, fun.id]);
    let refused = refusal(own_vault::create(&own, &both).await);
    assert_eq!(refused, AppError::field("collections", "too-many"));
    let bank = own_vault::create(&own, &world.login("Bank", "x", &[money.id])).await?;
    assert_eq!(bank.collections, [money.id]);
    let loose = own_vault::create(&own, &world.login("Loose", "x", &[])).await?;

    // Both go to one folder; then what was not there stays where it was put meanwhile.
    let ids = [bank.id, loose.id];
    let moved = own_vault::set_folder(&own, &ids, &[money.id], &[fun.id]).await?;
    assert_eq!(moved.len(), 2);
    assert!(moved.iter().all(|(_, folders)| folders[..] == [fun.id]));
    let stays = own_vault::set_folder(&own, &[bank.id], &[money.id], &[]).await?;
    assert_eq!(stays, [(bank.id, vec![fun.id])]);
    let out = own_vault::set_folder(&own, &[bank.id], &[fun.id], &[]).await?;
    assert_eq!(out, [(bank.id, vec![])]);
    let was = vec![money.id; 2_001];
    let refused = own_vault::set_folder(&own, &[bank.id], &was, &[]).await;
    let too_many = AppError::field("collections", "too-many");
    assert_eq!(refusal(refused), too_many);

    let rename = |was: &str, to: &str| CollectionName {
        id: money.id,
        was: was.to_owned(),
        name: world.seal(to),
    };
    own_vault::rename_folders(&own, &[rename(&name, "Cash")]).await?;
    let late = own_vault::rename_folders(&own, &[rename(&name, "Coins")]).await;
    assert_eq!(refusal(late), AppError::conflict("collection-changed"));
    let plain = own_vault::create_folder(&own, "Plain").await;
    assert_eq!(refusal(plain), AppError::field("name", "encrypted-form"));

    // The items of a folder outlive it.
    own_vault::delete_folders(&own, &[fun.id]).await?;
    let left = own_vault::list(&own, None).await?.items;
    assert_eq!(left.len(), 2);
    assert!(left.iter().all(|item| item.collections.is_empty()));
    Ok(())
}

#[tokio::test]
async fn whom_data_ownership_binds_makes_nothing_and_moves_what_is_there() -> Done {
    let world = World::new().await;
    let collection = world.collection("One").await;
    world.grant(MIA, collection, Edit).await;
    let own = world.own(MIA).await;
    let old = own_vault::create(&own, &world.login("Old", "secret", &[])).await?;
    own_vault::set_favourite(&own, old.id, true).await?;
    let plain = PolicyData::Plain;
    world.policy(PolicyKind::DataOwnership, &plain).await;

    let new = world.login("New", "secret", &[]);
    let refused = AppError::forbidden("policy-own-items");
    assert_eq!(refusal(own_vault::create(&own, &new).await), refused);
    assert!(own_vault::head(&own).await?.owned_elsewhere());
    // An owner is free of it.
    own_vault::create(&world.own(OLGA).await, &new).await?;
    // What is there is read, changed, written into a file, and goes to the trash and back.
    let data = world.login("Old", "other", &[]).data;
    let change = ItemChange {
        id: old.id,
        revised_at: own_vault::get(&own, old.id).await?.revised_at,
        data: data.clone(),
    };
    own_vault::update(&own, &change).await?;
    own_vault::trash(&own, &[old.id]).await?;
    own_vault::export(&own, ExportFormat::Json).await?;
    let org = world.acme(MIA).await;
    let given = [world.given(old.id)];
    let trashed = own_vault::give(&own, &vault(&org), &given, &[collection]).await;
    assert_eq!(refusal(trashed), AppError::conflict("item-in-trash"));
    own_vault::restore(&own, &[old.id]).await?;

    let gone = own_vault::give(&own, &vault(&org), &given, &[collection]).await?;
    assert_eq!(gone, [old.id]);
    not_found(own_vault::get(&own, old.id).await);
    let there = item::list(&vault(&org), None).await?.items;
    let moved = there.first().expect("it is there");
    assert_eq!((&moved.data, &moved.key), (&data, &given[0].key));
    assert!(moved.favourite && moved.collections == [collection]);
    assert_eq!(world.events(EventKind::ItemShared).await, 1);
    Ok(())
}

#[tokio::test]
async fn moving_keeps_the_rules_of_the_organisation() -> Done {
    let world = World::new().await;
    let (open, closed) = (
        world.collection("Open").await,
        world.collection("Closed").await,
    );
    let hidden = world.collection("Hidden").await;
    world.grant(MIA, open, Edit).await;
    world.grant(MIA, closed, View).await;
    let own = world.own(MIA).await;
    let login = own_vault::create(&own, &world.login("Bank", "secret", &[])).await?;
    let org = world.acme(MIA).await;
    let given = [world.given(login.id)];
    let give = async |given: &[GivenItem], collections: &[domain::CollectionId]| {
        own_vault::give(&own, &vault(&org), given, collections).await
    };
    let nowhere = AppError::field("collections", "collection-required");
    assert_eq!(refusal(give(&given, &[]).await), nowhere);
    let read_only = AppError::forbidden("collection-read-only");
    assert_eq!(refusal(give(&given, &[closed]).await), read_only);
    not_found(give(&given, &[hidden]).await);
    let plain = [GivenItem {
        id: login.id,
        key: "key".to_owned(),
    }];
    let form = AppError::field("key", "encrypted-form");
    assert_eq!(refusal(give(&plain, &[open]).await), form);
    let kinds = PolicyData::RestrictedItems(vec![ItemKind::Login]);
    world.policy(PolicyKind::RestrictedItems, &kinds).await;
    let kind = AppError::forbidden("policy-kind");
    assert_eq!(refusal(give(&given, &[open]).await), kind);
    // Nothing of all that moved it.
    own_vault::get(&own, login.id).await?;
    let mut reader = world.store.reader().await?;
    let mut items = reader.items();
    let there = items.count_reached(world.scope(ACME), Reach::All).await?;
    assert_eq!(there, 0);
    Ok(())
}

#[tokio::test]
async fn the_export_ban_holds_for_the_own_vault_too() -> Done {
    let world = World::new().await;
    let own = world.own(MIA).await;
    own_vault::export(&own, ExportFormat::Json).await?;
    assert_eq!(world.events(EventKind::OwnVaultExported).await, 1);
    let plain = PolicyData::Plain;
    world.policy(PolicyKind::ExportBan, &plain).await;
    let refused = AppError::forbidden("policy-export-own");
    let asked = own_vault::export(&own, ExportFormat::Json).await;
    assert_eq!(refusal(asked), refused);
    // As an admin the same person is free of it.
    world.set_role(MIA, OrganisationRole::Admin).await;
    own_vault::export(&own, ExportFormat::Json).await?;
    Ok(())
}

#[tokio::test]
async fn a_password_that_somebody_else_set_opens_nothing() -> Done {
    let world = World::new().await;
    let mut tx = world.store.begin().await?;
    tx.users().require_new_password(user(MIA)).await?;
    tx.save().await?;
    let closed = refusal(world.cx(MIA).await.own_vault());
    assert_eq!(closed, AppError::forbidden("new-password-required"));
    Ok(())
}
