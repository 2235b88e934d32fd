//! The five words.

use domain::access::CollectionAccess;
use text::Text;

/// What the word says.
pub(crate) fn word(t: Text, access: CollectionAccess) -> &'static str {
    match access {
        CollectionAccess::View => t.access_view(),
        CollectionAccess::ViewExceptPasswords => t.access_view_except(),
        CollectionAccess::Edit => t.access_edit(),
        CollectionAccess::EditExceptPasswords => t.access_edit_except(),
        CollectionAccess::Manage => t.access_manage(),
    }
}
