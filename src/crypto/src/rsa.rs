//! RSA-2048 with OAEP-SHA1: how a symmetric key reaches somebody whose public key one has.
//!
//! SHA-1 is what the format fixes; OAEP does not rest on its collision resistance.

use core::fmt;

use base64ct::{Base64, Encoding as _};
use pkcs8::der::{Decode as _, Encode as _, asn1::BitStringRef};
use pkcs8::{PrivateKeyInfoRef, SubjectPublicKeyInfoRef};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::encstring::{Body, EncString};
use crate::error::{CryptoError, Result};
use crate::fingerprint;
use crate::key::{SymmetricKey, hex};
use crate::platform::{self, PrivateKeyHandle};
use crate::random::CryptoRng;

/// Length of the modulus, in bytes.
const MODULUS_LEN: usize = 256;
/// 65537, big-endian.
const EXPONENT: [u8; 3] = [1, 0, 1];

/// Somebody's public key, checked to be RSA-2048 with exponent 65537 in its one canonical encoding.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey(Vec<u8>);

impl PublicKey {
    /// Reads SPKI DER.
    ///
    /// # Errors
    /// [`CryptoError::PublicKey`] when it is anything else than the key described above.
    pub fn from_der(der: &[u8]) -> Result<Self> {
        let info = SubjectPublicKeyInfoRef::from_der(der).map_err(|_| CryptoError::PublicKey)?;
        let bits = info
            .subject_public_key
            .as_bytes()
            .ok_or(CryptoError::PublicKey)?;
        let key = pkcs1::RsaPublicKeyRef::from_der(bits).map_err(|_| CryptoError::PublicKey)?;
        let canonical = Self::from_numbers(&key).ok_or(CryptoError::PublicKey)?;
        if info.algorithm == pkcs1::ALGORITHM_ID && canonical.0 == der {
            Ok(canonical)
        } else {
            Err(CryptoError::PublicKey)
        }
    }

    /// Reads the base64 form, as it travels.
    ///
    /// # Errors
    /// As [`from_der`](Self::from_der).
    pub fn from_base64(text: &str) -> Result<Self> {
        Self::from_der(&Base64::decode_vec(text).map_err(|_| CryptoError::PublicKey)?)
    }

    /// SPKI DER.
    pub fn as_der(&self) -> &[u8] {
        &self.0
    }

    /// Base64 of SPKI DER.
    pub fn to_base64(&self) -> String {
        Base64::encode_string(&self.0)
    }

    /// What a client remembers of a key that a person has confirmed: SHA-256 of the DER, lower-case hex.
    pub fn pin(&self) -> String {
        hex(&Sha256::digest(&self.0))
    }

    /// The five words to compare; see [`fingerprint::phrase`].
    pub fn fingerprint(&self, identity: &str) -> String {
        fingerprint::phrase(&self.0, identity)
    }

    /// Wraps a key for the owner of this public key: `EncString` type 4 of its 64 raw bytes.
    ///
    /// # Errors
    /// [`CryptoError::NoRsa`], [`CryptoError::NoWebCrypto`] or [`CryptoError::Platform`] when the platform cannot.
    pub async fn wrap(&self, key: &SymmetricKey, rng: &mut impl CryptoRng) -> Result<EncString> {
        let data = platform::wrap(&self.0, key.as_bytes(), rng).await?;
        Ok(EncString(Body::RsaSha1 { data }))
    }

    fn from_numbers(key: &pkcs1::RsaPublicKeyRef<'_>) -> Option<Self> {
        if key.modulus.as_bytes().len() != MODULUS_LEN
            || key
                .modulus
                .as_bytes()
                .first()
                .is_none_or(|first| first >> 7 == 0)
            || key.public_exponent.as_bytes() != EXPONENT
        {
            return None;
        }
        let bits = key.to_der().ok()?;
        let info = SubjectPublicKeyInfoRef {
            algorithm: pkcs1::ALGORITHM_ID,
            subject_public_key: BitStringRef::from_bytes(&bits).ok()?,
        };
        info.to_der().ok().map(Self)
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({})", &self.pin()[..8])
    }
}

