//! Collections, and who may do what in them.

use domain::access::{CollectionAccess, CollectionGrant, GrantedMember};
use store::{Store, model::Reach};

use crate::{
    Outcome,
    world::{NOW, collection, email, member, of_organisation},
};

pub(crate) async fn story(store: &Store) -> Outcome {
    let (acme, other) = (of_organisation(1), of_organisation(2));
    let mut tx = store.begin().await?;
    let mut collections = tx.collections();
    for number in 1..=3 {
        let name = format!("2.name {number}");
        collections
            .insert(acme, collection(number), &name, NOW)
            .await?;
    }
    collections
        .insert(other, collection(9), "2.elsewhere", NOW)
        .await?;
    assert!(
        !collections
            .rename(other, collection(1), "2.taken", NOW)
            .await?
    );
    assert!(
        collections
            .rename(acme, collection(1), "2.renamed", NOW)
            .await?
    );
    assert!(!collections.delete(other, collection(3)).await?);
    assert!(collections.delete(acme, collection(3)).await?);
    assert!(!collections.delete(acme, collection(3)).await?);
    let (view, manage) = (CollectionAccess::View, CollectionAccess::Manage);
    assert!(
        collections
            .grant(acme, collection(1), member(2), view)
            .await?
    );
    assert!(
        collections
            .grant(acme, collection(2), member(1), manage)
            .await?
    );
    assert!(
        collections
            .grant(acme, collection(2), member(2), view)
            .await?
    );
    assert!(!collections.revoke(other, collection(2), member(2)).await?);
    assert!(collections.revoke(acme, collection(2), member(2)).await?);
    // Neither a foreign collection nor a foreign member can be bound.
    for (scope, place, who) in [
        (other, collection(1), member(2)),
        (acme, collection(9), member(2)),
        (acme, collection(1), member(7)),
    ] {
        assert!(!collections.grant(scope, place, who, manage).await?);
    }
    let grants = collections.granted_members(acme, collection(1)).await?;
    let grant = GrantedMember {
        id: member(2),
        name: Some("mia".to_owned()),
        email: email("mia"),
        access: view,
    };
    assert_eq!(grants, [grant]);
    assert_eq!(collections.granted_members(other, collection(1)).await?, []);
    let grant = CollectionGrant {
        collection: collection(1),
        access: view,
    };
    assert_eq!(collections.of_member(acme, member(2)).await?, [grant]);
    assert_eq!(collections.of_member(other, member(2)).await?, []);
    assert!(!collections.is_managed(acme, collection(1)).await?);
    assert!(collections.is_managed(acme, collection(2)).await?);
    assert!(!collections.is_managed(other, collection(2)).await?);
    tx.save().await?;

    let mut reader = store.reader().await?;
    let mut collections = reader.collections();
    assert_eq!(collections.count(acme).await?, 2);
    let all = collections.list(acme, Reach::All).await?;
    assert_eq!(
        all.iter()
            .map(|c| (c.id, c.name.as_str(), c.manage))
            .collect::<Vec<_>>(),
        [
            (collection(1), "2.renamed", true),
            (collection(2), "2.name 2", true)
        ]
    );
    assert!(all.iter().all(|c| c.view_items && c.view_password));
    let mia = Reach::Rows {
        member: member(2),
        names: false,
        admin: false,
    };
    let hers = collections.list(acme, mia).await?;
    assert_eq!(
        hers.iter()
            .map(|c| (c.id, c.view_password, c.edit, c.manage))
            .collect::<Vec<_>>(),
        [(collection(1), true, false, false)]
    );
    assert!(collections.list(other, mia).await?.is_empty());
    let admin = Reach::Rows {
        member: member(2),
        names: true,
        admin: true,
    };
    let seen = collections.list(acme, admin).await?;
    assert_eq!(
        seen.iter().map(|c| (c.id, c.manage)).collect::<Vec<_>>(),
        [(collection(1), true), (collection(2), false)],
        "nobody manages the first"
    );
    assert_eq!(
        seen.iter()
            .map(|c| (c.view_items, c.view_password))
            .collect::<Vec<_>>(),
        [(true, true), (false, false)],
        "the second shows by name only"
    );
    assert!(collections.find(acme, mia, collection(1)).await?.is_some());
    assert!(collections.find(acme, mia, collection(2)).await?.is_none());
    for reach in [Reach::All, mia, admin] {
        assert!(
            collections
                .find(acme, reach, collection(9))
                .await?
                .is_none()
        );
        assert!(
            collections
                .find(other, reach, collection(1))
                .await?
                .is_none()
        );
    }
    assert!(
        collections
            .find(acme, Reach::All, collection(2))
            .await?
            .is_some()
    );
    Ok(())
}
