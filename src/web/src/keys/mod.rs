//! The keys of an unlocked tab, and what keeps it unlocked.
//!
//! - [`Keys`] is in the context of every page: `let keys = use_keys();`. Whatever shows or makes encrypted things
//!   stands inside [`NeedsKeys`], which asks for the master password in place while the vault is locked.
//! - `keys.open_organisation(id).await` whenever a page begins to work with an organisation's key, then
//!   `keys.organisation(id)`: the key, and which one it is, to be said with whatever is sealed under it.
//! - Keys live in the memory of the tab. Over a reload the user key lies in `sessionStorage`, wrapped under a half
//!   that only the server's session holds; locking, signing out and leaving the tab alone destroy both halves, in
//!   every tab.
//! - Nothing of this happens on the server: there, and until the page is hydrated, the state is
//!   [`KeyState::Starting`].

mod activity;
pub mod needs;
mod problem;
mod proof;
pub mod server;
mod start;
mod tabs;
pub mod warning;

use std::collections::HashMap;

use crypto::{EncString, Keyring, PrivateKey, SignIn, SymmetricKey, Via, limits};
use domain::{
    AppError, KeyNumber, OrganisationId, ProviderId,
    account::{MyKeys, OrganisationKey},
    item::VaultOwner,
};
use leptos::prelude::*;

pub use needs::{NeedsKeys, UnlockForm};
pub use problem::KeyProblem;
pub use proof::Proof;
pub use warning::LockWarning;

use crate::WebError;
use crate::latest::Latest;
use crate::new_password::is_too_weak;
use crate::wait::pause;

/// Two frames of a slow screen, in milliseconds.
const PAINT: i32 = 50;

/// Whether the tab can open what is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyState {
    /// Not known yet: on the server, before hydration, and while the tab looks for its half.
    Starting,
    /// The master password is needed.
    Locked,
    /// Keys are here.
    Open,
}

/// What a person does that takes the keys away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The page stays, and opens again with the master password.
    Lock,
    /// The page makes room for signing in.
    SignOut,
}

/// Asks whether the keys may go so, and runs what takes them.
pub type AskBefore = Callback<(End, Callback<()>)>;

/// The keys of this tab, for every page.
#[derive(Clone, Copy)]
pub struct Keys {
    state: RwSignal<KeyState>,
    ring: StoredValue<Keyring>,
    account: StoredValue<Option<MyKeys>>,
    /// Which key of each organisation the ring holds.
    numbers: StoredValue<HashMap<OrganisationId, KeyNumber>>,
    /// Seconds until it locks by itself, while the person is asked.
    leaving: RwSignal<Option<u32>>,
    /// When this tab last told that a person is here, in milliseconds.
    active: StoredValue<f64>,
    /// The page stands behind the sign-in.
    session: StoredValue<bool>,
    /// The master password is weaker than an organisation allows, and is changed before anything else.
    weak: RwSignal<bool>,
    /// The session is being ended, or has ended.
    ending: StoredValue<bool>,
    /// What parts of the page ask before a person locks or signs out.
    asks: Latest<AskBefore>,
    /// Counts how often the keys were forgotten, so that what was begun before does not end after it.
    forgotten: StoredValue<u32>,
}

/// The keys of this tab. Outside of [`crate::App`] they are locked for ever.
pub fn use_keys() -> Keys {
    use_context().unwrap_or_else(|| Keys::new(KeyState::Locked))
}

/// The KDF that the server names, in the words of `crypto`; `None` when parts of it are missing.
pub(crate) fn kdf(settings: &domain::kdf::KdfSettings) -> Option<crypto::Kdf> {
    use domain::kdf::KdfKind;
    match settings.kind {
        KdfKind::Pbkdf2 => Some(crypto::Kdf::Pbkdf2 {
            iterations: settings.iterations,
        }),
        KdfKind::Argon2id => Some(crypto::Kdf::Argon2id {
            iterations: settings.iterations,
            memory_mib: settings.memory_mib?,
            parallelism: settings.parallelism?,
        }),
    }
}

