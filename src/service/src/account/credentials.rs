//! What a master password decides, as it comes from the browser.

use base64ct::{Base64, Encoding as _};
use domain::account::{HASH_LEN, NewKeys, PUBLIC_KEY_MAX};
use sha2::{Digest as _, Sha256};
use store::model::Credentials;

use crate::{Visitor, error::Result, input::Form, password, random};

/// How every RSA-2048 public key with exponent 65537 begins and ends as SPKI DER, 256 bytes of modulus between.
const SPKI_HEAD: [u8; 33] = [
    0x30, 0x82, 0x01, 0x22, 0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01,
    0x01, 0x05, 0x00, 0x03, 0x82, 0x01, 0x0f, 0x00, 0x30, 0x82, 0x01, 0x0a, 0x02, 0x82, 0x01, 0x01,
    0x00,
];
const SPKI_TAIL: [u8; 5] = [0x02, 0x03, 0x01, 0x00, 0x01];
const MODULUS: usize = 256;

/// Checks what proves a master password: base64 of 32 bytes.
pub(crate) fn check_hash(form: &mut Form, field: &'static str, hash: &str) {
    let ok =
        hash.len() == HASH_LEN && Base64::decode_vec(hash).is_ok_and(|bytes| bytes.len() == 32);
    form.check(field, ok, "malformed");
}

/// Checks the keys of a new account. What they hold cannot be checked here: only the browser can open them.
pub(crate) fn check_keys(form: &mut Form, keys: &NewKeys) {
    form.check("kdf", keys.kdf.allowed(), "kdf-too-weak");
    check_hash(form, "password", &keys.authentication_hash);
    form.sealed("user_key", &keys.user_key, crypto::limits::KEY);
    form.sealed("private_key", &keys.private_key, crypto::limits::KEY);
    form.check(
        "public_key",
        public_key(&keys.public_key).is_some(),
        "encrypted-form",
    );
}

/// The DER of a public key; none when it is not RSA-2048 with exponent 65537.
fn public_key(text: &str) -> Option<Vec<u8>> {
    if text.len() > PUBLIC_KEY_MAX {
        return None;
    }
    let der = Base64::decode_vec(text).ok()?;
    let fits = der.len() == SPKI_HEAD.len() + MODULUS + SPKI_TAIL.len()
        && der.starts_with(&SPKI_HEAD)
        && der.ends_with(&SPKI_TAIL);
    fits.then_some(der)
}

/// What is remembered of a public key that something was wrapped for.
pub(crate) fn pin(public: &str) -> Option<Vec<u8>> {
    public_key(public).map(|der| Sha256::digest(der).to_vec())
}

/// The parts of the account row that the master password decides, under a new stamp.
pub(crate) async fn of_keys(visitor: &Visitor, keys: &NewKeys) -> Result<Credentials> {
    Ok(Credentials {
        kdf: keys.kdf,
        password_hash: password::hash(visitor.app(), &keys.authentication_hash).await?,
        user_key: keys.user_key.clone(),
        security_stamp: random::uuid(visitor.app().random(), visitor.now()),
    })
}
