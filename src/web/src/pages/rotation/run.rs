//! Wrapping everything anew, in this browser.
//!
//! Every step may be made again: what was put aside stays, and the last step changes all at once or nothing.

use crypto::{PrivateKey, PublicKey, SymmetricKey, make_key_pair, random};
use domain::{
    AppError, ItemId, KeyNumber, OrganisationId,
    rotation::{Rewrapped, RotationForm, Target, Unwrapped},
};
use leptos::prelude::*;
use vault::rotation::rewrap;

use super::server;
use crate::keys::{KeyProblem, Keys, key, private_key};
use crate::pages::recovery;
use crate::wait::{Turns, again, pause};
use crate::{Answer, WebError};

/// Waits, in milliseconds, before something is sent again whose answer was lost.
const AGAIN: [i32; 4] = [1_000, 3_000, 10_000, 30_000];
/// How often it goes on with what came while it was about to end. Whoever adds that fast stops some time.
const ROUNDS: usize = 20;

/// One run.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub(super) id: OrganisationId,
    pub(super) keys: Keys,
    /// How much is done, of how much.
    pub(super) progress: RwSignal<(u32, u32)>,
    /// The person wants it to pause.
    pub(super) pausing: RwSignal<bool>,
}

/// How a run ended.
pub(super) enum Ended {
    /// There is a new key; so many pieces did not open with the old one.
    Done(usize),
    /// The person, or a lock, stopped it. It can go on.
    Paused,
}

impl Run {
    /// Whether nobody paused it, and the page is there.
    fn goes_on(self) -> bool {
        self.pausing.try_get_untracked() == Some(false)
    }

    /// Makes a new key, or goes on with the one that was put aside, and wraps everything under it.
    pub(super) async fn all(self, anew: bool) -> Result<Ended, KeyProblem> {
        let (old, under) = self.keys.open_organisation(self.id).await?;
        let mut keys = if anew {
            self.begin(old, under).await?
        } else {
            self.resumed(old).await?
        };
        let mut damaged = 0;
        for _ in 0..ROUNDS {
            if !self.wrap(&mut keys, &mut damaged).await? {
                return Ok(Ended::Paused);
            }
            match self.finished(&keys, under).await {
                Ok(number) => {
                    self.keys
                        .replace_organisation(self.id, &keys.new, number)
                        .await?;
                    return Ok(Ended::Done(damaged));
                }
                Err(problem) if problem.code() == "rotation-not-whole" => {}
                Err(problem) => return Err(problem.into()),
            }
        }
        Err(WebError::from(AppError::conflict("rotation-not-whole")).into())
    }

    /// A new key and its pair, put aside; the key under the person's own.
    async fn begin(self, old: SymmetricKey, under: KeyNumber) -> Result<Pass, KeyProblem> {
        let own = self.own_key()?;
        let mut rng = random::system();
        let new = SymmetricKey::make(&mut rng);
        let pair = make_key_pair(&mut rng).await?;
        let kept = own.wrap(&new, &mut rng).to_string();
        let form = RotationForm {
            under,
            key: kept.clone(),
            public_key: pair.public().to_base64(),
            private_key: pair.wrap_private(&new, &mut rng).to_string(),
        };
        server::begin(self.id, form).await?;
        Ok(Pass {
            old,
            new,
            kept,
            pairs: None,
        })
    }

    /// The key that was put aside. Only who has the person's own key can have put it there.
    async fn resumed(self, old: SymmetricKey) -> Result<Pass, KeyProblem> {
        let own = self.own_key()?;
        let kept = server::key(self.id).await?;
        Ok(Pass {
            old,
            new: own.unwrap(&key(&kept)?)?,
            kept,
            pairs: None,
        })
    }

    fn own_key(self) -> Result<SymmetricKey, KeyProblem> {
        let own = self.keys.with(crypto::Keyring::user_key);
        Ok(own.ok_or(KeyProblem::Locked)??)
    }

