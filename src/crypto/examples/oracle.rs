//! Lets another program check this crate: one request a line on standard input, one answer a line on standard output.
//!
//! A request is a verb and its arguments, separated by tabs; bytes are base64. The answer is `ok` and the results, or
//! `error` and the reason. Keys are answered by their id. `end2end/oracle` drives it against an independent implementation.

use std::future::Future;
use std::io::{self, BufRead as _, Write as _};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use base64ct::{Base64, Encoding as _};
use crypto::{
    EncString, Kdf, PrivateKey, PublicKey, SignIn, SymmetricKey, attachment,
    attachment::{Opening, Sealing},
    make_account, random,
};

type Answer = Result<Vec<String>, Box<dyn std::error::Error>>;

fn main() -> io::Result<()> {
    let mut output = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let line = line?;
        let words: Vec<&str> = line.split('\t').collect();
        match answer(&words) {
            Ok(results) => writeln!(output, "ok\t{}", results.join("\t"))?,
            Err(error) => writeln!(output, "error\t{error}")?,
        }
        output.flush()?;
    }
    Ok(())
}

fn answer(words: &[&str]) -> Answer {
    let mut rng = random::system();
    match words {
        ["account", password, salt, kdf] => {
            let made = now(make_account(
                &text(password)?,
                salt,
                parse_kdf(kdf)?,
                &mut rng,
            ))?;
            Ok(vec![
                made.authentication_hash,
                made.wrapped_user_key.to_string(),
                made.public_key.to_base64(),
                made.wrapped_private_key.to_string(),
                made.user_key.id(),
            ])
        }
        ["sign-in", password, salt, kdf, wrapped] => {
            let sign_in = now(SignIn::derive(&text(password)?, salt, parse_kdf(kdf)?))?;
            let key = sign_in.open(&parse(wrapped)?)?;
            Ok(vec![sign_in.authentication_hash, key.id()])
        }
        ["encrypt", by, plain] => Ok(vec![key(by)?.encrypt(&text(plain)?, &mut rng).to_string()]),
        ["decrypt", by, value] => Ok(vec![encode(key(by)?.decrypt(&parse(value)?)?)]),
        ["wrap", by, inner] => Ok(vec![key(by)?.wrap(&key(inner)?, &mut rng).to_string()]),
        ["unwrap", by, value] => Ok(vec![key(by)?.unwrap(&parse(value)?)?.id()]),
        ["seal-file", by, plain] => Ok(vec![encode(attachment::seal(
            &key(by)?,
            &bytes(plain)?,
            &mut rng,
        ))]),
        ["open-file", by, file] => Ok(vec![encode(&*attachment::open(&key(by)?, &bytes(file)?)?)]),
        // The same, in slices of so many bytes.
        ["seal-slices", by, size, plain] => {
            let (mut sealing, mut data) = (Sealing::new(&key(by)?, &mut rng), Vec::new());
            for slice in bytes(plain)?.chunks(size.parse()?) {
                sealing.update(slice, &mut data);
            }
            let head = sealing.finish(&mut data);
            Ok(vec![encode([&head[..], &data].concat())])
        }
        ["open-slices", by, size, file] => {
            let file = bytes(file)?;
            let (head, data) = file.split_first_chunk().ok_or("no head")?;
            let (mut opening, mut plain) = (Opening::new(&key(by)?, head)?, Vec::new());
            for slice in data.chunks(size.parse()?) {
                opening.update(slice, &mut plain);
            }
            plain.extend_from_slice(&opening.finish()?);
            Ok(vec![encode(plain)])
        }
        ["rsa-wrap", public, inner] => {
            let public = PublicKey::from_base64(public)?;
            Ok(vec![now(public.wrap(&key(inner)?, &mut rng))?.to_string()])
        }
        ["rsa-unwrap", owner, wrapped_private, public, value] => {
            let private = now(PrivateKey::open(&key(owner)?, &parse(wrapped_private)?))?;
            private.check_public(&PublicKey::from_base64(public)?)?;
            Ok(vec![now(private.unwrap(&parse(value)?))?.id()])
        }
        _ => Err("unknown request".into()),
    }
}

fn parse(value: &str) -> Result<EncString, crypto::FormError> {
    EncString::parse(value, usize::MAX)
}

fn bytes(word: &str) -> Result<Vec<u8>, base64ct::Error> {
    Base64::decode_vec(word)
}

fn encode(bytes: impl AsRef<[u8]>) -> String {
    Base64::encode_string(bytes.as_ref())
}

fn text(word: &str) -> Result<String, Box<dyn std::error::Error>> {
    Ok(String::from_utf8(bytes(word)?)?)
}

fn key(word: &str) -> Result<SymmetricKey, Box<dyn std::error::Error>> {
    Ok(SymmetricKey::from_bytes(&bytes(word)?)?)
}

/// `pbkdf2:ITERATIONS` or `argon2id:ITERATIONS:MEBIBYTES:LANES`.
fn parse_kdf(word: &str) -> Result<Kdf, Box<dyn std::error::Error>> {
    match *word.split(':').collect::<Vec<_>>() {
        ["pbkdf2", iterations] => Ok(Kdf::Pbkdf2 {
            iterations: iterations.parse()?,
        }),
        ["argon2id", iterations, memory_mib, parallelism] => Ok(Kdf::Argon2id {
            iterations: iterations.parse()?,
            memory_mib: memory_mib.parse()?,
            parallelism: parallelism.parse()?,
        }),
        _ => Err("unknown key derivation".into()),
    }
}

/// Outside a browser nothing in this crate waits.
fn now<T>(future: impl Future<Output = crypto::Result<T>>) -> crypto::Result<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => Err(crypto::CryptoError::Platform),
    }
}
