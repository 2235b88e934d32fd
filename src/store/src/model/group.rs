//! Groups.

use domain::{GroupId, Millis};
use sqlx::FromRow;

/// A group.
#[derive(Clone, Debug, FromRow)]
pub struct GroupRow {
    /// Its id.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// When it last changed.
    pub revised_at: Millis,
}
