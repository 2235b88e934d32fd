//! How far imports of files are: each is one person's, in one organisation.

use domain::import::ImportState;
use store::Store;

use crate::{
    Outcome,
    world::{HOUR, MIA, NOW, OLGA, of_organisation},
};

const fn state(done: i32, hours: i64) -> ImportState {
    ImportState {
        done,
        total: 900,
        changed_at: NOW + hours * HOUR,
    }
}

pub(crate) async fn story(store: &Store) -> Outcome {
    let (acme, other) = (of_organisation(1), of_organisation(2));
    let mut tx = store.begin().await?;
    let mut imports = tx.imports();
    assert_eq!(imports.find(acme, OLGA, "a").await?, None);
    imports.put(acme, OLGA, "a", state(200, 0)).await?;
    for (scope, person, mark) in [(other, OLGA, "a"), (acme, MIA, "a"), (acme, OLGA, "A")] {
        assert_eq!(imports.find(scope, person, mark).await?, None);
    }
    imports.put(other, OLGA, "a", state(1, 1)).await?;
    imports.put(acme, MIA, "a", state(2, 2)).await?;
    imports.put(acme, OLGA, "b", state(3, 3)).await?;
    // It goes on, and nobody else's does.
    imports.put(acme, OLGA, "a", state(400, 4)).await?;
    tx.save().await?;

    let mut reader = store.reader().await?;
    let mut imports = reader.imports();
    assert_eq!(imports.find(acme, OLGA, "a").await?, Some(state(400, 4)));
    assert_eq!(imports.find(other, OLGA, "a").await?, Some(state(1, 1)));
    assert_eq!(imports.find(acme, MIA, "a").await?, Some(state(2, 2)));
    assert_eq!(imports.find(acme, OLGA, "b").await?, Some(state(3, 3)));
    assert_eq!(imports.find(other, MIA, "a").await?, None);
    drop(reader);
    ends(store).await
}

/// One is forgotten by name, the others when nothing happened to them for long.
async fn ends(store: &Store) -> Outcome {
    let (acme, other) = (of_organisation(1), of_organisation(2));
    let mut tx = store.begin().await?;
    let mut imports = tx.imports();
    imports.delete(other, MIA, "a").await?;
    imports.delete(other, OLGA, "b").await?;
    imports.delete(acme, OLGA, "a").await?;
    assert_eq!(imports.find(acme, OLGA, "a").await?, None);
    assert_eq!(imports.find(acme, OLGA, "b").await?, Some(state(3, 3)));
    assert_eq!(imports.delete_old(NOW + HOUR).await?, 0);
    assert_eq!(imports.delete_old(NOW + HOUR + 1).await?, 1);
    assert_eq!(imports.find(other, OLGA, "a").await?, None);
    assert_eq!(imports.find(acme, MIA, "a").await?, Some(state(2, 2)));
    assert_eq!(imports.delete_old(NOW + 9 * HOUR).await?, 2);
    // A hundred are remembered for each; the oldest goes.
    for number in 0..=100 {
        let mark = format!("m{number}");
        imports.put(acme, OLGA, &mark, state(1, number)).await?;
    }
    imports.put(acme, MIA, "m0", state(1, 0)).await?;
    assert_eq!(imports.find(acme, OLGA, "m0").await?, None);
    assert_eq!(imports.find(acme, OLGA, "m1").await?, Some(state(1, 1)));
    assert_eq!(imports.find(acme, MIA, "m0").await?, Some(state(1, 0)));
    tx.save().await
}
