//! What people do with their keys, from registration to a shared organisation.

use std::sync::LazyLock;

use crate::support::{now, rng};
use crypto::{
    CryptoError, EncString, Kdf, Keyring, Kind, NewAccount, PrivateKey, PublicKey, SignIn,
    SymmetricKey, Via, derive_master_key, make_account, make_client, make_key_pair, make_provider,
    salt_from_email,
};

const PROVIDER: [u8; 16] = [1; 16];
const CLIENT: [u8; 16] = [2; 16];

/// Two accounts with the same password, made once: RSA pairs take a second each.
static ADMIN: LazyLock<NewAccount> = LazyLock::new(|| account(1));
static OWNER: LazyLock<NewAccount> = LazyLock::new(|| account(2));

fn account(seed: u64) -> NewAccount {
    let salt = salt_from_email("Admin@Example.com");
    let mut rng = rng(seed);
    let made = make_account("a long password", &salt, Kdf::default(), &mut rng);
    now(made).expect("an account")
}

fn unlocked(account: &NewAccount) -> Keyring {
    let ring = Keyring::new();
    now(ring.unlock(
        account.user_key.clone(),
        &account.wrapped_private_key,
        &account.public_key,
    ))
    .expect("unlocks");
    ring
}

#[test]
fn an_account_opens_with_its_password_only() -> crypto::Result<()> {
    let made = &*ADMIN;
    let right = now(SignIn::derive(
        "a long password",
        " admin@example.com ".trim(),
        Kdf::default(),
    ))?;
    assert_eq!(right.authentication_hash, made.authentication_hash);
    assert_eq!(right.open(&made.wrapped_user_key)?, made.user_key);

    let wrong = now(SignIn::derive(
        "another password",
        "admin@example.com",
        Kdf::default(),
    ))?;
    assert_ne!(wrong.authentication_hash, made.authentication_hash);
    assert_eq!(
        wrong.open(&made.wrapped_user_key),
        Err(CryptoError::WrongKey)
    );
    Ok(())
}

#[test]
fn a_new_password_or_setting_keeps_the_user_key() -> crypto::Result<()> {
    let made = &*ADMIN;
    let kdf = Kdf::Argon2id {
        iterations: 2,
        memory_mib: 16,
        parallelism: 1,
    };
    let new = now(SignIn::derive("a new password", "admin@example.com", kdf))?;
    let wrapped = new.wrap(&made.user_key.clone(), &mut rng(2));
    let again = now(SignIn::derive("a new password", "admin@example.com", kdf))?;
    assert_eq!(again.open(&wrapped)?, made.user_key);
    Ok(())
}

#[test]
fn the_main_job_from_provider_to_owner() -> crypto::Result<()> {
    let (admin, owner) = (&*ADMIN, &*OWNER);
    let (provider_key, for_admin) = now(make_provider(&admin.public_key, &mut rng(3)))?;
    assert_eq!(for_admin.kind(), Kind::RsaSha1);

    let ring = unlocked(admin);
    assert_eq!(now(ring.open_provider(PROVIDER, &for_admin))?, provider_key);
    let client = now(make_client(&ring.provider(PROVIDER)?, &mut rng(4)))?;
    assert_eq!(client.wrapped_key.kind(), Kind::AesHmac);
    let opened = now(ring.open_organisation(CLIENT, &client.wrapped_key, Via::Provider(PROVIDER)))?;
    assert_eq!(opened, client.key);
    let collection = opened.encrypt("Marketing", &mut rng(5)).to_string();

    let shown = PublicKey::from_base64(&owner.public_key.to_base64())?;
    let for_owner = now(shown.wrap(&ring.organisation(CLIENT)?, &mut rng(6)))?;
    let ring = unlocked(owner);
    let opened = now(ring.open_organisation(CLIENT, &for_owner, Via::Member))?;
    assert_eq!(opened.decrypt_str(&collection)?, "Marketing");

    let private = now(PrivateKey::open(&client.key, &client.wrapped_private_key))?;
    assert_eq!(private.check_public(&client.public_key), Ok(()));
    Ok(())
}

