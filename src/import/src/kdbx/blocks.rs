//! The blocks behind the header, each authenticated alone.

use super::{cursor::Cursor, key::Keys};

/// Puts the contents of all blocks together; none when one of them was changed, or the last one is missing.
pub(super) fn read(body: &[u8], keys: &Keys) -> Option<Vec<u8>> {
    let mut cursor = Cursor(body);
    let mut whole = Vec::with_capacity(body.len());
    for number in 0_u64.. {
        let tag = cursor.array()?;
        let mut size = cursor;
        let data = cursor.sized()?;
        let place = number.to_le_bytes();
        if !keys.verify(number, &[&place, size.take(4)?, data], tag) {
            return None;
        }
        if data.is_empty() {
            break;
        }
        whole.extend_from_slice(data);
    }
    Some(whole)
}
