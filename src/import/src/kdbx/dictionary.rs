//! Named values, the form in which a header says how its key is derived.

use super::cursor::Cursor;

/// A 32-bit number.
const U32: u8 = 0x04;
/// A 64-bit number.
const U64: u8 = 0x05;
/// Bytes.
const BYTES: u8 = 0x42;
/// The highest byte of the version that later readers must know; the one below may grow.
const VERSION: u8 = 1;

/// Named values.
#[derive(Clone, Copy)]
pub(super) struct Dictionary<'a>(&'a [u8]);

impl<'a> Dictionary<'a> {
    /// Opens one; none when it is of another version.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
        let mut cursor = Cursor(bytes);
        let [_, version] = cursor.array()?;
        (*version == VERSION).then_some(Self(cursor.0))
    }

    fn get(self, name: &str, kinds: &[u8]) -> Option<&'a [u8]> {
        let mut cursor = Cursor(self.0);
        loop {
            let kind = cursor.byte().filter(|kind| *kind != 0)?;
            let (key, value) = (cursor.sized()?, cursor.sized()?);
            if key == name.as_bytes() {
                return kinds.contains(&kind).then_some(value);
            }
        }
    }

    /// The bytes of this name.
    pub(super) fn bytes(self, name: &str) -> Option<&'a [u8]> {
        self.get(name, &[BYTES])
    }

    /// The number of this name.
    pub(super) fn number(self, name: &str) -> Option<u64> {
        let bytes = self.get(name, &[U32, U64])?;
        match (<[u8; 4]>::try_from(bytes), <[u8; 8]>::try_from(bytes)) {
            (Ok(short), _) => Some(u32::from_le_bytes(short).into()),
            (_, Ok(long)) => Some(u64::from_le_bytes(long)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALUES: &[u8] = b"\0\x01\x04\x01\0\0\0P\x04\0\0\0\x02\0\0\0\x42\x01\0\0\0S\x02\0\0\0hi\
        \x05\x01\0\0\0I\x08\0\0\0\x03\0\0\0\0\0\0\0\x04\x01\0\0\0V\x03\0\0\0\x01\0\0\0";

    #[test]
    fn values() {
        let values = Dictionary::open(VALUES).expect("of this version");
        assert_eq!(values.number("P"), Some(2));
        assert_eq!(values.number("I"), Some(3));
        assert_eq!(values.bytes("S"), Some(b"hi".as_slice()));
        assert_eq!(values.number("S"), None);
        assert_eq!(values.bytes("P"), None);
        assert_eq!(values.number("V"), None, "of another length");
        assert_eq!(values.number("X"), None);
        assert!(Dictionary::open(b"\0\x02").is_none());
        assert!(Dictionary::open(b"\0").is_none());
    }
}
