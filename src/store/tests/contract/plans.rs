//! How the databases would find a page of the client list.

use sqlx::{AssertSqlSafe, Connection, PgConnection, Row, SqliteConnection};

/// Every text of the client list walks an index from the provider on, and nothing is sorted.
pub(crate) async fn client_list_walks_an_index(url: &str) {
    for text in store::contract::client_list_texts() {
        let plan = if url.starts_with("sqlite:") {
            sqlite_plan(url, &text).await
        } else {
            postgres_plan(url, &text).await
        };
        let walks = plan.iter().any(|line| line.contains("clients_by_"));
        let sorts = plan.iter().any(|line| {
            line.contains("TEMP B-TREE FOR ORDER") || line.trim_start().starts_with("Sort")
        });
        assert!(walks && !sorts, "{text}\n{}", plan.join("\n"));
    }
}

async fn sqlite_plan(url: &str, text: &str) -> Vec<String> {
    let mut conn = SqliteConnection::connect(url)
        .await
        .expect("the file opens");
    let rows = sqlx::query(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {text}")))
        .fetch_all(&mut conn)
        .await
        .expect("a plan");
    rows.iter()
        .map(|row| row.get::<String, _>("detail"))
        .collect()
}

/// On tables as small as these PostgreSQL would read them whole, so that is forbidden to it.
async fn postgres_plan(url: &str, text: &str) -> Vec<String> {
    let mut conn = PgConnection::connect(url)
        .await
        .expect("the database opens");
    let parameters = (1..=9)
        .rev()
        .find(|n| text.contains(&format!("${n}")))
        .unwrap_or(0);
    let nulls = vec!["NULL"; parameters].join(", ");
    for sql in [
        "SET enable_seqscan = off".to_owned(),
        "SET enable_bitmapscan = off".to_owned(),
        "SET enable_sort = off".to_owned(),
        "SET enable_incremental_sort = off".to_owned(),
        "SET plan_cache_mode = force_generic_plan".to_owned(),
        format!("PREPARE page AS {text}"),
    ] {
        sqlx::raw_sql(AssertSqlSafe(sql))
            .execute(&mut conn)
            .await
            .expect("a statement of the test");
    }
    let rows = sqlx::raw_sql(AssertSqlSafe(format!("EXPLAIN EXECUTE page({nulls})")))
        .fetch_all(&mut conn)
        .await
        .expect("a plan");
    rows.iter().map(|row| row.get::<String, _>(0)).collect()
}
