//! Accounts as forms and pages know them.

use serde::{Deserialize, Serialize};

use crate::{
    Email, KeyNumber, Lang, Millis, OrganisationId, OrganisationRole, ProviderId, ProviderRole,
    SessionId, UserId,
    custom::CustomPermissions,
    kdf::KdfSettings,
    permission::{CollectionRules, Standing},
    policy::MyPolicies,
};

/// Fewest characters of a master password.
pub const PASSWORD_MIN: usize = 12;
/// Most characters of a master password: more adds nothing but waiting.
pub const PASSWORD_MAX: usize = 256;
/// Choices for the time without activity after which the vault locks, in minutes; 0 is never.
pub const LOCK_MINUTES: [i32; 7] = [1, 5, 15, 30, 60, 240, 0];
/// Characters of an authentication hash: base64 of 32 bytes.
pub const HASH_LEN: usize = 44;
/// Characters of a public key at most: base64 of an SPKI of 294 bytes is 392.
pub const PUBLIC_KEY_MAX: usize = 1000;

/// Who asks and where that person belongs: for the product switcher and the account menu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    /// The account.
    pub id: UserId,
    /// As the person wrote it.
    pub name: String,
    /// Its address.
    pub email: Email,
    /// Whether two-step login is on.
    pub two_step: bool,
    /// The language chosen, if any.
    pub lang: Option<Lang>,
    /// Minutes without activity until the vault locks, no more than policies allow; 0 is never.
    pub lock_minutes: i32,
    /// Providers that the person works for.
    pub providers: Vec<ProviderPlace>,
    /// Organisations that the person is a confirmed member of.
    pub organisations: Vec<OrganisationPlace>,
    /// What they ask of the person.
    pub policies: MyPolicies,
    /// The organisation whose page is shown: staff enter organisations that are not among their own.
    pub here: Option<Here>,
}

/// The organisation whose page is shown, as the person stands in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Here {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its provider, if the person works there.
    pub provider: Option<ProviderId>,
    /// As what: with the settings it decides which pages of the admin console there are.
    pub standing: Standing,
    /// The settings that bend what a standing allows.
    pub rules: CollectionRules,
}

/// A provider that a person works for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderPlace {
    /// Its id.
    pub id: ProviderId,
    /// Its name.
    pub name: String,
    /// As what.
    pub role: ProviderRole,
    /// Whether it asks two-step login of its staff.
    pub require_two_step: bool,
    /// People in its clients who wait to be confirmed, counted up to a hundred.
    #[serde(default)]
    pub to_confirm: u32,
}

/// An organisation that a person is a member of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationPlace {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// As what.
    pub role: OrganisationRole,
    /// With which permissions, when custom.
    pub permissions: CustomPermissions,
}

/// What a browser needs to unlock an account: the KDF to run, and keys that only the master password opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MyKeys {
    /// The account.
    pub user: UserId,
    /// How the master password becomes a key.
    pub kdf: KdfSettings,
    /// Salt of the KDF.
    pub salt: String,
    /// User key under the stretched master key (EncString 2).
    pub user_key: String,
    /// SPKI, base64.
    pub public_key: String,
    /// PKCS#8 under the user key (EncString 2).
    pub private_key: String,
    /// Minutes without activity until the vault locks, no more than policies allow; 0 is never.
    pub lock_minutes: i32,
    /// What the person's organisations ask of him.
    pub policies: MyPolicies,
}

/// The key of an organisation as this person gets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OrganisationKey {
    /// As its member.
    Member {
        /// Under the person's public key (EncString 4).
        wrapped: String,
    },
    /// As staff of its provider.
    Provider {
        /// Whose key opens it.
        provider: ProviderId,
        /// Under the provider's key (EncString 2).
        wrapped: String,
    },
    /// As staff of its provider, whom the client handed a new key; it shall lie under the provider's key again.
    HandedOver {
        /// Whose key it shall lie under.
        provider: ProviderId,
        /// Under the person's public key (EncString 4).
        wrapped: String,
    },
}