/// Derives everything from a master password; settings below the floor are refused before anything is computed.
pub(crate) async fn derive(
    password: &str,
    salt: &str,
    settings: &domain::kdf::KdfSettings,
) -> Result<SignIn, KeyProblem> {
    let kdf = kdf(settings).ok_or(crypto::CryptoError::KdfTooWeak)?;
    if matches!(kdf, crypto::Kdf::Argon2id { .. }) {
        // The page shows that it works before its only thread is held for a moment.
        pause(PAINT).await;
    }
    Ok(SignIn::derive(password, salt, kdf).await?)
}

/// Reads a wrapped key as the server sent it.
pub(crate) fn key(text: &str) -> Result<EncString, KeyProblem> {
    Ok(EncString::parse(text, limits::KEY).map_err(crypto::CryptoError::from)?)
}

/// Opens a private key that lies under a key.
pub(crate) async fn private_key(
    owner: &SymmetricKey,
    wrapped: &str,
) -> Result<PrivateKey, KeyProblem> {
    Ok(PrivateKey::open(owner, &key(wrapped)?).await?)
}

impl Keys {
    fn new(state: KeyState) -> Self {
        Self {
            state: RwSignal::new(state),
            ring: StoredValue::new(Keyring::new()),
            account: StoredValue::new(None),
            numbers: StoredValue::new(HashMap::new()),
            leaving: RwSignal::new(None),
            active: StoredValue::new(0.0),
            session: StoredValue::new(false),
            weak: RwSignal::new(false),
            ending: StoredValue::new(false),
            asks: Latest::new(),
            forgotten: StoredValue::new(0),
        }
    }

    /// Puts the keys into the context, and looks for what a reload left behind; once, at the root.
    pub fn provide() {
        let keys = Self::new(KeyState::Starting);
        provide_context(keys);
        Effect::new(move |_| keys.start());
    }

    /// Whether the tab can open what is encrypted.
    pub fn state(self) -> Signal<KeyState> {
        self.state.into()
    }

    /// Gives `f` the keys; `None` unless the tab is open.
    pub fn with<T>(self, f: impl FnOnce(&Keyring) -> T) -> Option<T> {
        let ring = self.ring.get_value();
        ring.is_unlocked().then(|| f(&ring))
    }

    /// Whose keys these are, and how they were derived; `None` unless the tab is open.
    pub fn account(self) -> Option<MyKeys> {
        self.account.get_value()
    }

    /// Notes that the account chose another time after which the vault locks, for all tabs.
    pub fn choose_lock_minutes(self, minutes: i32) {
        self.note_lock_minutes(minutes);
        tabs::tell(tabs::Word::LockMinutes(minutes));
    }

    fn note_lock_minutes(self, minutes: i32) {
        self.account.update_value(|account| {
            if let Some(mine) = account {
                mine.lock_minutes = minutes;
            }
        });
    }

    /// Fetches and opens the key of a provider, unless it is open already.
    ///
    /// # Errors
    /// [`KeyProblem::Locked`]; what the server refuses; [`KeyProblem::Crypto`] when the key is not ours to open.
    pub async fn open_provider(self, id: ProviderId) -> Result<(), KeyProblem> {
        let ring = self.unlocked()?;
        let begun = self.forgotten.get_value();
        let at = id.0.into_bytes();
        if ring.provider(at).is_err() {
            let wrapped = server::provider(id).await?;
            self.not_forgotten_since(begun)?;
            ring.open_provider(at, &key(&wrapped)?).await?;
        }
        Ok(())
    }

