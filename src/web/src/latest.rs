//! What several parts of a page want for themselves: the one that came last has it.

use leptos::prelude::*;

/// Those who want it, each with the number by which it goes again.
pub(crate) struct Latest<T: 'static>(StoredValue<Vec<(u32, T)>>);

impl<T> Clone for Latest<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Latest<T> {}

impl<T: Copy + Send + Sync + 'static> Latest<T> {
    /// Nobody wants it yet.
    pub(crate) fn new() -> Self {
        Self(StoredValue::new(Vec::new()))
    }

    /// Wants it as long as this part of the page lives.
    pub(crate) fn want(self, one: T) {
        let last = self.0.with_value(|all| all.last().map_or(0, |(id, _)| *id));
        let own = last.wrapping_add(1);
        self.0.update_value(|all| all.push((own, one)));
        on_cleanup(move || {
            let _ = self
                .0
                .try_update_value(|all| all.retain(|(id, _)| *id != own));
        });
    }

    /// Who has it.
    pub(crate) fn get(self) -> Option<T> {
        let last = self.0.try_with_value(|all| all.last().copied());
        last.flatten().map(|(_, one)| one)
    }
}
