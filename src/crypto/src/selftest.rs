//! The published vectors, as a function that tests call natively and a page calls in a browser.

use base64ct::{Base64, Encoding as _};

use crate::encstring::EncString;
use crate::error::{CryptoError, Result};
use crate::kdf::{Kdf, MasterKey, derive_unchecked};
use crate::key::{SymmetricKey, hex};
use crate::keyring::{Keyring, Via};
use crate::random::CryptoRng;
use crate::rsa::{PublicKey, make_key_pair};
use crate::totp::Totp;
use crate::{attachment, fingerprint};

const USER_KEY_WRAPPED: &str = "2.AAECAwQFBgcICQoLDA0ODw==|QZ8dwyKuSXQbBPvBxjiH/tWGw2TqAP8Uv6xFqzeq76b0+uufP/921p67H/69nKwkehsuO+hxN70eQAMgtKAjwus2v6JqzuFTcKXUDQsc3K4=|tOdLMmKuXxsAtqeTCVSI0lXVfkNN+XeFCuCoXwd4Pes=";
const MARKETING: &str = "2.AAECAwQFBgcICQoLDA0ODw==|bNErWz8jFE1VsCDX0dKNIg==|yT1PoOKOB4oWP6LJgUb08I9NbliF01OkcKdQjPv2oVQ=";
const HELLO_FILE: &str = "02000102030405060708090a0b0c0d0e0ffbda83f6cb1bfeb5f341b855d58b3e87c1ec633a5ea3225236edecfbb2b4f53f7fd12dafb7e9599d0b849ad8c2e3c21f";
const SEND_KEY: &str = "063a955a1c01b4e1aacb7cd359c919b2cb61041c0c05c94c0eb76fb9a9e144b3fbeca074de1437a1a2330ad2833138abf3be2561a3a30ae1f33e15e1a2f7ca04";
/// SPKI of the key that the fingerprint vector is about.
const PUBLISHED_KEY: &str = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuyYs8W7NWf0Zv35Ueco93730dtRKi4Jhc6Snar+86drE+ruSfaCWMcbgsAoAj2Pm6KAzaJrTIVCqBERQ23OncpzjfcGAeyf+v3w/gSw/EjihMJ4AG5ICY4hLFYcGdgwa+7is+TVO0i6PEWjKQa3l2+mQo2XY7pg2ngHDMssV4gxSqq+qoBX3+FBhewCYdOV+3cebwsAzz7HwoFTxKViwNW8crbHonhZPhZgfIAzEkzo5MvzQg5azhLKW6vuPfaOQFC5HqPykVnh8OPzO0uzUi3+97CguAu4N2CgwVYXltZuw2fGamdVw3kjbxQPbOE1tL0j7gyTwYKkfUl2m8gMh1QIDAQAB";

/// Counts what holds and names what does not.
#[derive(Debug, Default)]
pub struct Report {
    /// How many checks ran.
    pub checks: u32,
    /// Names of those that failed.
    pub failures: Vec<&'static str>,
}

impl Report {
    fn check(&mut self, name: &'static str, holds: bool) {
        self.checks += 1;
        if !holds {
            self.failures.push(name);
        }
    }

    fn equal(&mut self, name: &'static str, found: &str, wanted: &str) {
        self.check(name, found == wanted);
    }

    fn require(&mut self, name: &'static str, outcome: Result<()>) {
        self.check(name, outcome.is_ok());
    }
}

/// Runs every published vector and one round trip of each kind. About a second in a browser.
pub async fn selftest(rng: &mut impl CryptoRng) -> Report {
    let mut report = Report::default();
    let outcome = pbkdf2(&mut report).await;
    report.require("PBKDF2 runs", outcome);
    let outcome = argon2(&mut report).await;
    report.require("Argon2id runs", outcome);
    let outcome = symmetric(&mut report);
    report.require("symmetric keys work", outcome);
    let outcome = words(&mut report);
    report.require("fingerprint works", outcome);
    let outcome = one_time_codes(&mut report);
    report.check("one-time codes work", outcome.is_ok());
    let outcome = round_trips(&mut report, rng).await;
    report.require("RSA and keyring work", outcome);
    report
}

