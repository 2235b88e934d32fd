//! What the tests of this crate share.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use crypto::random::CryptoRng;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

/// Outside a browser nothing in this crate waits, so one poll is enough.
pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a native key operation waited"),
    }
}

/// The same randomness in every run.
pub(crate) fn rng(seed: u64) -> impl CryptoRng {
    ChaCha20Rng::seed_from_u64(seed)
}
