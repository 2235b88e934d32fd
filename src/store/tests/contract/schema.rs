//! The two schemas are one: same files, same tables, same columns, same unique keys.

use std::{collections::BTreeSet, path::Path};

use sqlx::{Connection, PgConnection, SqliteConnection};

use crate::database::{Sqlite, on_postgres};

fn file_names(folder: &str) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
    std::fs::read_dir(root.join(folder))
        .expect("the folder of migrations")
        .map(|entry| {
            let name = entry.expect("an entry").file_name();
            name.to_string_lossy().into_owned()
        })
        .collect()
}

#[test]
fn both_databases_have_the_same_migrations() {
    let sqlite = file_names("sqlite");
    assert!(!sqlite.is_empty());
    assert_eq!(sqlite, file_names("postgres"));
}

/// `table.column null|not null`, and `unique table(columns)` for primary and unique keys.
type Schema = BTreeSet<String>;

async fn of_sqlite(url: &str) -> Schema {
    let mut conn = SqliteConnection::connect(url)
        .await
        .expect("the file opens");
    let columns: Vec<(String, String, bool, bool)> = sqlx::query_as(
        "SELECT t.name, c.name, c.\"notnull\" <> 0, c.pk <> 0 FROM sqlite_schema t \
         JOIN pragma_table_xinfo(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE '\\_%' ESCAPE '\\' \
         AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .fetch_all(&mut conn)
    .await
    .expect("the columns");
    // A key that is one BLOB column is an index like any other here, and never null.
    let keys: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT t.name, i.name, k.name FROM sqlite_schema t \
         JOIN pragma_index_list(t.name) i ON i.\"unique\" = 1 \
         JOIN pragma_index_info(i.name) k WHERE t.type = 'table' AND t.name NOT LIKE '\\_%' ESCAPE '\\' \
         ORDER BY t.name, i.name, k.seqno",
    )
    .fetch_all(&mut conn)
    .await
    .expect("the unique keys");
    let columns = columns
        .into_iter()
        .map(|(table, column, filled, key)| (table, column, filled || key));
    schema(columns, keys)
}

async fn of_postgres(url: &str) -> Schema {
    let mut conn = PgConnection::connect(url)
        .await
        .expect("the database opens");
    let columns: Vec<(String, String, bool)> = sqlx::query_as(
        "SELECT table_name::text, column_name::text, is_nullable = 'NO' FROM information_schema.columns \
         JOIN information_schema.tables USING (table_schema, table_name) \
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_%'",
    )
    .fetch_all(&mut conn)
    .await
    .expect("the columns");
    let keys: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT t.relname::text, i.relname::text, a.attname::text FROM pg_index x \
         JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid \
         JOIN pg_namespace n ON n.oid = t.relnamespace \
         CROSS JOIN LATERAL unnest(x.indkey::int2[]) WITH ORDINALITY AS k(attnum, position) \
         JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum \
         WHERE x.indisunique AND n.nspname = 'public' AND t.relname NOT LIKE '\\_%' \
         ORDER BY 1, 2, k.position",
    )
    .fetch_all(&mut conn)
    .await
    .expect("the unique keys");
    schema(columns.into_iter(), keys)
}

fn schema(
    columns: impl Iterator<Item = (String, String, bool)>,
    keys: Vec<(String, String, String)>,
) -> Schema {
    let mut all: Schema = columns
        .map(|(table, column, filled)| {
            let null = if filled { "not null" } else { "null" };
            format!("{table}.{column} {null}")
        })
        .collect();
    let mut keys = keys.into_iter().peekable();
    while let Some((table, index, first)) = keys.next() {
        let mut columns = vec![first];
        while let Some((_, _, column)) = keys.next_if(|(t, i, _)| (t, i) == (&table, &index)) {
            columns.push(column);
        }
        all.insert(format!("unique {table}({})", columns.join(", ")));
    }
    all
}

#[tokio::test]
async fn fresh_schemas_are_equal() {
    let sqlite = Sqlite::fresh().await;
    let ours = of_sqlite(&sqlite.url).await;
    assert!(ours.contains("unique users(email)"), "{ours:?}");
    on_postgres(|_, url| async move {
        let theirs = of_postgres(&url).await;
        let differ: Vec<_> = ours.symmetric_difference(&theirs).collect();
        assert!(differ.is_empty(), "only in one of them: {differ:?}");
    })
    .await;
}
