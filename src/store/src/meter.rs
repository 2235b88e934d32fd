//! Counts the questions that one request asks of the database, for the request log.

use std::{
    future::Future,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

tokio::task_local! {
    static METER: Meter;
}

/// A counter that a request carries; clones count together.
#[derive(Clone, Debug, Default)]
pub struct Meter(Arc<AtomicU32>);

impl Meter {
    /// Repository calls so far.
    pub fn queries(&self) -> u32 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Runs a future so that the repository calls in it are counted.
pub async fn metered<F: Future>(meter: Meter, future: F) -> F::Output {
    METER.scope(meter, future).await
}

/// One more, when somebody counts.
pub(crate) fn count() {
    let _ = METER.try_with(|meter| meter.0.fetch_add(1, Ordering::Relaxed));
}
