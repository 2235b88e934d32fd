//! Files of items: their storage is counted, whoever comes at once.

use domain::attachment::GB;
use store::{
    Store,
    model::{AttachmentInsert, Reach, StoppedFile},
};

use crate::{
    Outcome,
    item::MIAS,
    world::{HOUR, MIA, NOW, OLGA, attachment, item, member, of_organisation, organisation},
};

const fn new(number: u128, of: u128, size: i64) -> AttachmentInsert<'static> {
    AttachmentInsert {
        id: attachment(number),
        item: item(of),
        user: OLGA,
        name: "2.name",
        key: "2.key",
        size,
        expires_at: NOW + HOUR,
        at: NOW,
    }
}

async fn used(store: &Store, number: u128) -> i64 {
    let mut reader = store.reader().await.expect("a reader");
    let found = reader.organisations().find(of_organisation(number)).await;
    found
        .expect("it answers")
        .expect("it is there")
        .storage_used
}

pub(crate) async fn story(store: &Store) -> Outcome {
    let (acme, other) = (of_organisation(1), of_organisation(2));
    let mut tx = store.begin().await?;
    let mut files = tx.attachments();
    // To the last byte of the five GB, and not one more.
    assert!(files.reserve(acme, 5 * GB - 65).await?);
    assert!(!files.reserve(acme, 66).await?);
    assert!(files.reserve(acme, 65).await?);
    files.insert(acme, &new(1, 1, 5 * GB - 65)).await?;
    files.insert(acme, &new(2, 1, 65)).await?;
    assert!(files.reserve(other, 81).await?);
    files.insert(other, &new(9, 9, 81)).await?;
    assert_eq!(files.count(acme, item(1)).await?, 2);
    assert!(
        files.of_item(acme, item(1)).await?.is_empty(),
        "they are on their way"
    );
    assert!(files.find(other, attachment(1)).await?.is_none());
    assert_eq!(files.under_way(acme, OLGA).await?, 2);
    assert_eq!(files.under_way(other, OLGA).await?, 1);
    assert_eq!(files.under_way(acme, MIA).await?, 0);

    assert!(
        files
            .take_part(acme, attachment(2), 0, NOW + 2 * HOUR)
            .await?
    );
    assert!(!files.take_part(acme, attachment(2), 0, NOW).await?);
    assert!(!files.take_part(other, attachment(2), 1, NOW).await?);
    files.complete(other, attachment(2)).await?;
    files.complete(acme, attachment(2)).await?;
    assert_eq!(files.under_way(acme, OLGA).await?, 1);
    assert!(!files.take_part(acme, attachment(2), 1, NOW).await?);
    let row = files.find(acme, attachment(2)).await?.expect("it is there");
    assert_eq!((row.parts, row.size, row.expires_at), (1, 65, None));
    assert_eq!((row.item_id, row.user_id), (item(1), OLGA));
    assert_eq!((&*row.name, &*row.file_key), ("2.name", "2.key"));
    let whole = files.of_item(acme, item(1)).await?;
    assert_eq!(
        whole.iter().map(|row| row.id).collect::<Vec<_>>(),
        [attachment(2)]
    );
    for reach in [Reach::All, MIAS] {
        let there = files.between(acme, reach, item(0), item(1)).await?;
        assert_eq!(there.len(), 1);
        assert!(
            files
                .between(acme, reach, item(1), item(3))
                .await?
                .is_empty()
        );
        assert!(
            files
                .between(other, reach, item(0), item(8))
                .await?
                .is_empty()
        );
    }
    // Nothing of an item that somebody does not see.
    let nobody = Reach::Rows {
        member: member(1_000),
        names: true,
        admin: true,
    };
    assert!(
        files
            .between(acme, nobody, item(0), item(1))
            .await?
            .is_empty()
    );
    tx.save().await?;
    assert_eq!((used(store, 1).await, used(store, 2).await), (5 * GB, 81));
    ends(store).await
}

async fn ends(store: &Store) -> Outcome {
    let (acme, other) = (of_organisation(1), of_organisation(2));
    let mut tx = store.begin().await?;
    let mut files = tx.attachments();
    assert!(files.stopped(NOW + HOUR, 9).await?.is_empty());
    let stopped = files.stopped(NOW + HOUR + 1, 9).await?;
    let first = StoppedFile {
        id: attachment(1),
        organisation_id: organisation(1),
    };
    assert_eq!((stopped.len(), stopped[0]), (2, first));
    assert_eq!(files.stopped(NOW + HOUR + 1, 1).await?.len(), 1);
    let both = files.ids_of_item(acme, item(1)).await?;
    assert_eq!(both, [attachment(1), attachment(2)]);
    assert!(!files.release(other, attachment(1), NOW).await?);
    for id in both {
        assert!(files.release(acme, id, NOW).await?);
        assert!(!files.release(acme, id, NOW).await?);
    }
    assert!(files.release(other, attachment(9), NOW + HOUR).await?);
    assert!(files.released(NOW, 9).await?.is_empty());
    let gone = files.released(NOW + 1, 9).await?;
    assert_eq!(gone, [attachment(1), attachment(2)]);
    files.postpone(attachment(1), NOW + 2).await?;
    assert_eq!(files.released(NOW + 1, 9).await?, [attachment(2)]);
    let gone = files.released(NOW + 3, 9).await?;
    assert_eq!(gone, [attachment(2), attachment(1)]);
    files.forget(attachment(1)).await?;
    assert_eq!(files.released(NOW + 1, 9).await?, [attachment(2)]);
    assert_eq!(files.released(NOW + 2 * HOUR, 1).await?, [attachment(2)]);
    files.forget(attachment(2)).await?;
    files.forget(attachment(9)).await?;
    tx.save().await?;
    assert_eq!((used(store, 1).await, used(store, 2).await), (0, 0));
    Ok(())
}
