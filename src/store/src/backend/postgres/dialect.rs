//! Where PostgreSQL needs other words than SQLite. Names are the same on both sides.

/// Ends a `SELECT` whose rows are about to be changed.
macro_rules! for_update {
    () => {
        " FOR UPDATE"
    };
}
/// As `for_update`, but rows that another connection holds are passed over.
macro_rules! skip_locked {
    () => {
        " FOR UPDATE SKIP LOCKED"
    };
}
pub(crate) use for_update;
pub(crate) use skip_locked;
