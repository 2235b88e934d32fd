//! Longest printed form of an encrypted field, in characters.
//!
//! These are the limits of the formats (official clients hold them too); pass one to
//! [`EncString::parse`](crate::EncString::parse).

/// Name of an item.
pub const NAME: usize = 1_000;
/// Notes of an item.
pub const NOTES: usize = 10_000;
/// User name, card and identity fields.
pub const USERNAME: usize = 1_000;
/// A login's address.
pub const URI: usize = 10_000;
/// A login's one-time-code secret.
pub const TOTP: usize = 1_000;
/// A login's password, and each entry of its history.
pub const PASSWORD: usize = 5_000;
/// Name of a custom field.
pub const FIELD_NAME: usize = 1_000;
/// Value of a custom field.
pub const FIELD_VALUE: usize = 5_000;
/// Name of a collection.
pub const COLLECTION_NAME: usize = 1_000;
/// Name of a folder.
pub const FOLDER_NAME: usize = 1_000;
/// Name of an attached file.
pub const FILE_NAME: usize = 1_000;
/// A wrapped key: user key, private key, organisation key, item key.
pub const KEY: usize = 2_000;