/// An organisation's key, and which one it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberedKey {
    /// Which one.
    pub number: KeyNumber,
    /// As the person gets it.
    pub key: OrganisationKey,
}

/// What a new account sends: all of it made in the browser, nothing of it opens anything.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewKeys {
    /// How the master password becomes a key.
    pub kdf: KdfSettings,
    /// Proves the master password, base64.
    pub authentication_hash: String,
    /// User key under the stretched master key (EncString 2).
    pub user_key: String,
    /// SPKI, base64.
    pub public_key: String,
    /// PKCS#8 under the user key (EncString 2).
    pub private_key: String,
}

/// The form behind the set-up link: the first provider and its admin.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SetUpForm {
    /// The secret of the link.
    pub token: String,
    /// Name of the provider.
    pub provider_name: String,
    /// Where the provider's bills go.
    pub billing_email: String,
    /// Name of the admin.
    pub name: String,
    /// Address of the admin.
    pub email: String,
    /// The admin's keys.
    pub keys: NewKeys,
    /// The provider's key under the admin's public key (EncString 4).
    pub provider_key: String,
}

/// An invited person makes an account.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RegisterForm {
    /// The secret of the invitation's link; the account gets the address that it was sent to.
    pub token: String,
    /// The person's name.
    pub name: String,
    /// The person's keys.
    pub keys: NewKeys,
}

/// What somebody who knows an address is told before signing in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prelogin {
    /// How the master password becomes a key.
    pub kdf: KdfSettings,
    /// Salt of the KDF.
    pub salt: String,
}

/// Signing in.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SignInForm {
    /// The account's address.
    pub email: String,
    /// Proves the master password, base64.
    pub authentication_hash: String,
    /// The code of the authenticator or the recovery code, in the second step.
    pub code: Option<String>,
}

/// How far a sign-in came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignInStep {
    /// The password is right; a code is asked for.
    Code,
    /// Signed in.
    Done {
        /// What unlocks the vault.
        keys: Box<MyKeys>,
        /// The recovery code was used up: two-step login is off now.
        recovered: bool,
    },
}

/// A new master password, or a new way to derive from the present one.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CredentialsForm {
    /// Proves the present master password, base64.
    pub authentication_hash: String,
    /// How the key is derived from now on.
    pub kdf: KdfSettings,
    /// Proves the master password from now on, base64.
    pub new_hash: String,
    /// The same user key, under the new stretched master key (EncString 2).
    pub user_key: String,
}

/// The seed of a two-step login that waits for its first code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TwoStepSeed {
    /// Base32, to type into an authenticator.
    pub secret: String,
    /// The same as a link, for its QR code.
    pub url: String,
}

/// A signed-in browser, on the page of sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionView {
    /// Its id.
    pub id: SessionId,
    /// From which address.
    pub ip: String,
    /// With which browser.
    pub agent: String,
    /// When signed in.
    pub created_at: Millis,
    /// When last used, to the minute.
    pub seen_at: Millis,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// Settings of an account that are not secret, for its pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Security {
    /// How the master key is derived.
    pub kdf: KdfSettings,
    /// When the master password was last changed.
    pub password_changed_at: Millis,
    /// Whether two-step login is on.
    pub two_step: bool,
    /// Whether a provider of this person asks for two-step login.
    pub two_step_required: bool,
    /// Minutes without activity until the vault locks, no more than policies allow; 0 is never.
    pub lock_minutes: i32,
    /// Whether somebody else set the master password, so that it has to be replaced before anything else.
    pub must_change_password: bool,
    /// Whether the person takes part in account recovery where it is offered: then somebody can help who lost the master
    /// password.
    pub recoverable: bool,
    /// What the person's organisations ask of him.
    pub policies: MyPolicies,
}

/// The five words of an account, shown on its page, need its id and key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// The account.
    pub id: UserId,
    /// As the person wrote it.
    pub name: String,
    /// Its address.
    pub email: Email,
    /// The language chosen, if any.
    pub lang: Option<Lang>,
    /// When the account was made.
    pub created_at: Millis,
}
