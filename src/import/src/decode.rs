//! From bytes to text.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
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

/// Reads UTF-8 with or without a mark, UTF-16 with one, and everything else as windows-1252, in which every byte
/// means something.
pub(crate) fn decode(bytes: &[u8]) -> Result<Text, ParseError> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let bytes = bytes.get(mark..).unwrap_or_default();
    if encoding == UTF_8 {
        return Ok(match std::str::from_utf8(bytes) {
            Ok(text) => Text {
                text: Zeroizing::new(text.to_owned()),
                guessed: false,
            },
            Err(_) => Text {
                text: Zeroizing::new(
                    WINDOWS_1252
                        .decode_without_bom_handling(bytes)
                        .0
                        .into_owned(),
                ),
                guessed: true,
            },
        });
    }
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    if damaged {
        return Err(ParseError::NotText);
    }
    Ok(Text {
        text: Zeroizing::new(text.into_owned()),
        guessed: false,
    })
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
        assert_eq!(read(b"\xff\xfe\x00\xd8"), None);
        assert_eq!(read(b""), Some((String::new(), false)));
        assert_eq!(read(b"a\0b"), Some(("a\0b".to_owned(), false)));
    }
}
