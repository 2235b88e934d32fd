//! JSON under a password of its own (DOMAIN 10, item 3), which the well-known clients open too.

use base64ct::{Base64, Encoding as _};
use crypto::{CryptoError, derive_file_key, random::CryptoRng};
use domain::kdf::KdfSettings;
use serde::Serialize;
use uuid::Builder;

/// Random bytes in the salt.
const SALT: usize = 16;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Envelope {
    encrypted: bool,
    password_protected: bool,
    salt: String,
    kdf_type: i16,
    kdf_iterations: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    kdf_memory: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kdf_parallelism: Option<u32>,
    #[serde(rename = "encKeyValidation_DO_NOT_EDIT")]
    validation: String,
    data: String,
}

/// Encrypts a file that [`JsonFile`](crate::json::JsonFile) wrote. Takes a moment.
///
/// Whoever has the file may guess for as long as he likes, so `kdf` is not to be a weak one:
/// [`KdfSettings::ARGON2ID`] is what pages ask for.
///
/// # Errors
/// [`CryptoError`] when the settings are out of range or the browser's cryptography is missing.
pub async fn protect(
    json: &str,
    password: &str,
    kdf: KdfSettings,
    rng: &mut impl CryptoRng,
) -> Result<String, CryptoError> {
    if !kdf.allowed() {
        return Err(CryptoError::KdfTooWeak);
    }
    let mut random = [0; SALT];
    rng.fill_bytes(&mut random);
    let salt = Base64::encode_string(&random);
    let kdf_type = kdf.kind.code();
    let key = derive_file_key(
        password,
        &salt,
        u8::try_from(kdf_type).map_err(|_| CryptoError::KdfUnknown)?,
        kdf.iterations,
        kdf.memory_mib,
        kdf.parallelism,
    )
    .await?;
    // Any id: that it opens is what tells the right password from a wrong one.
    rng.fill_bytes(&mut random);
    let any = Builder::from_random_bytes(random).into_uuid().to_string();
    let envelope = Envelope {
        encrypted: true,
        password_protected: true,
        salt,
        kdf_type,
        kdf_iterations: kdf.iterations,
        kdf_memory: kdf.memory_mib,
        kdf_parallelism: kdf.parallelism,
        validation: key.encrypt(&any, rng).to_string(),
        data: key.encrypt(json, rng).to_string(),
    };
    // Cannot fail: texts and numbers.
    Ok(serde_json::to_string_pretty(&envelope).unwrap_or_default())
}
