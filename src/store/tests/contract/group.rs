//! Groups: who is in them, and what they may do.

use domain::{
    GroupId,
    access::{CollectionAccess, CollectionGrant, GrantedGroup},
};
use store::{Store, model::Reach};

use crate::{
    Outcome,
    world::{NOW, collection, group, member, of_organisation},
};

pub(crate) async fn story(store: &Store) -> Outcome {
    let (acme, other) = (of_organisation(1), of_organisation(2));
    let (sales, gone, foreign) = (group(1), group(2), group(9));
    let mut tx = store.begin().await?;
    let mut groups = tx.groups();
    groups.insert(acme, sales, "Sales", NOW).await?;
    groups.insert(acme, gone, "Gone", NOW).await?;
    groups.insert(other, foreign, "Foreign", NOW).await?;
    assert!(groups.lock(other, sales).await?.is_none());
    assert!(groups.lock(acme, sales).await?.is_some());
    groups.update(other, sales, "Taken", NOW + 1).await?;
    groups.update(acme, sales, "Sales team", NOW + 2).await?;
    for _ in 0..2 {
        assert!(
            groups.add_member(acme, sales, member(2)).await?,
            "twice is once"
        );
    }
    assert!(groups.add_member(acme, gone, member(2)).await?);
    // Neither a foreign group nor a foreign member can be bound.
    for (scope, id, who) in [
        (other, sales, member(2)),
        (acme, foreign, member(2)),
        (acme, sales, member(7)),
    ] {
        assert!(!groups.add_member(scope, id, who).await?);
    }
    assert!(!groups.delete(other, gone).await?);
    assert!(groups.delete(acme, gone).await?);
    assert!(!groups.delete(acme, gone).await?);
    let edit = CollectionAccess::EditExceptPasswords;
    let mut collections = tx.collections();
    assert!(
        collections
            .grant_group(acme, collection(2), sales, edit)
            .await?
    );
    for (scope, place, id) in [
        (other, collection(2), sales),
        (acme, collection(9), sales),
        (acme, collection(2), foreign),
    ] {
        assert!(!collections.grant_group(scope, place, id, edit).await?);
    }
    tx.save().await?;
    seen(store, sales).await?;

    let mut tx = store.begin().await?;
    assert!(!tx.groups().remove_member(other, sales, member(2)).await?);
    assert!(tx.groups().remove_member(acme, sales, member(2)).await?);
    assert!(!tx.groups().remove_member(acme, sales, member(2)).await?);
    assert!(
        !tx.collections()
            .revoke_group(other, collection(2), sales)
            .await?
    );
    assert!(
        tx.collections()
            .revoke_group(acme, collection(2), sales)
            .await?
    );
    assert!(
        !tx.collections()
            .revoke_group(acme, collection(2), sales)
            .await?
    );
    assert!(tx.groups().delete(acme, sales).await?);
    tx.save().await
}

async fn seen(store: &Store, sales: GroupId) -> Outcome {
    let (acme, other) = (of_organisation(1), of_organisation(2));
    let access = CollectionAccess::EditExceptPasswords;
    let mut reader = store.reader().await?;
    let mut groups = reader.groups();
    let list = groups.list(acme).await?;
    assert_eq!(
        list.iter()
            .map(|g| (g.id, g.name.as_str(), g.members, g.collections))
            .collect::<Vec<_>>(),
        [(sales, "Sales team", 1, 1)]
    );
    assert_eq!(groups.count(acme).await?, 1);
    let found = groups.find(acme, sales).await?;
    assert_eq!(
        found.map(|g| (g.name, g.revised_at)),
        Some(("Sales team".to_owned(), NOW + 2))
    );
    assert!(groups.find(other, sales).await?.is_none());
    let members = groups.members(acme, sales).await?;
    let mia = members.first().map(|m| (m.id, m.name.as_deref()));
    assert_eq!((members.len(), mia), (1, Some((member(2), Some("mia")))));
    assert_eq!(groups.members(other, sales).await?, []);
    assert_eq!(groups.of_member(acme, member(2)).await?, [sales]);
    assert_eq!(groups.of_member(other, member(2)).await?, []);
    let mut collections = reader.collections();
    let grant = GrantedGroup {
        id: sales,
        name: "Sales team".to_owned(),
        access,
    };
    assert_eq!(
        collections.granted_groups(acme, collection(2)).await?,
        [grant]
    );
    assert_eq!(collections.granted_groups(other, collection(2)).await?, []);
    let grant = CollectionGrant {
        collection: collection(2),
        access,
    };
    assert_eq!(collections.of_group(acme, sales).await?, [grant]);
    assert_eq!(collections.of_group(other, sales).await?, []);
    let mia = Reach::Rows {
        member: member(2),
        names: false,
        admin: false,
    };
    let hers = collections.list(acme, mia).await?;
    assert_eq!(
        hers.iter()
            .map(|c| (c.id, c.view_items, c.view_password, c.edit, c.manage))
            .collect::<Vec<_>>(),
        [
            (collection(1), true, true, false, false),
            (collection(2), true, false, true, false)
        ],
        "one by a row of her own, one by her group"
    );
    Ok(())
}
