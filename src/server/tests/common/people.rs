//! People with real keys. Key pairs cost a second each, so they are made once for a process.

use crypto::{Kdf, NewAccount, NewOrganisation, SymmetricKey, random::system};
use domain::{
    account::NewKeys,
    kdf::{KdfKind, KdfSettings},
};
use tokio::sync::OnceCell;

/// The master password of everybody.
pub(crate) const PASSWORD: &str = "correct horse battery staple";

/// The weakest settings that are allowed: a derivation costs 20 ms.
pub(crate) const KDF: KdfSettings = KdfSettings {
    kind: KdfKind::Argon2id,
    iterations: 2,
    memory_mib: Some(16),
    parallelism: Some(1),
};

const CRYPTO_KDF: Kdf = Kdf::Argon2id {
    iterations: 2,
    memory_mib: 16,
    parallelism: 1,
};

static KEYS: OnceCell<Keys> = OnceCell::const_new();

/// Who there is, by the local part of the address.
pub(crate) const NAMES: [&str; 5] = ["admin", "service", "owner", "member", "foreign"];

/// The keys of everybody and of two providers and a client.
#[derive(Debug)]
pub(crate) struct Keys {
    accounts: Vec<NewAccount>,
    /// The provider's key with its copy for the admin.
    pub(crate) provider: (SymmetricKey, String),
    /// The foreign provider's copy for its admin.
    pub(crate) foreign_provider: (SymmetricKey, String),
    /// The client's keys, under the provider's key.
    pub(crate) client: NewOrganisation,
}

impl Keys {
    /// The keys of this process, made when first asked for.
    pub(crate) async fn get() -> &'static Self {
        KEYS.get_or_init(Self::make).await
    }

    /// The same, where they have been made.
    pub(crate) fn made() -> &'static Self {
        KEYS.get().expect("the world is made first")
    }

    async fn make() -> Self {
        let mut accounts = Vec::new();
        for name in NAMES {
            let made =
                crypto::make_account(PASSWORD, &address(name), CRYPTO_KDF, &mut system()).await;
            accounts.push(made.expect("an account"));
        }
        let provider = crypto::make_provider(&accounts[0].public_key, &mut system()).await;
        let (provider, copy) = provider.expect("a provider's key");
        let foreign = crypto::make_provider(&accounts[4].public_key, &mut system()).await;
        let (foreign, foreign_copy) = foreign.expect("a provider's key");
        let client = crypto::make_client(&provider, &mut system()).await;
        Self {
            accounts,
            client: client.expect("a client's keys"),
            provider: (provider, copy.to_string()),
            foreign_provider: (foreign, foreign_copy.to_string()),
        }
    }

    /// Somebody's keys.
    pub(crate) fn of(&self, name: &str) -> &NewAccount {
        let at = NAMES.iter().position(|n| *n == name);
        &self.accounts[at.expect("somebody of the five")]
    }

    /// What a new account sends.
    pub(crate) fn form(&self, name: &str) -> NewKeys {
        let account = self.of(name);
        NewKeys {
            kdf: KDF,
            authentication_hash: account.authentication_hash.clone(),
            user_key: account.wrapped_user_key.to_string(),
            public_key: account.public_key.to_base64(),
            private_key: account.wrapped_private_key.to_string(),
        }
    }
}

/// Somebody's address.
pub(crate) fn address(name: &str) -> String {
    format!("{name}@example.test")
}