    /// Fetches and opens the key of an organisation, as its member or through its provider, unless the one that is here
    /// is still its key; gives it, and which one it is. An answer that was overtaken does not bring an older key back.
    ///
    /// # Errors
    /// As [`Keys::open_provider`].
    pub async fn open_organisation(
        self,
        id: OrganisationId,
    ) -> Result<(SymmetricKey, KeyNumber), KeyProblem> {
        let ring = self.unlocked()?;
        let begun = self.forgotten.get_value();
        let at = id.0.into_bytes();
        let numbered = server::organisation(id).await?;
        self.not_forgotten_since(begun)?;
        if let Some(here) = self.not_older(id, numbered.number) {
            return Ok(here);
        }
        if let OrganisationKey::Provider { provider, .. }
        | OrganisationKey::HandedOver { provider, .. } = &numbered.key
        {
            self.open_provider(*provider).await?;
            if let Some(here) = self.not_older(id, numbered.number) {
                return Ok(here);
            }
        }
        let (opened, handed_over_to) = match numbered.key {
            OrganisationKey::Member { wrapped } => {
                let wrapped = key(&wrapped)?;
                (
                    ring.open_organisation(at, &wrapped, Via::Member).await?,
                    None,
                )
            }
            OrganisationKey::Provider { provider, wrapped } => {
                let via = Via::Provider(provider.0.into_bytes());
                let wrapped = key(&wrapped)?;
                (ring.open_organisation(at, &wrapped, via).await?, None)
            }
            OrganisationKey::HandedOver { provider, wrapped } => {
                let wrapped = key(&wrapped)?;
                let opened = ring.open_organisation(at, &wrapped, Via::Member).await?;
                (opened, Some(provider))
            }
        };
        self.not_forgotten_since(begun)?;
        self.note_number(id, numbered.number);
        if let Some(provider) = handed_over_to {
            let mut rng = crypto::random::system();
            let kept = ring
                .provider(provider.0.into_bytes())?
                .wrap(&opened, &mut rng);
            // If this does not arrive, the next one who opens it does it.
            let _ = server::take_over(id, numbered.number, kept.to_string()).await;
            self.not_forgotten_since(begun)?;
        }
        Ok((opened, numbered.number))
    }

    /// The key of a vault, and which one it is: the organisation's as [`Keys::open_organisation`] gives it, or the
    /// user key.
    ///
    /// # Errors
    /// As [`Keys::open_provider`].
    pub async fn open_vault(
        self,
        owner: VaultOwner,
    ) -> Result<(SymmetricKey, KeyNumber), KeyProblem> {
        match owner {
            VaultOwner::Organisation(id) => self.open_organisation(id).await,
            VaultOwner::Person => Ok((self.unlocked()?.user_key()?, KeyNumber::OF_USER)),
        }
    }

    /// The key of a vault that was opened, and which one it is; `None` while the tab is locked.
    pub fn vault(self, owner: VaultOwner) -> Option<(SymmetricKey, KeyNumber)> {
        match owner {
            VaultOwner::Organisation(id) => self.organisation(id),
            VaultOwner::Person => {
                let key = self.with(|ring| ring.user_key().ok())??;
                Some((key, KeyNumber::OF_USER))
            }
        }
    }

    /// Takes a key that was just made here as the organisation's.
    ///
    /// # Errors
    /// [`KeyProblem::Locked`], [`KeyProblem::Crypto`].
    pub async fn replace_organisation(
        self,
        id: OrganisationId,
        new: &SymmetricKey,
        number: KeyNumber,
    ) -> Result<(), KeyProblem> {
        let ring = self.unlocked()?;
        let public = ring.public_key()?;
        let wrapped = public.wrap(new, &mut crypto::random::system()).await?;
        ring.open_organisation(id.0.into_bytes(), &wrapped, Via::Member)
            .await?;
        self.note_number(id, number);
        Ok(())
    }

    /// The key of an organisation that was opened, and which one it is; `None` while the tab is locked.
    pub fn organisation(self, id: OrganisationId) -> Option<(SymmetricKey, KeyNumber)> {
        let key = self.with(|ring| ring.organisation(id.0.into_bytes()).ok())??;
        let number = self
            .numbers
            .with_value(|numbers| numbers.get(&id).copied())?;
        Some((key, number))
    }

