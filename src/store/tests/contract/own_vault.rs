//! People's own vaults.

use domain::{ItemId, item::ItemKind};
use store::{
    Store,
    model::{FolderRow, ItemInsert},
};

use crate::{
    Outcome,
    world::{MIA, NOW, OLGA, collection, item},
};

const fn new(id: ItemId) -> ItemInsert<'static> {
    ItemInsert {
        id,
        kind: ItemKind::Login,
        key: "2.item key",
        data: "{}",
        created_at: NOW - 1,
        at: NOW,
    }
}

pub(crate) async fn story(store: &Store) -> Outcome {
    let (hers, theirs) = (collection(21), collection(22));
    let mut tx = store.begin().await?;
    tx.users().lock(MIA).await?;
    let mut own = tx.own_vaults();
    for number in 41..=43 {
        own.insert(MIA, &new(item(number))).await?;
    }
    own.insert(OLGA, &new(item(49))).await?;
    own.insert_folder(MIA, hers, "2.bank", NOW).await?;
    own.insert_folder(OLGA, theirs, "2.theirs", NOW).await?;
    assert!(own.set_folder(MIA, item(41), Some(hers)).await?);
    // Across the wall, either way: nothing.
    assert!(!own.set_folder(MIA, item(42), Some(theirs)).await?);
    assert!(!own.set_folder(OLGA, item(42), Some(theirs)).await?);
    assert!(!own.set_folder(OLGA, item(42), None).await?);
    own.set_favourite(MIA, item(42), true).await?;
    own.set_favourite(OLGA, item(43), true).await?;
    tx.save().await?;

    let mut reader = store.reader().await?;
    let mut own = reader.own_vaults();
    assert_eq!((own.count(MIA).await?, own.count(OLGA).await?), (3, 1));
    assert_eq!(own.count_folders(MIA).await?, 1);
    let first = own.page(MIA, item(0), 2).await?;
    let seen: Vec<_> = first
        .iter()
        .map(|row| (row.id, row.folder_id, row.favourite))
        .collect();
    assert_eq!(
        seen,
        [(item(41), Some(hers), false), (item(42), None, true)]
    );
    let rest = own.page(MIA, item(42), 2).await?;
    assert_eq!(
        rest.iter()
            .map(|row| (row.id, row.favourite))
            .collect::<Vec<_>>(),
        [(item(43), false)]
    );
    assert!(own.find(MIA, item(49)).await?.is_none());
    let folder = FolderRow {
        id: hers,
        name: "2.bank".to_owned(),
    };
    assert_eq!(own.folders(MIA).await?, std::slice::from_ref(&folder));
    assert_eq!(own.folder(MIA, hers).await?, Some(folder));
    assert_eq!(own.folder(OLGA, hers).await?, None);
    drop(reader);

    let mut tx = store.begin().await?;
    let mut own = tx.own_vaults();
    assert!(own.update(MIA, item(41), "{1}", NOW, NOW + 1).await?);
    assert!(!own.update(MIA, item(41), "{2}", NOW, NOW + 2).await?);
    assert!(!own.update(OLGA, item(42), "{2}", NOW, NOW + 2).await?);
    own.set_deleted(MIA, item(41), Some(NOW)).await?;
    own.set_deleted(OLGA, item(42), Some(NOW)).await?;
    let changed = own.find(MIA, item(41)).await?.expect("hers");
    assert_eq!(
        (
            changed.data.as_str(),
            changed.revised_at,
            changed.deleted_at
        ),
        ("{1}", NOW + 1, Some(NOW))
    );
    let other = own.find(MIA, item(42)).await?.expect("hers");
    assert_eq!(other.deleted_at, None);
    assert!(own.rename_folder(MIA, hers, "2.other", NOW).await?);
    assert!(!own.rename_folder(OLGA, hers, "2.other", NOW).await?);
    assert!(!own.delete(OLGA, item(43)).await?);
    assert!(own.delete(MIA, item(43)).await?);
    // What was in a folder is in none when the folder is gone.
    assert!(!own.delete_folder(OLGA, hers).await?);
    assert!(own.delete_folder(MIA, hers).await?);
    let left = own.find(MIA, item(41)).await?.expect("hers");
    assert_eq!(left.folder_id, None);
    tx.save().await
}
