//! Entry points for fuzzers: each reads hostile bytes and asserts what must hold for whatever they are.
//!
//! `fuzz/` drives them with libFuzzer; the tests replay the committed seeds through the same functions.

use domain::{
    client::{ClientFilter, ClientSort},
    page::Cursor,
};
use store::model::EventMark;

use crate::{client, event_log, random::Token};

/// What the server does with a token of a link or a cookie before it looks for it.
///
/// # Panics
/// When one secret has two forms, or one of another length is taken.
pub fn token(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if let Some(token) = Token::parse(&text) {
        assert_eq!(token.secret(), text);
        assert_eq!(text.len(), 43);
        assert!(
            text.bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        );
        // The last character carries four bits of the secret: one in four is one of ours.
        let last = text.as_bytes()[42];
        assert!(b"AEIMQUYcgkosw048".contains(&last));
    }
}

/// What the server does with the place in a list that an address names.
///
/// # Panics
/// When a mark that is read is not written as another that means the same.
pub fn cursor(data: &[u8]) {
    let text = String::from_utf8_lossy(data).into_owned();
    for &sort in ClientSort::ALL {
        let filter = ClientFilter {
            sort: Some(sort),
            ..ClientFilter::default()
        };
        if let Some(mark) = client::cursor::read(&filter, &text) {
            let again = client::cursor::read(&filter, &client::cursor::write(&filter, &mark));
            assert_eq!(again, Some(mark));
        }
    }
    if let EventMark::Before(at, id) = event_log::cursor::read(&Cursor::After(text)) {
        let again = format!("{at}.{}", id.0.simple());
        let again = event_log::cursor::read(&Cursor::After(again));
        assert!(matches!(again, EventMark::Before(a, i) if (a, i) == (at, id)));
    }
}
