//! Files of items: who may do what, that storage is never exceeded, and that nothing is left behind.

use domain::{
    AppError, AttachmentId, OrganisationRole,
    access::CollectionAccess,
    attachment::{
        Awaited, FILE_MAX, FILES_MAX, GB, NewAttachment, PART, UNDER_WAY_MAX, sealed_size,
    },
    event::EventKind,
};
use service::{
    Portaal, Settings,
    attachment::{BlobError, Blobs, Sizes},
    authz::ManageRules,
    housekeeping,
    ports::Later,
    random::SystemRandom,
};
use uuid::Uuid;

use crate::{
    files::{attach, fetch, part, send_parts},
    scene::{not_found, vault},
    world::{ADMIN, Done, EVE, MIA, NOW, OLGA, OTHER, UMA, World, refusal},
};

const DAY: i64 = 24 * 3_600_000;

#[tokio::test]
async fn a_file_comes_back_as_it_was_sent_whatever_its_size() -> Done {
    let world = World::new().await;
    let item = world.item("Contract", &[]).await;
    let org = world.acme(ADMIN).await;
    let proof = vault(&org);
    let mut sum = 0;
    let sizes = [0, 1, 15, 16, 17, 5_000, PART - 49, PART, 10 * 1024 * 1024];
    for size in sizes {
        let plain = vec![7; usize::try_from(size)?];
        let file = world.file(item, "plan.pdf", &plain);
        let kept = attach(&proof, &file).await?;
        assert_eq!(fetch(&proof, kept.id).await?, file.bytes, "{size}");
        let key = world.key.unwrap_str(&kept.key)?;
        assert_eq!(*crypto::attachment::open(&key, &file.bytes)?, plain);
        sum += file.new.size;
    }
    assert_eq!(world.used().await, sum);
    let shown = service::item::get(&proof, item).await?;
    assert_eq!(shown.attachments.len(), sizes.len());
    assert_eq!(
        world.key.decrypt_str(&shown.attachments[0].name)?,
        "plan.pdf"
    );
    let listed = service::item::list(&proof, None).await?;
    assert_eq!(listed.items[0].attachments, shown.attachments);
    assert_eq!(
        world.events(EventKind::AttachmentCreated).await,
        sizes.len()
    );
    let owner = world.acme(OLGA).await;
    let storage = service::attachment::storage(&owner.may::<ManageRules>()?).await?;
    assert_eq!((storage.used, storage.bought), (sum, GB));
    Ok(())
}

#[tokio::test]
async fn whoever_edits_attaches_and_whoever_sees_reads() -> Done {
    let world = World::new().await;
    let (edit, read) = (world.collection("E").await, world.collection("R").await);
    for collection in [edit, read] {
        world.grant(MIA, collection, CollectionAccess::View).await;
    }
    world.grant(UMA, edit, CollectionAccess::Edit).await;
    let item = world.item("A", &[edit]).await;
    let uma = world.acme(UMA).await;
    let file = world.file(item, "a", b"hello");
    let kept = attach(&vault(&uma), &file).await?;

    // Who only sees it reads it, and changes nothing.
    let mia = world.acme(MIA).await;
    let mia = vault(&mia);
    assert_eq!(fetch(&mia, kept.id).await?, file.bytes);
    let read_only = AppError::forbidden("item-read-only");
    let begun = service::attachment::begin(&mia, &file.new).await;
    assert_eq!(refusal(begun), read_only);
    assert_eq!(
        refusal(service::attachment::delete(&mia, kept.id).await),
        read_only
    );
    not_found(service::attachment::finish(&mia, kept.id).await);

    // What somebody does not see does not exist, and neither does what is another's.
    let unseen = world.item("B", &[]).await;
    let hidden = attach(
        &vault(&world.acme(ADMIN).await),
        &world.file(unseen, "b", b""),
    )
    .await?;
    not_found(fetch(&mia, hidden.id).await);
    not_found(service::attachment::delete(&mia, hidden.id).await);
    not_found(service::attachment::begin(&mia, &world.file(unseen, "b", b"").new).await);
    let eve = world.at(EVE, OTHER).await?;
    let eve = vault(&eve);
    for id in [kept.id, AttachmentId(Uuid::nil())] {
        not_found(fetch(&eve, id).await);
        not_found(service::attachment::put(&eve, id, 0, vec![0; 65]).await);
        not_found(service::attachment::finish(&eve, id).await);
        not_found(service::attachment::delete(&eve, id).await);
    }
    not_found(service::attachment::begin(&eve, &file.new).await);
    Ok(())
}

