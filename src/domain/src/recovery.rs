//! Account recovery (DOMAIN 4.7): a member leaves its user key under the organisation's public key, so that those who
//! hold the organisation's key can give it a new master password.

use serde::{Deserialize, Serialize};

use crate::{Email, KeyNumber, OrganisationId, kdf::KdfSettings};

/// How a member stands to the recovery of one organisation that offers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryPlace {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// Whether the member takes part.
    pub enrolled: bool,
    /// Whether a policy has everybody take part; then nobody withdraws.
    pub automatic: bool,
}

/// The key pair of an organisation, for its members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationPair {
    /// Which of the organisation's keys the private key lies under.
    pub number: KeyNumber,
    /// SPKI, base64. Whoever uses it checks that it is the pair of the private key.
    pub public_key: String,
    /// PKCS#8 under the organisation's key (EncString 2).
    pub private_key: String,
}

/// Taking part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnrolForm {
    /// Which of the organisation's keys the public key belongs to.
    pub under: KeyNumber,
    /// The user key under the organisation's public key (EncString 4).
    pub key: String,
    /// Proves the master password; needed unless a policy has everybody take part.
    pub authentication_hash: Option<String>,
}

/// What the browser of whoever recovers an account needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryDetails {
    /// Name of the account.
    pub name: String,
    /// Its address.
    pub email: Email,
    /// Whether it has two-step login.
    pub two_step: bool,
    /// How its master password becomes a key; stays as it is.
    pub kdf: KdfSettings,
    /// Salt of the KDF.
    pub salt: String,
    /// The user key under the organisation's public key (EncString 4).
    pub recovery_key: String,
    /// The account's private key under its user key (EncString 2): the user key that opens it is the right one.
    pub private_key: String,
    /// The account's public key, SPKI in base64.
    pub public_key: String,
    /// The organisation's pair.
    pub pair: OrganisationPair,
}

/// A new beginning for an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoverForm {
    /// A new master password; none leaves the present one.
    pub password: Option<NewMasterPassword>,
    /// Switches two-step login off.
    pub two_step: bool,
}

/// A master password that somebody set for somebody else, as the server gets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewMasterPassword {
    /// The derivation that was used; the account's own.
    pub kdf: KdfSettings,
    /// Proves it, base64.
    pub authentication_hash: String,
    /// The user key under the new stretched master key (EncString 2).
    pub user_key: String,
}