/// A fresh pair. The private half leaves only encrypted: [`KeyPair::wrap_private`].
pub struct KeyPair {
    public: PublicKey,
    private: Zeroizing<Vec<u8>>,
}

/// Makes an RSA-2048 pair. In a browser the browser's own randomness is used.
///
/// # Errors
/// [`CryptoError::NoRsa`], [`CryptoError::NoWebCrypto`] or [`CryptoError::Platform`] when the platform cannot.
pub async fn make_key_pair(rng: &mut impl CryptoRng) -> Result<KeyPair> {
    let pair = platform::make_key_pair(rng).await?;
    Ok(KeyPair {
        public: PublicKey::from_der(&pair.public)?,
        private: pair.private,
    })
}

impl KeyPair {
    /// The half that everybody may see.
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// The private half (PKCS#8 DER) under the owner's key: user key or organisation key.
    pub fn wrap_private(&self, owner: &SymmetricKey, rng: &mut impl CryptoRng) -> EncString {
        owner.encrypt_bytes(&self.private, rng)
    }

    /// The private half, ready for use.
    ///
    /// # Errors
    /// As [`PrivateKey::import`].
    pub async fn private(&self) -> Result<PrivateKey> {
        PrivateKey::import(&self.private).await
    }
}

impl fmt::Debug for KeyPair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyPair({:?})", self.public)
    }
}

/// A private key ready for use. In a browser it is a `WebCrypto` key that no script can export again.
#[derive(Clone)]
pub struct PrivateKey {
    public: PublicKey,
    handle: PrivateKeyHandle,
}

impl PrivateKey {
    /// Reads PKCS#8 DER.
    ///
    /// # Errors
    /// [`CryptoError::PrivateKey`] when it is no RSA-2048 key, else what the platform cannot do.
    pub async fn import(pkcs8: &[u8]) -> Result<Self> {
        let info = PrivateKeyInfoRef::from_der(pkcs8).map_err(|_| CryptoError::PrivateKey)?;
        if info.algorithm.oid != pkcs1::ALGORITHM_OID {
            return Err(CryptoError::PrivateKey);
        }
        let key = pkcs1::RsaPrivateKeyRef::from_der(info.private_key.as_bytes())
            .map_err(|_| CryptoError::PrivateKey)?;
        let public = PublicKey::from_numbers(&key.public_key()).ok_or(CryptoError::PrivateKey)?;
        let handle = PrivateKeyHandle::import(pkcs8).await?;
        Ok(Self { public, handle })
    }

    /// Opens a private key under its owner's key.
    ///
    /// # Errors
    /// As [`SymmetricKey::decrypt_bytes`] and [`import`](Self::import).
    pub async fn open(owner: &SymmetricKey, wrapped: &EncString) -> Result<Self> {
        Self::import(&owner.decrypt_bytes(wrapped)?).await
    }

    /// The public key that belongs to it, worked out from the private one.
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// Refuses when the server shows another public key than the one that belongs to this private key.
    ///
    /// # Errors
    /// [`CryptoError::PairMismatch`].
    pub fn check_public(&self, shown: &PublicKey) -> Result<()> {
        if self.public == *shown {
            Ok(())
        } else {
            Err(CryptoError::PairMismatch)
        }
    }

    /// Opens a key that was wrapped for the public half.
    ///
    /// # Errors
    /// [`CryptoError::Refused`] for every type but 4, [`CryptoError::WrongKey`] when it was wrapped for somebody
    /// else or changed, [`CryptoError::KeyLength`] when it holds something else than a key.
    pub async fn unwrap(&self, wrapped: &EncString) -> Result<SymmetricKey> {
        let Body::RsaSha1 { data } = &wrapped.0 else {
            return Err(CryptoError::Refused(wrapped.kind()));
        };
        SymmetricKey::from_bytes(&self.handle.unwrap(data).await?)
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateKey")
    }
}
