//! What holds for every key, every content and every change to it.

use crate::support::rng;
use crypto::{
    CryptoError, EncString, Kind, SymmetricKey, attachment,
    attachment::{Opening, Sealing},
    item, unwrap_for_tab, wrap_for_tab,
};
use proptest::prelude::*;

fn key() -> impl Strategy<Value = SymmetricKey> {
    any::<u64>().prop_map(|seed| SymmetricKey::make(&mut rng(seed)))
}

/// The bytes in slices of these lengths, and the rest.
fn slices<'a>(bytes: &'a [u8], cuts: &[usize]) -> Vec<&'a [u8]> {
    let mut rest = bytes;
    let mut all = Vec::new();
    for cut in cuts {
        let (slice, behind) = rest.split_at(rest.len().min(*cut));
        all.push(slice);
        rest = behind;
    }
    all.push(rest);
    all
}

fn reprinted(value: &EncString) -> EncString {
    EncString::parse(&value.to_string(), usize::MAX).expect("what was printed parses")
}

/// The parts of a printed type 2 value with one bit of one part flipped.
fn flipped(printed: &str, at: usize) -> String {
    use base64ct::{Base64, Encoding as _};
    let mut parts: Vec<Vec<u8>> = printed[2..]
        .split('|')
        .map(|part| Base64::decode_vec(part).expect("own base64"))
        .collect();
    let total: usize = parts.iter().map(Vec::len).sum();
    let mut bit = at % (total * 8);
    for part in &mut parts {
        if bit < part.len() * 8 {
            part[bit / 8] ^= 1 << (bit % 8);
            break;
        }
        bit -= part.len() * 8;
    }
    let parts: Vec<String> = parts
        .iter()
        .map(|part| Base64::encode_string(part))
        .collect();
    format!("2.{}", parts.join("|"))
}

