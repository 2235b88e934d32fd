//! What tests see and do beyond the repositories. Above all which methods have been called: the contract
//! suite compares it with all there are.

use std::{collections::BTreeSet, sync::Mutex};

use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};

static CALLED: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());

/// Notes a call.
pub(crate) fn called(method: &'static str) {
    if let Ok(mut set) = CALLED.lock() {
        set.insert(method);
    }
}

/// Of `methods`, those that nobody has called in this process.
pub fn not_called(methods: &[&'static str]) -> Vec<&'static str> {
    let Ok(set) = CALLED.lock() else {
        return methods.to_vec();
    };
    methods
        .iter()
        .copied()
        .filter(|m| !set.contains(m))
        .collect()
}

/// Runs one statement of a test's own, for what no method does: a database that is made, or an
/// organisation that no provider stands behind.
pub async fn run(url: &str, sql: String) -> crate::Result<()> {
    let sql = AssertSqlSafe(sql);
    if url.starts_with("sqlite:") {
        let mut conn = SqliteConnection::connect(url).await?;
        sqlx::query(sql).execute(&mut conn).await?;
        conn.close().await?;
    } else {
        let mut conn = PgConnection::connect(url).await?;
        sqlx::query(sql).execute(&mut conn).await?;
        conn.close().await?;
    }
    Ok(())
}

/// Makes a database of its own on the server that `PORTAAL_TEST_POSTGRES` names, and gives its address;
/// none without such a server.
pub async fn scratch(name: &str) -> crate::Result<Option<String>> {
    let Ok(server) = std::env::var("PORTAAL_TEST_POSTGRES") else {
        return Ok(None);
    };
    run(&server, format!("CREATE DATABASE {name}")).await?;
    let base = server.rsplit_once('/').map_or(&*server, |(base, _)| base);
    Ok(Some(format!("{base}/{name}")))
}

/// Its end.
pub async fn drop_scratch(name: &str) -> crate::Result<()> {
    match std::env::var("PORTAAL_TEST_POSTGRES") {
        Ok(server) => run(&server, format!("DROP DATABASE {name} WITH (FORCE)")).await,
        Err(_) => Ok(()),
    }
}

/// Every text that lists clients, for the test that asks the databases for their plans.
pub fn client_list_texts() -> Vec<String> {
    crate::client_sql::all_pages()
}
