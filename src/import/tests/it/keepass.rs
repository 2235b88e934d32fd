//! Databases of KeePass, made by two other implementations of the format (see `samples/kdbx`).

use import::{DecryptError, Format, Options, ParseError, Unrecognised, decrypt, parse, recognise};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::support::{ALL, gives, now, sample};

const PASSWORD: &str = "Paßwort ✓";
/// One with a key derivation that takes no time even here.
const QUICK: &str = "argon2id_chacha20";

fn database(name: &str) -> Vec<u8> {
    sample(&format!("kdbx/{name}.kdbx"))
}

fn open(bytes: &[u8], password: &str) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    now(decrypt(bytes, password, None))
}

#[test]
fn each_cipher_and_each_derivation_gives_what_an_export_gives() {
    for name in ["argon2d_aes", QUICK, "aes_twofish"] {
        let file = database(name);
        assert_eq!(recognise(None, &file), Ok(Format::KeePassDatabase));
        assert_eq!(
            parse(Format::KeePassDatabase, &file, ALL),
            Err(ParseError::PasswordNeeded)
        );
        let xml = open(&file, PASSWORD).expect("it opens");
        gives(&xml, Format::KeePassXml, Options::default(), "keepass.xml");
        gives(&xml, Format::KeePassXml, ALL, "keepass_all.xml");
        let text = str::from_utf8(&xml).expect("text");
        assert!(!text.contains("lter"), "former states stay behind");
    }
}

#[test]
fn a_database_of_another_program() {
    let xml = open(&database("other"), PASSWORD).expect("it opens");
    gives(&xml, Format::KeePassXml, Options::default(), "kdbx/other");
}

#[test]
fn a_key_file_beside_a_password_or_alone() {
    let key = sample("kdbx/key.keyx");
    for (name, password) in [("key_file_and_password", PASSWORD), ("key_file_alone", "")] {
        let file = database(name);
        let with = |password: &str, key: Option<&[u8]>| now(decrypt(&file, password, key));
        let xml = with(password, Some(&key)).expect("it opens");
        gives(&xml, Format::KeePassXml, Options::default(), "keepass.xml");
        for wrong in [
            with(password, None),
            with(password, Some(b"another file")),
            with("Passwort", Some(&key)),
        ] {
            assert_eq!(wrong, Err(DecryptError::WrongPassword));
        }
    }
    let without = database(QUICK);
    assert_eq!(
        now(decrypt(&without, PASSWORD, Some(&key))),
        Err(DecryptError::WrongPassword)
    );
}

#[test]
fn a_wrong_password_a_damaged_header_and_damaged_contents_are_told_apart() {
    let malformed = DecryptError::File(ParseError::Malformed);
    let file = database(QUICK);
    for wrong in ["Passwort", ""] {
        assert_eq!(open(&file, wrong), Err(DecryptError::WrongPassword));
    }
    // Behind the end of the header stand its hash and its tag, and then the first block.
    let body = end_of_header(&file) + 64;
    let with = |at: usize, password: &str| {
        let mut changed = file.clone();
        changed[at] ^= 1;
        open(&changed, password)
    };
    assert_eq!(with(body - 70, PASSWORD), Err(malformed), "the header");
    assert_eq!(with(body - 64, PASSWORD), Err(malformed), "its hash");
    assert_eq!(
        with(body - 1, PASSWORD),
        Err(DecryptError::WrongPassword),
        "its tag"
    );
    for at in [body, body + 32, body + 36, file.len() - 37, file.len() - 1] {
        assert_eq!(with(at, PASSWORD), Err(DecryptError::Damaged), "{at}");
        assert_eq!(with(at, "Passwort"), Err(DecryptError::WrongPassword));
    }
    for cut in [12, 40, body - 1] {
        assert_eq!(open(&file[..cut], PASSWORD), Err(malformed), "{cut}");
    }
    for cut in [body, body + 40, file.len() - 36, file.len() - 1] {
        assert_eq!(
            open(&file[..cut], PASSWORD),
            Err(DecryptError::Damaged),
            "{cut}"
        );
    }
}

fn end_of_header(file: &[u8]) -> usize {
    let end = b"\0\x04\0\0\0\r\n\r\n";
    let at = file.windows(end.len()).position(|part| part == end);
    at.expect("the end of the header") + end.len()
}

/// A file with one value of its header changed, and the hash made anew: nobody needs the key for that.
fn asking(name: &str, from: &[u8], to: &[u8]) -> Result<(), DecryptError> {
    let mut file = database(name);
    let at = file.windows(from.len()).position(|part| part == from);
    let at = at.expect("it stands there");
    file.splice(at..at + from.len(), to.iter().copied());
    let header = end_of_header(&file);
    let hash = Sha256::digest(&file[..header]);
    file[header..header + 32].copy_from_slice(&hash);
    open(&file, PASSWORD).map(drop)
}

#[test]
fn what_a_hostile_header_asks_for_is_refused_before_it_is_done() {
    let long = |name: &[u8], value: u64| {
        [b"\x05\x01\0\0\0", name, b"\x08\0\0\0", &value.to_le_bytes()].concat()
    };
    let short = |name: &[u8], value: u32| {
        [b"\x04\x01\0\0\0", name, b"\x04\0\0\0", &value.to_le_bytes()].concat()
    };
    let (memory, passes, lanes) = (long(b"M", 64 << 10), long(b"I", 2), short(b"P", 2));
    for (from, to) in [
        (&memory, long(b"M", (1 << 30) + 1_024)),
        (&memory, long(b"M", u64::MAX)),
        (&memory, long(b"M", 0)),
        (&passes, long(b"I", u64::MAX)),
        (&passes, long(b"I", 1 << 31)),
        (&passes, long(b"I", 0)),
        (&passes, long(b"X", 2)),
        (&lanes, short(b"P", 0)),
        (&lanes, short(b"P", 257)),
        (&lanes, short(b"P", 9)),
    ] {
        let expected = Err(DecryptError::KeyDerivation);
        assert_eq!(asking(QUICK, from, &to), expected, "{to:?}");
    }
    let rounds = long(b"R", 1_000);
    for count in [u64::MAX, 200_000_001] {
        assert_eq!(
            asking("aes_twofish", &rounds, &long(b"R", count)),
            Err(DecryptError::KeyDerivation)
        );
    }
    let chacha20 = b"\xd6\x03\x8a\x2b\x8b\x6f\x4c\xb5";
    assert_eq!(
        asking(QUICK, chacha20, b"\0\x03\x8a\x2b\x8b\x6f\x4c\xb5"),
        Err(DecryptError::Cipher)
    );
}

#[test]
fn other_versions_are_named() {
    let start = b"\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5";
    for rest in [&b""[..], b"\x01\0\x03\0", b"\0\0\x05\0", b"\x01\0\x04"] {
        let file = [start, rest].concat();
        assert_eq!(recognise(None, &file), Err(Unrecognised::KeePassVersion));
    }
    let first = b"\x03\xd9\xa2\x9a\x65\xfb\x4b\xb5\0\0\x04\0";
    assert_eq!(recognise(None, first), Err(Unrecognised::KeePassVersion));
}
