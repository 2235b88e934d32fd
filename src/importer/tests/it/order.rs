//! What is asked out of order, or nonsense, is refused and breaks nothing.

use vault::ask::{Ask, Told, Wanted};

use crate::support::{Page, broken, chrome, login};

const FILE: &str = "A,https://a.example,kim,a,\nB,https://b.example,kim,b,\n";

fn read(records: usize) -> Ask {
    Ask::Read { records }
}

const fn seal(from: usize) -> Ask {
    Ask::Seal {
        from,
        wanted: Wanted {
            skip_known: true,
            trashed: false,
        },
    }
}

fn unlock() -> Ask {
    Ask::Unlock {
        password: "x".to_owned(),
    }
}

#[tokio::test]
async fn nothing_is_answered_before_its_time() {
    let mut page = Page::new();
    let held = page.held(&login("A", "https://a.example", "a"));
    let known = Ask::Known { items: vec![held] };
    for question in [read(1), Ask::Outline { done: 0 }, seal(0), unlock(), known] {
        assert_eq!(page.ask(question).await, broken());
    }
    assert_eq!(page.open(&chrome(FILE)).await, broken(), "no key yet");
    page.hand_key().await;
    for question in [read(1), Ask::Outline { done: 0 }, seal(0), unlock()] {
        assert_eq!(page.ask(question).await, broken(), "no file yet");
    }
    page.open(&chrome(FILE)).await;
    for _ in 0..2 {
        for question in [Ask::Outline { done: 0 }, seal(0), unlock()] {
            assert_eq!(page.ask(question).await, broken(), "not read yet");
        }
        page.ask(read(1)).await;
    }
    page.read_all().await;
    assert_eq!(page.ask(seal(0)).await, broken(), "nothing is marked yet");
    assert_eq!(page.ask(read(1)).await, broken(), "it is read");
    assert_eq!(page.outline().await.items, 2);
    assert_eq!(page.ask(seal(3)).await, broken(), "behind the end");
    assert_eq!(page.ask(seal(usize::MAX)).await, broken());
    // None of it has broken anything.
    assert_eq!(page.seal_all(true).await.len(), 2);
}

#[tokio::test]
async fn a_key_that_does_not_open_is_none() {
    let mut page = Page::with_key().await;
    let stored = "2.nonsense".to_owned();
    let told = page
        .ask(Ask::Key {
            stored,
            half: [0; 32],
        })
        .await;
    assert_eq!(told, broken());
    assert_eq!(page.open(&chrome(FILE)).await, broken());
    assert_eq!(page.hand_key().await, Told::Done);
    assert!(matches!(page.open(&chrome(FILE)).await, Told::Format(_)));
}

#[tokio::test]
async fn a_file_that_is_not_read_says_why() {
    let mut page = Page::with_key().await;
    for (file, code) in [
        (&b""[..], "empty"),
        (b"  \n", "empty"),
        (b"hello", "unknown"),
        (b"\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5", "keepass-version"),
        (b"-----BEGIN PGP MESSAGE-----\n", "pgp-encrypted"),
    ] {
        assert_eq!(page.open(file).await, Told::Failed(code.to_owned()));
    }
    // The one before it is not taken for it.
    page.open(&chrome(FILE)).await;
    page.read_all().await;
    page.outline().await;
    page.open(b"hello").await;
    for question in [Ask::Outline { done: 0 }, seal(0), read(1)] {
        assert_eq!(page.ask(question).await, broken());
    }
}

#[tokio::test]
async fn another_file_is_marked_anew() {
    let twice = "A,https://a.example,kim,a,\nA,https://a.example,kim,a,\n";
    let mut page = Page::having_read(&chrome(twice)).await;
    assert_eq!(page.outline().await.known, 1);
    page.open(&chrome(FILE)).await;
    page.read_all().await;
    assert_eq!(page.ask(seal(0)).await, broken(), "nothing is marked yet");
    assert_eq!(page.outline().await.known, 0);
    let items = page.seal_all(true).await;
    assert_eq!(page.names(&items), ["A", "B"]);
}

#[tokio::test]
async fn questions_come_as_text() {
    let told = importer::answer("nonsense".to_owned(), None).await;
    assert_eq!(told, (r#"{"Failed":"importer-broken"}"#.to_owned(), None));
    let told = importer::answer(r#""Outline""#.to_owned(), None).await;
    assert_eq!(told, (r#"{"Failed":"importer-broken"}"#.to_owned(), None));
    let open = r#"{"Open":{"name":"passwords.csv"}}"#.to_owned();
    let told = importer::answer(open, Some(b"hello".to_vec())).await;
    assert_eq!(told, (r#"{"Failed":"unknown"}"#.to_owned(), None));
}