#[test]
fn a_locked_ring_holds_nothing() {
    let made = &*ADMIN;
    let ring = unlocked(made);
    let shared = ring.clone();
    let key = SymmetricKey::make(&mut rng(2));
    let wrapped = now(made.public_key.wrap(&key, &mut rng(3))).expect("a wrapped key");
    let opened = now(ring.open_provider(PROVIDER, &wrapped));
    assert_eq!(opened, Ok(key.clone()));
    let opened = now(ring.open_organisation(CLIENT, &wrapped, Via::Member));
    assert_eq!(opened, Ok(key.clone()));
    assert_eq!(shared.organisation(CLIENT), Ok(key.clone()));
    assert_eq!(shared.organisation([9; 16]), Err(CryptoError::NoKey));
    assert_eq!(shared.public_key(), Ok(made.public_key.clone()));

    shared.lock();
    assert!(!ring.is_unlocked());
    assert_eq!(ring.user_key(), Err(CryptoError::Locked));
    assert_eq!(ring.provider(PROVIDER), Err(CryptoError::Locked));
    assert_eq!(ring.organisation(CLIENT), Err(CryptoError::Locked));
    let opened = now(ring.open_organisation(CLIENT, &wrapped, Via::Member));
    assert_eq!(opened, Err(CryptoError::Locked));

    now(ring.unlock(
        made.user_key.clone(),
        &made.wrapped_private_key,
        &made.public_key,
    ))
    .expect("unlocks again");
    assert_eq!(
        ring.organisation(CLIENT),
        Err(CryptoError::NoKey),
        "another unlock begins empty"
    );
}

#[test]
fn a_server_that_shows_another_public_key_is_noticed() {
    let (made, other) = (&*ADMIN, &*OWNER);
    let ring = Keyring::new();
    let outcome = now(ring.unlock(
        made.user_key.clone(),
        &made.wrapped_private_key,
        &other.public_key,
    ));
    assert_eq!(outcome, Err(CryptoError::PairMismatch));
    assert!(!ring.is_unlocked());
}

#[test]
fn an_organisation_through_a_provider_needs_the_providers_key() {
    let ring = unlocked(&ADMIN);
    let wrapped =
        SymmetricKey::make(&mut rng(2)).wrap(&SymmetricKey::make(&mut rng(3)), &mut rng(4));
    let outcome = now(ring.open_organisation(CLIENT, &wrapped, Via::Provider(PROVIDER)));
    assert_eq!(outcome, Err(CryptoError::NoKey));
}

#[test]
fn each_key_refuses_the_other_kinds() -> crypto::Result<()> {
    let key = SymmetricKey::make(&mut rng(1));
    let pair = now(make_key_pair(&mut rng(2)))?;
    let private = now(pair.private())?;
    let by_rsa = now(pair.public().wrap(&key, &mut rng(3)))?;
    assert_eq!(
        key.decrypt_bytes(&by_rsa).err(),
        Some(CryptoError::Refused(Kind::RsaSha1))
    );
    let by_aes = key.wrap(&key, &mut rng(4));
    assert_eq!(
        now(private.unwrap(&by_aes)),
        Err(CryptoError::Refused(Kind::AesHmac))
    );

    let rsa = by_rsa.to_string();
    let aes = by_aes.to_string();
    let no_mac = aes.rsplit_once('|').map_or("", |(no_mac, _)| no_mac);
    let mac = aes.rsplit_once('|').map_or("", |(_, mac)| mac);
    for (text, kind) in [
        (no_mac.replacen("2.", "0.", 1), Kind::AesUnauthenticated),
        (no_mac.replacen("2.", "", 1), Kind::AesUnauthenticated),
        (aes.replacen("2.", "1.", 1), Kind::Aes128Hmac),
        (rsa.replacen("4.", "3.", 1), Kind::RsaSha256),
        (rsa.replacen("4.", "5.", 1) + "|" + mac, Kind::RsaSha256Hmac),
        (rsa.replacen("4.", "6.", 1) + "|" + mac, Kind::RsaSha1Hmac),
        (rsa.replacen("4.", "7.", 1), Kind::Cose),
    ] {
        let value = EncString::parse(&text, usize::MAX)?;
        assert_eq!(value.kind(), kind);
        assert_eq!(
            key.decrypt_bytes(&value).err(),
            Some(CryptoError::Refused(kind))
        );
        assert_eq!(now(private.unwrap(&value)), Err(CryptoError::Refused(kind)));
    }
    Ok(())
}

