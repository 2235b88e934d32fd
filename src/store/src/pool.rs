//! Opening a database, reading from it, changing it.

use std::{path::Path, str::FromStr, time::Duration};

use sqlx::{
    PgPool, Postgres, Sqlite, SqlitePool, Transaction,
    migrate::Migrator,
    pool::PoolConnection,
    postgres::PgPoolOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{
    error::{Result, StoreError},
    repository::Conn,
};

static SQLITE: Migrator = sqlx::migrate!("../../migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("../../migrations/postgres");

/// How long a change waits for another one before it gives up.
const BUSY: Duration = Duration::from_secs(10);

/// An open database. Clones share the connections.
#[derive(Clone, Debug)]
pub struct Store(Pools);

#[derive(Clone, Debug)]
enum Pools {
    /// One connection writes, several read.
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
    },
    Postgres(PgPool),
}

impl Store {
    /// Opens `sqlite:PATH` (made when absent) or `postgres://…` with at most so many connections for
    /// reading (SQLite) or in all (PostgreSQL). The schema is not touched.
    pub async fn open(url: &str, connections: u32) -> Result<Self> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            return open_sqlite(path.trim_start_matches("//"), connections).await;
        }
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let pool = PgPoolOptions::new()
                .max_connections(connections)
                .acquire_timeout(BUSY)
                .connect(url)
                .await?;
            return Ok(Self(Pools::Postgres(pool)));
        }
        Err(StoreError::Url)
    }

    /// Brings the schema up to date. Safe when several servers do it at once.
    pub async fn migrate(&self) -> Result<()> {
        match &self.0 {
            Pools::Sqlite { writer, .. } => SQLITE.run(writer).await?,
            Pools::Postgres(pool) => POSTGRES.run(pool).await?,
        }
        Ok(())
    }

    /// Whether the database answers and its schema is the one of this program.
    pub async fn ready(&self) -> Result<bool> {
        let (applied, wanted): (i64, _) = match &self.0 {
            Pools::Sqlite { readers, .. } => (
                sqlx::query_scalar(APPLIED).fetch_one(readers).await?,
                SQLITE.iter().count(),
            ),
            Pools::Postgres(pool) => (
                sqlx::query_scalar(APPLIED).fetch_one(pool).await?,
                POSTGRES.iter().count(),
            ),
        };
        Ok(i64::try_from(wanted).is_ok_and(|wanted| applied >= wanted))
    }

    /// A connection for questions.
    pub async fn reader(&self) -> Result<Reader> {
        Ok(Reader(match &self.0 {
            Pools::Sqlite { readers, .. } => Reading::Sqlite(readers.acquire().await?),
            Pools::Postgres(pool) => Reading::Postgres(pool.acquire().await?),
        }))
    }

    /// A transaction for changes. On SQLite it is the only one until it ends.
    pub async fn begin(&self) -> Result<Tx> {
        Ok(Tx(match &self.0 {
            Pools::Sqlite { writer, .. } => {
                Writing::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?)
            }
            Pools::Postgres(pool) => Writing::Postgres(pool.begin().await?),
        }))
    }

    /// Ends every connection, so that a SQLite file is left in one piece.
    pub async fn close(&self) {
        match &self.0 {
            Pools::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

const APPLIED: &str = "SELECT COUNT(*) FROM _sqlx_migrations WHERE success";

async fn open_sqlite(path: &str, connections: u32) -> Result<Store> {
    if let Some(folder) = Path::new(path)
        .parent()
        .filter(|f| !f.as_os_str().is_empty())
    {
        std::fs::create_dir_all(folder)?;
    }
    let options = SqliteConnectOptions::from_str(&format!("sqlite:{path}"))?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // What was acknowledged outlives a loss of power too.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        .optimize_on_close(true, None);
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(BUSY)
        .connect_with(options.clone())
        .await?;
    let readers = SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(BUSY)
        .connect_with(options.pragma("query_only", "on"))
        .await?;
    Ok(Store(Pools::Sqlite { writer, readers }))
}

/// Asks; cannot change anything.
#[derive(Debug)]
pub struct Reader(Reading);

#[derive(Debug)]
enum Reading {
    Sqlite(PoolConnection<Sqlite>),
    Postgres(PoolConnection<Postgres>),
}

impl Reader {
    pub(crate) fn conn(&mut self) -> Conn<'_> {
        match &mut self.0 {
            Reading::Sqlite(c) => Conn::Sqlite(c),
            Reading::Postgres(c) => Conn::Postgres(c),
        }
    }
}

/// One change, all or nothing: the unit of work. Dropped without [`Tx::save`], it never was.
#[derive(Debug)]
pub struct Tx(Writing);

#[derive(Debug)]
enum Writing {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    pub(crate) fn conn(&mut self) -> Conn<'_> {
        match &mut self.0 {
            Writing::Sqlite(t) => Conn::Sqlite(t),
            Writing::Postgres(t) => Conn::Postgres(t),
        }
    }

    /// Makes the change true.
    pub async fn save(self) -> Result<()> {
        match self.0 {
            Writing::Sqlite(t) => t.commit().await?,
            Writing::Postgres(t) => t.commit().await?,
        }
        Ok(())
    }
}
