//! What the fuzzers fuzz, on the stable compiler: the committed seeds, changed seeds and plain noise.

use std::fs;
use std::path::Path;

use crypto::random::{CryptoRng, Rng as _};

use crate::support::rng;

/// Rounds per entry point: seconds in all, while `cargo fuzz` may run for days.
const ROUNDS: u64 = 3_000;

fn replay(name: &str, entry: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/seeds")
        .join(name);
    let mut seeds: Vec<Vec<u8>> = fs::read_dir(&folder)
        .expect("the committed seeds")
        .map(|file| fs::read(file.expect("a file").path()).expect("readable"))
        .collect();
    assert!(!seeds.is_empty(), "no seeds in {}", folder.display());
    seeds.sort();
    for seed in &seeds {
        entry(seed);
    }
    let mut rng = rng(1);
    for round in 0..ROUNDS {
        let mut bytes = seeds[usize::try_from(round).unwrap_or(0) % seeds.len()].clone();
        damage(&mut bytes, &mut rng);
        entry(&bytes);
        let mut noise = vec![0; usize::try_from(rng.next_u32() % 300).unwrap_or(0)];
        rng.fill_bytes(&mut noise);
        entry(&noise);
    }
}

/// Changes one to four bytes: overwritten, removed or doubled.
fn damage(bytes: &mut Vec<u8>, rng: &mut impl CryptoRng) {
    for _ in 0..=rng.next_u32() % 4 {
        if bytes.is_empty() {
            return;
        }
        let at = rng.next_u32() as usize % bytes.len();
        match rng.next_u32() % 3 {
            0 => bytes[at] = rng.next_u32().to_le_bytes()[0],
            1 => drop(bytes.remove(at)),
            _ => bytes.insert(at, bytes[at]),
        }
    }
}

#[test]
fn enc_strings() {
    replay("encstring", crypto::fuzz::enc_string);
}

#[test]
fn public_keys() {
    replay("public_key", crypto::fuzz::public_key);
}

#[test]
fn private_keys() {
    replay("private_key", crypto::fuzz::private_key);
}

#[test]
fn wrapped_contents() {
    replay("contents", crypto::fuzz::contents);
}

#[test]
fn one_time_code_sources() {
    replay("totp", crypto::fuzz::totp);
}