/// The user key 00 01 … 3f.
fn counting_key() -> SymmetricKey {
    let mut bytes = [0; 64];
    for (byte, value) in bytes.iter_mut().zip(0_u8..) {
        *byte = value;
    }
    let (aes, mac) = bytes.split_at(32);
    let half = |part: &[u8]| part.try_into().unwrap_or([0; 32]);
    SymmetricKey::from_halves(&half(aes), &half(mac))
}

/// The iv 00 … 0f.
const IV: [u8; 16] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

async fn pbkdf2(report: &mut Report) -> Result<()> {
    let password = "correct horse battery";
    let master = derive_unchecked(password, "alice@example.com", Kdf::default()).await?;
    report.equal(
        "PBKDF2 master key",
        &master.to_hex(),
        "2134db4b253604984956ed1a30dbe78a66b74309e58af51444666ae0394d10bd",
    );
    report.equal(
        "authentication hash",
        &master.authentication_hash(password),
        "Dr+LfBjeFgc3fb8CS80vTNTA7FYlT10YB9Gg0EyHC+0=",
    );
    report.equal(
        "local hash",
        &master.local_hash(password),
        "SRYXvvT+4FtqJu5+11SIlPZovCPT+Lzct+SabiJ47Qk=",
    );
    let stretched = master.stretch();
    report.equal(
        "stretched enc",
        &hex(stretched.aes_half()),
        "6eac338abdb1defff5463acce8694e2cb544886aafbe9c0637bde62f26b3ca5f",
    );
    report.equal(
        "stretched mac",
        &hex(stretched.mac_half()),
        "98c05c819276a6d159c521e99cd8c961a5cac2d174ed4b06d98436878a2f494d",
    );
    let wrapped = stretched
        .encrypt_with_iv(counting_key().as_bytes(), IV)
        .to_string();
    report.equal("wrapped user key", &wrapped, USER_KEY_WRAPPED);
    report.check(
        "unwrapped user key",
        stretched.unwrap_str(USER_KEY_WRAPPED)? == counting_key(),
    );

    let low: MasterKey = derive_unchecked(
        "67t9b5g67$%Dh89n",
        "test_key",
        Kdf::Pbkdf2 { iterations: 10_000 },
    )
    .await?;
    report.equal(
        "PBKDF2 of 10,000 rounds",
        &low.to_hex(),
        "1f4f68e29647b15ac250acd1118184518aa745a7fe95021b27c5402a16c3564b",
    );
    Ok(())
}

async fn argon2(report: &mut Report) -> Result<()> {
    let kdf = Kdf::Argon2id {
        iterations: 4,
        memory_mib: 32,
        parallelism: 2,
    };
    let master = derive_unchecked("67t9b5g67$%Dh89n", "test_key", kdf).await?;
    report.equal(
        "Argon2id master key",
        &master.to_hex(),
        "cff0e1b1a213a34c626ab3afe00911f01493ed2ff6968db83ee183f23335e1f2",
    );
    let master = derive_unchecked("asdfasdf", "test_salt", kdf).await?;
    report.equal(
        "Argon2id authentication hash",
        &master.authentication_hash("asdfasdf"),
        "PR6UjYmjmppTYcdyTiNbAhPJuQQOmynKbdEl1oyi/iQ=",
    );
    Ok(())
}

fn symmetric(report: &mut Report) -> Result<()> {
    let key = counting_key();
    report.equal("key id", &key.id(), "ac4ecffb2e087a59180d1dd19950b8e9");
    report.equal(
        "encrypted text",
        &key.encrypt_with_iv(b"Marketing", IV).to_string(),
        MARKETING,
    );
    report.equal("decrypted text", &key.decrypt_str(MARKETING)?, "Marketing");
    let file = attachment::seal_with_iv(&key, b"hello", IV);
    report.equal("encrypted file", &hex(&file), HELLO_FILE);
    report.check(
        "decrypted file",
        *attachment::open(&key, &file)? == b"hello",
    );
    report.equal(
        "key of a Send",
        &hex(SymmetricKey::from_send_secret(&IV).as_bytes()),
        SEND_KEY,
    );

    let changed = MARKETING.replace("bNErW", "bNErX");
    report.check(
        "a changed value is refused",
        key.decrypt_str(&changed) == Err(CryptoError::WrongKey),
    );
    let bare = MARKETING
        .rsplit_once('|')
        .map_or(String::new(), |(bare, _)| bare.replacen('2', "0", 1));
    report.check(
        "type 0 is refused",
        matches!(key.decrypt_str(&bare), Err(CryptoError::Refused(_))),
    );
    Ok(())
}

