//! Keys and ciphers, to the byte of the formats that official vault clients speak.
//!
//! ```text
//! master password -KDF(salt)-> master key 32 B -+- PBKDF2, 1 round -> authentication hash -> server (re-hashed there)
//!                                               +- HKDF-Expand ----> stretched key 64 B
//! stretched key      -type 2-> USER KEY 64 B
//! USER KEY           -type 2-> the person's private key, personal items
//! user's public key  -type 4-> PROVIDER KEY 64 B (its members), ORGANISATION KEY 64 B (its confirmed members)
//! PROVIDER KEY       -type 2-> ORGANISATION KEY of every client
//! ORGANISATION KEY   -type 2-> its private key, collection names, ITEM KEYS, file keys
//! ITEM KEY           -type 2-> every field of one item
//! ```
//!
//! # How to use it
//!
//! - The **server** builds this crate without features: [`EncString::parse`] with a limit of [`limits`] tells
//!   whether a value has the form of something encrypted. It can open nothing, because no cipher is built in.
//! - **Pages** build it with feature `keys`. `make_account`, `SignIn`, `make_provider`, `make_client` make and open the
//!   hierarchy; a `Keyring` holds what an unlocked tab may use; `item` and `attachment` are about contents.
//!   Everything slow or RSA is `async`, because a browser does it in `WebCrypto` (PBKDF2 in a fifth of the time, key
//!   pairs in a third); opening and sealing values is synchronous and fast, so call it in slices.
//! - **Tests, demo data and seeding** add `native-rsa`, and call the same names.
//!
//! ```
//! # #[cfg(feature = "keys")]
//! # fn main() -> crypto::Result<()> {
//! use crypto::{SymmetricKey, item, random};
//!
//! let mut rng = random::system();
//! let organisation = SymmetricKey::make(&mut rng);
//! let (key, wrapped) = item::make_key(&organisation, &mut rng);
//! let name = key.encrypt("Mail server", &mut rng).to_string();
//!
//! let key = item::open_key(&organisation, Some(&wrapped.to_string()))?;
//! assert_eq!(key.decrypt_str(&name)?, "Mail server");
//! # Ok(())
//! # }
//! # #[cfg(not(feature = "keys"))]
//! # fn main() {}
//! ```
//!
//! # Limits of the claim
//!
//! The server never sees a key, a password or contents. A server that *lies* can still:
//!
//! - show a **foreign public key** at Confirm: compare `PublicKey::fingerprint` with the person, out of band, and
//!   remember `PublicKey::pin`;
//! - name a **weak key derivation**: `Kdf::check` refuses everything under the floor, before deriving;
//! - return a **type without authentication**: only types 2 and 4 are ever opened;
//! - show a public key that is not one's own: `Keyring::unlock` works it out from the private key and compares;
//! - **swap** one field's value for another's under the same key, since the format binds a value to no place; keys per
//!   item keep it inside one item, but two items of an organisation can be exchanged whole; `item::uri_checksum`
//!   guards addresses;
//! - **drop or roll back** items;
//! - serve a **hostile page**. Nothing inside a page can prevent that.
//!
//! Keys are wiped from memory when dropped. That is a good habit rather than a promise: copies may remain in
//! registers, in the browser's own memory, and in what a page shows.

pub mod encstring;
pub mod limits;

#[cfg(feature = "keys")]
mod account;
#[cfg(feature = "keys")]
pub mod attachment;
#[cfg(feature = "keys")]
mod cipher;
#[cfg(feature = "keys")]
mod error;
#[cfg(feature = "keys")]
pub mod fingerprint;
#[cfg(feature = "fuzz")]
pub mod fuzz;
#[cfg(feature = "keys")]
pub mod generator;
#[cfg(feature = "keys")]
pub mod item;
#[cfg(feature = "keys")]
mod kdf;
#[cfg(feature = "keys")]
mod key;
#[cfg(feature = "keys")]
mod keyring;
#[cfg(feature = "keys")]
pub mod mark;
#[cfg(feature = "keys")]
mod platform;
#[cfg(feature = "keys")]
pub mod random;
#[cfg(feature = "keys")]
mod rsa;
#[cfg(feature = "selftest")]
mod selftest;
#[cfg(feature = "keys")]
mod tab;
#[cfg(feature = "keys")]
pub mod totp;
#[cfg(feature = "keys")]
mod words;

pub use encstring::{EncString, FormError, Kind};

#[cfg(feature = "keys")]
pub use self::{
    account::{NewAccount, NewOrganisation, SignIn, make_account, make_client, make_provider},
    error::{CryptoError, Result},
    kdf::{Kdf, MasterKey, derive_file_key, derive_master_key, salt_from_email},
    key::{KEY_LEN, SymmetricKey},
    keyring::{Id, Keyring, Via},
    rsa::{KeyPair, PrivateKey, PublicKey, make_key_pair},
    tab::{unwrap_for_tab, wrap_for_tab},
    totp::Totp,
};
#[cfg(feature = "selftest")]
pub use selftest::{Report, selftest};
