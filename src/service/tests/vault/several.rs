//! One thing that is done with several items at once.

use domain::{AppError, ItemId, access::CollectionAccess};
use service::authz::OpenVault;
use uuid::Uuid;

use crate::world::{ADMIN, Done, MIA, World, refusal};

#[tokio::test]
async fn of_several_items_those_are_left_out_that_are_absent_or_may_not_be_changed() -> Done {
    let world = World::new().await;
    let (edit, read) = (
        world.collection("Edit").await,
        world.collection("Read").await,
    );
    let unseen = world.collection("Unseen").await;
    world.grant(MIA, edit, CollectionAccess::Edit).await;
    world.grant(MIA, read, CollectionAccess::View).await;
    let (one, two) = (
        world.item("1", &[edit]).await,
        world.item("2", &[edit]).await,
    );
    let fixed = world.item("3", &[read]).await;
    let hidden = world.item("4", &[unseen]).await;
    let mia = world.acme(MIA).await;
    let proof = mia.may::<OpenVault>()?;
    let all = [two, one, fixed, hidden, ItemId(Uuid::nil()), two];
    let in_order = |mut ids: Vec<ItemId>| {
        ids.sort_unstable();
        ids
    };
    let both = in_order(vec![one, two]);

    let more = world.collection("More").await;
    world.grant(MIA, more, CollectionAccess::Edit).await;
    let put = service::item::set_collections(&proof, &all, &[], &[more]).await?;
    assert_eq!(in_order(put.iter().map(|(id, _)| *id).collect()), both);
    for (_, seen) in put {
        let mut wanted = vec![edit, more];
        wanted.sort_unstable();
        let mut seen = seen;
        seen.sort_unstable();
        assert_eq!(seen, wanted);
    }
    // Nobody is left with an item that nobody sees, and the others are not touched.
    let lost = service::item::set_collections(&proof, &[one, two], &[edit, more], &[]).await;
    assert_eq!(
        refusal(lost),
        AppError::field("collections", "collection-required")
    );
    let elsewhere = service::item::set_collections(&proof, &[one, two], &[], &[unseen]).await;
    assert_eq!(refusal(elsewhere), AppError::NotFound);

    let trashed = service::item::trash(&proof, &all).await?;
    assert_eq!(in_order(trashed.iter().map(|(id, _)| *id).collect()), both);
    let back = service::item::restore(&proof, &[one, fixed]).await?;
    assert_eq!(back, [one]);
    // Only what is in the trash goes.
    assert_eq!(service::item::delete(&proof, &all).await?, [two]);
    let admin = world.acme(ADMIN).await;
    let left = service::item::list(&admin.may::<OpenVault>()?, None).await?;
    assert_eq!(left.items.len(), 3);
    assert!(left.items.iter().all(|item| item.deleted_at.is_none()));
    let many = vec![one; 501];
    assert_eq!(
        refusal(service::item::trash(&proof, &many).await),
        AppError::field("items", "too-many")
    );
    assert_eq!(
        refusal(service::item::trash(&proof, &[]).await),
        AppError::NotFound
    );
    Ok(())
}