fn words(report: &mut Report) -> Result<()> {
    let der = Base64::decode_vec(PUBLISHED_KEY).map_err(|_| CryptoError::PublicKey)?;
    let user = "a09726a0-9590-49d1-a5f5-afe300b6a515";
    report.equal(
        "fingerprint",
        &fingerprint::phrase(&der, user),
        "turban-deftly-anime-chatroom-unselfish",
    );
    report.equal(
        "fingerprint of the key",
        &PublicKey::from_der(&der)?.fingerprint(user),
        "turban-deftly-anime-chatroom-unselfish",
    );
    Ok(())
}

/// RFC 6238, appendix B, of which each algorithm has a secret of its own length.
fn one_time_codes(report: &mut Report) -> core::result::Result<(), crate::totp::TotpError> {
    const SHA1: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    const SHA256: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA";
    const SHA512: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNA";
    for (algorithm, secret, at, code) in [
        ("SHA1", SHA1, 59, "94287082"),
        ("SHA256", SHA256, 59, "46119246"),
        ("SHA512", SHA512, 59, "90693936"),
        ("SHA1", SHA1, 1_111_111_109, "07081804"),
        ("SHA256", SHA256, 2_000_000_000, "90698825"),
        ("SHA512", SHA512, 20_000_000_000, "47863826"),
    ] {
        let address = format!(
            "otpauth://totp/Example:alice?secret={secret}&digits=8&period=30&algorithm={algorithm}"
        );
        report.equal("one-time code", &Totp::parse(&address)?.code_at(at), code);
    }
    report.equal(
        "one-time code of a bare secret",
        &Totp::parse(SHA1)?.code_at(59),
        "287082",
    );
    Ok(())
}

async fn round_trips(report: &mut Report, rng: &mut impl CryptoRng) -> Result<()> {
    let user_key = SymmetricKey::make(rng);
    let pair = make_key_pair(rng).await?;
    let wrapped_private = pair.wrap_private(&user_key, rng);
    let ring = Keyring::new();
    ring.unlock(user_key.clone(), &wrapped_private, pair.public())
        .await?;

    let provider_key = SymmetricKey::make(rng);
    let organisation_key = SymmetricKey::make(rng);
    let for_member = pair.public().wrap(&provider_key, rng).await?;
    let for_member = EncString::parse(&for_member.to_string(), usize::MAX)?;
    report.check(
        "RSA round trip",
        ring.open_provider([1; 16], &for_member).await? == provider_key,
    );
    let for_provider = provider_key.wrap(&organisation_key, rng);
    let opened = ring
        .open_organisation([2; 16], &for_provider, Via::Provider([1; 16]))
        .await?;
    report.check(
        "organisation through its provider",
        opened == organisation_key,
    );
    let for_owner = pair.public().wrap(&organisation_key, rng).await?;
    let opened = ring
        .open_organisation([3; 16], &for_owner, Via::Member)
        .await?;
    report.check("organisation of a member", opened == organisation_key);

    let foreign = PublicKey::from_base64(PUBLISHED_KEY)?;
    let unlocked = ring.unlock(user_key, &wrapped_private, &foreign).await;
    report.check(
        "a foreign public key is refused",
        unlocked == Err(CryptoError::PairMismatch),
    );
    report.check("a refused ring is locked", !ring.is_unlocked());
    let lost = foreign.wrap(&organisation_key, rng).await?;
    let opened = pair.private().await?.unwrap(&lost).await;
    report.check(
        "a key for somebody else does not open",
        opened == Err(CryptoError::WrongKey),
    );
    Ok(())
}
