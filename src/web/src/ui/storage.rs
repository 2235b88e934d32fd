//! How full an organisation's storage is, said and shown.

use domain::attachment::Storage;
use leptos::prelude::*;
use text::{Text, format};

use crate::ui::seats::bar;
use crate::use_text;

/// Used of bought, in words.
pub fn storage_words(t: Text, storage: Storage) -> String {
    let size = |bytes: i64| format::bytes(t, u64::try_from(bytes).unwrap_or(0));
    t.storage_of(size(storage.bought), size(storage.used))
}

/// The same with a bar.
#[component]
pub fn StorageUse(
    /// How full it is.
    storage: Storage,
) -> impl IntoView {
    let t = use_text();
    // A bar of a hundred parts is fine enough, whatever the bytes.
    let parts = storage.used.saturating_mul(100) / storage.bought.max(1);
    let parts = i32::try_from(parts).unwrap_or(100);
    // Something in use is never shown as nothing.
    let parts = parts.max(i32::from(storage.used > 0));
    view! {
        <div class="storage">
            {bar(parts, 100, storage_words(t, storage))}
            <p class="storage-words">{storage_words(t, storage)}</p>
            {(parts >= 90).then(|| view! { <p class="storage-words">{t.storage_full()}</p> })}
        </div>
    }
    .into_any()
}
