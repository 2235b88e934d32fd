//! The vectors of the formats, natively; a browser runs the same function.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use crypto::random::system;

/// Outside a browser nothing in this crate waits, so one poll is enough.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a native key operation waited"),
    }
}

#[test]
fn published_vectors_hold() {
    let report = now(crypto::selftest(&mut system()));
    assert_eq!(report.failures, Vec::<&str>::new());
    assert!(report.checks > 30, "only {} checks ran", report.checks);
}