    /// The key of an organisation that is here, if it is this one or came after it.
    fn not_older(self, id: OrganisationId, number: KeyNumber) -> Option<(SymmetricKey, KeyNumber)> {
        self.organisation(id).filter(|(_, here)| *here >= number)
    }

    fn note_number(self, id: OrganisationId, number: KeyNumber) {
        self.numbers.update_value(|numbers| {
            numbers.insert(id, number);
        });
    }

    /// Opens the tab with the master password. The password is checked here, by the tag of the user key; the server
    /// learns nothing of it.
    ///
    /// # Errors
    /// [`KeyProblem::WrongPassword`]; what the server refuses; [`KeyProblem::Crypto`] when it shows weak settings or a
    /// public key that is not ours.
    pub async fn unlock(self, password: &str) -> Result<(), KeyProblem> {
        let begun = self.forgotten.get_value();
        let mine = server::mine().await?;
        let sign_in = derive(password, &mine.salt, &mine.kdf).await?;
        self.judge(password, &mine).await;
        let opened = match self.not_forgotten_since(begun) {
            Ok(()) => self.open_with(&sign_in, mine).await,
            Err(locked) => Err(locked),
        };
        if opened.is_err() {
            self.note_weak(false);
        }
        opened
    }

    /// Whether the master password has to be changed before the vault is shown.
    pub fn weak(self) -> Signal<bool> {
        self.weak.into()
    }

    /// Looks whether a password that was typed is what the organisations of its account ask, where they want present
    /// ones looked at.
    pub(crate) async fn judge(self, password: &str, mine: &MyKeys) {
        let rules = mine.policies.master_password.as_ref();
        let weak = match rules {
            Some(asked) => is_too_weak(asked.rules, password).await,
            None => false,
        };
        self.note_weak(weak);
    }

    /// Notes that the master password has to be changed, or no longer; a reload knows it too.
    pub(crate) fn note_weak(self, weak: bool) {
        tabs::keep_weak(weak);
        if self.weak.get_untracked() != weak {
            self.weak.set(weak);
        }
    }

    /// Notes for all tabs that the master password was changed to one that fits the rules.
    pub(crate) fn note_password_changed(self) {
        self.note_weak(false);
        tabs::tell(tabs::Word::PasswordChanged);
    }

    /// Opens the tab with what was derived already, after signing in.
    ///
    /// # Errors
    /// As [`Keys::unlock`].
    pub async fn open_with(self, sign_in: &SignIn, mine: MyKeys) -> Result<(), KeyProblem> {
        let user_key = sign_in
            .open(&key(&mine.user_key)?)
            .map_err(|error| match error {
                crypto::CryptoError::WrongKey => KeyProblem::WrongPassword,
                other => KeyProblem::Crypto(other),
            })?;
        self.open_account(user_key.clone(), mine).await?;
        self.remember(&user_key).await;
        Ok(())
    }

    /// Opens the tab with a user key that was just made here, and tells the other tabs that the session is another one.
    ///
    /// # Errors
    /// As [`Keys::unlock`].
    pub async fn open_made(self, user_key: SymmetricKey, mine: MyKeys) -> Result<(), KeyProblem> {
        self.open_account(user_key.clone(), mine).await?;
        self.remember(&user_key).await;
        self.signed_in();
        Ok(())
    }

    /// As long as this part of the page lives, `ask` is run when a person wants to lock or to sign out; it is given
    /// what does that, and runs it when nothing is lost by it. Of several parts the last one asks. The vault that locks
    /// by itself asks nobody.
    pub fn ask_before_locking(self, ask: AskBefore) {
        self.asks.want(ask);
    }

    /// Whether the session is being ended, or has ended, by the person.
    pub fn is_ending(self) -> bool {
        self.ending.try_get_value() == Some(true)
    }

    /// A person wants to lock or to sign out: runs `act`, at once or when the page has asked.
    pub fn end_by_hand(self, end: End, act: Callback<()>) {
        match self.asks.get() {
            Some(ask) => ask.run((end, act)),
            None => act.run(()),
        }
    }

