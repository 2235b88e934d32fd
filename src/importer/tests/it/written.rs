//! A vault is written into a file, and what was written is known when the file is read again.

use domain::{
    CollectionId, OrganisationId,
    export::ExportFormat,
    item::{FieldKind, ItemKind, SealedCollection, SealedItem, UriMatch},
};
use import::{Format, recognise};
use vault::{
    ask::{Ask, Told},
    export::{Export, Loss, Survey},
    fields::{CustomField, Former, Plain, Uri},
};

use crate::support::{Page, broken, login};

const PASSWORD: &str = "Paßwort ✓ van twaalf";

fn organisation() -> OrganisationId {
    "00000000-0000-0000-0000-00000000000a"
        .parse()
        .expect("an id")
}

fn id(n: usize) -> CollectionId {
    format!("00000000-0000-0000-0001-{n:012}")
        .parse()
        .expect("an id")
}

impl Page {
    fn collection(&self, n: usize, name: &str) -> SealedCollection {
        let name = self.key.encrypt(name, &mut crypto::random::system());
        SealedCollection {
            id: id(n),
            name: name.to_string(),
            view_items: true,
            view_password: true,
            edit: true,
            manage: true,
            delete: true,
            access: true,
            share_members: true,
            share_groups: true,
        }
    }

    async fn export(&mut self, asked: Export) -> Told {
        self.ask(Ask::Export(asked)).await
    }

    /// Counts these items, in the collections `Beheer` (1) and `Kas, klein` (2).
    async fn survey(&mut self, items: &[SealedItem], everything: bool) -> Survey {
        let collections = vec![
            self.collection(1, "Beheer"),
            self.collection(2, "Kas, klein"),
        ];
        let begin = Export::Begin {
            owner: organisation().into(),
            collections,
            everything,
        };
        assert_eq!(self.export(begin).await, Told::Done);
        for some in items.chunks(2) {
            let items = some.to_vec();
            assert_eq!(self.export(Export::Take { items }).await, Told::Done);
        }
        match self.export(Export::Survey).await {
            Told::Survey(survey) => *survey,
            other => panic!("a survey is expected: {other:?}"),
        }
    }

    /// Writes a file, one item at a time.
    async fn write(&mut self, format: ExportFormat, password: &str) -> Vec<u8> {
        let mut told = self.export(Export::Write { format }).await;
        while let Told::Progress {
            finished: false, ..
        } = told
        {
            told = self.export(Export::Step { items: 1 }).await;
        }
        assert!(matches!(told, Told::Progress { .. }), "{told:?}");
        assert!(self.reader.take_file().is_none(), "it is not ended");
        let password = password.to_owned();
        assert_eq!(self.export(Export::Finish { password }).await, Told::File);
        let file = self.reader.take_file().expect("a file");
        assert!(self.reader.take_file().is_none(), "it is given once");
        file.to_vec()
    }
}

/// A login with everything, a card, a note, an identity; one thing in the trash.
fn vault(page: &Page) -> Vec<SealedItem> {
    let mut mail = login("=Mail \"kim\"", "https://mail.example/?a,b", "p,ä\"ss\n");
    "two\nlines".clone_into(&mut mail.notes);
    mail.uris[0].matching = Some(UriMatch::Exact);
    mail.reprompt = true;
    "2026-01-01T00:00:00.000Z".clone_into(&mut mail.password_changed);
    mail.fields = (0..100)
        .map(|n| CustomField {
            kind: [FieldKind::Text, FieldKind::Hidden, FieldKind::Boolean][n % 3],
            name: format!("Veld: {n}"),
            value: "a\nb".to_owned(),
            linked: None,
        })
        .collect();
    mail.fields[99] = CustomField {
        kind: FieldKind::Linked,
        name: "Wachtwoord".to_owned(),
        value: String::new(),
        linked: Some(101),
    };
    mail.history = vec![Former {
        password: "-old".to_owned(),
        until: "2026-01-01T00:00:00Z".to_owned(),
    }];
    let plain = |kind: ItemKind, name: &str| {
        let mut plain = Plain::new(kind);
        name.clone_into(&mut plain.name);
        for (_, text) in &mut plain.texts {
            "4111".clone_into(text);
        }
        page.held(&plain)
    };
    let mut items = vec![
        page.held(&mail),
        plain(ItemKind::Card, "Visa"),
        plain(ItemKind::SecureNote, "Alarm"),
        plain(ItemKind::Identity, "Kim"),
        page.held(&login("Gone", "https://gone.example", "gone")),
    ];
    items[0].collections = vec![id(1), id(2)];
    items[0].favourite = true;
    items[2].collections = vec![id(1), id(9)];
    items[4].deleted_at = Some(1);
    items
}

#[tokio::test]
async fn what_was_written_is_known_when_it_is_read_again() {
    let mut page = Page::with_key().await;
    let items = vault(&page);
    let survey = page.survey(&items, true).await;
    assert_eq!(survey.items, 4);
    for (format, password, kind, known) in [
        (ExportFormat::Json, "", Format::BitwardenJson, 4),
        (
            ExportFormat::ProtectedJson,
            PASSWORD,
            Format::BitwardenProtectedJson,
            4,
        ),
        (ExportFormat::Csv, "", Format::BitwardenCsv, 1),
    ] {
        let file = page.write(format, password).await;
        assert_eq!(recognise(None, &file), Ok(kind));
        if format == ExportFormat::ProtectedJson {
            assert_eq!(
                page.open(&file).await,
                Told::PasswordNeeded { key_file: false }
            );
            let told = page.unlock(password).await;
            assert_eq!(told, Told::Format("bitwarden-json".to_owned()));
        } else {
            assert!(matches!(page.open(&file).await, Told::Format(_)));
        }
        page.read_all().await;
        let question = Ask::Known {
            items: items.clone(),
        };
        assert_eq!(page.ask(question).await, Told::Done);
        let outline = page.outline().await;
        assert_eq!(
            (outline.refused, outline.hints),
            (vec![], vec![]),
            "{format:?}"
        );
        // A table holds the login and the note, and of the login not everything.
        let wanted = if format == ExportFormat::Csv { 2 } else { 4 };
        assert_eq!(
            (outline.items, outline.known),
            (wanted, known),
            "{format:?}"
        );
        // Opening a file forgets what was written.
        page.survey(&items, true).await;
    }
}

