//! Keyset paging: a page is asked for by where it starts, never by number.

use serde::{Deserialize, Serialize};

/// Where a page starts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cursor {
    /// At the first row.
    #[default]
    First,
    /// Behind the row with this mark.
    After(String),
    /// Before the row with this mark.
    Before(String),
    /// At the last rows.
    Last,
}

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    /// The rows, in the order asked for.
    pub rows: Vec<T>,
    /// Mark for the page before; none on the first page.
    pub before: Option<String>,
    /// Mark for the page behind; none on the last page.
    pub after: Option<String>,
}

/// Rows on a page of a list.
pub const PAGE_SIZE: i64 = 50;
