//! What a tab keeps over a reload, and what tabs of one browser tell each other. Only in the browser.

use leptos::prelude::*;
use web_sys::Storage;

/// The wrapped user key, in this tab's own storage.
const KEPT: &str = "portaal-keys";
/// That the master password has to be changed, in this tab's own storage.
const WEAK: &str = "portaal-weak";
/// The public key of the person whose keys this tab had last, in its own storage.
const WHOSE: &str = "portaal-whose";
/// The last word to the other tabs.
const WORD: &str = "portaal-word";
/// When a person last did something in any tab, in milliseconds.
const ACTIVE: &str = "portaal-active";

/// What a tab tells the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// The vault was locked.
    Locked,
    /// The person signed out.
    SignedOut,
    /// Somebody signed in: the session is another one now.
    SignedIn,
    /// The account chose another number of minutes after which the vault locks.
    LockMinutes(i32),
    /// The master password was changed to one that fits the rules.
    PasswordChanged,
}

impl Word {
    fn name(self) -> String {
        match self {
            Self::Locked => "locked".to_owned(),
            Self::SignedOut => "signed-out".to_owned(),
            Self::SignedIn => "signed-in".to_owned(),
            Self::PasswordChanged => "password-changed".to_owned(),
            Self::LockMinutes(minutes) => format!("lock-minutes:{minutes}"),
        }
    }

    const fn is_of_sessions(self) -> bool {
        matches!(self, Self::SignedIn | Self::SignedOut)
    }

    fn parse(text: &str) -> Option<Self> {
        let (name, _) = text.split_once(' ')?;
        match name {
            "locked" => Some(Self::Locked),
            "signed-out" => Some(Self::SignedOut),
            "signed-in" => Some(Self::SignedIn),
            "password-changed" => Some(Self::PasswordChanged),
            other => {
                let minutes = other.strip_prefix("lock-minutes:")?.parse().ok()?;
                Some(Self::LockMinutes(minutes))
            }
        }
    }
}

// Storage is missing where a browser blocks it; then a reload locks, and tabs do not hear each other.
fn session() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn local() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Keeps the wrapped user key.
pub(crate) fn keep(wrapped: &str) {
    if let Some(storage) = session() {
        // Refused when the storage is full: a reload locks then.
        let _ = storage.set_item(KEPT, wrapped);
    }
}

/// The wrapped user key, if this tab kept one.
pub(crate) fn kept() -> Option<String> {
    session()?.get_item(KEPT).ok().flatten()
}

/// Forgets the wrapped user key.
pub(crate) fn drop_kept() {
    if let Some(storage) = session() {
        // Cannot fail for a key that is text.
        let _ = storage.remove_item(KEPT);
    }
}

/// Keeps that the master password has to be changed, or forgets it.
pub(crate) fn keep_weak(weak: bool) {
    if let Some(storage) = session() {
        // Refused when the storage is full: a reload does not know it then, the next unlocking does.
        let _ = if weak {
            storage.set_item(WEAK, "1")
        } else {
            storage.remove_item(WEAK)
        };
    }
}

/// Whether this tab kept that the master password has to be changed.
pub(crate) fn is_weak() -> bool {
    session().is_some_and(|storage| storage.get_item(WEAK).ok().flatten().is_some())
}

/// Forgets everything that this tab kept, forms that were begun too: whoever signs in next may be somebody else.
pub(crate) fn clear() {
    if let Some(storage) = session() {
        // Fails only where there is nothing to clear.
        let _ = storage.clear();
    }
}

/// The tab has the keys of the person with this public key: what it kept for another one is forgotten. A session that
/// ran out leaves it for whoever signs in next.
pub(crate) fn belong_to(public_key: &str) {
    if let Some(storage) = session() {
        let was = storage.get_item(WHOSE).ok().flatten();
        if was.as_deref() == Some(public_key) {
            return;
        }
        if was.is_some() {
            clear();
        }
        // Refused when the storage is full: the next one finds what is there, as after a tab that was never open.
        let _ = storage.set_item(WHOSE, public_key);
    }
}

/// Tells the other tabs.
pub(crate) fn tell(word: Word) {
    if let Some(storage) = local() {
        // The time makes the same word news each time.
        let _ = storage.set_item(WORD, &format!("{} {}", word.name(), js_sys::Date::now()));
    }
}

/// Calls back for each word of another tab.
///
/// The browser may bring a word late: also that of the page which signed in and went on to this one. Of a session that
/// began or ended before this page asked for anything, this page knows.
pub(crate) fn listen(heard: impl Fn(Word) + 'static) {
    let before = local().and_then(|storage| storage.get_item(WORD).ok().flatten());
    let handle = window_event_listener(leptos::ev::storage, move |event| {
        if event.key().as_deref() != Some(WORD) {
            return;
        }
        let said = event.new_value();
        let known = said.is_some() && said == before;
        let word = said.as_deref().and_then(Word::parse);
        if let Some(word) = word.filter(|word| !(known && word.is_of_sessions())) {
            heard(word);
        }
    });
    on_cleanup(move || handle.remove());
}

/// Notes for all tabs that the person is here.
pub(crate) fn note_active(now: f64) {
    if let Some(storage) = local() {
        // Without it each tab counts for itself.
        let _ = storage.set_item(ACTIVE, &now.to_string());
    }
}

/// When the person was last active in any tab.
pub(crate) fn active_at() -> f64 {
    local()
        .and_then(|storage| storage.get_item(ACTIVE).ok().flatten())
        .and_then(|text| text.parse().ok())
        .unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::Word;

    #[test]
    fn a_word_is_read_as_it_is_told() {
        for word in [
            Word::Locked,
            Word::SignedOut,
            Word::SignedIn,
            Word::LockMinutes(15),
            Word::PasswordChanged,
        ] {
            assert_eq!(
                Word::parse(&format!("{} 1700000000000", word.name())),
                Some(word)
            );
        }
        assert_eq!(Word::parse("locked"), None);
        assert_eq!(Word::parse("<script> 1"), None);
        assert_eq!(Word::parse("lock-minutes:x 1"), None);
    }
}
