//! The permissions of a custom member, one by one: each opens its own verb, and no other one opens it.

use domain::{
    AppError, access::CollectionAccess, custom::CustomPermission, event::EventFilter,
    export::ExportFormat, page::Cursor, permission::CollectionRules, role::OrganisationRole,
};
use service::{
    Error,
    authz::{
        CreateCollections, ManageGroups, ManageMembers, ManagePolicies, RecoverAccounts, SeeEvents,
    },
    collection, event_log, group, item, member, policy, recovery,
};

use crate::{
    scene::{named, vault},
    world::{Done, MIA, UMA, World, member as row},
};

/// Known by their numbers, and asked for by nothing (docs/rights.md).
const IDLE: [CustomPermission; 3] = [
    CustomPermission::AccessReports,
    CustomPermission::ManageSso,
    CustomPermission::ManageScim,
];

/// Mia does what a permission is for.
async fn tried(world: &World, verb: CustomPermission) -> Result<(), Error> {
    use CustomPermission as P;
    let org = world.acme(MIA).await;
    match verb {
        P::AccessEventLogs => {
            let proof = org.may::<SeeEvents>()?;
            event_log::of_organisation(&proof, &EventFilter::default(), &Cursor::First).await?;
        }
        P::AccessImportExport => item::export(&vault(&org), ExportFormat::Json).await?,
        P::CreateNewCollections => {
            let proof = org.may::<CreateCollections>()?;
            collection::create(&proof, &world.seal("New")).await?;
        }
        P::EditAnyCollection => {
            let hidden = world.collection("Hidden").await;
            let item = world.item("Item", &[hidden]).await;
            item::get(&vault(&org), item).await?;
        }
        P::DeleteAnyCollection => {
            let other = world.collection("Other").await;
            // What nobody manages is managed by who edits every collection (DOMAIN 2.10).
            world.grant(UMA, other, CollectionAccess::Manage).await;
            collection::delete(&vault(&org), &[other]).await?;
        }
        P::ManageGroups => {
            group::create(&org.may::<ManageGroups>()?, &named("Team")).await?;
        }
        P::ManagePolicies => {
            policy::list(&org.may::<ManagePolicies>()?).await?;
        }
        P::ManageUsers => member::revoke(&org.may::<ManageMembers>()?, row(UMA)).await?,
        P::ManageResetPassword => {
            recovery::details(&org.may::<RecoverAccounts>()?, row(UMA)).await?;
        }
        P::AccessReports | P::ManageSso | P::ManageScim => return Err(AppError::NotFound.into()),
    }
    Ok(())
}

#[tokio::test]
async fn row_39_each_custom_permission_is_enforced_by_the_verb_that_it_is_for() -> Done {
    for verb in CustomPermission::ALL {
        // What one verb leaves behind must not open another.
        let world = World::new().await;
        world.offer(true, false).await?;
        world.left(UMA).await?;
        world
            .set_rules(CollectionRules {
                limit_creation: true,
                ..CollectionRules::default()
            })
            .await;
        world.set_role(MIA, OrganisationRole::User).await;
        let refused = tried(&world, *verb).await;
        assert!(
            matches!(refused, Err(Error::Refused(_))),
            "{verb:?}: {refused:?}"
        );
        for one in CustomPermission::ALL {
            world.set_custom(MIA, *one).await;
            let done = tried(&world, *verb).await;
            if one == verb && !IDLE.contains(one) {
                assert!(done.is_ok(), "{verb:?}: {done:?}");
            } else {
                let refused = matches!(done, Err(Error::Refused(_)));
                assert!(refused, "{verb:?} by {one:?}: {done:?}");
            }
        }
    }
    Ok(())
}
