//! How one signature serves two databases.

/// A connection of either database, borrowed for one repository.
#[derive(Debug)]
pub(crate) enum Conn<'c> {
    /// SQLite.
    Sqlite(&'c mut sqlx::SqliteConnection),
    /// PostgreSQL.
    Postgres(&'c mut sqlx::PgConnection),
}

/// Marks a repository that only asks.
#[derive(Debug)]
pub struct Read(());
/// Marks a repository of a transaction, which may change things.
#[derive(Debug)]
pub struct Write(());

/// Declares a repository: its methods call the functions of the same name in
/// `queries/<module>.rs`, compiled for the database at hand.
macro_rules! repository {
    (
        $(#[$meta:meta])*
        pub struct $name:ident as $getter:ident in $module:ident;
        read { $($(#[$rmeta:meta])* fn $read:ident($($ra:ident: $rt:ty),* $(,)?) -> $ro:ty;)* }
        write { $($(#[$wmeta:meta])* fn $write:ident($($wa:ident: $wt:ty),* $(,)?) -> $wo:ty;)* }
    ) => {
        $(#[$meta])*
        #[derive(Debug)]
        pub struct $name<'c, M = crate::repository::Read> {
            conn: crate::repository::Conn<'c>,
            mode: std::marker::PhantomData<M>,
        }

        impl<M> $name<'_, M> {
            $(
                $(#[$rmeta])*
                pub async fn $read(&mut self, $($ra: $rt),*) -> crate::Result<$ro> {
                    repository!(@call self, $module, $read, $($ra),*)
                }
            )*
        }

        impl $name<'_, crate::repository::Write> {
            $(
                $(#[$wmeta])*
                pub async fn $write(&mut self, $($wa: $wt),*) -> crate::Result<$wo> {
                    repository!(@call self, $module, $write, $($wa),*)
                }
            )*
        }

        impl crate::Reader {
            #[doc = concat!("Asks of [`", stringify!($name), "`].")]
            pub fn $getter(&mut self) -> $name<'_, crate::repository::Read> {
                $name { conn: self.conn(), mode: std::marker::PhantomData }
            }
        }

        impl crate::Tx {
            #[doc = concat!("Asks of and changes [`", stringify!($name), "`].")]
            pub fn $getter(&mut self) -> $name<'_, crate::repository::Write> {
                $name { conn: self.conn(), mode: std::marker::PhantomData }
            }
        }

        #[cfg(feature = "contract")]
        impl $name<'_> {
            /// Every method, as the contract suite must call it.
            pub const METHODS: &'static [&'static str] = &[
                $(concat!(stringify!($module), "::", stringify!($read)),)*
                $(concat!(stringify!($module), "::", stringify!($write)),)*
            ];
        }
    };
    (@call $self:ident, $module:ident, $fn:ident, $($arg:ident),*) => {{
        crate::meter::count();
        #[cfg(feature = "contract")]
        crate::contract::called(concat!(stringify!($module), "::", stringify!($fn)));
        match &mut $self.conn {
            crate::repository::Conn::Sqlite(conn) => crate::backend::sqlite::$module::$fn(conn, $($arg),*).await,
            crate::repository::Conn::Postgres(conn) => crate::backend::postgres::$module::$fn(conn, $($arg),*).await,
        }
    }};
}
pub(crate) use repository;