#[tokio::test]
async fn only_its_sender_goes_on_with_a_file_and_nobody_reads_half_of_one() -> Done {
    let world = World::new().await;
    let item = world.item("A", &[]).await;
    let (olga, admin) = (world.acme(OLGA).await, world.acme(ADMIN).await);
    let (olga, admin) = (vault(&olga), vault(&admin));
    let file = world.file(item, "a", &vec![1; usize::try_from(2 * PART)?]);
    let id = service::attachment::begin(&olga, &file.new).await?;
    not_found(service::attachment::put(&admin, id, 1, part(&file.bytes, 1)).await);
    not_found(service::attachment::delete(&admin, id).await);
    not_found(fetch(&olga, id).await);
    assert!(
        service::item::get(&olga, item)
            .await?
            .attachments
            .is_empty()
    );
    let early = service::attachment::finish(&olga, id).await;
    assert_eq!(refusal(early), AppError::conflict("file-incomplete"));

    // The tag stands in the first part, so it comes last. Another than the awaited one changes nothing.
    let put = async |number: u32, bytes: Vec<u8>| {
        service::attachment::put(&olga, id, number, bytes).await
    };
    let awaits = |next| Awaited { next };
    assert_eq!(put(0, part(&file.bytes, 0)).await?, awaits(Some(1)));
    assert_eq!(put(1, part(&file.bytes, 1)).await?, awaits(Some(2)));
    assert_eq!(put(1, vec![9; 65]).await?, awaits(Some(2)), "sent twice");
    assert_eq!(put(7, Vec::new()).await?, awaits(Some(2)));
    let cut = refusal(put(2, vec![1]).await);
    assert_eq!(cut, AppError::field("part", "part-size"));
    assert_eq!(put(2, part(&file.bytes, 2)).await?, awaits(Some(0)));
    assert_eq!(put(0, part(&file.bytes, 0)).await?, awaits(None));
    assert_eq!(put(0, part(&file.bytes, 0)).await?, awaits(None));
    let kept = service::attachment::finish(&olga, id).await?;
    // The answer was lost, and it is asked again: one file, one event.
    assert_eq!(service::attachment::finish(&olga, id).await?, kept);
    assert_eq!(world.events(EventKind::AttachmentCreated).await, 1);
    not_found(put(0, part(&file.bytes, 0)).await);
    assert_eq!(fetch(&admin, id).await?, file.bytes);
    Ok(())
}

#[tokio::test]
async fn row_26_files_that_come_at_once_never_take_more_than_was_bought() -> Done {
    let world = World::new().await;
    let item = world.item("A", &[]).await;
    let org = world.acme(OLGA).await;
    let name = world.seal("a");
    let size = i64::try_from(sealed_size(GB as u64 / 3))?;
    let new = NewAttachment {
        item,
        name: name.clone(),
        key: name,
        size,
    };
    let mut taken = 0;
    let mut begun = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let (org, new) = (org.clone(), new.clone());
        begun.spawn(async move {
            let proof = vault(&org);
            service::attachment::begin(&proof, &new).await
        });
    }
    while let Some(one) = begun.join_next().await {
        match one? {
            Ok(_) => taken += 1,
            refused => assert_eq!(
                refusal(refused),
                AppError::StorageFull {
                    free: GB - 2 * size,
                    needed: size
                }
            ),
        }
    }
    assert_eq!((taken, world.used().await), (2, 2 * size));
    Ok(())
}

