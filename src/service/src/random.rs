//! Randomness, as an argument, and the tokens that are made of it.

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::Millis;
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

/// Where random bytes come from.
pub trait Random: Send + Sync {
    /// Fills the buffer.
    fn fill(&self, buffer: &mut [u8]);
}

/// The operating system.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemRandom;

impl Random for SystemRandom {
    /// # Panics
    ///
    /// When the operating system has no randomness to give: nothing safe can be done then.
    fn fill(&self, buffer: &mut [u8]) {
        #[expect(
            clippy::expect_used,
            reason = "a server without randomness must not go on"
        )]
        getrandom::fill(buffer).expect("the operating system gives random bytes");
    }
}

/// Random bytes of a fixed length.
pub fn bytes<const N: usize>(random: &dyn Random) -> [u8; N] {
    let mut buffer = [0; N];
    random.fill(&mut buffer);
    buffer
}

/// A version 7 UUID: the moment, then randomness.
pub fn uuid(random: &dyn Random, now: Millis) -> Uuid {
    let millis = u64::try_from(now).unwrap_or_default();
    Builder::from_unix_timestamp_millis(millis, &bytes::<10>(random)).into_uuid()
}

/// A secret that travels in a link or a cookie: 256 random bits, 43 URL-safe characters.
///
/// Only its hash is kept.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// A new one.
    pub fn make(random: &dyn Random) -> Self {
        Self(Base64UrlUnpadded::encode_string(&bytes::<32>(random)))
    }

    /// What somebody shows: none when it cannot be one of ours, so that it need not be looked for.
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        // 43 characters hold two bits more than 32 bytes; the decoder refuses them unless they are 0.
        let decoded = Base64UrlUnpadded::decode(text, &mut bytes).ok()?;
        (decoded.len() == bytes.len()).then(|| Self(text.to_owned()))
    }

    /// What travels.
    pub fn secret(&self) -> &str {
        &self.0
    }

    /// What is kept.
    pub fn hash(&self) -> Vec<u8> {
        token_hash(&self.0)
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The hash by which a token is kept and found. A look-up by hash needs no constant-time
/// comparison: whoever can steer the hash already knows the token.
pub fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}
