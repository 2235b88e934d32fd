//! Deriving a key slowly, as the header asks for it.
//!
//! Nobody has vouched for the header when this runs: whoever wrote it chooses how long the browser works and how much
//! memory it takes, so both have a ceiling, far above what programs set by themselves (64 MiB, or a second of work).

use aes::{
    Aes256,
    cipher::{
        BlockCipherEncBackend, BlockCipherEncClosure, BlockCipherEncrypt as _, BlockSizeUser,
        KeyInit as _, ParBlocks, consts::U16,
    },
};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize as _, Zeroizing};

use super::dictionary::Dictionary;
use crate::decrypt::DecryptError;

/// Most rounds of AES: about half a minute in a browser.
const ROUNDS: u64 = 200_000_000;
/// Most memory of Argon2 in KiB: 1 GiB, as for the password of an account. A browser that has less says no
/// when it is asked for it.
const MEMORY: u64 = 1 << 20;
/// Most KiB that Argon2 writes, all passes together: 16 GiB, about half a minute.
const WRITTEN: u64 = 16 << 20;
/// Most lanes of Argon2. They are worked off one after the other, so that their number costs nothing.
const LANES: u64 = 256;

const AES: [&[u8]; 2] = [
    b"\xc9\xd9\xf3\x9a\x62\x8a\x44\x60\xbf\x74\x0d\x08\xc1\x8a\x4f\xea",
    b"\x7c\x02\xbb\x82\x79\xa7\x4a\xc0\x92\x7d\x11\x4a\x00\x64\x82\x38",
];
const ARGON2D: &[u8] = b"\xef\x63\x6d\xdf\x8c\x29\x44\x4b\x91\xf7\xa9\xa4\x03\xe3\x0a\x0c";
const ARGON2ID: &[u8] = b"\x9e\x29\x8b\x19\x56\xdb\x47\x73\xb2\x3d\xfc\x3e\xc6\xf0\xa1\xe6";

/// A derivation within the ceilings.
pub(super) enum Kdf<'a> {
    /// AES over and over.
    Aes { rounds: u64, seed: &'a [u8; 32] },
    /// Argon2.
    Argon2 {
        algorithm: Algorithm,
        version: Version,
        params: Params,
        salt: &'a [u8],
    },
}

impl<'a> Kdf<'a> {
    /// Reads what the header asks for.
    ///
    /// # Errors
    /// [`DecryptError::KeyDerivation`] when that is not known, not complete, or more than the ceilings.
    pub(super) fn read(values: Dictionary<'a>) -> Result<Self, DecryptError> {
        let id = values.bytes("$UUID");
        let known = match id {
            Some(id) if AES.contains(&id) => Self::aes(values),
            Some(ARGON2D) => Self::argon2(values, Algorithm::Argon2d),
            Some(ARGON2ID) => Self::argon2(values, Algorithm::Argon2id),
            _ => None,
        };
        known.ok_or(DecryptError::KeyDerivation)
    }

    fn aes(values: Dictionary<'a>) -> Option<Self> {
        Some(Self::Aes {
            rounds: values.number("R").filter(|rounds| *rounds <= ROUNDS)?,
            seed: values.bytes("S")?.try_into().ok()?,
        })
    }

    fn argon2(values: Dictionary<'a>, algorithm: Algorithm) -> Option<Self> {
        // A secret or data of its own, which no program writes.
        if values.bytes("K").or(values.bytes("A")).is_some() {
            return None;
        }
        let memory = values.number("M")? / 1_024;
        let passes = values.number("I")?;
        let lanes = values.number("P")?;
        if memory > MEMORY || memory.saturating_mul(passes) > WRITTEN || lanes > LANES {
            return None;
        }
        let small = |number: u64| u32::try_from(number).ok();
        Some(Self::Argon2 {
            algorithm,
            version: Version::try_from(small(values.number("V")?)?).ok()?,
            params: Params::new(small(memory)?, small(passes)?, small(lanes)?, Some(32)).ok()?,
            salt: values.bytes("S")?,
        })
    }

    /// Derives a key.
    ///
    /// # Errors
    /// [`DecryptError::KeyDerivation`] when there is not so much memory.
    pub(super) fn derive(&self, from: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>, DecryptError> {
        let mut key = Zeroizing::new(*from);
        match self {
            Self::Aes { rounds, seed } => aes(*rounds, seed, &mut key),
            Self::Argon2 {
                algorithm,
                version,
                params,
                salt,
            } => {
                let mut memory = Zeroizing::new(Vec::new());
                let blocks = params.block_count();
                memory
                    .try_reserve_exact(blocks)
                    .map_err(|_| DecryptError::KeyDerivation)?;
                memory.resize(blocks, Block::new());
                Argon2::new(*algorithm, *version, params.clone())
                    .hash_password_into_with_memory(from, salt, key.as_mut_slice(), &mut *memory)
                    .map_err(|_| DecryptError::KeyDerivation)?;
            }
        }
        Ok(key)
    }
}

fn aes(rounds: u64, seed: &[u8; 32], key: &mut [u8; 32]) {
    let cipher = Aes256::new(seed.into());
    let (halves, _) = key.as_chunks_mut::<16>();
    cipher.encrypt_with_backend(Rounds { rounds, halves });
    *key = Sha256::digest(*key).into();
}

/// Encrypts both halves of a key over and over. Where the processor does not know AES, getting ready costs as much as
/// several blocks, and several blocks as much as one.
struct Rounds<'a> {
    rounds: u64,
    halves: &'a mut [[u8; 16]],
}

impl BlockSizeUser for Rounds<'_> {
    type BlockSize = U16;
}

impl BlockCipherEncClosure for Rounds<'_> {
    fn call<B: BlockCipherEncBackend<BlockSize = U16>>(self, backend: &B) {
        let mut blocks = ParBlocks::<B>::default();
        for halves in self.halves.chunks_mut(blocks.len()) {
            for (block, half) in blocks.iter_mut().zip(&*halves) {
                *block = (*half).into();
            }
            for _ in 0..self.rounds {
                backend.encrypt_par_blocks((&mut blocks).into());
            }
            for (block, half) in blocks.iter_mut().zip(halves) {
                *half = (*block).into();
                block.zeroize();
            }
        }
    }
}
