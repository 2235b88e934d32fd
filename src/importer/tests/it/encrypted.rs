//! Files under a password of their own.

use vault::ask::{Ask, Told};

use crate::support::{Page, broken, chrome, sample};

const PASSWORD: &str = "Paßwort ✓";

#[tokio::test]
async fn the_right_password_goes_on_and_a_wrong_one_may_be_tried_again() {
    for name in ["encrypted_pbkdf2.json", "encrypted_argon2.json"] {
        let mut page = Page::with_key().await;
        assert_eq!(
            page.open(&sample(name)).await,
            Told::PasswordNeeded { key_file: false }
        );
        let wrong = Told::Failed("wrong-password".to_owned());
        for password in ["Passwort", ""] {
            assert_eq!(page.unlock(password).await, wrong);
        }
        // Nothing of it is there before.
        for question in [Ask::Read { records: 9 }, Ask::Outline { done: 0 }] {
            assert_eq!(page.ask(question).await, broken());
        }
        let told = page.unlock(PASSWORD).await;
        assert_eq!(told, Told::Format("bitwarden-json".to_owned()));
        page.read_all().await;
        assert_eq!(page.outline().await.items, 1);
        let items = page.seal_all(true).await;
        assert_eq!(page.names(&items), ["Server"]);
        // It is open: there is nothing to unlock.
        assert_eq!(page.unlock(PASSWORD).await, broken());
        assert_eq!(page.outline().await.items, 1);
    }
}

#[tokio::test]
async fn another_file_takes_its_place() {
    let mut page = Page::with_key().await;
    page.open(&sample("encrypted_pbkdf2.json")).await;
    let file = chrome("A,https://a.example,kim,a,\n");
    assert!(matches!(page.open(&file).await, Told::Format(_)));
    assert_eq!(page.unlock(PASSWORD).await, broken());
    page.read_all().await;
    assert_eq!(page.outline().await.items, 1);
    // And the other way round.
    assert_eq!(
        page.open(&sample("encrypted_pbkdf2.json")).await,
        Told::PasswordNeeded { key_file: false }
    );
    assert_eq!(page.ask(Ask::Outline { done: 0 }).await, broken());
}

#[tokio::test]
async fn a_database_takes_a_key_file() {
    let needed = Told::PasswordNeeded { key_file: true };
    let told = Told::Format("keepass-database".to_owned());
    let mut page = Page::with_key().await;
    assert_eq!(page.open(&sample("kdbx/aes_twofish.kdbx")).await, needed);
    assert_eq!(page.unlock(PASSWORD).await, told);
    page.read_all().await;
    let outline = page.outline().await;
    assert_eq!((outline.items, outline.lines), (2, false));
    // With the key file it is another way to the same contents.
    let name = "kdbx/key_file_and_password.kdbx";
    assert_eq!(page.open(&sample(name)).await, needed);
    let wrong = Told::Failed("wrong-password".to_owned());
    assert_eq!(page.unlock(PASSWORD).await, wrong);
    let password = PASSWORD.to_owned();
    let key_file = sample("kdbx/key.keyx");
    assert_eq!(
        page.reader.ask(Ask::Unlock { password }, key_file).await,
        told
    );
    page.read_all().await;
    assert_eq!(page.outline().await, outline);
}