proptest! {
    #[test]
    fn text_comes_back(key in key(), text in ".{0,300}", seed: u64) {
        let sealed = key.encrypt(&text, &mut rng(seed));
        prop_assert_eq!(sealed.kind(), Kind::AesHmac);
        prop_assert_eq!(key.decrypt_str(&sealed.to_string()), Ok(text));
    }

    #[test]
    fn bytes_come_back(key in key(), bytes in prop::collection::vec(any::<u8>(), 0..400), seed: u64) {
        let sealed = reprinted(&key.encrypt_bytes(&bytes, &mut rng(seed)));
        prop_assert_eq!(&*key.decrypt_bytes(&sealed)?, &bytes);
    }

    #[test]
    fn any_flipped_bit_is_refused(key in key(), text in ".{0,60}", at: usize, seed: u64) {
        let sealed = key.encrypt(&text, &mut rng(seed)).to_string();
        prop_assert_eq!(key.decrypt_str(&flipped(&sealed, at)), Err(CryptoError::WrongKey));
    }

    #[test]
    fn another_key_opens_nothing(one in key(), other in key(), text in ".{0,60}", seed: u64) {
        prop_assume!(one != other);
        prop_assert_eq!(other.decrypt(&one.encrypt(&text, &mut rng(seed))), Err(CryptoError::WrongKey));
    }

    #[test]
    fn the_same_text_never_looks_the_same(key in key(), text in ".{0,60}", seed: u64) {
        let mut rng = rng(seed);
        prop_assert_ne!(key.encrypt(&text, &mut rng), key.encrypt(&text, &mut rng));
    }

    #[test]
    fn files_come_back_and_changed_ones_do_not(
        key in key(), bytes in prop::collection::vec(any::<u8>(), 0..400), at: usize, seed: u64,
    ) {
        let mut file = attachment::seal(&key, &bytes, &mut rng(seed));
        prop_assert_eq!(file.len(), attachment::HEAD + 16 * (bytes.len() / 16 + 1));
        prop_assert_eq!(&*attachment::open(&key, &file)?, &bytes);
        let bit = at % (file.len() * 8);
        file[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(attachment::open(&key, &file).is_err());
    }

    #[test]
    fn files_are_the_same_in_whatever_slices_they_come(
        key in key(), bytes in prop::collection::vec(any::<u8>(), 0..400),
        cuts in prop::collection::vec(0_usize..90, 0..12), seed: u64,
    ) {
        let mut sealing = Sealing::new(&key, &mut rng(seed));
        let mut data = Vec::new();
        for slice in slices(&bytes, &cuts) {
            sealing.update(slice, &mut data);
        }
        let head = sealing.finish(&mut data);
        let whole = [&head[..], &data].concat();
        prop_assert_eq!(&whole, &attachment::seal(&key, &bytes, &mut rng(seed)));
        prop_assert_eq!(&*attachment::open(&key, &whole)?, &bytes);

        let open = |data: &[u8], cuts: &[usize]| {
            let mut opening = Opening::new(&key, &head)?;
            let mut plain = Vec::new();
            for slice in slices(data, cuts) {
                opening.update(slice, &mut plain);
            }
            plain.extend_from_slice(&opening.finish()?);
            Ok::<_, CryptoError>(plain)
        };
        let other_cuts: Vec<usize> = cuts.iter().rev().copied().collect();
        prop_assert_eq!(open(&data, &other_cuts), Ok(bytes));
        // Changed, cut, or longer.
        let mut changed = data.clone();
        let bit = usize::try_from(seed % (data.len() as u64 * 8)).expect("it fits");
        changed[bit / 8] ^= 1 << (bit % 8);
        prop_assert_eq!(open(&changed, &cuts), Err(CryptoError::WrongKey));
        prop_assert!(open(&data[..data.len() - 16], &cuts).is_err());
        prop_assert!(open(&[&data[..], &[0; 16]].concat(), &cuts).is_err());
        prop_assert!(open(&[], &[]).is_err());
    }

    #[test]
    fn a_tab_opens_with_its_session_only(key in key(), one: [u8; 32], other: [u8; 32], seed: u64) {
        prop_assume!(one != other);
        let stored = wrap_for_tab(&key, &one, &mut rng(seed));
        prop_assert_eq!(unwrap_for_tab(&stored, &one), Ok(key));
        prop_assert_eq!(unwrap_for_tab(&stored, &other), Err(CryptoError::WrongKey));
    }

    #[test]
    fn items_move_without_touching_their_fields(from in key(), to in key(), text in ".{1,60}", seed: u64) {
        let mut rng = rng(seed);
        let (item_key, wrapped) = item::make_key(&from, &mut rng);
        let field = item_key.encrypt(&text, &mut rng).to_string();
        let moved = item::rewrap_key(&from, &to, &wrapped.to_string(), &mut rng)?.to_string();
        let opened = item::open_key(&to, Some(&moved))?;
        prop_assert_eq!(item::decrypt_field(&opened, Some(&field)), Ok(Some(text)));
    }
}

#[test]
fn every_bit_of_one_value_counts() {
    let key = SymmetricKey::make(&mut rng(1));
    let sealed = key.encrypt("Marketing", &mut rng(2)).to_string();
    for at in 0..(16 + 16 + 32) * 8 {
        assert_eq!(
            key.decrypt_str(&flipped(&sealed, at)),
            Err(CryptoError::WrongKey),
            "bit {at}"
        );
    }
}

#[test]
fn wrapped_keys_have_64_bytes() {
    let key = SymmetricKey::make(&mut rng(1));
    for length in [0, 32, 63, 65, 88] {
        let sealed = key.encrypt_bytes(&vec![1; length], &mut rng(2));
        assert_eq!(
            key.unwrap(&sealed),
            Err(CryptoError::KeyLength),
            "{length} bytes"
        );
    }
}

#[test]
fn text_is_utf8_or_refused() {
    let key = SymmetricKey::make(&mut rng(1));
    let sealed = key.encrypt_bytes(&[0xff, 0xfe], &mut rng(2));
    assert_eq!(key.decrypt(&sealed), Err(CryptoError::NotText));
}

#[test]
fn nothing_secret_is_printed() {
    let key = SymmetricKey::make(&mut rng(1));
    assert_eq!(format!("{key:?}"), "SymmetricKey");
}

#[test]
fn addresses_are_bound_to_their_item() {
    let (key, other) = (
        SymmetricKey::make(&mut rng(1)),
        SymmetricKey::make(&mut rng(2)),
    );
    let checksum = item::uri_checksum(&key, "https://example.com", &mut rng(3)).to_string();
    assert_eq!(
        item::uri_matches(&key, "https://example.com", &checksum),
        Ok(true)
    );
    assert_eq!(
        item::uri_matches(&key, "https://evil.example", &checksum),
        Ok(false)
    );
    assert_eq!(
        item::uri_matches(&other, "https://example.com", &checksum),
        Ok(false)
    );
}

#[test]
fn items_of_old_clients_use_the_key_above_them() {
    let key = SymmetricKey::make(&mut rng(1));
    assert_eq!(item::open_key(&key, None), Ok(key));
}

#[test]
fn empty_fields_are_absent() {
    let key = SymmetricKey::make(&mut rng(1));
    assert_eq!(item::encrypt_field(&key, "", &mut rng(2)), None);
    assert_eq!(item::decrypt_field(&key, None), Ok(None));
}
