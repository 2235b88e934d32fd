//! Encrypt-then-MAC under a [`SymmetricKey`]: `EncString` type 2.

use aes::Aes256;
use aes::cipher::{
    BlockModeDecrypt as _, BlockModeEncrypt as _, KeyIvInit as _, block_padding::Pkcs7,
};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use crate::encstring::{Body, EncString, IV_LEN, MAC_LEN};
use crate::error::{CryptoError, Result};
use crate::key::{SymmetricKey, hmac_sha256};
use crate::random::{self, CryptoRng};

impl SymmetricKey {
    /// Encrypts bytes under a fresh random iv.
    pub fn encrypt_bytes(&self, plain: &[u8], rng: &mut impl CryptoRng) -> EncString {
        self.encrypt_with_iv(plain, random::bytes(rng))
    }

    /// Encrypts text.
    pub fn encrypt(&self, plain: &str, rng: &mut impl CryptoRng) -> EncString {
        self.encrypt_bytes(plain.as_bytes(), rng)
    }

    /// Wraps another key: its 64 raw bytes, encrypted.
    pub fn wrap(&self, key: &Self, rng: &mut impl CryptoRng) -> EncString {
        self.encrypt_bytes(key.as_bytes(), rng)
    }

    /// Opens a value: the tag is compared, in constant time, before anything is decrypted.
    ///
    /// # Errors
    /// [`CryptoError::Refused`] for every type but 2, [`CryptoError::WrongKey`] when the tag does not fit.
    pub fn decrypt_bytes(&self, value: &EncString) -> Result<Zeroizing<Vec<u8>>> {
        match &value.0 {
            Body::AesHmac { iv, data, mac } => self.open_parts(iv, data, mac),
            _ => Err(CryptoError::Refused(value.kind())),
        }
    }

    /// Opens a value that holds text.
    ///
    /// # Errors
    /// As [`decrypt_bytes`](Self::decrypt_bytes), and [`CryptoError::NotText`].
    pub fn decrypt(&self, value: &EncString) -> Result<String> {
        let plain = self.decrypt_bytes(value)?;
        core::str::from_utf8(&plain)
            .map(str::to_owned)
            .map_err(|_| CryptoError::NotText)
    }

    /// Parses and opens a text value as the server returned it.
    ///
    /// # Errors
    /// As [`decrypt`](Self::decrypt), and [`CryptoError::Form`].
    pub fn decrypt_str(&self, printed: &str) -> Result<String> {
        self.decrypt(&EncString::parse(printed, usize::MAX)?)
    }

    /// Opens a wrapped key.
    ///
    /// # Errors
    /// As [`decrypt_bytes`](Self::decrypt_bytes), and [`CryptoError::KeyLength`].
    pub fn unwrap(&self, wrapped: &EncString) -> Result<Self> {
        Self::from_bytes(&self.decrypt_bytes(wrapped)?)
    }

    /// Parses and opens a wrapped key.
    ///
    /// # Errors
    /// As [`unwrap`](Self::unwrap), and [`CryptoError::Form`].
    pub fn unwrap_str(&self, printed: &str) -> Result<Self> {
        self.unwrap(&EncString::parse(printed, usize::MAX)?)
    }

    pub(crate) fn encrypt_with_iv(&self, plain: &[u8], iv: [u8; IV_LEN]) -> EncString {
        let (data, mac) = self.seal_parts(plain, &iv);
        EncString(Body::AesHmac { iv, data, mac })
    }

    /// Ciphertext and tag over iv and ciphertext.
    pub(crate) fn seal_parts(&self, plain: &[u8], iv: &[u8; IV_LEN]) -> (Vec<u8>, [u8; MAC_LEN]) {
        // Both halves of the key and the iv have the lengths that AES-256-CBC takes.
        let cipher = cbc::Encryptor::<Aes256>::new_from_slices(self.aes_half(), iv)
            .expect("32 and 16 bytes");
        let data = cipher.encrypt_padded_vec::<Pkcs7>(plain);
        let mac = hmac_sha256(self.mac_half(), &[iv, &data]);
        (data, mac)
    }

    /// Verifies, then decrypts.
    pub(crate) fn open_parts(
        &self,
        iv: &[u8; IV_LEN],
        data: &[u8],
        mac: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>> {
        let expected = hmac_sha256(self.mac_half(), &[iv, data]);
        if !bool::from(expected.as_slice().ct_eq(mac)) {
            return Err(CryptoError::WrongKey);
        }
        // Both halves of the key and the iv have the lengths that AES-256-CBC takes.
        let cipher = cbc::Decryptor::<Aes256>::new_from_slices(self.aes_half(), iv)
            .expect("32 and 16 bytes");
        // The tag fits, so bad padding is a maker's mistake and tells an attacker nothing.
        cipher
            .decrypt_padded_vec::<Pkcs7>(data)
            .map(Zeroizing::new)
            .map_err(|_| CryptoError::WrongKey)
    }
}
