//! Files of a vault: who may write one, and that each is noted.

use domain::{
    access::CollectionAccess::{Edit, Manage, View, ViewExceptPasswords},
    custom::CustomPermission,
    event::{EventFilter, EventKind},
    export::ExportFormat,
    page::Cursor,
    role::OrganisationRole,
};
use service::{Error, authz::SeeEvents, item, vault as head_of};

use crate::{
    scene::{NOT_ALL, not_found, vault},
    world::{ADMIN, Done, EVE, MIA, OLGA, SERVICE, UMA, World},
};

impl World {
    /// A person asks whether a file of Acme may be written.
    async fn export(&self, person: u128, format: ExportFormat) -> Result<(), Error> {
        item::export(&vault(&self.acme(person).await), format).await
    }

    /// Formats of the files that were noted, the newest first.
    async fn exported(&self) -> Vec<Option<String>> {
        let org = self.acme(ADMIN).await;
        let proof = org.may::<SeeEvents>().expect("the right");
        let filter = EventFilter::default();
        let page = service::event_log::of_organisation(&proof, &filter, &Cursor::First).await;
        let rows = page.expect("a page").rows.into_iter();
        rows.filter(|row| row.kind == EventKind::VaultExported.code())
            .map(|row| row.subject)
            .collect()
    }

    async fn head_says(&self, person: u128) -> bool {
        let org = self.acme(person).await;
        let head = head_of::head(&vault(&org)).await;
        head.expect("a head").export
    }
}

#[tokio::test]
async fn owners_admins_and_who_is_allowed_write_and_each_file_is_noted() -> Done {
    let world = World::new().await;
    for format in ExportFormat::ALL {
        world.export(OLGA, *format).await?;
        world.clock.advance(1_000);
    }
    let formats = ["csv", "json", "encrypted_json"];
    let wanted: Vec<_> = formats.map(|name| Some(name.to_owned())).to_vec();
    assert_eq!(world.exported().await, wanted);
    world.set_role(MIA, OrganisationRole::Admin).await;
    world.export(MIA, ExportFormat::Json).await?;
    world
        .set_custom(UMA, CustomPermission::AccessImportExport)
        .await;
    world.export(UMA, ExportFormat::Json).await?;
    for person in [OLGA, MIA, UMA] {
        assert!(world.head_says(person).await);
    }
    // Also when owners and admins see only what is shared with them: they write what they see.
    world.set_rules(NOT_ALL).await;
    world.export(OLGA, ExportFormat::Csv).await?;
    assert_eq!(world.exported().await.len(), 6);
    Ok(())
}

#[tokio::test]
async fn staff_writes_nothing() {
    let world = World::new().await;
    let collection = world.collection("One").await;
    world.item("A", &[collection]).await;
    for person in [ADMIN, SERVICE] {
        assert!(!world.head_says(person).await);
        not_found(world.export(person, ExportFormat::Json).await);
    }
    assert!(world.exported().await.is_empty());
}

#[tokio::test]
async fn a_plain_member_writes_what_it_manages_and_nothing_before() -> Done {
    let world = World::new().await;
    let collection = world.collection("One").await;
    for access in [None, Some(View), Some(Edit), Some(ViewExceptPasswords)] {
        if let Some(access) = access {
            world.grant(MIA, collection, access).await;
        }
        not_found(world.export(MIA, ExportFormat::Json).await);
    }
    // Every other permission does not help.
    for one in [
        CustomPermission::AccessEventLogs,
        CustomPermission::ManageUsers,
    ] {
        world.set_custom(MIA, one).await;
        not_found(world.export(MIA, ExportFormat::Json).await);
    }
    world.set_role(MIA, OrganisationRole::User).await;
    world.grant(MIA, collection, Manage).await;
    assert!(!world.head_says(MIA).await);
    world.export(MIA, ExportFormat::Json).await?;
    assert_eq!(world.exported().await.len(), 1);
    // A collection that somebody else manages is nobody else's.
    not_found(world.export(UMA, ExportFormat::Json).await);
    Ok(())
}

#[tokio::test]
async fn another_organisation_does_not_exist() {
    let world = World::new().await;
    let refused = world.at(EVE, crate::world::ACME).await;
    not_found(refused.map(|_| ()));
    assert!(world.exported().await.is_empty());
}
