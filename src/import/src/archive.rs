//! Zip archives. Names inside are only compared with the few that are known, never used as paths.

use std::io;

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};
use zeroize::Zeroizing;

use crate::{
    limits::{ENTRIES, UNPACKED},
    parser::ParseError,
};

/// Longest name that is looked at, in bytes.
const NAME: usize = 200;
/// Most tables of one archive. Exports have a handful.
const TABLES: usize = 100;

struct Entry {
    name: String,
    method: CompressionMethod,
    encrypted: bool,
    place: ZipArchiveEntryWayfinder,
}

/// An archive in memory.
pub(crate) struct Archive<'a> {
    zip: ZipSliceArchive<&'a [u8]>,
    entries: Vec<Entry>,
    left: usize,
}

/// Whether the bytes begin like an archive.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

impl<'a> Archive<'a> {
    /// Reads the directory.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, ParseError> {
        let zip = ZipArchive::from_slice(bytes).map_err(|_| ParseError::Malformed)?;
        let mut entries = Vec::new();
        let mut records = zip.entries();
        let mut count = 0;
        while let Some(record) = records.next_entry().map_err(|_| ParseError::Malformed)? {
            count += 1;
            if count > ENTRIES {
                return Err(ParseError::TooManyEntries);
            }
            let path = record.file_path();
            let name = std::str::from_utf8(path.as_bytes()).unwrap_or_default();
            if name.len() <= NAME && !record.is_dir() {
                entries.push(Entry {
                    name: name.to_owned(),
                    method: record.compression_method(),
                    encrypted: record.flags().is_encrypted(),
                    place: record.wayfinder(),
                });
            }
        }
        Ok(Self {
            zip,
            entries,
            left: UNPACKED,
        })
    }

    /// Names of the files, as they stand there.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    /// Names of the tables, as they stand there.
    pub(crate) fn tables(&self) -> Result<Vec<String>, ParseError> {
        let tables = self
            .names()
            .filter(|name| name.to_lowercase().ends_with(".csv"));
        let tables: Vec<String> = tables.take(TABLES + 1).map(str::to_owned).collect();
        if tables.len() > TABLES {
            return Err(ParseError::TooManyEntries);
        }
        Ok(tables)
    }

    /// Whether a file is encrypted by the archive itself.
    pub(crate) fn is_encrypted(&self) -> bool {
        self.entries.iter().any(|entry| entry.encrypted)
    }

    /// Unpacks the first file of exactly this name. All files that are unpacked share one allowance.
    pub(crate) fn read(&mut self, name: &str) -> Result<Zeroizing<Vec<u8>>, ParseError> {
        let entry = self
            .entries
            .iter()
            .find(|entry| entry.name == name && !entry.encrypted);
        let entry = entry.ok_or(ParseError::Malformed)?;
        let packed = self
            .zip
            .get_entry(entry.place)
            .map_err(|_| ParseError::Malformed)?;
        let bytes = match entry.method {
            CompressionMethod::STORE if packed.data().len() > self.left => {
                return Err(ParseError::TooLarge);
            }
            CompressionMethod::STORE => Zeroizing::new(packed.data().to_vec()),
            CompressionMethod::DEFLATE => inflate(packed.data(), self.left)?,
            _ => return Err(ParseError::Malformed),
        };
        // Size and checksum, as the directory has them.
        io::copy(
            &mut packed.verifying_reader(bytes.as_slice()),
            &mut io::sink(),
        )
        .map_err(|_| ParseError::Malformed)?;
        self.left = self.left.saturating_sub(bytes.len());
        Ok(bytes)
    }
}

/// Whether the bytes are an archive with files whose names begin like this.
pub(crate) fn has_below(bytes: &[u8], start: &str) -> Result<bool, ParseError> {
    Ok(is_zip(bytes)
        && Archive::open(bytes)?
            .names()
            .any(|name| name.starts_with(start)))
}

/// The file of one of these names when the bytes are an archive; none when they are a file themselves.
pub(crate) fn inner(
    bytes: &[u8],
    names: &[&str],
) -> Result<Option<Zeroizing<Vec<u8>>>, ParseError> {
    if !is_zip(bytes) {
        return Ok(None);
    }
    let mut archive = Archive::open(bytes)?;
    let found = archive
        .names()
        .find(|name| names.contains(name))
        .map(str::to_owned);
    archive.read(&found.unwrap_or_default()).map(Some)
}

/// Unpacks up to so many bytes.
pub(crate) fn inflate(packed: &[u8], limit: usize) -> Result<Zeroizing<Vec<u8>>, ParseError> {
    decompress_to_vec_with_limit(packed, limit)
        .map(Zeroizing::new)
        .map_err(|error| match error.status {
            TINFLStatus::HasMoreOutput => ParseError::TooLarge,
            _ => ParseError::Malformed,
        })
}
