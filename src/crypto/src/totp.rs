//! One-time codes for vault items (RFC 6238), from a bare secret or an `otpauth://` address.

use core::fmt;

use hmac::{Hmac, KeyInit as _, Mac as _};
use percent_encoding::percent_decode_str;
use sha1::Sha1;
use sha2::{Sha256, Sha512};
use thiserror::Error;
use zeroize::Zeroizing;

/// Why a text is no source of one-time codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TotpError {
    /// The secret is empty, too long or not base32.
    #[error("the secret is not base32")]
    Secret,
    /// An `otpauth://` address of another type than `totp`.
    #[error("not a time-based code")]
    Type,
    /// `digits` is not a number from 5 to 10.
    #[error("unsupported number of digits")]
    Digits,
    /// `period` is not a number of seconds from 1 to 3,600.
    #[error("unsupported period")]
    Period,
    /// `algorithm` is not SHA1, SHA256 or SHA512.
    #[error("unsupported algorithm")]
    Algorithm,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Algorithm {
    Sha1,
    Sha256,
    Sha512,
}

/// A source of one-time codes. `Debug` shows no secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Totp {
    secret: Zeroizing<Vec<u8>>,
    digits: u32,
    period: u64,
    algorithm: Algorithm,
}

impl Totp {
    /// The longest secret or address that is read, in bytes.
    pub const LONGEST: usize = 2_048;

    /// Reads what people paste: a base32 secret (spaces, hyphens, padding and case do not matter; 6 digits,
    /// 30 seconds, SHA-1) or an `otpauth://totp/` address with its own digits, period and algorithm.
    ///
    /// # Errors
    /// [`TotpError`], naming what does not fit.
    pub fn parse(text: &str) -> Result<Self, TotpError> {
        let text = text.trim();
        if text.len() > Self::LONGEST {
            return Err(TotpError::Secret);
        }
        match text.split_at_checked(10) {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("otpauth://") => {
                Self::parse_address(rest)
            }
            _ => Ok(Self {
                secret: decode_secret(text)?,
                digits: 6,
                period: 30,
                algorithm: Algorithm::Sha1,
            }),
        }
    }

    /// The code at a moment, in seconds since 1970.
    pub fn code_at(&self, unix_seconds: u64) -> String {
        let step = (unix_seconds / self.period).to_be_bytes();
        let digest = self.hmac(&step);
        // RFC 4226: the low half of the last byte says where the number stands.
        let at = usize::from(digest.last().copied().unwrap_or_default() & 0x0f);
        let number = digest
            .iter()
            .skip(at)
            .take(4)
            .fold(0_u32, |number, byte| (number << 8) | u32::from(*byte));
        let code = u64::from(number & 0x7fff_ffff) % 10_u64.pow(self.digits);
        format!("{code:0width$}", width = self.digits as usize)
    }

    /// For how many more seconds that code holds, 1 to [`period`](Self::period).
    pub fn remaining(&self, unix_seconds: u64) -> u64 {
        self.period - unix_seconds % self.period
    }

    /// How long each code holds, in seconds.
    pub fn period(&self) -> u64 {
        self.period
    }

    /// `totp/Label?secret=…&digits=…`, after the scheme.
    fn parse_address(rest: &str) -> Result<Self, TotpError> {
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let kind = path.split('/').next().unwrap_or_default();
        if !kind.eq_ignore_ascii_case("totp") {
            return Err(TotpError::Type);
        }
        let mut secret = None;
        let (mut digits, mut period, mut algorithm) = (6, 30, Algorithm::Sha1);
        let query = query.split_once('#').map_or(query, |(query, _)| query);
        for pair in query.split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = Zeroizing::new(percent_decode_str(value).decode_utf8_lossy().into_owned());
            match name.to_ascii_lowercase().as_str() {
                "secret" => secret = Some(decode_secret(&value)?),
                "digits" => digits = parse_digits(&value)?,
                "period" => period = parse_period(&value)?,
                "algorithm" => algorithm = parse_algorithm(&value)?,
                _ => {}
            }
        }
        Ok(Self {
            secret: secret.ok_or(TotpError::Secret)?,
            digits,
            period,
            algorithm,
        })
    }

    fn hmac(&self, message: &[u8]) -> Vec<u8> {
        macro_rules! hmac {
            ($hash:ty) => {{
                // HMAC takes a key of any length.
                let mut mac = Hmac::<$hash>::new_from_slice(&self.secret).expect("any key length");
                mac.update(message);
                mac.finalize().into_bytes().to_vec()
            }};
        }
        match self.algorithm {
            Algorithm::Sha1 => hmac!(Sha1),
            Algorithm::Sha256 => hmac!(Sha256),
            Algorithm::Sha512 => hmac!(Sha512),
        }
    }
}

impl fmt::Debug for Totp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Totp({} digits, {} s, {:?})",
            self.digits, self.period, self.algorithm
        )
    }
}

fn decode_secret(text: &str) -> Result<Zeroizing<Vec<u8>>, TotpError> {
    let mut clean = Zeroizing::new(String::with_capacity(text.len()));
    clean.extend(
        text.chars()
            .filter(|letter| !letter.is_whitespace() && *letter != '-')
            .map(|letter| letter.to_ascii_uppercase()),
    );
    let decoded = base32::decode(
        base32::Alphabet::Rfc4648 { padding: false },
        clean.trim_end_matches('='),
    );
    match decoded {
        Some(secret) if !secret.is_empty() => Ok(Zeroizing::new(secret)),
        _ => Err(TotpError::Secret),
    }
}

fn parse_digits(text: &str) -> Result<u32, TotpError> {
    text.parse()
        .ok()
        .filter(|digits| (5..=10).contains(digits))
        .ok_or(TotpError::Digits)
}

fn parse_period(text: &str) -> Result<u64, TotpError> {
    text.parse()
        .ok()
        .filter(|period| (1..=3_600).contains(period))
        .ok_or(TotpError::Period)
}

fn parse_algorithm(text: &str) -> Result<Algorithm, TotpError> {
    match text.to_ascii_uppercase().as_str() {
        "SHA1" | "SHA-1" => Ok(Algorithm::Sha1),
        "SHA256" | "SHA-256" => Ok(Algorithm::Sha256),
        "SHA512" | "SHA-512" => Ok(Algorithm::Sha512),
        _ => Err(TotpError::Algorithm),
    }
}
