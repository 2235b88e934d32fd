//! Exports under a password, made by another implementation of the same algorithms.

use import::{DecryptError, Format, ParseError, Unrecognised, parse, recognise};
use zeroize::Zeroizing;

use crate::support::{ALL, gives, now, sample, zip};

const PASSWORD: &str = "Paßwort ✓";

async fn decrypt(bytes: &[u8], password: &str) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    import::decrypt(bytes, password, None).await
}

#[test]
fn the_right_password_opens() {
    for name in ["encrypted_pbkdf2.json", "encrypted_argon2.json"] {
        let file = sample(name);
        assert_eq!(recognise(None, &file), Ok(Format::BitwardenProtectedJson));
        assert_eq!(
            parse(Format::BitwardenProtectedJson, &file, ALL),
            Err(ParseError::PasswordNeeded)
        );
        let plain = now(decrypt(&file, PASSWORD)).expect("it opens");
        gives(
            &plain,
            Format::BitwardenJson,
            import::Options::default(),
            "bitwarden_organisation.json",
        );
        let archive = zip(&[("data.json", &file)]);
        assert_eq!(
            recognise(None, &archive),
            Ok(Format::BitwardenProtectedJson)
        );
        assert_eq!(now(decrypt(&archive, PASSWORD)).expect("it opens"), plain);
    }
}

fn changed(from: &str, to: &str) -> Result<(), DecryptError> {
    let file = String::from_utf8(sample("encrypted_pbkdf2.json")).expect("text");
    assert!(file.contains(from), "{from}");
    now(decrypt(file.replacen(from, to, 1).as_bytes(), PASSWORD)).map(drop)
}

#[test]
fn everything_else_is_told_apart() {
    let file = sample("encrypted_argon2.json");
    assert_eq!(
        now(decrypt(&file, "Passwort")),
        Err(DecryptError::WrongPassword)
    );
    assert_eq!(now(decrypt(b"{}", PASSWORD)), Err(DecryptError::Malformed));
    assert_eq!(
        now(decrypt(b"PK\x03\x04", PASSWORD)),
        Err(ParseError::Malformed.into())
    );
    assert_eq!(changed("true", "false"), Err(DecryptError::Malformed));
    assert_eq!(changed("\"2.", "\"7."), Err(DecryptError::Malformed));
    assert_eq!(
        changed("\"data\": \"2.", "\"data\": \"2.AA"),
        Err(DecryptError::Malformed)
    );
    assert_eq!(changed("c2Fs", "d2Fs"), Err(DecryptError::WrongPassword));
    for iterations in ["0", "2000001", "4294967295"] {
        assert_eq!(
            changed("100000", iterations),
            Err(DecryptError::KeyDerivation)
        );
    }
    assert_eq!(
        changed("\"kdfType\": 0", "\"kdfType\": 2"),
        Err(DecryptError::KeyDerivation)
    );
    // A huge memory is refused also when the rest of the setting is weak.
    let weak = String::from_utf8(file).expect("text");
    let weak = weak
        .replace("\"kdfMemory\": 16", "\"kdfMemory\": 4000000")
        .replace("Iterations\": 3", "Iterations\": 1");
    assert_eq!(
        now(decrypt(weak.as_bytes(), PASSWORD)),
        Err(DecryptError::KeyDerivation)
    );
}

#[test]
fn changed_contents_are_damaged_and_not_a_wrong_password() {
    let file = String::from_utf8(sample("encrypted_pbkdf2.json")).expect("text");
    let at = file.find("\"data\"").expect("the contents") + 100;
    let other = if file.as_bytes()[at] == b'A' {
        "B"
    } else {
        "A"
    };
    let mut damaged = file;
    damaged.replace_range(at..=at, other);
    assert_eq!(
        now(decrypt(damaged.as_bytes(), PASSWORD)),
        Err(DecryptError::Damaged)
    );
}

#[test]
fn what_cannot_be_opened_is_named() {
    let named = |bytes: &[u8]| recognise(None, bytes).expect_err("refused");
    let account =
        br#"{"encrypted":true,"encKeyValidation_DO_NOT_EDIT":"2.x","folders":[],"items":[]}"#;
    assert_eq!(named(account), Unrecognised::AccountEncrypted);
    assert_eq!(
        named(br#"{"encrypted":true,"version":"1","vaults":{}}"#),
        Unrecognised::PgpEncrypted
    );
    assert_eq!(
        named(b"\n-----BEGIN PGP MESSAGE-----\n\nabc"),
        Unrecognised::PgpEncrypted
    );
    assert_eq!(
        named(&zip(&[("Proton Pass/data.pgp", b"x")])),
        Unrecognised::PgpEncrypted
    );
    // The first bit of an entry's flags says that it is encrypted.
    let mut locked = zip(&[("export.data", b"{}")]);
    let directory = locked
        .windows(4)
        .position(|w| w == b"PK\x01\x02")
        .expect("the directory");
    locked[directory + 8] |= 1;
    assert_eq!(named(&locked), Unrecognised::EncryptedArchive);
}
