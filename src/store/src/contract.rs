//! Which repository methods have been called: the contract suite compares it with all there are.

use std::{collections::BTreeSet, sync::Mutex};

static CALLED: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());

/// Notes a call.
pub(crate) fn called(method: &'static str) {
    if let Ok(mut set) = CALLED.lock() {
        set.insert(method);
    }
}

/// Of `methods`, those that nobody has called in this process.
pub fn not_called(methods: &[&'static str]) -> Vec<&'static str> {
    let Ok(set) = CALLED.lock() else {
        return methods.to_vec();
    };
    methods
        .iter()
        .copied()
        .filter(|m| !set.contains(m))
        .collect()
}

/// Every text that lists clients, for the test that asks the databases for their plans.
pub fn client_list_texts() -> Vec<String> {
    crate::client_sql::all_pages()
}
