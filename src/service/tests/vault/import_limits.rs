//! How much comes in at once, and that two at once are one.

use domain::{AppError, event::EventKind, import::ImportSlice, item::ITEMS_MAX};
use service::{
    item, own_vault,
    random::{SystemRandom, uuid},
};

use crate::{
    imports::slice,
    scene::vault,
    world::{ACME, Done, NOW, OLGA, World, refusal},
};

impl World {
    /// Runs one statement on the database.
    pub(crate) async fn run(&self, sql: String) {
        let file = self.folder.path().join("vault.sqlite");
        let url = format!("sqlite:{}", file.display());
        let done = store::contract::run(&url, sql).await;
        done.expect("the statement is run");
    }
}

#[tokio::test]
async fn a_slice_keeps_to_its_limits() -> Done {
    let world = World::new().await;
    let login = world.login("A", "b", &[]);
    let of = |from, to, total, items| ImportSlice {
        mark: "file".to_owned(),
        from,
        to,
        total,
        ..slice(0, vec![login.clone(); items])
    };
    let items = AppError::field("items", "too-many");
    let total = AppError::field("total", "number");
    for (asked, wanted) in [
        (of(0, 201, 300, 201), &items),
        (of(0, 2, 300, 3), &items),
        (of(0, 1, 100_001, 1), &total),
        (of(0, 3, 2, 1), &total),
        (of(-1, 1, 2, 1), &total),
        (of(0, 0, 2, 0), &total),
        (of(i32::MIN, i32::MAX, i32::MAX, 1), &total),
    ] {
        assert_eq!(&refusal(world.import(OLGA, &asked).await), wanted);
    }
    let mark = AppError::field("mark", "characters");
    let org = world.acme(OLGA).await;
    for strange in ["", "a b", "a/b", "a'b", "é", "a\0", &"x".repeat(65)] {
        let asked = ImportSlice {
            mark: strange.to_owned(),
            ..of(0, 1, 1, 1)
        };
        assert_eq!(refusal(world.import(OLGA, &asked).await), mark);
        let state = item::import_state(&vault(&org), strange).await;
        assert_eq!(refusal(state), mark);
        let done = item::forget_import(&vault(&org), strange).await;
        assert_eq!(refusal(done), mark);
    }
    assert!(world.items_of(OLGA).await.is_empty());
    let most = ImportSlice {
        mark: "-_".repeat(32),
        ..of(0, 200, 100_000, 200)
    };
    world.import(OLGA, &most).await?;
    assert_eq!(world.items_of(OLGA).await.len(), 200);
    Ok(())
}

#[tokio::test]
async fn a_vault_takes_no_more_than_its_most() -> Done {
    let world = World::new().await;
    // All but one of them, also those in the trash.
    let sql = format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) \
         INSERT INTO items (id, organisation_id, kind, item_key, data, created_at, revised_at, deleted_at) \
         SELECT randomblob(16), x'{}', 1, '', '', 0, 0, nullif(i % 2, 0) FROM n",
        ITEMS_MAX - 1,
        ACME.0.simple(),
    );
    world.run(sql).await;
    let full = AppError::conflict("too-many-items");
    let login = || world.login("A", "b", &[]);
    let both = world.import(OLGA, &slice(0, vec![login(), login()])).await;
    assert_eq!(refusal(both), full);
    assert_eq!(world.imported(OLGA, ACME).await, None);
    world.import(OLGA, &slice(0, vec![login()])).await?;
    let more = world.import(OLGA, &slice(1, vec![login()])).await;
    assert_eq!(refusal(more), full);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn two_tabs_at_once_bring_each_item_in_once() -> Done {
    race(&World::new().await).await?;
    let name = format!("portaal_imports_{}", uuid(&SystemRandom, NOW).simple());
    if let Some(url) = store::contract::scratch(&name).await? {
        let world = World::on(&url, tempfile::tempdir()?).await;
        race(&world).await?;
        world.store.close().await;
        store::contract::drop_scratch(&name).await?;
    }
    Ok(())
}

async fn race(world: &World) -> Done {
    let (one, two) = (world.acme(OLGA).await, world.acme(OLGA).await);
    let (one, two) = (vault(&one), vault(&two));
    let login = world.login("A", "b", &[]);
    let of = |from, items| slice(from, vec![login.clone(); items]);
    for from in [0, 2, 4] {
        // The slower one finds it done.
        let asked = of(from, 2);
        let both = tokio::join!(item::import(&one, &asked), item::import(&two, &asked));
        assert_eq!(both.0?, both.1?);
    }
    // They cut the file otherwise: whichever comes second has nothing left to bring in, or is told.
    let (short, long) = (of(6, 1), of(6, 2));
    let both = tokio::join!(item::import(&one, &short), item::import(&two, &long));
    let done = both.0?.done;
    match both.1 {
        Ok(state) => assert_eq!((done, state.done), (8, 8)),
        told => {
            assert_eq!(refusal(told), AppError::conflict("import-elsewhere"));
            assert_eq!(done, 7);
        }
    }
    let items = usize::try_from(done)?;
    assert_eq!(world.items_of(OLGA).await.len(), items);
    assert_eq!(world.events(EventKind::ItemCreated).await, items);
    own_race(world).await
}

/// The same in a person's own vault.
async fn own_race(world: &World) -> Done {
    let (one, two) = (world.own(OLGA).await, world.own(OLGA).await);
    for from in [0, 2, 4] {
        let asked = slice(from, vec![world.login("A", "b", &[]); 2]);
        let both = tokio::join!(
            own_vault::import(&one, &asked),
            own_vault::import(&two, &asked)
        );
        assert_eq!(both.0?, both.1?);
    }
    assert_eq!(own_vault::list(&one, None).await?.items.len(), 6);
    Ok(())
}
