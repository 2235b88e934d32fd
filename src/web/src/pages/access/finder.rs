//! Finding what can be picked.

use leptos::prelude::*;

use super::Entry;
use crate::pages::invitation::Later;

/// Finds what can be picked by what somebody types.
pub(crate) type Finder = Callback<String, Later<Vec<Entry>>>;

/// Finds by name among those that are here and that the person may change.
pub(crate) fn among(entries: Vec<Entry>) -> Finder {
    Callback::new(move |text: String| -> Later<_> {
        let text = text.trim().to_lowercase();
        let fits = |entry: &&Entry| !entry.fixed && entry.name.to_lowercase().contains(&text);
        let found: Vec<Entry> = entries.iter().filter(fits).cloned().collect();
        Box::pin(async move { Ok(found) })
    })
}