    /// Locks this tab and all others of this browser: both halves of the tab's key are destroyed.
    pub fn lock(self) {
        self.forget();
        tabs::tell(tabs::Word::Locked);
        leptos::task::spawn_local(async {
            // When the server is away its half stays until the session's own time is up; alone it opens nothing.
            let _ = server::forget().await;
        });
    }

    /// The page stands behind the sign-in, so the server is told while a person is active in it.
    pub fn note_session(self) {
        self.session.set_value(true);
    }

    /// The session is over: what it opened is forgotten here. Other tabs find out by themselves.
    pub fn note_session_over(self) {
        self.session.set_value(false);
        self.forget();
    }

    /// Tells the server that a person is here; when it knows this browser no longer, the page goes to signing in.
    fn report(self) {
        leptos::task::spawn_local(async move {
            if server::here().await == Err(WebError::App(AppError::Unauthenticated)) {
                self.note_session_over();
                crate::next::go(&crate::next::sign_in());
            }
        });
    }

    /// Fills the ring; the private key must belong to the public key that the server shows.
    async fn open_account(self, user_key: SymmetricKey, mine: MyKeys) -> Result<(), KeyProblem> {
        let public = crypto::PublicKey::from_base64(&mine.public_key)?;
        let ring = self.ring.get_value();
        ring.unlock(user_key, &key(&mine.private_key)?, &public)
            .await?;
        tabs::belong_to(&mine.public_key);
        // Known before the keys are open, and perhaps forgotten with what another person left.
        tabs::keep_weak(self.weak.get_untracked());
        self.account.set_value(Some(mine));
        self.set(KeyState::Open);
        Ok(())
    }

    /// Leaves the wrapped user key in the tab's storage. Without it the tab works, but a reload locks it. Locked
    /// meanwhile, nothing is left there: a reload would open the tab again.
    async fn remember(self, user_key: &SymmetricKey) {
        let begun = self.forgotten.get_value();
        if let Ok(half) = server::hold().await
            && self.not_forgotten_since(begun).is_ok()
        {
            let wrapped = crypto::wrap_for_tab(user_key, &half, &mut crypto::random::system());
            tabs::keep(&wrapped);
        }
    }

    /// Destroys what this tab holds.
    fn forget(self) {
        self.forgotten
            .update_value(|times| *times = times.wrapping_add(1));
        self.ring.get_value().lock();
        self.numbers.set_value(HashMap::new());
        self.account.set_value(None);
        tabs::drop_kept();
        self.note_weak(false);
        if self.leaving.with_untracked(Option::is_some) {
            self.leaving.set(None);
        }
        self.set(KeyState::Locked);
    }

    /// Refuses what was begun when the keys had been forgotten so many times, if they were forgotten since.
    fn not_forgotten_since(self, times: u32) -> Result<(), KeyProblem> {
        if self.forgotten.get_value() == times {
            Ok(())
        } else {
            Err(KeyProblem::Locked)
        }
    }

    fn set(self, state: KeyState) {
        if self.state.get_untracked() != state {
            self.state.set(state);
        }
    }

    fn unlocked(self) -> Result<Keyring, KeyProblem> {
        let ring = self.ring.get_value();
        if ring.is_unlocked() {
            Ok(ring)
        } else {
            Err(KeyProblem::Locked)
        }
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::{KeyProblem, KeyState, Keys};

    #[test]
    fn what_was_begun_before_the_keys_were_forgotten_is_refused_after() {
        Owner::new().with(|| {
            let keys = Keys::new(KeyState::Open);
            let begun = keys.forgotten.get_value();
            assert_eq!(keys.not_forgotten_since(begun), Ok(()));
            keys.forgotten.set_value(begun + 1);
            assert_eq!(keys.not_forgotten_since(begun), Err(KeyProblem::Locked));
        });
    }
}
