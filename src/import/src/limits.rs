//! How much is read of a file that nobody has vouched for.

/// Most bytes of a file.
pub const BYTES: usize = domain::import::IMPORT_BYTES_MAX as usize;
/// Most bytes that all of an archive's files that are read may unpack to together.
pub const UNPACKED: usize = BYTES;
/// Most files in an archive, those that are not read included.
pub const ENTRIES: usize = 20_000;
/// Most records of a file; more than one vault may hold.
pub const RECORDS: usize = domain::import::IMPORT_RECORDS_MAX.unsigned_abs() as usize;
/// Most bytes of one record. A longer one is refused alone.
pub const RECORD_BYTES: usize = 1 << 20;
/// Most levels of an XML file. JSON has 128, those of its reader.
pub const DEPTH: usize = 64;
/// Most bytes of a folder's name with those above it: what fits the encrypted form of a collection's name.
pub const FOLDER_NAME: usize = 687;
/// Most folders; those above are left out and their items stay without.
pub const FOLDERS: usize = 20_000;
/// Most characters of a custom value; a longer one goes to the notes.
pub const CUSTOM_VALUE: usize = 200;
/// Most characters of an address; a longer one is cut.
pub const URI: usize = 1_000;
