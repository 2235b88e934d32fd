//! KeePass 2 databases of the form KDBX 4 (DOMAIN 10, item 10): from the file to the XML that is in it, which the reader
//! of exports reads like one of its own.
//!
//! Everything that the file says about itself is checked against the key before anything is decrypted, so that a wrong
//! key and damaged contents are told apart, and unauthenticated bytes reach neither cipher, nor unpacking, nor XML. Only
//! the header has to be believed before: what it asks of the derivation is [bounded](kdf).

mod blocks;
mod cipher;
mod cursor;
mod dictionary;
mod gzip;
mod header;
mod inner;
mod kdf;
mod key;
mod key_file;
mod values;

use zeroize::Zeroizing;

use self::key::Keys;
use crate::decrypt::DecryptError;

/// What databases of KeePass 1 and 2 begin with.
const KEEPASS: &[u8] = b"\x03\xd9\xa2\x9a";
/// What comes next in those of KeePass 2.
const KEEPASS_2: &[u8] = b"\x67\xfb\x4b\xb5";
/// The number of the form, behind that of its revision.
const FORM: [u8; 2] = 4_u16.to_le_bytes();

/// Whether the bytes begin like a database of any KeePass.
pub(crate) fn is_keepass(bytes: &[u8]) -> bool {
    bytes.starts_with(KEEPASS)
}

/// Whether the bytes begin like a database of the form that is read.
pub(crate) fn is_kdbx_4(bytes: &[u8]) -> bool {
    let form = bytes
        .strip_prefix(KEEPASS)
        .and_then(|rest| rest.strip_prefix(KEEPASS_2))
        .and_then(|rest| rest.get(2..4));
    form == Some(FORM.as_slice())
}

/// Opens a database: the XML in it, with protected values in plain text and without what nobody asks for.
///
/// # Errors
/// [`DecryptError::WrongPassword`] also when it is the key file that does not fit; [`DecryptError::Damaged`] for contents
/// that were changed behind the header.
pub(crate) fn open(
    bytes: &[u8],
    password: &str,
    key_file: Option<&[u8]>,
) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    let (header, body) = header::read(bytes)?;
    let keys = Keys::derive(&header, password, key_file)?;
    if !keys.fits(&header) {
        return Err(DecryptError::WrongPassword);
    }
    let sealed = blocks::read(body, &keys).ok_or(DecryptError::Damaged)?;
    let mut plain = cipher::open(&header, &keys, sealed)?;
    if header.packed {
        plain = gzip::unpack(&plain)?;
    }
    contents(&plain)
}

/// What is in a database once it is decrypted and unpacked.
fn contents(plain: &[u8]) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    let (stream, xml) = inner::read(plain)?;
    Ok(values::open(xml, stream)?)
}

/// For fuzzers, which cannot make what a key authenticates: the parts, each on hostile bytes. Gives the XML, if any.
#[cfg(feature = "fuzz")]
pub(crate) fn fuzz(data: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let _ = header::parse(data);
    let _ = key_file::read(data);
    let unpacked = gzip::unpack(data).ok();
    contents(unpacked.as_deref().map_or(data, Vec::as_slice)).ok()
}
