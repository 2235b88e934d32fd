//! Fresh databases: a file that goes away, or a database of its own on the server of the tests.

use std::{
    future::Future,
    sync::atomic::{AtomicU32, Ordering},
    time::SystemTime,
};

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use store::Store;
use tempfile::TempDir;

/// A SQLite file in a folder that is removed with it.
pub(crate) struct Sqlite {
    pub(crate) store: Store,
    pub(crate) url: String,
    _folder: TempDir,
}

impl Sqlite {
    /// A migrated file.
    pub(crate) async fn fresh() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite:{}", folder.path().join("t.sqlite").display());
        let store = Store::open(&url, 4).await.expect("a fresh file opens");
        store.migrate().await.expect("a fresh file migrates");
        Self {
            store,
            url,
            _folder: folder,
        }
    }
}

/// Runs `body` on a migrated database of its own; does nothing when no PostgreSQL is there.
pub(crate) async fn on_postgres<F, Fut>(body: F)
where
    F: FnOnce(Store, String) -> Fut,
    Fut: Future<Output = ()> + Send + 'static,
{
    let Ok(server) = std::env::var("PORTAAL_TEST_POSTGRES") else {
        return;
    };
    let name = unique_name();
    run(&server, format!("CREATE DATABASE {name}")).await;
    let base = server.rsplit_once('/').expect("an address with a name").0;
    let url = format!("{base}/{name}");
    let store = Store::open(&url, 8).await.expect("a fresh database opens");
    store.migrate().await.expect("a fresh database migrates");
    // In a task of its own, so that a failure does not keep the database from being dropped.
    let outcome = tokio::spawn(body(store.clone(), url)).await;
    store.close().await;
    run(&server, format!("DROP DATABASE {name} WITH (FORCE)")).await;
    if let Err(failure) = outcome {
        std::panic::resume_unwind(failure.into_panic());
    }
}

/// A name that no other run has: process, moment, count.
fn unique_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let moment = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |d| d.as_nanos());
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    format!("portaal_{}_{moment}_{count}", std::process::id())
}

async fn run(server: &str, sql: String) {
    let mut conn = PgConnection::connect(server)
        .await
        .expect("the server of the tests answers");
    sqlx::query(AssertSqlSafe(sql))
        .execute(&mut conn)
        .await
        .expect("databases come and go");
    conn.close().await.expect("a connection closes");
}
