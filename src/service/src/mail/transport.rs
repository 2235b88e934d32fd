//! What carries a mail away.

use std::{
    future::Future,
    sync::{Arc, Mutex, PoisonError},
};

use domain::JobId;

use super::Mail;

/// Carries mails to a mail server.
pub trait Transport: Send + Sync {
    /// Hands one mail over. When it returns `Ok` the other side has taken responsibility for it.
    fn send(&self, id: JobId, mail: &Mail) -> impl Future<Output = Result<(), SendError>> + Send;
}

/// Why a mail was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// It may work later: no connection, the server is busy, our sign-in is refused.
    #[error("{0}")]
    Later(String),
    /// It will never work: the server refuses this mail or this receiver.
    #[error("{0}")]
    Never(String),
}

/// Keeps mails in memory, for tests. Clones share the box.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    taken: Arc<Mutex<Vec<(JobId, Mail)>>>,
    refusals: Arc<Mutex<Vec<SendError>>>,
}

impl Memory {
    /// An empty box.
    pub fn new() -> Self {
        Self::default()
    }

    /// What was taken so far, in order.
    pub fn taken(&self) -> Vec<(JobId, Mail)> {
        self.taken
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The next mail is refused like this; several add up.
    pub fn refuse(&self, error: SendError) {
        self.refusals
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(error);
    }
}

impl Transport for Memory {
    async fn send(&self, id: JobId, mail: &Mail) -> Result<(), SendError> {
        let refusal = self
            .refusals
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        if let Some(error) = refusal {
            return Err(error);
        }
        self.taken
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push((id, mail.clone()));
        Ok(())
    }
}
