//! Under a password: the readers open it with that password, and with no other.

use crypto::{CryptoError, random};
use domain::kdf::{KdfKind, KdfSettings};
use export::{json::JsonFile, protect::protect};
use import::{DecryptError, Format, decrypt, recognise};
use serde_json::Value;

use crate::support::{names, now, organisation};

const PASSWORD: &str = "Paßwort ✓";
/// As cheap as is allowed.
const CHEAP: KdfSettings = KdfSettings {
    kind: KdfKind::Argon2id,
    iterations: 2,
    memory_mib: Some(16),
    parallelism: Some(1),
};

#[test]
fn it_opens_with_its_password_only() {
    let json = JsonFile::begin(organisation().into(), names()).end();
    let mut rng = random::system();
    for kdf in [CHEAP, KdfSettings::DEFAULT, KdfSettings::ARGON2ID] {
        let file = now(protect(&json, PASSWORD, kdf, &mut rng)).expect("it is written");
        let kind = recognise(None, file.as_bytes());
        assert_eq!(kind, Ok(Format::BitwardenProtectedJson));
        assert!(!file.contains("Beheer"));
        let plain = now(decrypt(file.as_bytes(), PASSWORD, None)).expect("it opens");
        assert_eq!(plain.as_slice(), json.as_bytes());
        let wrong = now(decrypt(file.as_bytes(), "Passwort ✓", None));
        assert_eq!(wrong, Err(DecryptError::WrongPassword));
    }
}

#[test]
fn no_two_files_have_one_salt() {
    let mut rng = random::system();
    let mut write = || now(protect("{}", PASSWORD, CHEAP, &mut rng)).expect("it is written");
    let read = |file: String| serde_json::from_str::<Value>(&file).expect("JSON");
    let (one, two) = (read(write()), read(write()));
    assert_eq!(one["kdfType"], 1);
    assert_eq!(
        (&one["kdfMemory"], &one["kdfParallelism"]),
        (&16.into(), &1.into())
    );
    for part in ["salt", "encKeyValidation_DO_NOT_EDIT", "data"] {
        assert!(one[part].is_string());
        assert_ne!(one[part], two[part], "{part}");
    }
}

#[test]
fn a_weak_setting_is_refused() {
    let weak = KdfSettings {
        iterations: 5_000,
        ..KdfSettings::DEFAULT
    };
    let file = now(protect("{}", PASSWORD, weak, &mut random::system()));
    assert_eq!(file, Err(CryptoError::KdfTooWeak));
}
