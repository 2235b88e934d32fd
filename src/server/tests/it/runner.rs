//! How a story runs on both databases.

use std::sync::LazyLock;

use tokio::{
    runtime::{Builder, Runtime},
    sync::OnceCell,
};

use crate::{app::Database, world::World};

/// One runtime for all: connections of a server live as long as the runtime that opened them.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_multi_thread()
        .worker_threads(4)
        // Pages nest deeply in a build without optimisation.
        .thread_stack_size(16 * 1024 * 1024)
        .enable_all()
        .build()
        .expect("a runtime")
});

/// Runs a story in the world of a database; passes when that database is not there.
pub(crate) fn run(database: Database, story: impl AsyncFn(&World)) {
    static SQLITE: OnceCell<World> = OnceCell::const_new();
    static POSTGRES: OnceCell<World> = OnceCell::const_new();
    if !database.is_there() {
        return;
    }
    let world = match database {
        Database::Sqlite => &SQLITE,
        Database::Postgres => &POSTGRES,
    };
    RUNTIME.block_on(async {
        let made = world.get_or_init(|| Box::pin(World::make(database)));
        story(made.await).await;
    });
}

/// Declares stories: each becomes two tests.
macro_rules! stories {
    ($($(#[$meta:meta])* async fn $name:ident($world:ident: &World) $body:block)+) => {$(
        $(#[$meta])*
        mod $name {
            use super::*;

            async fn story($world: &crate::world::World) $body

            #[test]
            fn on_sqlite() {
                crate::runner::run(crate::app::Database::Sqlite, story);
            }

            #[test]
            fn on_postgresql() {
                crate::runner::run(crate::app::Database::Postgres, story);
            }
        }
    )+};
}
pub(crate) use stories;
