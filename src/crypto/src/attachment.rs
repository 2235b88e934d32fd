//! Encrypted files: `0x02 ‖ iv (16) ‖ tag (32) ‖ ciphertext`, the tag over iv and ciphertext.
//!
//! A file is sealed and opened slice by slice, so that its size costs no memory. The tag stands in the head and is
//! known at the end: [`Sealing::finish`] gives it, and a sender sends the head last. What [`Opening`] decrypts is not
//! to be trusted, and not to be shown, before [`Opening::finish`] found that the tag fits.

use aes::Aes256;
use aes::cipher::{Array, BlockModeDecrypt as _, BlockModeEncrypt as _, KeyIvInit as _};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use zeroize::{Zeroize as _, Zeroizing};

use crate::encstring::{IV_LEN, MAC_LEN};
use crate::error::{CryptoError, Result};
use crate::key::SymmetricKey;
use crate::random::{self, CryptoRng};

/// The kind byte: as `EncString` type 2.
const KIND: u8 = 2;
/// Bytes before the ciphertext.
pub const HEAD: usize = 1 + IV_LEN + MAC_LEN;
/// Bytes of a block of ciphertext.
const BLOCK: usize = 16;

/// A file that is being encrypted.
pub struct Sealing {
    cipher: cbc::Encryptor<Aes256>,
    mac: Hmac<Sha256>,
    iv: [u8; IV_LEN],
    /// The end of what came that fills no block yet.
    rest: Zeroizing<Vec<u8>>,
}

impl Sealing {
    /// Begins a file under its own key.
    pub fn new(key: &SymmetricKey, rng: &mut impl CryptoRng) -> Self {
        Self::with_iv(key, random::bytes(rng))
    }

    pub(crate) fn with_iv(key: &SymmetricKey, iv: [u8; IV_LEN]) -> Self {
        // Both halves of the key and the iv have the lengths that AES-256-CBC and HMAC take.
        let cipher = cbc::Encryptor::new_from_slices(key.aes_half(), &iv).expect("32 and 16 bytes");
        let mut mac = Hmac::new_from_slice(key.mac_half()).expect("any key length");
        mac.update(&iv);
        Self {
            cipher,
            mac,
            iv,
            rest: Zeroizing::new(Vec::with_capacity(BLOCK)),
        }
    }

    /// Encrypts what comes next and puts it behind `out`: whole blocks; less than one is kept for later.
    pub fn update(&mut self, plain: &[u8], out: &mut Vec<u8>) {
        let start = out.len();
        let mut plain = plain;
        out.reserve(self.rest.len() + plain.len());
        if !self.rest.is_empty() {
            let (fill, behind) = plain.split_at(plain.len().min(BLOCK - self.rest.len()));
            self.rest.extend_from_slice(fill);
            plain = behind;
            if self.rest.len() < BLOCK {
                return;
            }
            out.append(&mut self.rest);
        }
        let whole = plain.len() - plain.len() % BLOCK;
        let (blocks, rest) = plain.split_at(whole);
        out.extend_from_slice(blocks);
        self.rest.extend_from_slice(rest);
        self.encrypt(&mut out[start..]);
    }

    /// Puts the last block behind `out` and gives the head of the file.
    pub fn finish(mut self, out: &mut Vec<u8>) -> [u8; HEAD] {
        let start = out.len();
        let padding = BLOCK - self.rest.len();
        out.append(&mut self.rest);
        // From 1 to 16.
        #[expect(clippy::cast_possible_truncation, reason = "a block is short")]
        out.resize(start + BLOCK, padding as u8);
        self.encrypt(&mut out[start..]);
        let mut head = [KIND; HEAD];
        head[1..=IV_LEN].copy_from_slice(&self.iv);
        head[1 + IV_LEN..].copy_from_slice(&self.mac.finalize().into_bytes());
        head
    }

    /// Encrypts whole blocks where they stand.
    fn encrypt(&mut self, blocks: &mut [u8]) {
        let (whole, _) = Array::slice_as_chunks_mut(blocks);
        self.cipher.encrypt_blocks(whole);
        self.mac.update(blocks);
    }
}

/// A file that is being decrypted.
pub struct Opening {
    cipher: cbc::Decryptor<Aes256>,
    mac: Hmac<Sha256>,
    tag: [u8; MAC_LEN],
    /// Ciphertext that was not decrypted yet: less than a block, or the last one, which ends in padding.
    held: Vec<u8>,
}

