//! Keys that OpenSSH made are read here, and keys that are made here are read by OpenSSH.
//!
//! The files in `keys` were made by `ssh-keygen` for these tests and open nothing.

use std::{fs, path::PathBuf, process::Command};

use ssh::{Pair, Problem};

fn file(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/keys")
        .join(name);
    fs::read_to_string(path).expect("a committed key")
}

#[test]
fn keys_of_openssh_give_their_public_key_and_fingerprint() {
    for (name, fingerprint) in [
        (
            "ed25519",
            "SHA256:UCNrhGnERt3yh6oA+JEFnUkABnjoFWuCl5Q+OFuGPzQ",
        ),
        ("rsa", "SHA256:SrBK9reWslNJjPO65QZQ0yn3h9VrmYmTF5cPJa/GpBE"),
        ("p256", "SHA256:bk9Q1UY5E4X2lKL8P/3jZs/2/z2Q1c+DwcZlw1JcDTs"),
        ("p521", "SHA256:gy82PnpVYUgD2rxzKXYv+bbKJWIdfkt8dGItyKZENeE"),
    ] {
        let pair = Pair::read(&file(name), "").expect("it is read");
        assert_eq!(
            pair.public_key,
            file(&format!("{name}.pub")).trim(),
            "{name}"
        );
        assert_eq!(pair.key_fingerprint, fingerprint, "{name}");
        assert_eq!(pair.private_key.trim(), file(name).trim(), "{name}");
        // As it comes out of an editor of another system, with lines around it.
        let pasted = format!("\r\n  {}\r\n\r\n", file(name).trim().replace('\n', "\r\n"));
        assert_eq!(Pair::read(&pasted, ""), Ok(pair), "{name}");
    }
}

#[test]
fn a_passphrase_is_asked_for_and_taken_off() {
    let locked = file("locked");
    assert_eq!(Pair::read(&locked, ""), Err(Problem::Passphrase));
    assert_eq!(
        Pair::read(&locked, "another"),
        Err(Problem::WrongPassphrase)
    );
    let pair = Pair::read(&locked, "fluit ketel").expect("it is read");
    assert_eq!(pair.public_key, file("locked.pub").trim());
    assert_eq!(
        pair.key_fingerprint,
        "SHA256:K1GbF19X4BlphGs3onTMaTjtms4H/xjJlSc6zEeeTmc"
    );
    assert_eq!(Pair::read(&pair.private_key, ""), Ok(pair));
    // Nobody waits for five thousand rounds.
    assert_eq!(Pair::read(&file("slow"), "x"), Err(Problem::TooSlow));
}

#[test]
fn what_is_no_such_key_is_told_apart() {
    let key = file("ed25519");
    let lines: Vec<&str> = key.lines().collect();
    let cut = format!("{}\n{}\n", lines[0], lines[1]);
    let changed = key.replacen("AAAA", "AAAB", 2);
    for (text, problem) in [
        ("", Problem::NoKey),
        ("hunter2", Problem::NoKey),
        (file("ed25519.pub").as_str(), Problem::Public),
        (file("p256.pub").as_str(), Problem::Public),
        (file("oldpem").as_str(), Problem::OtherForm),
        (
            "-----BEGIN PRIVATE KEY-----\nMC4=\n-----END PRIVATE KEY-----",
            Problem::OtherForm,
        ),
        ("PuTTY-User-Key-File-3: ssh-ed25519", Problem::OtherForm),
        (cut.as_str(), Problem::Damaged),
        (changed.as_str(), Problem::Damaged),
        (
            format!("{key}{}", "x".repeat(30_000)).as_str(),
            Problem::Damaged,
        ),
    ] {
        assert_eq!(
            Pair::read(text, "").expect_err("a problem"),
            problem,
            "{text}"
        );
    }
}

#[test]
fn every_cut_and_changed_key_is_refused_or_the_same() {
    for name in ["ed25519", "rsa", "p256"] {
        let key = file(name);
        let whole = Pair::read(&key, "").expect("it is read");
        for at in (0..key.len()).step_by(7) {
            assert!(Pair::read(&key[..at], "").is_err(), "{name} cut at {at}");
            let mut bytes = key.clone().into_bytes();
            bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(bytes).expect("text");
            if let Ok(pair) = Pair::read(&changed, "") {
                // A changed comment is another comment; of an RSA key only OpenSSH notices every change.
                assert!(
                    name == "rsa" || pair.key_fingerprint == whole.key_fingerprint,
                    "{name} changed at {at}"
                );
            }
        }
    }
}

#[test]
fn a_key_that_is_made_here_is_one_for_openssh() {
    let (pair, other) = (
        Pair::generate().expect("made"),
        Pair::generate().expect("made"),
    );
    assert_ne!(pair, other);
    assert!(pair.public_key.starts_with("ssh-ed25519 AAAA"));
    assert_eq!(Pair::read(&pair.private_key, ""), Ok(pair.clone()));
    if Command::new("ssh-keygen").arg("-?").output().is_err() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("key");
    fs::write(&path, &pair.private_key).expect("written");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("its own");
    }
    let asked = |option: &str| {
        let told = Command::new("ssh-keygen")
            .arg(option)
            .arg("-f")
            .arg(&path)
            .output();
        String::from_utf8(told.expect("it runs").stdout).expect("text")
    };
    assert_eq!(asked("-y").trim(), pair.public_key);
    assert!(asked("-l").contains(&pair.key_fingerprint));
}
