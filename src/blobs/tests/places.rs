//! Every place keeps files alike: the same story for a folder, a store in memory, and a service that speaks S3.
//!
//! The service takes part when `PORTAAL_TEST_S3` names one (see `scripts/with-s3`).

use std::{os::unix::fs::PermissionsExt as _, path::Path, sync::Arc};

use blobs::{Bucket, Disk, S3};
use domain::{AttachmentId, attachment::PART};
use service::attachment::{Blobs, Sizes};
use uuid::Uuid;

const ONE: AttachmentId = AttachmentId(Uuid::from_u128(0x1234_5678));
const TWO: AttachmentId = AttachmentId(Uuid::from_u128(0xffff_5678));

async fn story(blobs: &dyn Blobs) {
    let whole = vec![7; usize::try_from(PART).expect("it fits")];
    let get = async |id, part| blobs.get(id, part).await.expect("it answers");
    let sizes = async |id| blobs.sizes(id).await.expect("it answers");
    assert_eq!(get(ONE, 0).await, None);
    assert_eq!(sizes(ONE).await, Sizes::new());
    blobs.delete(ONE).await.expect("nothing is deleted");
    for (id, part, bytes) in [(ONE, 1, &whole[..]), (ONE, 0, b"first"), (TWO, 0, b"two")] {
        blobs
            .put(id, part, bytes.to_vec())
            .await
            .expect("it is kept");
    }
    assert_eq!(get(ONE, 0).await.as_deref(), Some(&b"first"[..]));
    assert_eq!(get(ONE, 1).await, Some(whole));
    assert_eq!(get(ONE, 10).await, None);
    assert_eq!(sizes(ONE).await, Sizes::from([(0, 5), (1, PART)]));
    blobs.put(ONE, 0, Vec::new()).await.expect("it is replaced");
    assert_eq!(get(ONE, 0).await, Some(Vec::new()));
    blobs.delete(ONE).await.expect("it is deleted");
    blobs.delete(ONE).await.expect("it is gone");
    assert_eq!((get(ONE, 0).await, get(ONE, 1).await), (None, None));
    assert_eq!(sizes(ONE).await, Sizes::new());
    assert_eq!(get(TWO, 0).await.as_deref(), Some(&b"two"[..]));
    blobs.delete(TWO).await.expect("it is deleted");
}

fn files_in(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).expect("a folder");
    entries
        .map(|entry| entry.expect("an entry").path())
        .map(|path| if path.is_dir() { files_in(&path) } else { 1 })
        .sum()
}

#[tokio::test]
async fn a_folder_keeps_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("made/when/absent");
    let disk = Disk::open(&root).expect("it opens");
    story(&disk).await;
    assert_eq!(files_in(&root), 0, "nothing is left behind");
    let mode = std::fs::metadata(&root).expect("it is there").permissions();
    assert_eq!(mode.mode() & 0o777, 0o700);
    disk.put(ONE, 3, b"x".to_vec()).await.expect("it is kept");
    let kept = root.join("78/00000000000000000000000012345678/3");
    let mode = std::fs::metadata(kept).expect("it is there").permissions();
    assert_eq!(mode.mode() & 0o777, 0o600);
}

#[tokio::test]
async fn a_folder_that_cannot_be_used_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("a file");
    std::fs::write(&file, "").expect("a file");
    assert!(Disk::open(&file).is_err());
    assert!(Disk::open(&file.join("below")).is_err());
}

#[tokio::test]
async fn parts_that_come_twice_at_once_are_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let disk = Disk::open(folder.path()).expect("it opens");
    let mut coming = tokio::task::JoinSet::new();
    for byte in 0..16_u8 {
        let disk = disk.clone();
        coming.spawn(async move { disk.put(ONE, 0, vec![byte; 100_000]).await });
    }
    while let Some(one) = coming.join_next().await {
        one.expect("it ends").expect("it is kept");
    }
    let kept = disk.get(ONE, 0).await.expect("it answers").expect("a part");
    assert_eq!(kept.len(), 100_000);
    assert!(kept.iter().all(|byte| *byte == kept[0]), "of one only");
    assert_eq!(files_in(folder.path()), 1);
}

#[tokio::test]
async fn a_store_of_objects_keeps_files() {
    let store = Arc::new(object_store::memory::InMemory::new());
    story(&Bucket::on(store)).await;
}

#[tokio::test]
async fn a_service_that_speaks_s3_keeps_files() {
    let Ok(endpoint) = std::env::var("PORTAAL_TEST_S3") else {
        return;
    };
    let s3 = S3 {
        bucket: "portaal".to_owned(),
        endpoint,
        region: "eu-central-1".to_owned(),
        access_key: "S3RVER".to_owned(),
        secret_key: "S3RVER".to_owned(),
    };
    story(&Bucket::open(&s3).expect("it opens")).await;
    // That server knows its accounts, but does not compute signatures of today's kind.
    let wrong = S3 {
        access_key: "NOBODY".to_owned(),
        ..s3
    };
    let wrong = Bucket::open(&wrong).expect("it opens");
    let refused = wrong.put(ONE, 0, b"part".to_vec()).await;
    let refused = refused.expect_err("nobody of this name");
    assert!(!refused.to_string().contains("S3RVER"), "{refused}");
}
