//! Entry points for fuzzers: each reads hostile bytes and asserts what must hold for whatever they are.
//!
//! `fuzz/` drives them with libFuzzer; the tests replay the committed seeds through the same functions.

use core::future::Future;
use core::pin::pin;
use core::task::{Context, Poll, Waker};

use crate::{
    CryptoError, EncString, Kind, PrivateKey, PublicKey, SymmetricKey, Totp, attachment, item,
    unwrap_for_tab,
};

/// What the server does with every encrypted field that arrives.
///
/// # Panics
/// When a value that parses is not printed as it was read.
pub fn enc_string(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let Ok(value) = EncString::parse(&text, 10_000) else {
        return;
    };
    let printed = value.to_string();
    let legacy = matches!(value.kind(), Kind::AesUnauthenticated | Kind::Aes128Hmac);
    assert!(printed == text || legacy && printed[2..] == *text);
    assert_eq!(EncString::parse(&printed, usize::MAX), Ok(value));
}

/// What a page does with a public key that the server shows.
///
/// # Panics
/// When one key has two encodings.
pub fn public_key(data: &[u8]) {
    if let Ok(key) = PublicKey::from_der(data) {
        assert_eq!(key.as_der(), data);
        assert_eq!(PublicKey::from_base64(&key.to_base64()), Ok(key));
    }
    let _ = PublicKey::from_base64(&String::from_utf8_lossy(data));
}

/// What a page does with its own private key once it is decrypted.
///
/// # Panics
/// When a key is accepted whose public half is not a public key.
pub fn private_key(data: &[u8]) {
    if let Some(Ok(key)) = now(PrivateKey::import(data)) {
        assert!(PublicKey::from_der(key.public().as_der()).is_ok());
    }
}

/// What a page does with stored, wrapped and attached bytes, under a key that did not make them, and
/// with any bytes under a key that did.
///
/// # Panics
/// When something opens that the key did not make.
pub fn contents(data: &[u8]) {
    let Ok(key) = SymmetricKey::from_bytes(&[7; 64]) else {
        return;
    };
    let text = String::from_utf8_lossy(data);
    assert!(attachment::open(&key, data).is_err());
    assert!(key.decrypt_str(&text).is_err());
    assert!(unwrap_for_tab(&text, &[7; 32]).is_err());
    assert!(item::open_key(&key, Some(&text)).is_err());

    let sealed = key.encrypt_with_iv(data, [7; 16]);
    assert!(key.decrypt_bytes(&sealed).is_ok_and(|plain| *plain == data));
    assert_eq!(key.unwrap(&sealed).is_ok(), data.len() == 64);
    if let Err(error) = key.decrypt(&sealed) {
        assert_eq!(error, CryptoError::NotText);
    }
}

/// What a page does with the one-time-code field of an item.
///
/// # Panics
/// When an accepted source gives anything but digits.
pub fn totp(data: &[u8]) {
    if let Ok(totp) = Totp::parse(&String::from_utf8_lossy(data)) {
        for at in [0, 59, 1_111_111_109, u64::MAX] {
            assert!(totp.code_at(at).bytes().all(|byte| byte.is_ascii_digit()));
            assert!((1..=totp.period()).contains(&totp.remaining(at)));
        }
    }
}

/// Outside a browser nothing here waits.
fn now<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}
