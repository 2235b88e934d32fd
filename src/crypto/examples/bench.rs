//! How long the dear operations take here: `cargo run --release -p crypto --example bench`.
//!
//! One line each: name, median of five runs in milliseconds. `scripts/test-vectors --measure` gives the same for Chromium.

use std::future::Future;
use std::hint::black_box;
use std::io::{self, Write as _};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Instant;

use crypto::{
    EncString, Kdf, SymmetricKey, attachment, derive_master_key, item, make_key_pair, random,
};

/// As many as a large vault has items.
const ITEMS: usize = 10_000;
const RUNS: usize = 5;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut rng = random::system();
    let key = SymmetricKey::make(&mut rng);
    let pair = now(make_key_pair(&mut rng))?;
    let private = now(pair.private())?;
    let wrapped = now(pair.public().wrap(&key, &mut rng))?;
    let plain = "a value of sixty-four characters, as long as many a good password";
    let values: Vec<String> = (0..ITEMS)
        .map(|_| key.encrypt(plain, &mut rng).to_string())
        .collect();
    let items: Vec<(String, String)> = (0..ITEMS)
        .map(|_| {
            let (item_key, wrapped) = item::make_key(&key, &mut rng);
            (
                wrapped.to_string(),
                item_key.encrypt(plain, &mut rng).to_string(),
            )
        })
        .collect();
    let file = vec![7; 10 << 20];
    let sealed = attachment::seal(&key, &file, &mut rng);

    measure("PBKDF2, 600,000 rounds", || {
        now(derive_master_key("password", "salt", Kdf::default()))
    })?;
    measure("Argon2id, 6 passes, 32 MiB, 4 lanes", || {
        now(derive_master_key("password", "salt", Kdf::argon2id()))
    })?;
    measure("RSA-2048 key pair", || {
        now(make_key_pair(&mut random::system()))
    })?;
    measure("RSA wrap", || {
        now(pair.public().wrap(&key, &mut random::system()))
    })?;
    measure("RSA unwrap", || now(private.unwrap(&wrapped)))?;
    measure("encrypt and print 10,000 values", || {
        let mut rng = random::system();
        for _ in &values {
            drop(black_box(key.encrypt(plain, &mut rng).to_string()));
        }
        Ok(())
    })?;
    measure("parse and decrypt 10,000 values", || {
        values
            .iter()
            .try_for_each(|value| key.decrypt_str(value).map(drop))
    })?;
    measure("open 10,000 item keys and one field each", || {
        items.iter().try_for_each(|(wrapped, name)| {
            item::open_key(&key, Some(wrapped))?
                .decrypt_str(name)
                .map(drop)
        })
    })?;
    measure("check the form of 10,000 values", || {
        values
            .iter()
            .try_for_each(|value| EncString::parse(value, 1_000).map(drop))
            .map_err(Into::into)
    })?;
    measure("open a file of 10 MiB", || attachment::open(&key, &sealed))?;
    Ok(())
}

fn measure<T>(
    name: &str,
    mut work: impl FnMut() -> crypto::Result<T>,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let start = Instant::now();
        black_box(work()?);
        times.push(start.elapsed());
    }
    times.sort();
    writeln!(
        io::stdout(),
        "{name}: {:.2}",
        times[RUNS / 2].as_secs_f64() * 1_000.0
    )?;
    Ok(())
}

/// Outside a browser nothing in this crate waits.
fn now<T>(future: impl Future<Output = crypto::Result<T>>) -> crypto::Result<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => Err(crypto::CryptoError::Platform),
    }
}
