//! What the file itself holds in its trash: counted beside the rest, and brought in only when it is wanted.

use vault::ask::{Ask, Told, Wanted};

use crate::support::{Page, sample};

const BOTH: Wanted = Wanted {
    skip_known: true,
    trashed: true,
};

/// Logins with these names and moments of deletion, in one folder, all alike otherwise.
fn file(items: &[(&str, Option<&str>)]) -> Vec<u8> {
    let items: Vec<_> = items
        .iter()
        .map(|(name, deleted)| {
            serde_json::json!({
                "type": 1,
                "name": name,
                "folderId": "f",
                "deletedDate": deleted,
                "login": { "username": "kim", "password": "secret" },
            })
        })
        .collect();
    let folders = [serde_json::json!({ "id": "f", "name": "Office" })];
    let file = serde_json::json!({ "encrypted": false, "folders": folders, "items": items });
    file.to_string().into_bytes()
}

const LONG_AGO: Option<&str> = Some("2025-02-03T04:05:06Z");

#[tokio::test]
async fn it_is_counted_and_stays_behind_unless_it_is_wanted() {
    let mut page = Page::having_read(&sample("bitwarden_person.json")).await;
    let outline = page.outline().await;
    assert_eq!((outline.items, outline.trashed, outline.total()), (6, 1, 7));
    assert_eq!((outline.loose.items, outline.loose.trashed), (4, 1));
    assert_eq!(
        outline.kinds.iter().map(|(_, count)| count).sum::<usize>(),
        6
    );
    let without = page.seal_all(true).await;
    assert_eq!(without.len(), 6);
    assert!(!page.names(&without).contains(&"weggeworfen".to_owned()));
    let with = page.seal_wanted(BOTH).await;
    assert_eq!(with.len(), 7);
    assert!(page.names(&with).contains(&"weggeworfen".to_owned()));
    assert_eq!(outline.count(BOTH), 7);
}

#[tokio::test]
async fn nothing_is_left_out_because_of_what_is_in_the_trash() {
    let items = [
        ("Mail", LONG_AGO),
        ("Mail", None),
        ("Old", LONG_AGO),
        ("Old", LONG_AGO),
    ];
    let mut page = Page::having_read(&file(&items)).await;
    let outline = page.outline().await;
    assert_eq!((outline.items, outline.known), (1, 0));
    assert_eq!((outline.trashed, outline.trashed_known), (3, 2));
    assert_eq!(outline.trashed_known_names, ["Mail", "Old"]);
    let folder = &outline.folders[0];
    assert_eq!((folder.items, folder.known), (1, 0));
    assert_eq!((folder.trashed, folder.trashed_known), (3, 2));
    assert_eq!(folder.count(BOTH), 2);
    let without = page.seal_all(true).await;
    assert_eq!(page.names(&without), ["Mail"]);
    let with = page.seal_wanted(BOTH).await;
    assert_eq!(page.names(&with), ["Mail", "Old"]);
}

#[tokio::test]
async fn once_it_is_in_the_vault_it_is_known() {
    let mut page = Page::having_read(&file(&[("Old", LONG_AGO), ("Mail", None)])).await;
    let items = page.seal_wanted(BOTH).await;
    let held = items.iter().map(|item| page.held(&page.opened(item)));
    let items = held.collect();
    assert_eq!(page.ask(Ask::Known { items }).await, Told::Done);
    let outline = page.outline().await;
    assert_eq!((outline.known, outline.trashed_known), (1, 1));
    assert!(page.seal_wanted(BOTH).await.is_empty());
}