    /// Until nothing is left; false when it was paused.
    async fn wrap(self, keys: &mut Pass, damaged: &mut usize) -> Result<bool, KeyProblem> {
        let mut after = None;
        let mut turns = Turns::begin();
        loop {
            if !self.goes_on() {
                return Ok(false);
            }
            let left = self
                .again(|| server::left(self.id, keys.kept.clone(), after))
                .await?;
            if left.is_empty() {
                return Ok(true);
            }
            after = last_item(&left).or(after);
            let mut parts = Vec::with_capacity(left.len());
            for piece in &left {
                let (part, opened) = self.one(keys, piece).await?;
                *damaged += usize::from(!opened);
                parts.push(part);
                turns.give().await;
            }
            if !self.goes_on() {
                return Ok(false);
            }
            self.again(|| server::put(self.id, keys.kept.clone(), parts.clone()))
                .await?;
            let more = u32::try_from(parts.len()).unwrap_or(u32::MAX);
            let _ = self.progress.try_update(|(done, total)| {
                *done = done.saturating_add(more);
                *total = (*total).max(*done);
            });
        }
    }

    /// One piece under the new key; and whether it opened under the old one.
    async fn one(
        self,
        keys: &mut Pass,
        piece: &Unwrapped,
    ) -> Result<(Rewrapped, bool), KeyProblem> {
        let mut rng = random::system();
        if let Some(done) = rewrap(&keys.old, &keys.new, piece, &mut rng) {
            return Ok(done);
        }
        let now = match piece.target {
            Target::Provider => self.provider().await?.wrap(&keys.new, &mut rng),
            Target::Recovery(_) => {
                let was = key(&piece.was)?;
                let (old, new) = self.pairs(keys).await?;
                match old.unwrap(&was).await {
                    Ok(user_key) => new.wrap(&user_key, &mut rng).await?,
                    // What does not open could not be used before either.
                    Err(_) => was,
                }
            }
            _ => {
                let public = PublicKey::from_base64(&piece.was)?;
                public.wrap(&keys.new, &mut rng).await?
            }
        };
        let part = Rewrapped {
            target: piece.target,
            was: piece.was.clone(),
            now: now.to_string(),
        };
        Ok((part, true))
    }

    /// The old private key and the new public one, fetched once.
    async fn pairs(self, keys: &mut Pass) -> Result<&(PrivateKey, PublicKey), KeyProblem> {
        if keys.pairs.is_none() {
            let old = self.again(|| recovery::server::pair(self.id)).await?;
            let new = self
                .again(|| server::private_key(self.id, keys.kept.clone()))
                .await?;
            let old = private_key(&keys.old, &old.private_key).await?;
            let new = private_key(&keys.new, &new).await?;
            keys.pairs = Some((old, new.public().clone()));
        }
        keys.pairs.as_ref().ok_or(KeyProblem::Locked)
    }

    /// The key of the provider that the person works for here.
    async fn provider(self) -> Result<SymmetricKey, KeyProblem> {
        let id = self.again(|| server::provider(self.id)).await?;
        self.keys.open_provider(id).await?;
        let key = self.keys.with(|ring| ring.provider(id.0.into_bytes()));
        Ok(key.ok_or(KeyProblem::Locked)??)
    }

    /// Ends it. When the answer is lost, the number of the key tells whether it ended.
    async fn finished(self, keys: &Pass, under: KeyNumber) -> Answer<KeyNumber> {
        let mut lost = false;
        for wait in AGAIN {
            match server::finish(self.id, keys.kept.clone()).await {
                Err(WebError::Lost) => lost = true,
                Err(problem) if lost && problem.code() == "no-rotation" => {
                    let now = server::state(self.id).await?.number;
                    return if now == KeyNumber(under.0 + 1) {
                        Ok(now)
                    } else {
                        Err(problem)
                    };
                }
                answer => return answer,
            }
            pause(wait).await;
        }
        Err(WebError::Lost)
    }

    /// Asks again when the answer is lost.
    async fn again<T, F: Future<Output = Answer<T>>>(self, ask: impl Fn() -> F) -> Answer<T> {
        again(&AGAIN, || self.goes_on(), ask).await
    }
}

/// The keys of one run.
struct Pass {
    old: SymmetricKey,
    new: SymmetricKey,
    /// The new key as it was put aside: says which rotation is meant.
    kept: String,
    /// The old private key and the new public one, once something lies under them.
    pairs: Option<(PrivateKey, PublicKey)>,
}

fn last_item(left: &[Unwrapped]) -> Option<ItemId> {
    left.iter().rev().find_map(|piece| match piece.target {
        Target::Item(id) => Some(id),
        _ => None,
    })
}
