//! Ids for elements that need one and are given none.

use leptos::prelude::*;

#[derive(Clone, Copy)]
struct Ids(StoredValue<u32>);

/// Starts counting; once, at the root of the page.
pub fn provide_ids() {
    provide_context(Ids(StoredValue::new(0)));
}

/// An id that no other part of this page has. Server and browser count alike, because they make the parts in the same
/// order; ids are only ever compared inside the part that made them.
pub(crate) fn next_id(kind: &str) -> String {
    let number = use_context::<Ids>().map_or(0, |ids| {
        ids.0.update_value(|n| *n += 1);
        ids.0.get_value()
    });
    format!("{kind}-{number}")
}
