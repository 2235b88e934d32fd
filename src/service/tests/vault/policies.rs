//! Policies that bite in the vault: kinds that are not made, and no export.

use domain::{
    AppError,
    access::CollectionAccess::{Edit, Manage},
    custom::CustomPermission,
    export::ExportFormat,
    item::ItemKind,
    policy::{PolicyData, PolicyKind},
};
use service::item;

use crate::{
    imports::slice,
    scene::vault,
    world::{ACME, Done, MIA, NOW, OLGA, UMA, World, refusal},
};

impl World {
    /// Switches a policy of Acme on.
    pub(crate) async fn policy(&self, kind: PolicyKind, data: &PolicyData) {
        let mut tx = self.store.begin().await.expect("a transaction");
        let (scope, json) = (self.scope(ACME), data.to_json());
        let id = domain::PolicyId(uuid::Uuid::from_u128(0xa0 + kind as u128));
        let done = tx
            .policies()
            .put(scope, id, kind, true, json.as_deref(), NOW)
            .await;
        done.expect("it is kept");
        tx.save().await.expect("it is saved");
    }
}

#[tokio::test]
async fn kinds_that_are_forbidden_are_not_made_and_stay_readable() -> Done {
    let world = World::new().await;
    let collection = world.collection("One").await;
    world.grant(MIA, collection, Manage).await;
    world.grant(UMA, collection, Edit).await;
    let old = world.item("Old", &[collection]).await;
    let kind = PolicyKind::RestrictedItems;
    world
        .policy(kind, &PolicyData::RestrictedItems(vec![ItemKind::Login]))
        .await;
    let refused = AppError::forbidden("policy-kind");
    let new = world.login("New", "secret", &[collection]);
    assert_eq!(new.kind, ItemKind::Login);
    for person in [MIA, UMA] {
        let org = world.acme(person).await;
        assert_eq!(refusal(item::create(&vault(&org), &new).await), refused);
    }
    let slice = slice(0, vec![new.clone()]);
    let org = world.acme(MIA).await;
    assert_eq!(refusal(item::import(&vault(&org), &slice).await), refused);
    // What is there is read and changed as ever, and owners are free of it.
    item::get(&vault(&org), old).await?;
    item::create(&vault(&world.acme(OLGA).await), &new).await?;
    item::import(&vault(&world.acme(OLGA).await), &slice).await?;
    Ok(())
}

#[tokio::test]
async fn whom_the_export_ban_binds_writes_nothing() -> Done {
    let world = World::new().await;
    let collection = world.collection("One").await;
    world.grant(MIA, collection, Manage).await;
    item::export(&vault(&world.acme(MIA).await), ExportFormat::Json).await?;
    world
        .policy(PolicyKind::ExportBan, &PolicyData::Plain)
        .await;
    let refused = AppError::forbidden("policy-export");
    let org = world.acme(MIA).await;
    assert_eq!(
        refusal(item::export(&vault(&org), ExportFormat::Json).await),
        refused
    );
    // The permission does not help against the policy; being an owner does.
    world
        .set_custom(UMA, CustomPermission::AccessImportExport)
        .await;
    let org = world.acme(UMA).await;
    assert_eq!(
        refusal(item::export(&vault(&org), ExportFormat::Json).await),
        refused
    );
    item::export(&vault(&world.acme(OLGA).await), ExportFormat::Json).await?;
    Ok(())
}
