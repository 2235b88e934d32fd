//! Files on their way, in and out. They go on when another item is shown, and end with the vault.

use std::collections::HashMap;

use domain::{ItemId, attachment::SealedAttachment};
use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;
use web_sys::{AbortController, File};

use super::super::context::VaultCx;
use super::{fetch, send};
use crate::ui::focus::keep_focus;

/// What is done with a file.
#[derive(Clone)]
pub(super) enum Job {
    /// It is encrypted and sent.
    Send(SendWrapper<File>),
    /// It is fetched, decrypted and saved.
    Fetch(SealedAttachment),
}

/// How a file on its way is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Others go first.
    Waiting,
    /// It goes.
    Running,
    /// The server is not reached; it is tried again.
    Lost,
    /// It ended; why, in words.
    Failed(String),
}

/// A file on its way.
#[derive(Clone)]
pub(super) struct Transfer {
    /// Which one.
    pub(super) number: u32,
    /// Of which item.
    pub(super) item: ItemId,
    /// Its name.
    pub(super) name: String,
    /// What is done.
    pub(super) job: Job,
    /// How it is.
    pub(super) state: State,
    /// Bytes that are done.
    pub(super) done: u64,
    /// Of so many.
    pub(super) all: u64,
}

impl Transfer {
    /// Whether it is sent, not fetched.
    pub(super) const fn is_sent(&self) -> bool {
        matches!(self.job, Job::Send(_))
    }

    /// Whether it has not ended.
    pub(super) const fn is_under_way(&self) -> bool {
        !matches!(self.state, State::Failed(_))
    }
}

/// All files on their way. One is sent at a time, and one is fetched.
#[derive(Clone, Copy)]
pub(in super::super) struct Transfers {
    list: RwSignal<Vec<Transfer>>,
    last: StoredValue<u32>,
    /// What cuts the request off that each of them makes.
    cuts: StoredValue<HashMap<u32, SendWrapper<AbortController>>>,
    /// So many were being sent when the keys went, of which the person was not told yet. Their names went with the keys.
    untold: StoredValue<usize>,
}

/// Why a file does not arrive.
pub(super) enum Stop {
    /// The person cancelled it, or the vault was locked.
    Cancelled,
    /// In words.
    Failed(String),
}

impl Transfers {
    /// None is on its way.
    pub(in super::super) fn new() -> Self {
        Self {
            list: RwSignal::new(Vec::new()),
            last: StoredValue::new(0),
            cuts: StoredValue::new(HashMap::new()),
            untold: StoredValue::new(0),
        }
    }

    /// Whether anything is being sent, which would be lost if the page were left.
    pub(in super::super) fn is_sending(self) -> bool {
        // What still listens while the page goes away hears of nothing.
        let any = |list: &Vec<Transfer>| list.iter().any(|one| one.is_sent() && one.is_under_way());
        self.list.try_with(any).unwrap_or(false)
    }

    /// Ends all of them because the keys went, and remembers how many were being sent. The page may be gone.
    pub(in super::super) fn cut_off(self) {
        let count = |list: &Vec<Transfer>| {
            let sent = list
                .iter()
                .filter(|one| one.is_sent() && one.is_under_way());
            sent.count()
        };
        let sent = self.list.try_with_untracked(count).unwrap_or_default();
        let _ = self.untold.try_set_value(sent);
        self.stop();
    }

    /// The keys are back: says how many of those that were being sent they cut off, once.
    pub(in super::super) fn tell_cut_off(self, cx: VaultCx) {
        let count = self.untold.get_value();
        self.untold.set_value(0);
        if count > 0 {
            cx.toasts.danger(cx.t.attachments_cut_off(count));
        }
    }

    /// Ends all of them. The page may be gone.
    pub(in super::super) fn stop(self) {
        let _ = self.list.try_set(Vec::new());
        let cuts = self.cuts.try_update_value(std::mem::take);
        for cut in cuts.into_iter().flat_map(HashMap::into_values) {
            cut.abort();
        }
    }

    /// The numbers of those of an item.
    pub(super) fn of(self, item: ItemId) -> Vec<u32> {
        let own = self.list.try_with(|list| {
            let own = list.iter().filter(|one| one.item == item);
            own.map(|one| one.number).collect()
        });
        own.unwrap_or_default()
    }

    /// What is known of one.
    pub(super) fn get<T>(self, number: u32, read: impl FnOnce(&Transfer) -> T) -> Option<T> {
        let found = |list: &Vec<Transfer>| list.iter().find(|one| one.number == number).map(read);
        self.list.try_with(found).flatten()
    }

    /// Changes what is known of one.
    pub(super) fn update(self, number: u32, change: impl FnOnce(&mut Transfer)) {
        let _ = self
            .list
            .try_update(|list| list.iter_mut().find(|one| one.number == number).map(change));
    }

