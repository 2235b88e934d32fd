//! PBKDF2 and RSA by the browser's `WebCrypto`: constant-time, off the main thread, two to five times as fast.
//!
//! The browser takes its own randomness, so the `rng` arguments are not used here.

use js_sys::{Array, ArrayBuffer, Object, Promise, Reflect, Uint8Array};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};
use zeroize::Zeroizing;

use super::PairDer;
use crate::error::{CryptoError, Result};
use crate::random::CryptoRng;

/// 32 bytes of PBKDF2-HMAC-SHA256.
pub(crate) async fn pbkdf2_sha256(
    password: &[u8],
    salt: &[u8],
    iterations: u32,
) -> Result<Zeroizing<[u8; 32]>> {
    let subtle = subtle()?;
    let secret = Uint8Array::from(password);
    let usages = Array::of1(&"deriveBits".into());
    let imported =
        settle(subtle.import_key_with_str("raw", &secret, "PBKDF2", false, &usages)).await;
    secret.fill(0, 0, secret.length());
    let algorithm = object(&[
        ("name", &"PBKDF2".into()),
        ("hash", &"SHA-256".into()),
        ("salt", &Uint8Array::from(salt)),
        ("iterations", &iterations.into()),
    ])?;
    let bits = settle(subtle.derive_bits_with_object(&algorithm, &imported?.unchecked_into(), 256))
        .await?;
    let bytes = take_bytes(bits);
    let key = bytes
        .as_slice()
        .try_into()
        .map_err(|_| CryptoError::Platform)?;
    Ok(Zeroizing::new(key))
}

/// A private key inside the browser; no script can read it again.
///
/// `WebCrypto` objects belong to the thread that made them, which in a page is the only one.
#[derive(Clone)]
pub(crate) struct PrivateKeyHandle(SendWrapper<CryptoKey>);

impl PrivateKeyHandle {
    pub(crate) async fn import(pkcs8: &[u8]) -> Result<Self> {
        let der = Uint8Array::from(pkcs8);
        let usages = Array::of1(&"decrypt".into());
        let imported =
            settle(subtle()?.import_key_with_object("pkcs8", &der, &oaep_sha1()?, false, &usages))
                .await;
        der.fill(0, 0, der.length());
        let key = imported.map_err(|error| either(error, CryptoError::PrivateKey))?;
        Ok(Self(SendWrapper::new(key.unchecked_into())))
    }

    pub(crate) async fn unwrap(&self, data: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        let data = Uint8Array::from(data);
        let plain =
            settle(subtle()?.decrypt_with_object_and_js_u8_array(&oaep_sha1()?, &self.0, &data))
                .await;
        plain
            .map(take_bytes)
            .map_err(|error| either(error, CryptoError::WrongKey))
    }
}

pub(crate) async fn make_key_pair(_rng: &mut impl CryptoRng) -> Result<PairDer> {
    let subtle = subtle()?;
    let algorithm = oaep_sha1()?;
    set(&algorithm, "modulusLength", &2_048.into())?;
    set(
        &algorithm,
        "publicExponent",
        &Uint8Array::from([1, 0, 1].as_slice()),
    )?;
    let usages = Array::of2(&"encrypt".into(), &"decrypt".into());
    let pair = settle(subtle.generate_key_with_object(&algorithm, true, &usages)).await?;
    Ok(PairDer {
        public: export(&subtle, &pair, "publicKey", "spki").await?.to_vec(),
        private: export(&subtle, &pair, "privateKey", "pkcs8").await?,
    })
}

/// One half of a pair as DER.
async fn export(
    subtle: &SubtleCrypto,
    pair: &JsValue,
    half: &str,
    format: &str,
) -> Result<Zeroizing<Vec<u8>>> {
    let key = Reflect::get(pair, &half.into()).map_err(|_| CryptoError::Platform)?;
    settle(subtle.export_key(format, &key.unchecked_into()))
        .await
        .map(take_bytes)
}

pub(crate) async fn wrap(spki: &[u8], plain: &[u8], _rng: &mut impl CryptoRng) -> Result<Vec<u8>> {
    let subtle = subtle()?;
    let algorithm = oaep_sha1()?;
    let usages = Array::of1(&"encrypt".into());
    let key = settle(subtle.import_key_with_object(
        "spki",
        &Uint8Array::from(spki),
        &algorithm,
        false,
        &usages,
    ))
    .await
    .map_err(|error| either(error, CryptoError::PublicKey))?;
    let plain = Uint8Array::from(plain);
    let sealed = settle(subtle.encrypt_with_object_and_js_u8_array(
        &algorithm,
        &key.unchecked_into(),
        &plain,
    ))
    .await;
    plain.fill(0, 0, plain.length());
    Ok(take_bytes(sealed?).to_vec())
}

/// `WebCrypto` of a page or a worker; a page that is neither on https nor on localhost has none.
fn subtle() -> Result<SubtleCrypto> {
    let find = |of: &JsValue, name: &str| match Reflect::get(of, &name.into()) {
        Ok(found) if found.is_object() => Ok(found),
        _ => Err(CryptoError::NoWebCrypto),
    };
    let crypto = find(&js_sys::global(), "crypto")?;
    find(&crypto, "subtle").map(JsValue::unchecked_into)
}

fn oaep_sha1() -> Result<Object> {
    object(&[("name", &"RSA-OAEP".into()), ("hash", &"SHA-1".into())])
}

fn object(entries: &[(&str, &JsValue)]) -> Result<Object> {
    let object = Object::new();
    for (name, value) in entries {
        set(&object, name, value)?;
    }
    Ok(object)
}

fn set(object: &Object, name: &str, value: &JsValue) -> Result<()> {
    Reflect::set(object, &name.into(), value)
        .map(drop)
        .map_err(|_| CryptoError::Platform)
}

/// Waits for `WebCrypto`; its errors say nothing on purpose.
async fn settle(promise: core::result::Result<Promise, JsValue>) -> Result<JsValue> {
    let promise = promise.map_err(|_| CryptoError::Platform)?;
    JsFuture::from(promise)
        .await
        .map_err(|_| CryptoError::Platform)
}

/// A refusal by the browser means what the caller knows it to mean.
fn either(found: CryptoError, meaning: CryptoError) -> CryptoError {
    if found == CryptoError::Platform {
        meaning
    } else {
        found
    }
}

/// Copies the bytes of an `ArrayBuffer` and wipes the original.
fn take_bytes(buffer: JsValue) -> Zeroizing<Vec<u8>> {
    let view = Uint8Array::new(&buffer.unchecked_into::<ArrayBuffer>());
    let bytes = Zeroizing::new(view.to_vec());
    view.fill(0, 0, view.length());
    bytes
}