#[tokio::test]
async fn sizes_names_and_numbers_are_bounded() -> Done {
    let world = World::new().await;
    let item = world.item("A", &[]).await;
    let org = world.acme(OLGA).await;
    let proof = vault(&org);
    let file = world.file(item, "a", b"");
    let with = |change: fn(&mut NewAttachment)| {
        let mut new = file.new.clone();
        change(&mut new);
        new
    };
    let too_large = i64::try_from(sealed_size(FILE_MAX))? + 16;
    assert!(too_large < GB);
    let mut large = file.new.clone();
    large.size = too_large;
    for (new, field, code) in [
        (with(|new| new.size = 0), "size", "file-size"),
        (with(|new| new.size = 64), "size", "file-size"),
        (with(|new| new.size = 66), "size", "file-size"),
        (with(|new| new.size = -65), "size", "file-size"),
        (large, "size", "file-too-large"),
        (
            with(|new| new.name = "plan.pdf".to_owned()),
            "name",
            "encrypted-form",
        ),
        (with(|new| new.key = String::new()), "key", "encrypted-form"),
    ] {
        let refused = refusal(service::attachment::begin(&proof, &new).await);
        assert_eq!(refused, AppError::field(field, code));
    }
    for _ in 0..FILES_MAX {
        attach(&proof, &file).await?;
    }
    let more = service::attachment::begin(&proof, &file.new).await;
    assert_eq!(refusal(more), AppError::conflict("too-many-files"));
    Ok(())
}

#[tokio::test]
async fn nobody_has_more_files_under_way_than_can_be_sent() -> Done {
    let world = World::new().await;
    let (item, other) = (world.item("A", &[]).await, world.item("B", &[]).await);
    let org = world.acme(OLGA).await;
    let proof = vault(&org);
    let file = world.file(item, "a", b"");
    let first = service::attachment::begin(&proof, &file.new).await?;
    for _ in 1..UNDER_WAY_MAX {
        service::attachment::begin(&proof, &file.new).await?;
    }
    let elsewhere = world.file(other, "b", b"");
    let more = service::attachment::begin(&proof, &elsewhere.new).await;
    assert_eq!(refusal(more), AppError::conflict("too-many-under-way"));
    // Others are not hindered, and what is complete or given up makes room.
    attach(&vault(&world.acme(ADMIN).await), &elsewhere).await?;
    send_parts(&proof, first, &file.bytes).await?;
    service::attachment::finish(&proof, first).await?;
    let next = service::attachment::begin(&proof, &elsewhere.new).await?;
    service::attachment::delete(&proof, next).await?;
    attach(&proof, &elsewhere).await?;
    Ok(())
}

#[tokio::test]
async fn what_goes_gives_its_storage_back_and_leaves_no_bytes() -> Done {
    let world = World::new().await;
    let (item, other) = (world.item("A", &[]).await, world.item("B", &[]).await);
    let org = world.acme(OLGA).await;
    let proof = vault(&org);
    let file = world.file(item, "a", b"hello");
    let one = attach(&proof, &file).await?;
    attach(&proof, &file).await?;
    let half = service::attachment::begin(&proof, &file.new).await?;
    send_parts(&proof, half, &file.bytes).await?;
    let stays = attach(&proof, &world.file(other, "b", b"hello")).await?;
    assert_eq!((world.used().await, world.blobs.parts()), (4 * 65, 4));

    service::attachment::delete(&proof, one.id).await?;
    not_found(service::attachment::delete(&proof, one.id).await);
    not_found(fetch(&proof, one.id).await);
    assert_eq!((world.used().await, world.blobs.parts()), (3 * 65, 3));
    assert_eq!(world.events(EventKind::AttachmentDeleted).await, 1);

    // In the trash it can be read, and nothing else; then it goes with all that hangs on it.
    service::item::trash(&proof, &[item]).await?;
    let in_trash = AppError::conflict("item-in-trash");
    let left = service::item::get(&proof, item).await?.attachments;
    assert_eq!(fetch(&proof, left[0].id).await?, file.bytes);
    let begun = service::attachment::begin(&proof, &file.new).await;
    assert_eq!(refusal(begun), in_trash);
    let deleted = service::attachment::delete(&proof, left[0].id).await;
    assert_eq!(refusal(deleted), in_trash);
    let finished = service::attachment::finish(&proof, half).await;
    assert_eq!(refusal(finished), in_trash);
    service::item::delete(&proof, &[item]).await?;
    assert_eq!((world.used().await, world.blobs.parts()), (65, 1));
    not_found(service::attachment::finish(&proof, half).await);
    assert_eq!(fetch(&proof, stays.id).await?.len(), 65);
    // After an hour nobody remembers what is gone.
    world.clock.advance(3_600_001);
    assert_eq!(housekeeping::run_once(&world.app).await?.released_files, 3);
    assert_eq!(housekeeping::run_once(&world.app).await?.released_files, 0);
    Ok(())
}

