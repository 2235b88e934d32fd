//! What can go wrong in a database.

/// The result of every repository method.
pub type Result<T> = std::result::Result<T, StoreError>;

/// A failure of the database; absence is not one.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A row with the same unique value exists already.
    #[error("duplicate value: {0}")]
    Duplicate(String),
    /// The database said no, is gone, or holds a row that this version cannot read.
    #[error("database: {0}")]
    Database(#[source] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// The address of the database is of no known kind.
    #[error("the database URL must begin with sqlite: or postgres:")]
    Url,
    /// The folder of the database file cannot be made.
    #[error("cannot make the folder of the database file: {0}")]
    Folder(#[from] std::io::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(d) if d.is_unique_violation() => {
                Self::Duplicate(d.message().to_owned())
            }
            _ => Self::Database(error),
        }
    }
}
