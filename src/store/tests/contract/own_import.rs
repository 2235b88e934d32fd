//! How far imports into own vaults are: each is one person's.

use domain::import::ImportState;
use store::Store;

use crate::{
    Outcome,
    world::{HOUR, MIA, NOW, OLGA},
};

const fn state(done: i32, hours: i64) -> ImportState {
    ImportState {
        done,
        total: 900,
        changed_at: NOW + hours * HOUR,
    }
}

pub(crate) async fn story(store: &Store) -> Outcome {
    let mut tx = store.begin().await?;
    let mut imports = tx.own_imports();
    assert_eq!(imports.find(OLGA, "a").await?, None);
    imports.put(OLGA, "a", state(200, 0)).await?;
    for (person, mark) in [(MIA, "a"), (OLGA, "A")] {
        assert_eq!(imports.find(person, mark).await?, None);
    }
    imports.put(MIA, "a", state(2, 2)).await?;
    imports.put(OLGA, "b", state(3, 3)).await?;
    // It goes on, and nobody else's does.
    imports.put(OLGA, "a", state(400, 4)).await?;
    tx.save().await?;

    let mut reader = store.reader().await?;
    let mut imports = reader.own_imports();
    assert_eq!(imports.find(OLGA, "a").await?, Some(state(400, 4)));
    assert_eq!(imports.find(MIA, "a").await?, Some(state(2, 2)));
    assert_eq!(imports.find(OLGA, "b").await?, Some(state(3, 3)));
    assert_eq!(imports.find(MIA, "b").await?, None);
    drop(reader);
    ends(store).await
}

/// One is forgotten by name, the others when nothing happened to them for long.
async fn ends(store: &Store) -> Outcome {
    let mut tx = store.begin().await?;
    let mut imports = tx.own_imports();
    imports.delete(MIA, "b").await?;
    imports.delete(OLGA, "a").await?;
    assert_eq!(imports.find(OLGA, "a").await?, None);
    assert_eq!(imports.find(OLGA, "b").await?, Some(state(3, 3)));
    assert_eq!(imports.delete_old(NOW + 2 * HOUR).await?, 0);
    assert_eq!(imports.delete_old(NOW + 2 * HOUR + 1).await?, 1);
    assert_eq!(imports.find(MIA, "a").await?, None);
    assert_eq!(imports.delete_old(NOW + 9 * HOUR).await?, 1);
    // A hundred are remembered for each; the oldest goes.
    for number in 0..=100 {
        let mark = format!("m{number}");
        imports.put(OLGA, &mark, state(1, number)).await?;
    }
    imports.put(MIA, "m0", state(1, 0)).await?;
    assert_eq!(imports.find(OLGA, "m0").await?, None);
    assert_eq!(imports.find(OLGA, "m1").await?, Some(state(1, 1)));
    assert_eq!(imports.find(MIA, "m0").await?, Some(state(1, 0)));
    tx.save().await
}
