//! The keys that an unlocked tab holds.

use core::fmt;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use crate::encstring::EncString;
use crate::error::{CryptoError, Result};
use crate::key::SymmetricKey;
use crate::rsa::{PrivateKey, PublicKey};

/// An organisation's or provider's id as its 16 bytes (a UUID's `into_bytes`).
pub type Id = [u8; 16];

/// Through whom an organisation is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Via {
    /// As its member: the key is wrapped for the person (type 4).
    Member,
    /// As this provider's member: the key is wrapped under the provider's (type 2).
    Provider(Id),
}

/// The keys of one unlocked account. Clones share them, so locking one locks all.
///
/// No method holds the inner lock across an await; a ring that is locked while a key
/// is being opened stays locked.
#[derive(Clone, Default)]
pub struct Keyring(Arc<RwLock<State>>);

// Pages keep it in their context, which asks for this also where there is one thread.
const _: fn() = || {
    fn may_be_shared<T: Send + Sync + 'static>() {}
    may_be_shared::<Keyring>();
};

#[derive(Default)]
struct State {
    /// Counts unlocks and locks, so that what began before a lock cannot end after it.
    generation: u64,
    user: Option<User>,
    providers: HashMap<Id, SymmetricKey>,
    organisations: HashMap<Id, SymmetricKey>,
}

#[derive(Clone)]
struct User {
    key: SymmetricKey,
    private: PrivateKey,
}

impl Keyring {
    /// An empty, locked ring.
    pub fn new() -> Self {
        Self::default()
    }

    /// Fills the ring with a user key and the private key under it; other keys are forgotten.
    ///
    /// `public` is the key that the server shows for this account: it must be the one that belongs to the private key.
    ///
    /// # Errors
    /// [`CryptoError::PairMismatch`] when the server shows another public key; else as [`PrivateKey::open`].
    /// The ring is locked then.
    pub async fn unlock(
        &self,
        user_key: SymmetricKey,
        wrapped_private: &EncString,
        public: &PublicKey,
    ) -> Result<()> {
        self.lock();
        let generation = self.read().generation;
        let private = PrivateKey::open(&user_key, wrapped_private).await?;
        private.check_public(public)?;
        self.write_if(generation, |state| {
            state.user = Some(User {
                key: user_key,
                private,
            });
        })
    }

    /// Forgets every key.
    pub fn lock(&self) {
        let mut state = self.write();
        let generation = state.generation.wrapping_add(1);
        *state = State {
            generation,
            ..State::default()
        };
    }

    /// Whether keys are here.
    pub fn is_unlocked(&self) -> bool {
        self.read().user.is_some()
    }

    /// The person's own key.
    ///
    /// # Errors
    /// [`CryptoError::Locked`].
    pub fn user_key(&self) -> Result<SymmetricKey> {
        self.user().map(|user| user.key)
    }

    /// The person's private key.
    ///
    /// # Errors
    /// [`CryptoError::Locked`].
    pub fn private_key(&self) -> Result<PrivateKey> {
        self.user().map(|user| user.private)
    }

    /// The person's public key, as worked out from the private one.
    ///
    /// # Errors
    /// [`CryptoError::Locked`].
    pub fn public_key(&self) -> Result<PublicKey> {
        self.user().map(|user| user.private.public().clone())
    }

    /// Opens a provider's key, wrapped for the person (type 4), and keeps it.
    ///
    /// # Errors
    /// [`CryptoError::Locked`]; else as [`PrivateKey::unwrap`].
    pub async fn open_provider(&self, id: Id, wrapped: &EncString) -> Result<SymmetricKey> {
        let (generation, private) = self.begin()?;
        let key = private.unwrap(wrapped).await?;
        self.write_if(generation, |state| state.providers.insert(id, key.clone()))?;
        Ok(key)
    }

    /// Opens an organisation's key and keeps it.
    ///
    /// # Errors
    /// [`CryptoError::Locked`]; [`CryptoError::NoKey`] when the provider's key was not opened before; else as
    /// [`PrivateKey::unwrap`] or [`SymmetricKey::unwrap`].
    pub async fn open_organisation(
        &self,
        id: Id,
        wrapped: &EncString,
        via: Via,
    ) -> Result<SymmetricKey> {
        let (generation, private) = self.begin()?;
        let key = match via {
            Via::Member => private.unwrap(wrapped).await?,
            Via::Provider(provider) => self.provider(provider)?.unwrap(wrapped)?,
        };
        self.write_if(generation, |state| {
            state.organisations.insert(id, key.clone())
        })?;
        Ok(key)
    }

    /// A provider's key that is already open.
    ///
    /// # Errors
    /// [`CryptoError::Locked`], [`CryptoError::NoKey`].
    pub fn provider(&self, id: Id) -> Result<SymmetricKey> {
        let state = self.read();
        state.user.as_ref().ok_or(CryptoError::Locked)?;
        state.providers.get(&id).cloned().ok_or(CryptoError::NoKey)
    }

    /// An organisation's key that is already open.
    ///
    /// # Errors
    /// [`CryptoError::Locked`], [`CryptoError::NoKey`].
    pub fn organisation(&self, id: Id) -> Result<SymmetricKey> {
        let state = self.read();
        state.user.as_ref().ok_or(CryptoError::Locked)?;
        state
            .organisations
            .get(&id)
            .cloned()
            .ok_or(CryptoError::NoKey)
    }

    fn user(&self) -> Result<User> {
        self.read().user.clone().ok_or(CryptoError::Locked)
    }

    fn begin(&self) -> Result<(u64, PrivateKey)> {
        let state = self.read();
        let user = state.user.as_ref().ok_or(CryptoError::Locked)?;
        Ok((state.generation, user.private.clone()))
    }

    /// Changes the ring unless it was locked since `generation`.
    fn write_if<T>(&self, generation: u64, change: impl FnOnce(&mut State) -> T) -> Result<T> {
        let mut state = self.write();
        if state.generation == generation {
            Ok(change(&mut state))
        } else {
            Err(CryptoError::Locked)
        }
    }

    // A thread that panicked between two keys leaves whole keys behind, so a poisoned lock is still good.
    fn read(&self) -> RwLockReadGuard<'_, State> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, State> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_unlocked() {
            "Keyring(unlocked)"
        } else {
            "Keyring(locked)"
        })
    }
}
