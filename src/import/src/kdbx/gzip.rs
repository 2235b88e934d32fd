//! Unpacking gzip.

use zeroize::Zeroizing;

use super::cursor::Cursor;
use crate::{archive::inflate, limits::UNPACKED, parser::ParseError};

const CHECKSUM: u8 = 1 << 1;
const EXTRA: u8 = 1 << 2;
const NAME: u8 = 1 << 3;
const COMMENT: u8 = 1 << 4;

/// Unpacks up to [`UNPACKED`] bytes. Its checksum is not looked at: what is unpacked was authenticated.
pub(super) fn unpack(bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, ParseError> {
    inflate(body(bytes).ok_or(ParseError::Malformed)?, UNPACKED)
}

/// What stands behind the header.
fn body(bytes: &[u8]) -> Option<&[u8]> {
    let mut cursor = Cursor(bytes);
    if cursor.take(3)? != b"\x1f\x8b\x08" {
        return None;
    }
    let flags = cursor.byte()?;
    // Time, level and system.
    cursor.take(6)?;
    if flags & EXTRA != 0 {
        let count = u16::from_le_bytes(*cursor.array()?);
        cursor.take(count.into())?;
    }
    for text in [NAME, COMMENT] {
        if flags & text != 0 {
            let end = cursor.0.iter().position(|byte| *byte == 0)?;
            cursor.take(end + 1)?;
        }
    }
    if flags & CHECKSUM != 0 {
        cursor.take(2)?;
    }
    Some(cursor.0)
}

#[cfg(test)]
mod tests {
    use miniz_oxide::deflate::compress_to_vec;

    use super::*;

    #[test]
    fn headers() {
        // One stored block that holds "hi".
        let stored = b"\x01\x02\0\xfd\xffhi";
        let with = |flags: u8, more: &[u8]| {
            let start = [0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3];
            unpack(&[&start, more, stored].concat()).map(|bytes| bytes.to_vec())
        };
        assert_eq!(with(0, b""), Ok(b"hi".to_vec()));
        assert_eq!(with(EXTRA, b"\x01\0x"), Ok(b"hi".to_vec()));
        assert_eq!(
            with(NAME | COMMENT | CHECKSUM, b"a\0bc\0xx"),
            Ok(b"hi".to_vec())
        );
        let bomb = compress_to_vec(&vec![0; UNPACKED + 1], 1);
        let bomb = [b"\x1f\x8b\x08\0\0\0\0\0\0\x03".as_slice(), &bomb].concat();
        assert_eq!(unpack(&bomb), Err(ParseError::TooLarge));
        assert_eq!(unpack(b""), Err(ParseError::Malformed));
        assert_eq!(
            unpack(b"\x1f\x8b\x08\x08\0\0\0\0\0\x03name"),
            Err(ParseError::Malformed)
        );
    }
}