#[test]
fn only_whole_rsa_2048_keys_are_public_keys() {
    let der = ADMIN.public_key.as_der().to_vec();
    assert!(PublicKey::from_der(&der).is_ok());
    for bit in 0..der.len() * 8 {
        let mut changed = der.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        if let Ok(other) = PublicKey::from_der(&changed) {
            assert_ne!(other.as_der(), der, "bit {bit} is not ignored");
            assert_eq!(other.as_der(), changed, "bit {bit} is not ignored");
        }
    }
    let mut longer = der.clone();
    longer.push(0);
    assert_eq!(PublicKey::from_der(&longer), Err(CryptoError::PublicKey));
    assert_eq!(
        PublicKey::from_der(&der[..der.len() - 1]),
        Err(CryptoError::PublicKey)
    );
    // The exponent ends the key; with a small one wrapping would hide little or nothing.
    for exponent in [[0, 0, 1], [0, 0, 3], [1, 0, 3]] {
        let mut weak = der.clone();
        let last = weak.len() - 3;
        weak[last..].copy_from_slice(&exponent);
        assert_eq!(PublicKey::from_der(&weak), Err(CryptoError::PublicKey));
    }
    assert_eq!(
        PublicKey::from_base64("not base64"),
        Err(CryptoError::PublicKey)
    );
    assert_eq!(
        now(PrivateKey::import(&der)).err(),
        Some(CryptoError::PrivateKey)
    );
}

#[test]
fn weak_and_absurd_derivations_are_refused_before_they_begin() {
    let argon = |iterations, memory_mib, parallelism| Kdf::Argon2id {
        iterations,
        memory_mib,
        parallelism,
    };
    for weak in [
        Kdf::Pbkdf2 { iterations: 0 },
        Kdf::Pbkdf2 { iterations: 5_000 },
        Kdf::Pbkdf2 {
            iterations: 599_999,
        },
        argon(1, 64, 4),
        argon(3, 15, 4),
        argon(3, 64, 0),
    ] {
        assert_eq!(weak.check(), Err(CryptoError::KdfTooWeak), "{weak:?}");
        assert!(matches!(
            now(derive_master_key("p", "s", weak)),
            Err(CryptoError::KdfTooWeak)
        ));
    }
    for strong in [
        Kdf::Pbkdf2 {
            iterations: 2_000_001,
        },
        Kdf::Pbkdf2 {
            iterations: u32::MAX,
        },
        argon(11, 64, 4),
        argon(3, 1_025, 4),
        argon(3, u32::MAX, 4),
        argon(3, 64, 17),
    ] {
        assert_eq!(strong.check(), Err(CryptoError::KdfTooStrong), "{strong:?}");
    }
    for fine in [
        Kdf::default(),
        Kdf::argon2id(),
        argon(2, 16, 1),
        argon(10, 1_024, 16),
    ] {
        assert_eq!(fine.check(), Ok(()), "{fine:?}");
    }
}

#[test]
fn a_fingerprint_is_shown_for_any_bytes() {
    let words = |bytes: &[u8]| {
        crypto::fingerprint::phrase(bytes, "someone")
            .split('-')
            .count()
    };
    assert!((0..40).all(|length| words(&vec![1; length]) >= 5));
}

#[test]
fn salts_are_trimmed_and_lower_case() {
    assert_eq!(
        salt_from_email("  Émile.Zürich@EXAMPLE.com\t"),
        "émile.zürich@example.com"
    );
    assert_eq!(
        salt_from_email("a.b+c@gmail.com"),
        "a.b+c@gmail.com",
        "addresses are not folded"
    );
}
