//! The application: what every request shares.

use std::sync::Arc;

use domain::{Millis, SessionId, UserId};
use store::{Store, model::LiveSession};

use crate::{
    attachment::Blobs,
    clock::{Clock, SystemClock},
    ctx::{Ctx, Request, Visitor},
    error::Result,
    payment::ByInvoice,
    ports::Payment,
    random::{Random, SystemRandom, token_hash},
};

/// What an operator decides.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Origin of every link in mails: `https://vault.example`, without a slash at the end. Never
    /// taken from a request (DOMAIN 11.4 row 45).
    pub public_url: String,
    /// Whether mails go out by SMTP; else they are held in the queue.
    pub mail_configured: bool,
    /// A session ends after so long without use.
    pub session_idle: Millis,
    /// A session ends after so long in any case.
    pub session_absolute: Millis,
}

impl Default for Settings {
    fn default() -> Self {
        const DAY: Millis = 24 * 60 * 60 * 1000;
        Self {
            public_url: "http://localhost:3000".to_owned(),
            mail_configured: false,
            session_idle: DAY,
            session_absolute: 14 * DAY,
        }
    }
}

/// The application. Clones are the same one.
#[derive(Clone)]
pub struct Portaal(Arc<Inner>);

struct Inner {
    store: Store,
    clock: Box<dyn Clock>,
    random: Box<dyn Random>,
    blobs: Box<dyn Blobs>,
    payment: Box<dyn Payment>,
    settings: Settings,
    limits: crate::limit::Limits,
}

impl std::fmt::Debug for Portaal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Portaal")
            .field("settings", &self.0.settings)
            .finish_non_exhaustive()
    }
}

impl Portaal {
    /// On this store, with the machine's clock and randomness; files lie in `blobs`.
    pub fn new(store: Store, settings: Settings, blobs: Box<dyn Blobs>) -> Self {
        Self::with(
            store,
            settings,
            Box::new(SystemClock),
            Box::new(SystemRandom),
            blobs,
        )
    }

    /// With a clock and randomness of the caller's choice.
    pub fn with(
        store: Store,
        settings: Settings,
        clock: Box<dyn Clock>,
        random: Box<dyn Random>,
        blobs: Box<dyn Blobs>,
    ) -> Self {
        Self::paid(store, settings, clock, random, blobs, Box::new(ByInvoice))
    }

    /// With another way to pay than by invoice.
    pub fn paid(
        store: Store,
        settings: Settings,
        clock: Box<dyn Clock>,
        random: Box<dyn Random>,
        blobs: Box<dyn Blobs>,
        payment: Box<dyn Payment>,
    ) -> Self {
        Self(Arc::new(Inner {
            store,
            clock,
            random,
            blobs,
            payment,
            settings,
            limits: crate::limit::Limits::default(),
        }))
    }

    /// Where the bytes of files lie.
    pub(crate) fn blobs(&self) -> &dyn Blobs {
        &*self.0.blobs
    }

    /// How clients are paid for.
    pub(crate) fn payment(&self) -> &dyn Payment {
        &*self.0.payment
    }

    /// The operator's decisions.
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// Now.
    pub fn now(&self) -> Millis {
        self.0.clock.now()
    }

    /// Randomness.
    pub fn random(&self) -> &dyn Random {
        &*self.0.random
    }

    /// The rate limits in force.
    pub fn limits(&self) -> &crate::limit::Limits {
        &self.0.limits
    }

    /// What is kept. Inside this crate only: everybody else goes through a verb.
    pub(crate) fn store(&self) -> &Store {
        &self.0.store
    }

    /// Whether the database answers and has the schema of this program.
    pub async fn ready(&self) -> Result<bool> {
        Ok(self.store().ready().await?)
    }

    /// A request from somebody yet unknown.
    pub fn visit(&self, request: Request) -> Visitor {
        Visitor::new(self.clone(), request)
    }

    /// A person who is not here, for work that was asked for earlier; none when the account is gone. What the person
    /// may do is looked at again, as for every request.
    pub(crate) async fn on_behalf_of(&self, user: UserId, request: Request) -> Result<Option<Ctx>> {
        let found = self.store().reader().await?.users().find(user).await?;
        let now = self.now();
        let session = found.map(|user| LiveSession {
            id: SessionId(uuid::Uuid::nil()),
            user_id: user.id,
            email: user.email,
            name: user.name,
            lang: user.lang,
            two_step: user.totp_secret.is_some(),
            lock_minutes: user.lock_minutes,
            // It was asked for with the person's own password.
            must_change_password: false,
            created_at: now,
            seen_at: now,
            expires_at: now,
        });
        Ok(session.map(|session| Ctx::new(self.visit(request), session)))
    }

    /// The signed-in person behind a session token; none when it is unknown, expired, or from before
    /// a change of the security stamp.
    pub async fn identify(&self, token: &str, request: Request) -> Result<Option<Ctx>> {
        /// The use of a session is noted no more often than this.
        const TOUCH: Millis = 60_000;
        /// How far the note may lie behind the person: a busy tab tells no more often than every two minutes, and
        /// what it tells is noted no more often than TOUCH. The tab itself locks to the second.
        const BEHIND: Millis = 4 * 60_000;
        let now = self.now();
        let found = self
            .store()
            .reader()
            .await?
            .sessions()
            .find_live(&token_hash(token), now)
            .await?;
        let Some(session) = found else {
            return Ok(None);
        };
        if now - session.seen_at > TOUCH {
            let settings = self.settings();
            let expires_at =
                (now + settings.session_idle).min(session.created_at + settings.session_absolute);
            let mut tx = self.store().begin().await?;
            // A vault that was left alone for longer than the person's choice, or a policy, is locked, also when
            // the browser slept through its own timer.
            let policies = crate::policy::of(tx.policies(), session.user_id).await?;
            let minutes = policies.lock_minutes(session.lock_minutes);
            let idle = Millis::from(minutes) * 60_000;
            if idle > 0 && now - session.seen_at > idle + BEHIND {
                tx.sessions().clear_tab_key(session.id).await?;
            }
            tx.sessions().touch(session.id, now, expires_at).await?;
            tx.save().await?;
        }
        Ok(Some(Ctx::new(self.visit(request), session)))
    }
}
