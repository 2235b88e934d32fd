//! A program without feature `native-rsa` can parse and compare public keys, and nothing more.

use std::convert::Infallible;
use std::future::{Ready, ready};

use zeroize::Zeroizing;

use super::PairDer;
use crate::error::{CryptoError, Result};
use crate::random::CryptoRng;

/// Cannot exist here.
#[derive(Clone)]
pub(crate) struct PrivateKeyHandle(Infallible);

impl PrivateKeyHandle {
    pub(crate) fn import(_pkcs8: &[u8]) -> Ready<Result<Self>> {
        ready(Err(CryptoError::NoRsa))
    }

    pub(crate) fn unwrap(&self, _data: &[u8]) -> Ready<Result<Zeroizing<Vec<u8>>>> {
        match self.0 {}
        #[expect(unreachable_code, reason = "gives the function its type")]
        ready(Err(CryptoError::NoRsa))
    }
}

pub(crate) fn make_key_pair(_rng: &mut impl CryptoRng) -> Ready<Result<PairDer>> {
    ready(Err(CryptoError::NoRsa))
}

pub(crate) fn wrap(
    _spki: &[u8],
    _plain: &[u8],
    _rng: &mut impl CryptoRng,
) -> Ready<Result<Vec<u8>>> {
    ready(Err(CryptoError::NoRsa))
}
