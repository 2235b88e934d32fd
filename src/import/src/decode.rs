//! From bytes to text. By hand, because a library for all encodings is larger than everything else here together.

use zeroize::Zeroizing;

use crate::parser::ParseError;

/// A file as text, without its byte order mark.
#[derive(Debug)]
pub(crate) struct Text {
    /// The text.
    pub(crate) text: Zeroizing<String>,
    /// Whether the encoding is a guess.
    pub(crate) guessed: bool,
}

/// The characters of windows-1252 from 0x80 to 0x9f. The five bytes that it leaves out are control characters.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Reads UTF-8 with or without a mark, UTF-16 with one, and everything else as windows-1252, in which every byte
/// means something.
pub(crate) fn decode(bytes: &[u8]) -> Result<Text, ParseError> {
    let (text, guessed) = if let Some(units) = bytes.strip_prefix(b"\xff\xfe") {
        (utf16(units, u16::from_le_bytes)?, false)
    } else if let Some(units) = bytes.strip_prefix(b"\xfe\xff") {
        (utf16(units, u16::from_be_bytes)?, false)
    } else {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), false),
            Err(_) => (bytes.iter().map(|byte| western(*byte)).collect(), true),
        }
    };
    Ok(Text {
        text: Zeroizing::new(text),
        guessed,
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, ParseError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(ParseError::NotText);
    }
    let characters = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)));
    characters
        .collect::<Result<_, _>>()
        .map_err(|_| ParseError::NotText)
}

fn western(byte: u8) -> char {
    let place = usize::from(byte.wrapping_sub(0x80));
    WINDOWS_1252.get(place).copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Option<(String, bool)> {
        let text = decode(bytes).ok()?;
        Some((text.text.to_string(), text.guessed))
    }

    #[test]
    fn encodings() {
        let plain = Some(("é€".to_owned(), false));
        assert_eq!(read("é€".as_bytes()), plain);
        assert_eq!(read("\u{feff}é€".as_bytes()), plain);
        assert_eq!(read(b"\xff\xfe\xe9\x00\xac\x20"), plain);
        assert_eq!(read(b"\xfe\xff\x00\xe9\x20\xac"), plain);
        assert_eq!(read(b"\xe9\x80"), Some(("é€".to_owned(), true)));
        assert_eq!(
            read(b"\x7f\x81\x9f\xa0\xff"),
            Some(("\x7f\u{81}Ÿ\u{a0}ÿ".to_owned(), true))
        );
        assert_eq!(read(b"\xef\xbb\xbf\xe9"), Some(("é".to_owned(), true)));
        assert_eq!(
            read(b"\xff\xfe\x3d\xd8\x00\xde"),
            Some(("😀".to_owned(), false))
        );
        assert_eq!(read(b"\xff\xfe\x3d"), None);
        assert_eq!(read(b"\xff\xfe\x00\xd8"), None);
        assert_eq!(read(b""), Some((String::new(), false)));
        assert_eq!(read(b"a\0b"), Some(("a\0b".to_owned(), false)));
    }
}
