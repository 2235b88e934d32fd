//! Whether an item can be kept once it is encrypted.

use crypto::limits;
use domain::item::{ITEM_PARTS_MAX, SEALED_DATA_MAX};

use crate::{body::Body, draft::Wrong, model::Item, report::Reason};

/// Names, braces and dates around each text in the JSON of an item, in bytes, generously.
const AROUND: usize = 80;

/// The length of a text's encrypted form (DOMAIN 4.3): `2.`, iv, padded ciphertext and tag in base64.
const fn sealed(text: &str) -> usize {
    let padded = (text.len() / 16 + 1) * 16;
    2 + 24 + 1 + padded.div_ceil(3) * 4 + 1 + 44
}

/// Refuses an item of which a text, a list or the whole would be longer than may be kept.
pub(crate) fn check(item: &Item) -> Result<(), Wrong> {
    let mut sum = 0;
    let mut hold = |column: &'static str, text: &str, max: usize| {
        let length = if text.is_empty() { 0 } else { sealed(text) };
        sum += length + AROUND;
        if length > max {
            return Err(Wrong(Some(column), Reason::TooLong));
        }
        Ok(())
    };
    hold("name", &item.name, limits::NAME)?;
    hold("notes", &item.notes, limits::NOTES)?;
    for (key, text) in item.texts() {
        let max = match key {
            "password" | "privateKey" | "publicKey" => limits::PASSWORD,
            "totp" => limits::TOTP,
            _ => limits::USERNAME,
        };
        hold(key, text, max)?;
    }
    let uris: &[_] = match &item.body {
        Body::Login(login) => &login.uris,
        _ => &[],
    };
    for (column, count) in [
        ("fields", item.fields.len()),
        ("uri", uris.len()),
        ("passwordHistory", item.history.len()),
    ] {
        if count > ITEM_PARTS_MAX {
            return Err(Wrong(Some(column), Reason::TooMany));
        }
    }
    for uri in uris {
        hold("uri", &uri.uri, limits::URI)?;
        // The checksum of the address.
        hold(
            "uri",
            "0123456789abcdef0123456789abcdef0123456789ab",
            limits::USERNAME,
        )?;
    }
    for field in &item.fields {
        hold("fields", &field.name, limits::FIELD_NAME)?;
        hold("fields", &field.value, limits::FIELD_VALUE)?;
    }
    for former in &item.history {
        hold("passwordHistory", &former.password, limits::PASSWORD)?;
    }
    if sum > SEALED_DATA_MAX {
        return Err(Wrong(None, Reason::TooLong));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crypto::{SymmetricKey, random};

    #[test]
    fn the_length_is_that_of_the_real_form() {
        let mut rng = random::system();
        let key = SymmetricKey::make(&mut rng);
        for length in [0, 1, 15, 16, 17, 31, 32, 47, 48, 687, 688, 10_000] {
            let text = "x".repeat(length);
            assert_eq!(
                sealed(&text),
                key.encrypt(&text, &mut rng).to_string().len()
            );
        }
        assert!(sealed(&"x".repeat(crate::limits::FOLDER_NAME)) <= limits::COLLECTION_NAME);
        assert!(sealed(&"x".repeat(crate::limits::FOLDER_NAME + 1)) > limits::COLLECTION_NAME);
    }

    #[test]
    fn what_is_too_long_or_too_many_is_named() {
        let mut item = Item::new(Body::Note);
        item.name = "note".to_owned();
        assert_eq!(check(&item), Ok(()));
        item.notes = "x".repeat(10_000);
        assert_eq!(check(&item), Err(Wrong(Some("notes"), Reason::TooLong)));
        item.notes.clear();
        let field = crate::model::Field {
            kind: domain::item::FieldKind::Text,
            name: "name".to_owned(),
            value: "x".repeat(3_000),
            linked: None,
        };
        item.fields = vec![field; ITEM_PARTS_MAX];
        assert_eq!(check(&item), Err(Wrong(None, Reason::TooLong)));
        item.fields.push(item.fields[0].clone());
        assert_eq!(check(&item), Err(Wrong(Some("fields"), Reason::TooMany)));
    }
}
