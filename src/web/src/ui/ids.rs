//! Ids for elements that need one and are given none.

use leptos::prelude::*;

#[derive(Clone, Copy)]
struct Ids(StoredValue<u32>);

/// Starts counting; once, at the root of the page.
pub fn provide_ids() {
    provide_context(Ids(StoredValue::new(0)));
}

/// An id that no other part of this page has. Server and browser make the parts in an order of their own, and what the
/// server wrote stays when the browser takes the page over: so each counts under a letter of its own. A part that ties
/// what the browser makes to what the server wrote sets the id again when it does.
pub(crate) fn next_id(kind: &str) -> String {
    let side = if cfg!(feature = "ssr") { 's' } else { 'b' };
    let number = use_context::<Ids>().map_or(0, |ids| {
        ids.0.update_value(|n| *n += 1);
        ids.0.get_value()
    });
    format!("{kind}-{side}{number}")
}
