//! A list as the browser reads it.

use domain::{
    Email,
    invite_many::{INVITE_LIST_BYTES_MAX, Listed, read_list},
};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

/// What a text holds.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// Each address once, in the order of the list.
    pub(super) emails: Vec<Email>,
    /// Addresses that stand there again, with the line.
    pub(super) again: Vec<(usize, String)>,
    /// What is no address, with the line.
    pub(super) wrong: Vec<(usize, String)>,
}

/// Sorts the entries of a list.
pub(super) fn found(text: &str) -> Found {
    let mut found = Found::default();
    for entry in read_list(text) {
        match entry.what {
            Listed::New(email) => found.emails.push(email),
            Listed::Again(email) => found.again.push((entry.line, email.to_string())),
            Listed::Wrong(text) => found.wrong.push((entry.line, text)),
        }
    }
    found
}

/// Reads a file into the field of the list, or says by a code why not.
pub(super) fn file(file: web_sys::File, text: RwSignal<String>, problem: RwSignal<Option<String>>) {
    problem.set(None);
    let most = u32::try_from(INVITE_LIST_BYTES_MAX).unwrap_or(u32::MAX);
    // Checked before anything of it is in memory.
    if file.size() > f64::from(most) {
        problem.set(Some("list-too-large".to_owned()));
        return;
    }
    spawn_local(async move {
        let read = JsFuture::from(file.array_buffer()).await;
        let bytes = read
            .ok()
            .map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec());
        let words = bytes.and_then(decoded);
        match words {
            Some(words) => {
                let _ = text.try_set(words);
            }
            None => {
                let _ = problem.try_set(Some("list-unreadable".to_owned()));
            }
        }
    });
}

/// The text of a file: UTF-8, UTF-16 with its mark, or what office programs of the West write.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    let wide = |rest: &[u8], of: fn([u8; 2]) -> u16| {
        let units = rest.chunks_exact(2).map(|two| of([two[0], two[1]]));
        String::from_utf16(&units.collect::<Vec<_>>()).ok()
    };
    match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        // A sheet or a picture is no list.
        all if all.contains(&0) => None,
        _ => Some(
            String::from_utf8(bytes)
                .unwrap_or_else(|not| not.into_bytes().into_iter().map(char::from).collect()),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_as_it_was_saved() {
        assert_eq!(decoded("é@a.nl".into()).as_deref(), Some("é@a.nl"));
        assert_eq!(decoded(vec![b'J', 0xf6]).as_deref(), Some("Jö"));
        assert_eq!(decoded(vec![0xff, 0xfe, b'a', 0]).as_deref(), Some("a"));
        assert_eq!(decoded(vec![b'P', b'K', 3, 4, 0]), None);
    }

    #[test]
    fn the_entries_are_sorted_by_what_they_are() {
        let found = found("a@a.nl\nA@a.nl\nnobody\n");
        assert_eq!(found.emails.len(), 1);
        assert_eq!(found.again, [(2, "a@a.nl".to_owned())]);
        assert_eq!(found.wrong, [(3, "nobody".to_owned())]);
    }
}