impl Opening {
    /// Begins a file by its head.
    ///
    /// # Errors
    /// [`CryptoError::File`] when it is none.
    pub fn new(key: &SymmetricKey, head: &[u8; HEAD]) -> Result<Self> {
        let [kind, rest @ ..] = head;
        let (iv, tag) = rest.split_at(IV_LEN);
        if *kind != KIND {
            return Err(CryptoError::File);
        }
        // Both halves of the key and the iv have the lengths that AES-256-CBC and HMAC take.
        let cipher = cbc::Decryptor::new_from_slices(key.aes_half(), iv).expect("32 and 16 bytes");
        let mut mac = Hmac::new_from_slice(key.mac_half()).expect("any key length");
        mac.update(iv);
        Ok(Self {
            cipher,
            mac,
            tag: tag.try_into().map_err(|_| CryptoError::File)?,
            held: Vec::with_capacity(2 * BLOCK),
        })
    }

    /// Decrypts what comes next, but for the last block, and puts it behind `out`. Nobody has checked it yet.
    pub fn update(&mut self, sealed: &[u8], out: &mut Vec<u8>) {
        self.mac.update(sealed);
        let start = out.len();
        let all = self.held.len() + sealed.len();
        // The last block is kept: whether another follows is not known yet.
        let now = all.saturating_sub(1) / BLOCK * BLOCK;
        out.reserve(now);
        let held = self.held.len().min(now);
        out.extend(self.held.drain(..held));
        let (blocks, rest) = sealed.split_at(now - held);
        out.extend_from_slice(blocks);
        self.held.extend_from_slice(rest);
        let (whole, _) = Array::slice_as_chunks_mut(&mut out[start..]);
        self.cipher.decrypt_blocks(whole);
    }

    /// Checks the tag, in constant time, and gives the end of the file.
    ///
    /// # Errors
    /// [`CryptoError::WrongKey`] when the tag does not fit: nothing of what came out is to be used. [`CryptoError::File`]
    /// when what came is not whole blocks.
    pub fn finish(mut self) -> Result<Zeroizing<Vec<u8>>> {
        self.mac
            .verify_slice(&self.tag)
            .map_err(|_| CryptoError::WrongKey)?;
        if self.held.len() != BLOCK {
            return Err(CryptoError::File);
        }
        let (whole, _) = Array::slice_as_chunks_mut(&mut self.held);
        self.cipher.decrypt_blocks(whole);
        let mut last = Zeroizing::new(self.held);
        // The tag fits, so bad padding is a maker's mistake and tells an attacker nothing.
        let padding = usize::from(last[BLOCK - 1]);
        let fits = (1..=BLOCK).contains(&padding)
            && last[BLOCK - padding..]
                .iter()
                .all(|byte| usize::from(*byte) == padding);
        if !fits {
            return Err(CryptoError::WrongKey);
        }
        last[BLOCK - padding..].zeroize();
        last.truncate(BLOCK - padding);
        Ok(last)
    }
}

/// Encrypts a file under its own key.
pub fn seal(key: &SymmetricKey, plain: &[u8], rng: &mut impl CryptoRng) -> Vec<u8> {
    seal_with_iv(key, plain, random::bytes(rng))
}

pub(crate) fn seal_with_iv(key: &SymmetricKey, plain: &[u8], iv: [u8; IV_LEN]) -> Vec<u8> {
    let mut file = vec![0; HEAD];
    let mut sealing = Sealing::with_iv(key, iv);
    sealing.update(plain, &mut file);
    let head = sealing.finish(&mut file);
    file[..HEAD].copy_from_slice(&head);
    file
}

/// Opens a file: the tag is compared before anything is decrypted.
///
/// # Errors
/// [`CryptoError::File`] when it is none, [`CryptoError::WrongKey`] when the tag does not fit.
pub fn open(key: &SymmetricKey, file: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let (head, data) = file.split_first_chunk::<HEAD>().ok_or(CryptoError::File)?;
    if head[0] != KIND || data.is_empty() || !data.len().is_multiple_of(BLOCK) {
        return Err(CryptoError::File);
    }
    let (iv, mac) = head[1..].split_at(IV_LEN);
    let iv = iv.try_into().map_err(|_| CryptoError::File)?;
    key.open_parts(iv, data, mac)
}