#[tokio::test]
async fn nobody_waits_for_the_bytes_of_many_files_to_go() -> Done {
    let world = World::new().await;
    let item = world.item("A", &[]).await;
    let org = world.acme(OLGA).await;
    let proof = vault(&org);
    let file = world.file(item, "a", b"hello");
    for _ in 0..25 {
        attach(&proof, &file).await?;
    }
    service::item::trash(&proof, &[item]).await?;
    service::item::delete(&proof, &[item]).await?;
    assert_eq!((world.used().await, world.blobs.parts()), (0, 5));
    // The others go with what nobody remembers.
    world.clock.advance(3_600_001);
    assert_eq!(housekeeping::run_once(&world.app).await?.released_files, 25);
    assert_eq!(world.blobs.parts(), 0);
    Ok(())
}

/// A place that does not let go of some files.
struct Stuck;

impl Stuck {
    /// How many there are.
    const FILES: u128 = 120;
}

impl Blobs for Stuck {
    fn put(&self, _: AttachmentId, _: u32, _: Vec<u8>) -> Later<'_, Result<(), BlobError>> {
        Box::pin(std::future::ready(Ok(())))
    }

    fn get(&self, _: AttachmentId, _: u32) -> Later<'_, Result<Option<Vec<u8>>, BlobError>> {
        Box::pin(std::future::ready(Ok(None)))
    }

    fn sizes(&self, _: AttachmentId) -> Later<'_, Result<Sizes, BlobError>> {
        Box::pin(std::future::ready(Ok(Sizes::new())))
    }

    fn delete(&self, id: AttachmentId) -> Later<'_, Result<(), BlobError>> {
        let deleted = if id.0.as_u128() < Self::FILES {
            Err(BlobError("read-only".to_owned()))
        } else {
            Ok(())
        };
        Box::pin(std::future::ready(deleted))
    }
}

#[tokio::test]
async fn bytes_that_cannot_be_deleted_keep_no_others_waiting() -> Done {
    let world = World::new().await;
    let app = Portaal::with(
        world.store.clone(),
        Settings::default(),
        Box::new(world.clock.clone()),
        Box::new(SystemRandom),
        Box::new(Stuck),
    );
    // The oldest are those that stay.
    let released: Vec<String> = (0..Stuck::FILES + 5)
        .map(|number| {
            format!(
                "(x'{}', {NOW} + {number})",
                Uuid::from_u128(number).simple()
            )
        })
        .collect();
    let sql = "INSERT INTO released_files (id, released_at) VALUES";
    world.run(format!("{sql} {}", released.join(", "))).await;
    let mut gone = 0;
    for _ in 0..3 {
        world.clock.advance(2 * 3_600_000);
        gone += housekeeping::run_once(&app).await?.released_files;
    }
    assert_eq!(gone, 5);
    // They are not forgotten either: where they can be deleted they go.
    world.clock.advance(2 * 3_600_000);
    let rest = housekeeping::run_once(&world.app).await?.released_files;
    assert_eq!(u128::from(rest), Stuck::FILES);
    Ok(())
}