#[tokio::test]
async fn a_rule_for_an_address_that_a_table_loses_makes_it_another_item() {
    let mut page = Page::with_key().await;
    let mut ruled = login("Mail", "https://mail.example", "p");
    ruled.uris[0].matching = Some(UriMatch::Host);
    let items = vec![
        page.held(&ruled),
        page.held(&login("Wiki", "https://wiki.example", "p")),
    ];
    let survey = page.survey(&items, true).await;
    assert_eq!(survey.table.losses, [(Loss::Addresses, 1)]);
    let file = page.write(ExportFormat::Csv, "").await;
    page.open(&file).await;
    page.read_all().await;
    assert_eq!(page.ask(Ask::Known { items }).await, Told::Done);
    let outline = page.outline().await;
    assert_eq!(
        (outline.items, outline.known_names),
        (2, vec!["Wiki".to_owned()])
    );
}

#[tokio::test]
async fn what_a_table_loses_is_told_before() {
    let mut page = Page::with_key().await;
    let items = vault(&page);
    let survey = page.survey(&items, true).await;
    let kinds: Vec<_> = ItemKind::ALL.iter().map(|kind| (*kind, 1)).collect();
    assert!(survey.kinds.iter().all(|kind| kinds.contains(kind)));
    assert_eq!((survey.table.left, survey.table.formulas), (2, 1));
    let wanted = [
        Loss::Fields,
        Loss::Addresses,
        Loss::History,
        Loss::Collections,
        Loss::Favourite,
    ];
    let wanted: Vec<_> = wanted.map(|loss| (loss, 1)).to_vec();
    assert_eq!(survey.table.losses, wanted);
    // What fits loses nothing.
    let plain = page.held(&login("Mail", "https://mail.example", "p,ä\"ss\n"));
    let survey = page.survey(&[plain], true).await;
    assert_eq!(survey.table, vault::export::Table::default());
    let mut host = login("Host", "", "x");
    host.uris = vec![Uri {
        uri: "nas.example".to_owned(),
        matching: None,
    }];
    let survey = page.survey(&[page.held(&host)], true).await;
    assert_eq!(survey.table.losses, [(Loss::Addresses, 1)]);
    // Each line with a colon is read as a field: more than an item may have.
    let mut long = login("Long", "https://long.example", "x");
    long.fields = vec![CustomField {
        kind: FieldKind::Text,
        name: "Log".to_owned(),
        value: "a: b\n".repeat(101),
        linked: None,
    }];
    let survey = page.survey(&[page.held(&long)], true).await;
    assert_eq!(survey.table.losses, [(Loss::Row, 1)]);
}

#[tokio::test]
async fn what_may_not_be_shown_is_damaged_or_is_elsewhere_stays_behind() {
    let mut page = Page::with_key().await;
    let mut items = vault(&page);
    items[0].view_password = false;
    items[1].key = items[2].key.clone();
    let survey = page.survey(&items, true).await;
    assert_eq!((survey.items, survey.hidden, survey.unreadable), (2, 1, 1));
    let file = page.write(ExportFormat::Json, "").await;
    let file = String::from_utf8(file).expect("text");
    assert!(file.contains("Alarm") && file.contains("Kim"));
    for secret in ["Mail", "ss\\n", "Visa", "gone", "0001-000000000009"] {
        assert!(!file.contains(secret), "{secret}");
    }
    // Whoever writes only what he manages gets nothing that is in no collection of his.
    items[0].view_password = true;
    let survey = page.survey(&items, false).await;
    assert_eq!((survey.items, survey.hidden, survey.unreadable), (2, 0, 0));
    let file = page.write(ExportFormat::Json, "").await;
    assert!(!String::from_utf8(file).expect("text").contains("\"Kim\""));
}

#[tokio::test]
async fn what_is_asked_out_of_order_is_refused() {
    let mut page = Page::new();
    assert_eq!(
        page.export(Export::Survey).await,
        broken(),
        "there is no key"
    );
    page.hand_key().await;
    let format = ExportFormat::ProtectedJson;
    for asked in [
        Export::Take {
            items: vault(&page),
        },
        Export::Write { format },
        Export::Step { items: 1 },
        Export::Finish {
            password: PASSWORD.to_owned(),
        },
    ] {
        assert_eq!(page.export(asked).await, broken());
    }
    let items = vault(&page);
    page.survey(&items, true).await;
    page.export(Export::Write { format }).await;
    let finish = |password: &str| Export::Finish {
        password: password.to_owned(),
    };
    // It is not written whole.
    assert_eq!(page.export(finish(PASSWORD)).await, broken());
    page.export(Export::Step { items: 99 }).await;
    // No file that was to be encrypted goes out without a password.
    assert_eq!(page.export(finish("")).await, broken());
    assert!(page.reader.take_file().is_none());
    assert_eq!(page.export(finish(PASSWORD)).await, Told::File);
}
