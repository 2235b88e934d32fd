//! RSA outside a browser, by the crate `rsa`.
//!
//! That crate's decryption is not constant-time (RUSTSEC-2023-0071). An attack needs
//! somebody who sends many ciphertexts and measures the answers. Tests, demo data and
//! seeding decrypt only what they wrapped themselves a moment before, and no server
//! that answers strangers ever unwraps: it has no private key.

use std::future::{Ready, ready};
use std::sync::Arc;

use rsa::pkcs8::{
    DecodePrivateKey as _, DecodePublicKey as _, EncodePrivateKey as _, EncodePublicKey as _,
};
use rsa::{Oaep, RsaPrivateKey, RsaPublicKey};
use sha1_010::Sha1;
use zeroize::Zeroizing;

use super::PairDer;
use crate::error::{CryptoError, Result};
use crate::random::CryptoRng;

/// A private key ready for use.
#[derive(Clone)]
pub(crate) struct PrivateKeyHandle(Arc<RsaPrivateKey>);

impl PrivateKeyHandle {
    pub(crate) fn import(pkcs8: &[u8]) -> Ready<Result<Self>> {
        ready(
            RsaPrivateKey::from_pkcs8_der(pkcs8)
                .map(|key| Self(Arc::new(key)))
                .map_err(|_| CryptoError::PrivateKey),
        )
    }

    pub(crate) fn unwrap(&self, data: &[u8]) -> Ready<Result<Zeroizing<Vec<u8>>>> {
        ready(
            self.0
                .decrypt(Oaep::new::<Sha1>(), data)
                .map(Zeroizing::new)
                .map_err(|_| CryptoError::WrongKey),
        )
    }
}

pub(crate) fn make_key_pair(rng: &mut impl CryptoRng) -> Ready<Result<PairDer>> {
    ready(generate(rng))
}

fn generate(rng: &mut impl CryptoRng) -> Result<PairDer> {
    let private = RsaPrivateKey::new(&mut OldRng(rng), 2_048).map_err(|_| CryptoError::Platform)?;
    let public = private
        .to_public_key()
        .to_public_key_der()
        .map_err(|_| CryptoError::Platform)?;
    let private = private.to_pkcs8_der().map_err(|_| CryptoError::Platform)?;
    Ok(PairDer {
        public: public.into_vec(),
        private: private.to_bytes(),
    })
}

pub(crate) fn wrap(spki: &[u8], plain: &[u8], rng: &mut impl CryptoRng) -> Ready<Result<Vec<u8>>> {
    ready(encrypt(spki, plain, rng))
}

fn encrypt(spki: &[u8], plain: &[u8], rng: &mut impl CryptoRng) -> Result<Vec<u8>> {
    RsaPublicKey::from_public_key_der(spki)
        .map_err(|_| CryptoError::PublicKey)?
        .encrypt(&mut OldRng(rng), Oaep::new::<Sha1>(), plain)
        .map_err(|_| CryptoError::Platform)
}

/// The generation of random traits that `rsa` 0.9 speaks.
struct OldRng<'a, R>(&'a mut R);

impl<R: CryptoRng> rand_core_06::RngCore for OldRng<'_, R> {
    fn next_u32(&mut self) -> u32 {
        self.0.next_u32()
    }

    fn next_u64(&mut self) -> u64 {
        self.0.next_u64()
    }

    fn fill_bytes(&mut self, dest: &mut [u8]) {
        self.0.fill_bytes(dest);
    }

    fn try_fill_bytes(&mut self, dest: &mut [u8]) -> core::result::Result<(), rand_core_06::Error> {
        self.0.fill_bytes(dest);
        Ok(())
    }
}

impl<R: CryptoRng> rand_core_06::CryptoRng for OldRng<'_, R> {}
