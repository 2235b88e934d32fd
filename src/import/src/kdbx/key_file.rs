//! Key files, in each of the forms that KeePass takes.

use base64ct::{Base64, Encoding as _};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::{
    decode::decode,
    xml::{Piece, Xml},
};

/// A key.
type Key = Zeroizing<[u8; 32]>;

/// The key that a file holds. Any file is one: what has none of the forms counts by its hash.
pub(super) fn read(bytes: &[u8]) -> Key {
    let key = xml(bytes)
        .or_else(|| bytes.try_into().ok().map(Zeroizing::new))
        .or_else(|| hex(bytes));
    key.unwrap_or_else(|| Zeroizing::new(Sha256::digest(bytes).into()))
}

/// The key in a file of XML: base64 in its first version, digits in its second.
fn xml(bytes: &[u8]) -> Option<Key> {
    let mut xml = Xml::new(decode(bytes).ok()?.text, "KeyFile");
    let mut digits = false;
    loop {
        match xml.next_piece().ok()? {
            Piece::Start => {}
            Piece::End(tag) => match (tag.as_str(), xml.tag(0)) {
                ("Version", "Meta") => {
                    digits = xml.take_text().trim_start().starts_with("2.");
                }
                ("Data", "Key") => {
                    let mut text = Zeroizing::new(xml.take_text());
                    text.retain(|character| !character.is_ascii_whitespace());
                    return if digits {
                        hex(text.as_bytes())
                    } else {
                        let mut key = Zeroizing::new([0; 32]);
                        let length = Base64::decode(text.as_bytes(), &mut *key).ok()?.len();
                        (length == 32).then_some(key)
                    };
                }
                _ => {}
            },
            Piece::Finished => return None,
        }
    }
}

/// The key of 64 digits.
fn hex(digits: &[u8]) -> Option<Key> {
    let mut key = Zeroizing::new([0; 32]);
    let (pairs, rest) = digits.as_chunks::<2>();
    if pairs.len() != key.len() || !rest.is_empty() {
        return None;
    }
    for (byte, pair) in key.iter_mut().zip(pairs) {
        let [high, low] = pair.map(|digit| char::from(digit).to_digit(16));
        *byte = u8::try_from(high? << 4 | low?).ok()?;
    }
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: [u8; 32] = [0xa5; 32];

    fn is(file: impl AsRef<[u8]>) -> bool {
        *read(file.as_ref()) == KEY
    }

    #[test]
    fn forms() {
        let (text, digits) = (Base64::encode_string(&KEY), "a5".repeat(32));
        let xml = |version: &str, data: &str| {
            format!(
                "<?xml version=\"1.0\"?>\n<KeyFile><Meta><Version>{version}</Version></Meta>\
                 <Key><Data Hash=\"x\">{data}</Data></Key></KeyFile>"
            )
        };
        assert!(is(KEY));
        assert!(is(&digits));
        assert!(is(digits.to_uppercase()));
        assert!(is(xml("1.00", &text)));
        assert!(is(xml("2.0", &digits)));
        assert!(is(xml("2.0", &format!("\n  A5A5 {}\n", &digits[4..]))));
        let any = b"a photo of a cat";
        assert_eq!(*read(any), <[u8; 32]>::from(Sha256::digest(any)));
        let odd = "g5".repeat(32);
        assert_eq!(
            *read(odd.as_bytes()),
            <[u8; 32]>::from(Sha256::digest(&odd))
        );
        assert!(!is(xml("2.0", &text)));
    }
}
