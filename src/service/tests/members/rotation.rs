//! A new key for the organisation, as two people handle it at once.

use std::time::Duration;

use service::{authz::RotateKey, rotation};

use crate::world::{ACME, ADMIN, World};

#[tokio::test(flavor = "multi_thread")]
async fn a_rotation_is_not_stopped_while_it_takes_its_place() {
    World::each(async |world| {
        let org = world.acme(ADMIN).await;
        let proof = org.may::<RotateKey>().expect("the right");
        // As whoever finishes it holds the organisation, from the look at what is left to the end.
        let mut finishing = world.store.begin().await.expect("a transaction");
        let held = finishing.organisations().lock(world.scope(ACME)).await;
        assert!(held.expect("it is held").is_some());
        let early =
            tokio::time::timeout(Duration::from_millis(200), rotation::cancel(&proof)).await;
        assert!(early.is_err(), "it does not wait: {early:?}");
        drop(finishing);
        rotation::cancel(&proof).await.expect("it is stopped");
    })
    .await;
}