    /// Whether one was not cancelled, and the page is still there.
    pub(super) fn goes_on(self, number: u32) -> Result<(), Stop> {
        let there = self
            .list
            .try_with_untracked(|list| list.iter().any(|one| one.number == number));
        if there == Some(true) {
            Ok(())
        } else {
            Err(Stop::Cancelled)
        }
    }

    /// What cuts the next request of one off, when it is cancelled or takes too long. One makes one request at a time.
    pub(super) fn cut(self, number: u32) -> Option<AbortController> {
        let cut = AbortController::new().ok()?;
        let kept = SendWrapper::new(cut.clone());
        self.cuts
            .try_update_value(|cuts| cuts.insert(number, kept))?;
        Some(cut)
    }

    /// Adds one that waits for its turn.
    pub(super) fn add(self, cx: VaultCx, item: ItemId, name: String, all: u64, job: Job) {
        self.last.update_value(|last| *last = last.wrapping_add(1));
        let number = self.last.get_value();
        self.list.update(|list| {
            list.push(Transfer {
                number,
                item,
                name,
                job,
                state: State::Waiting,
                done: 0,
                all,
            });
        });
        self.next(cx);
    }

    /// Takes one away, and cuts it off.
    pub(super) fn cancel(self, cx: VaultCx, number: u32) {
        self.remove(number);
        let cut = self
            .cuts
            .try_update_value(|cuts| cuts.remove(&number))
            .flatten();
        if let Some(cut) = cut {
            cut.abort();
        }
        self.next(cx);
    }

    /// Tries one again that failed.
    pub(super) fn again(self, cx: VaultCx, number: u32) {
        keep_focus();
        self.update(number, |one| {
            one.state = State::Waiting;
            one.done = 0;
        });
        self.next(cx);
    }

    fn remove(self, number: u32) {
        keep_focus();
        let _ = self
            .list
            .try_update(|list| list.retain(|one| one.number != number));
    }

    /// Begins those whose turn it is.
    fn next(self, cx: VaultCx) {
        for sent in [true, false] {
            let next = self.list.try_with_untracked(|list| {
                let mut lane = list.iter().filter(|one| one.is_sent() == sent);
                let busy = |one: &Transfer| matches!(one.state, State::Running | State::Lost);
                if lane.clone().any(busy) {
                    return None;
                }
                lane.find(|one| one.state == State::Waiting).cloned()
            });
            if let Some(one) = next.flatten() {
                self.start(cx, one);
            }
        }
    }

    fn start(self, cx: VaultCx, one: Transfer) {
        let number = one.number;
        self.update(number, |one| one.state = State::Running);
        spawn_local(async move {
            let way = Way { cx, number };
            let done = match &one.job {
                Job::Send(file) => send::send(way, one.item, &one.name, file).await,
                Job::Fetch(file) => fetch::fetch(way, one.item, &one.name, file).await,
            };
            let _ = self.cuts.try_update_value(|cuts| cuts.remove(&number));
            match done {
                Ok(()) if self.goes_on(number).is_ok() => {
                    self.remove(number);
                    cx.toasts.success(if one.is_sent() {
                        cx.t.attachments_added(one.name)
                    } else {
                        cx.t.attachments_fetched(one.name)
                    });
                }
                // Its item went away before its turn came, and no row is left to cancel it at: those behind it go on.
                Err(Stop::Cancelled) if self.goes_on(number).is_ok() => {
                    self.remove(number);
                    cx.toasts.danger(if one.is_sent() {
                        cx.t.attachments_not_added(one.name)
                    } else {
                        cx.t.attachments_not_fetched(one.name)
                    });
                }
                Ok(()) | Err(Stop::Cancelled) => {}
                Err(Stop::Failed(words)) => {
                    keep_focus();
                    self.update(number, |one| one.state = State::Failed(words));
                }
            }
            self.next(cx);
        });
    }
}

/// One file that goes.
#[derive(Clone, Copy)]
pub(super) struct Way {
    pub(super) cx: VaultCx,
    pub(super) number: u32,
}

impl Way {
    /// Whether it was not cancelled.
    pub(super) fn goes_on(self) -> Result<(), Stop> {
        self.cx.transfers.goes_on(self.number)
    }

    /// Says how far it is, and that the server is reached.
    pub(super) fn tell(self, done: u64) {
        self.cx.transfers.update(self.number, |one| {
            one.done = done;
            one.state = State::Running;
        });
    }

    /// Says that the server is not reached.
    pub(super) fn lost(self) {
        self.cx
            .transfers
            .update(self.number, |one| one.state = State::Lost);
    }

    /// What an error code means.
    pub(super) fn failed(self, code: &str) -> Stop {
        Stop::Failed(self.cx.t.error(code).to_owned())
    }
}
