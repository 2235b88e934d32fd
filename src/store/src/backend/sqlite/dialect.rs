//! Where SQLite needs other words than PostgreSQL. Names are the same on both sides.

/// Ends a `SELECT` whose rows are about to be changed. `BEGIN IMMEDIATE` has locked everything.
macro_rules! for_update {
    () => {
        ""
    };
}
/// As `for_update`, but rows that another connection holds are passed over.
macro_rules! skip_locked {
    () => {
        ""
    };
}
pub(crate) use for_update;
pub(crate) use skip_locked;
