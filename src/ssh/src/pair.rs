//! A key pair in the three texts of a vault's item (DOMAIN 1.5).

use serde::Serialize;
use ssh_key::{
    HashAlg, Kdf, LineEnding, PrivateKey,
    private::{Ed25519Keypair, KeypairData},
};
use zeroize::{ZeroizeOnDrop, Zeroizing};

use crate::problem::Problem;

/// The heading of what is read.
const HEADING: &str = "-----BEGIN OPENSSH PRIVATE KEY-----";
/// Most rounds of the derivation from a passphrase: about ten seconds in a browser. OpenSSH does 16 or 24.
const ROUNDS: u32 = 1_000;
/// Most characters of a key: an RSA key of 16,384 bits has fewer.
const LONGEST: usize = 20_000;

/// A key pair. Wiped when dropped.
#[derive(Clone, PartialEq, Eq, Serialize, ZeroizeOnDrop)]
#[serde(rename_all = "camelCase")]
pub struct Pair {
    /// The private key as OpenSSH writes it, without a passphrase.
    pub private_key: String,
    /// The public key, one line.
    pub public_key: String,
    /// `SHA256:` and the digest of the public key.
    pub key_fingerprint: String,
}

impl std::fmt::Debug for Pair {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pair({})", self.key_fingerprint)
    }
}

impl Pair {
    /// A new Ed25519 key pair.
    ///
    /// # Errors
    /// None is expected: [`Problem::Damaged`] stands for a form that cannot be written.
    ///
    /// # Panics
    /// When the system has no randomness to give: going on without would be worse.
    #[expect(
        clippy::expect_used,
        reason = "a key without randomness would be worse than none"
    )]
    pub fn generate() -> Result<Self, Problem> {
        let mut seed = Zeroizing::new([0; 32]);
        getrandom::fill(&mut *seed).expect("randomness");
        let pair = KeypairData::Ed25519(Ed25519Keypair::from_seed(&seed));
        Self::of(&PrivateKey::new(pair, "").map_err(|error| Problem::of(&error))?)
    }

    /// The pair of a private key as OpenSSH writes it.
    ///
    /// # Errors
    /// See [`Problem`].
    pub fn read(text: &str, passphrase: &str) -> Result<Self, Problem> {
        let text = text.trim();
        if !text.starts_with(HEADING) {
            return Err(other(text));
        }
        if text.len() > LONGEST {
            return Err(Problem::Damaged);
        }
        let mut key = PrivateKey::from_openssh(text).map_err(|error| Problem::of(&error))?;
        if key.is_encrypted() {
            if passphrase.is_empty() {
                return Err(Problem::Passphrase);
            }
            if matches!(key.kdf(), Kdf::Bcrypt { rounds, .. } if *rounds > ROUNDS) {
                return Err(Problem::TooSlow);
            }
            key = key
                .decrypt(passphrase)
                .map_err(|_| Problem::WrongPassphrase)?;
        }
        Self::of(&key)
    }

    fn of(key: &PrivateKey) -> Result<Self, Problem> {
        if !matches!(
            key.key_data(),
            KeypairData::Ed25519(_) | KeypairData::Ecdsa(_) | KeypairData::Rsa(_)
        ) {
            return Err(Problem::Kind);
        }
        let mut private = key
            .to_openssh(LineEnding::LF)
            .map_err(|error| Problem::of(&error))?;
        let public = key.public_key().to_openssh();
        Ok(Self {
            private_key: std::mem::take(&mut *private),
            public_key: public
                .map_err(|error| Problem::of(&error))?
                .trim_end()
                .to_owned(),
            key_fingerprint: key.fingerprint(HashAlg::Sha256).to_string(),
        })
    }
}

/// What a text is that is no private key of OpenSSH.
fn other(text: &str) -> Problem {
    let first = text.lines().next().unwrap_or_default();
    let private = first.starts_with("-----BEGIN ") && first.contains("PRIVATE KEY");
    let public = [
        "ssh-",
        "ecdsa-",
        "sk-",
        "-----BEGIN PUBLIC",
        "---- BEGIN SSH2 PUBLIC",
    ];
    if private || first.starts_with("PuTTY-User-Key-File") {
        Problem::OtherForm
    } else if public.iter().any(|begin| first.starts_with(begin)) {
        Problem::Public
    } else {
        Problem::NoKey
    }
}
