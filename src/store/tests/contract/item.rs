//! Vault items, encrypted, and how far a vault is set up.

use domain::access::CollectionAccess;
use domain::{ItemId, item::ItemKind, set_up::SetUpFacts};
use store::{
    Store,
    model::{ItemInsert, Reach},
};

use crate::{
    Outcome,
    world::{MIA, NOW, OLGA, collection, item, member, of_organisation},
};

fn new(id: ItemId, data: &str) -> ItemInsert<'_> {
    ItemInsert {
        id,
        kind: ItemKind::Login,
        key: "2.item key",
        data,
        created_at: NOW - 1,
        at: NOW,
    }
}

/// What Mia reaches.
pub(crate) const MIAS: Reach = Reach::Rows {
    member: member(2),
    names: false,
    admin: false,
};

pub(crate) async fn story(store: &Store) -> Outcome {
    let (acme, other) = (of_organisation(1), of_organisation(2));
    let (first, second) = (collection(1), collection(2));
    let mut tx = store.begin().await?;
    let mut items = tx.items();
    for number in 1..=3 {
        items.insert(acme, &new(item(number), "{}")).await?;
    }
    items.insert(other, &new(item(9), "{}")).await?;
    items.link(acme, item(1), first).await?;
    items.link(acme, item(1), first).await?;
    items.link(acme, item(1), second).await?;
    items.link(acme, item(2), second).await?;
    // Across the wall, either way: nothing.
    items.link(acme, item(9), first).await?;
    items.link(acme, item(3), collection(9)).await?;
    items.link(other, item(3), collection(9)).await?;
    tx.save().await?;

    let mut reader = store.reader().await?;
    let mut items = reader.items();
    assert_eq!(items.count(acme).await?, 3);
    assert_eq!(items.count_reached(acme, Reach::All).await?, 3);
    assert_eq!(items.count_reached(acme, MIAS).await?, 1);
    assert_eq!(items.count_reached(other, MIAS).await?, 0);
    assert_eq!(items.collections_of(acme, item(1)).await?, [first, second]);
    assert!(items.collections_of(other, item(1)).await?.is_empty());
    assert!(items.collections_of(acme, item(9)).await?.is_empty());
    assert!(items.collections_of(acme, item(3)).await?.is_empty());
    let all = items.page(acme, OLGA, Reach::All, item(0), 2).await?;
    assert_eq!(
        all.iter().map(|i| i.id).collect::<Vec<_>>(),
        [item(1), item(2)]
    );
    let rest = items.page(acme, OLGA, Reach::All, item(2), 2).await?;
    assert_eq!(rest.iter().map(|i| i.id).collect::<Vec<_>>(), [item(3)]);
    let hers = items.page(acme, MIA, MIAS, item(0), 9).await?;
    assert_eq!(
        hers.iter()
            .map(|i| (i.id, i.edit, i.manage, i.view_password))
            .collect::<Vec<_>>(),
        [(item(1), false, false, true)]
    );
    assert_eq!(
        items.links(acme, Reach::All, item(0), item(2)).await?,
        [(item(1), first), (item(1), second), (item(2), second)]
    );
    assert_eq!(
        items.links(acme, MIAS, item(0), item(2)).await?,
        [(item(1), first), (item(1), second)]
    );
    assert!(items.links(acme, MIAS, item(1), item(2)).await?.is_empty());
    assert!(items.links(other, MIAS, item(0), item(2)).await?.is_empty());
    assert!(items.find(acme, MIA, MIAS, item(1)).await?.is_some());
    assert!(items.find(acme, MIA, MIAS, item(2)).await?.is_none());
    for reach in [Reach::All, MIAS] {
        assert!(items.find(other, MIA, reach, item(1)).await?.is_none());
        assert!(items.find(acme, MIA, reach, item(9)).await?.is_none());
    }
    assert_eq!(reader.collections().only_here(acme, second).await?, 1);
    assert_eq!(reader.collections().only_here(acme, first).await?, 0);
    assert_eq!(reader.collections().only_here(other, second).await?, 0);
    drop(reader);
    changes(store).await
}

/// Every change is made through the wrong tenant first, which changes nothing.
async fn changes(store: &Store) -> Outcome {
    let (acme, other) = (of_organisation(1), of_organisation(2));
    let mut tx = store.begin().await?;
    let mut items = tx.items();
    let id = item(1);
    assert!(!items.update(other, id, "{1}", NOW, NOW + 1).await?);
    assert!(items.update(acme, id, "{1}", NOW, NOW + 1).await?);
    assert!(
        !items.update(acme, id, "{2}", NOW, NOW + 2).await?,
        "it has moved on"
    );
    items.set_favourite(other, MIA, id, true).await?;
    let mine = items.find(acme, MIA, Reach::All, id).await?;
    assert_eq!(
        mine.map(|i| (i.favourite, i.data)),
        Some((false, "{1}".to_owned()))
    );
    items.set_favourite(acme, MIA, id, true).await?;
    items.set_favourite(acme, MIA, id, true).await?;
    let mine = items.find(acme, MIA, Reach::All, id).await?;
    assert_eq!(mine.map(|i| i.favourite), Some(true));
    let olgas = items.find(acme, OLGA, Reach::All, id).await?;
    assert_eq!(olgas.map(|i| i.favourite), Some(false));
    items.set_favourite(other, MIA, id, false).await?;
    items.set_favourite(acme, OLGA, id, false).await?;
    let mine = items.find(acme, MIA, Reach::All, id).await?;
    assert_eq!(mine.map(|i| i.favourite), Some(true));
    items.set_favourite(acme, MIA, id, false).await?;
    items.set_deleted(other, id, Some(NOW)).await?;
    assert_eq!(items.count(acme).await?, 3);
    items.set_deleted(acme, id, Some(NOW)).await?;
    assert_eq!(items.count(acme).await?, 2);
    assert_eq!(items.count_reached(acme, Reach::All).await?, 3);
    items.set_deleted(acme, id, None).await?;
    items.unlink(other, id, collection(1)).await?;
    assert_eq!(items.collections_of(acme, id).await?.len(), 2);
    items.unlink(acme, id, collection(1)).await?;
    assert_eq!(items.collections_of(acme, id).await?, [collection(2)]);
    assert!(!items.delete(other, item(2)).await?);
    assert!(items.delete(acme, item(2)).await?);
    assert!(!items.delete(acme, item(2)).await?);
    tx.collections()
        .grant(
            acme,
            collection(2),
            member(2),
            CollectionAccess::EditExceptPasswords,
        )
        .await?;
    let hers = tx.items().find(acme, MIA, MIAS, id).await?;
    assert_eq!(
        hers.map(|i| (i.edit, i.manage, i.view_password)),
        Some((true, false, false))
    );
    tx.save().await
}

pub(crate) async fn set_up(store: &Store) -> Outcome {
    let mut reader = store.reader().await?;
    assert_eq!(
        reader.set_ups().facts(of_organisation(1)).await?,
        SetUpFacts {
            owners_confirmed: 1,
            owners_accepted: 0,
            owners_invited: 0,
            collections: 2,
            items: 1,
            policies: Some(1),
            groups: 0,
            users: 1,
        }
    );
    assert_eq!(
        reader.set_ups().facts(of_organisation(2)).await?,
        SetUpFacts {
            owners_confirmed: 0,
            owners_accepted: 0,
            owners_invited: 1,
            collections: 1,
            items: 1,
            policies: Some(0),
            groups: 1,
            users: 0,
        }
    );
    Ok(())
}