#[tokio::test]
async fn a_file_whose_bytes_are_not_there_any_more_is_sent_again() -> Done {
    let world = World::new().await;
    let item = world.item("A", &[]).await;
    let org = world.acme(OLGA).await;
    let proof = vault(&org);
    let file = world.file(item, "a", &vec![1; usize::try_from(PART)?]);
    let id = service::attachment::begin(&proof, &file.new).await?;
    send_parts(&proof, id, &file.bytes).await?;
    let incomplete = || AppError::conflict("file-incomplete");
    // Gone with the place where they lay, or cut off.
    world.blobs.delete(id).await?;
    let refused = service::attachment::finish(&proof, id).await;
    assert_eq!(refusal(refused), incomplete());
    world.blobs.put(id, 0, part(&file.bytes, 0)).await?;
    world.blobs.put(id, 1, Vec::new()).await?;
    let refused = service::attachment::finish(&proof, id).await;
    assert_eq!(refusal(refused), incomplete());
    not_found(fetch(&proof, id).await);
    world.blobs.put(id, 1, part(&file.bytes, 1)).await?;
    service::attachment::finish(&proof, id).await?;
    assert_eq!(fetch(&proof, id).await?, file.bytes);
    Ok(())
}

#[tokio::test]
async fn a_file_that_stops_on_its_way_is_waited_for_and_then_cleared_away() -> Done {
    let world = World::new().await;
    let item = world.item("A", &[]).await;
    let org = world.acme(OLGA).await;
    let proof = vault(&org);
    let file = world.file(item, "a", &vec![1; usize::try_from(PART)?]);
    let id = service::attachment::begin(&proof, &file.new).await?;
    service::attachment::put(&proof, id, 1, part(&file.bytes, 1)).await?;
    world.clock.advance(DAY);
    assert_eq!(housekeeping::run_once(&world.app).await?.stopped_files, 0);
    // A part begins the time anew.
    service::attachment::put(&proof, id, 0, part(&file.bytes, 0)).await?;
    world.clock.advance(DAY);
    assert_eq!(housekeeping::run_once(&world.app).await?.stopped_files, 0);
    assert_eq!(
        (world.used().await, world.blobs.parts()),
        (file.new.size, 2)
    );
    world.clock.advance(1);
    assert_eq!(housekeeping::run_once(&world.app).await?.stopped_files, 1);
    assert_eq!((world.used().await, world.blobs.parts()), (0, 0));
    not_found(service::attachment::finish(&proof, id).await);
    // Where nothing came the room is free again after an hour.
    service::attachment::begin(&proof, &file.new).await?;
    world.clock.advance(3_600_000);
    assert_eq!(housekeeping::run_once(&world.app).await?.stopped_files, 0);
    world.clock.advance(1);
    assert_eq!(housekeeping::run_once(&world.app).await?.stopped_files, 1);
    assert_eq!(world.used().await, 0);
    Ok(())
}

#[tokio::test]
async fn a_member_who_lost_the_right_on_the_way_does_not_finish() -> Done {
    let world = World::new().await;
    let shared = world.collection("S").await;
    world.grant(MIA, shared, CollectionAccess::Edit).await;
    let item = world.item("A", &[shared]).await;
    let file = world.file(item, "a", b"hello");
    let mia = world.acme(MIA).await;
    let proof = vault(&mia);
    let id = service::attachment::begin(&proof, &file.new).await?;
    send_parts(&proof, id, &file.bytes).await?;
    world.grant(MIA, shared, CollectionAccess::View).await;
    let finished = service::attachment::finish(&proof, id).await;
    assert_eq!(refusal(finished), AppError::forbidden("item-read-only"));
    // What it began is its own to cancel.
    service::attachment::delete(&proof, id).await?;
    assert_eq!((world.used().await, world.blobs.parts()), (0, 0));
    world.set_role(MIA, OrganisationRole::Admin).await;
    let mia = world.acme(MIA).await;
    attach(&vault(&mia), &file).await?;
    Ok(())
}
