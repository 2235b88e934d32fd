//! Decrypting what the blocks hold.

use aes::Aes256;
use cbc::{
    Decryptor,
    cipher::{
        BlockCipherDecrypt, BlockModeDecrypt as _, InnerIvInit as _, KeyInit, KeyIvInit as _,
        StreamCipher as _, block_padding::Pkcs7, consts::U16,
    },
};
use chacha20::ChaCha20;
use twofish::Twofish;
use zeroize::Zeroizing;

use super::{header::Header, key::Keys};
use crate::parser::ParseError;

/// The ciphers that programs offer.
#[derive(Clone, Copy)]
pub(super) enum Cipher {
    Aes,
    Twofish,
    ChaCha20,
}

impl Cipher {
    /// The cipher of this id.
    pub(super) const fn named(id: &[u8]) -> Option<Self> {
        match id {
            b"\x31\xc1\xf2\xe6\xbf\x71\x43\x50\xbe\x58\x05\x21\x6a\xfc\x5a\xff" => Some(Self::Aes),
            b"\xad\x68\xf2\x9f\x57\x6f\x4b\xb9\xa3\x6a\xd4\x7a\xf9\x65\x34\x6c" => {
                Some(Self::Twofish)
            }
            b"\xd6\x03\x8a\x2b\x8b\x6f\x4c\xb5\xa5\x24\x33\x9a\x31\xdb\xb5\x9a" => {
                Some(Self::ChaCha20)
            }
            _ => None,
        }
    }
}

/// Decrypts what was authenticated before.
///
/// # Errors
/// [`ParseError::Malformed`] for what no program writes.
pub(super) fn open(
    header: &Header<'_>,
    keys: &Keys,
    sealed: Vec<u8>,
) -> Result<Zeroizing<Vec<u8>>, ParseError> {
    let mut bytes = Zeroizing::new(sealed);
    let key = keys.cipher.as_slice();
    let opened = match header.cipher {
        Cipher::Aes => unchain::<Aes256>(key, header.iv, &mut bytes),
        Cipher::Twofish => unchain::<Twofish>(key, header.iv, &mut bytes),
        Cipher::ChaCha20 => ChaCha20::new_from_slices(key, header.iv)
            .ok()
            .and_then(|mut cipher| cipher.try_apply_keystream(&mut bytes).ok()),
    };
    opened.map(|()| bytes).ok_or(ParseError::Malformed)
}

/// Undoes the chaining of blocks, in place.
fn unchain<C: BlockCipherDecrypt<BlockSize = U16> + KeyInit>(
    key: &[u8],
    iv: &[u8],
    bytes: &mut Vec<u8>,
) -> Option<()> {
    let cipher = C::new_from_slice(key).ok()?;
    let chain = Decryptor::inner_iv_slice_init(cipher, iv).ok()?;
    let length = chain.decrypt_padded::<Pkcs7>(bytes).ok()?.len();
    bytes.truncate(length);
    Some(())
}
