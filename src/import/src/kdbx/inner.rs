//! What stands before the XML: the cipher of protected values, and attached files.

use chacha20::{
    ChaCha20,
    cipher::{KeyIvInit as _, StreamCipher as _},
};
use sha2::{Digest as _, Sha512};
use zeroize::Zeroizing;

use super::cursor::Cursor;
use crate::{decrypt::DecryptError, parser::ParseError};

/// The kinds of fields that are looked at.
const END: u8 = 0;
const STREAM: u8 = 1;
const KEY: u8 = 2;

/// The stream that is written since this form exists; those before it are of older forms.
const CHACHA20: &[u8] = &3_u32.to_le_bytes();
/// No value is protected.
const NONE: &[u8] = &0_u32.to_le_bytes();

/// What protected values are encrypted with once more, one after the other as they stand there.
pub(super) struct Stream(Option<ChaCha20>);

impl Stream {
    #[cfg(test)]
    pub(super) const fn new(cipher: ChaCha20) -> Self {
        Self(Some(cipher))
    }

    /// Decrypts the next value in place; none when no value can be protected.
    pub(super) fn open(&mut self, value: &mut [u8]) -> Option<()> {
        self.0.as_mut()?.try_apply_keystream(value).ok()
    }
}

/// Reads the fields before the XML, and gives the XML.
///
/// # Errors
/// [`DecryptError::Cipher`] for a stream of an older form.
pub(super) fn read(plain: &[u8]) -> Result<(Stream, &[u8]), DecryptError> {
    let malformed = || DecryptError::File(ParseError::Malformed);
    let mut cursor = Cursor(plain);
    let (mut stream, mut key) = (None, None);
    loop {
        match cursor.field().ok_or_else(malformed)? {
            (END, _) => break,
            (STREAM, value) => stream = Some(value),
            (KEY, value) => key = Some(value),
            _ => {}
        }
    }
    let stream = match stream {
        Some(NONE) => None,
        Some(CHACHA20) => {
            let hash = Zeroizing::new(<[u8; 64]>::from(Sha512::digest(key.ok_or_else(malformed)?)));
            let mut parts = Cursor(hash.as_slice());
            let (key, iv) = (parts.array::<32>(), parts.array::<12>());
            let cipher = key
                .zip(iv)
                .map(|(key, iv)| ChaCha20::new(key.into(), iv.into()));
            Some(cipher.ok_or_else(malformed)?)
        }
        _ => return Err(DecryptError::Cipher),
    };
    Ok((Stream(stream), cursor.0))
}
