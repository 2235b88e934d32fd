//! What a browser does natively and other programs by library: PBKDF2 and RSA.
//!
//! Both sides offer the same names, so that nothing above knows where it runs:
//! `pbkdf2_sha256`, `make_key_pair`, `wrap` and `PrivateKeyHandle`.

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(all(not(target_arch = "wasm32"), feature = "native-rsa"))]
mod native_rsa;
#[cfg(all(not(target_arch = "wasm32"), not(feature = "native-rsa")))]
mod no_rsa;
#[cfg(target_arch = "wasm32")]
mod web;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::pbkdf2_sha256;
#[cfg(all(not(target_arch = "wasm32"), feature = "native-rsa"))]
pub(crate) use native_rsa::{PrivateKeyHandle, make_key_pair, wrap};
#[cfg(all(not(target_arch = "wasm32"), not(feature = "native-rsa")))]
pub(crate) use no_rsa::{PrivateKeyHandle, make_key_pair, wrap};
#[cfg(target_arch = "wasm32")]
pub(crate) use web::{PrivateKeyHandle, make_key_pair, pbkdf2_sha256, wrap};

/// A fresh pair as DER: public (SPKI) and private (PKCS#8).
pub(crate) struct PairDer {
    pub(crate) public: Vec<u8>,
    pub(crate) private: zeroize::Zeroizing<Vec<u8>>,
}
