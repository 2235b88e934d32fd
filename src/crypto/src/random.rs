//! Randomness comes in as an argument, so that tests and demo data decide it.

pub use getrandom::rand_core::{CryptoRng, Rng};
use getrandom::{SysRng, rand_core::UnwrapErr};

/// The machine's or browser's own generator.
///
/// It panics when the system has no randomness left to give: going on without would be worse.
pub type SystemRng = UnwrapErr<SysRng>;

/// [`SystemRng`], ready to use.
pub const fn system() -> SystemRng {
    UnwrapErr(SysRng)
}

/// `N` random bytes.
pub(crate) fn bytes<const N: usize>(rng: &mut impl CryptoRng) -> [u8; N] {
    let mut bytes = [0; N];
    rng.fill_bytes(&mut bytes);
    bytes
}

/// A number below `bound`, each equally likely (numbers that would favour some are thrown away).
///
/// # Panics
/// `bound` is at least 1.
pub(crate) fn below(rng: &mut impl CryptoRng, bound: usize) -> usize {
    let bound = u32::try_from(bound).unwrap_or(u32::MAX);
    assert!(bound > 0, "a choice among nothing");
    let usable = u32::MAX - (u32::MAX % bound);
    loop {
        let drawn = rng.next_u32();
        if drawn < usable {
            return (drawn % bound) as usize;
        }
    }
}
