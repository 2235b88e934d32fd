//! What is said of a file before anything of it is encrypted.

use domain::item::{ItemKind, UriMatch};
use vault::ask::{Ask, Hint, Outline, Refused, Told};

use crate::support::{Page, chrome, login, sample};

const ROWS: &str = "\
Mail,https://mail.example/,kim,hunter2,\"Two\nlines\"
Wiki,https://wiki.example/,kim,secret,
Short,https://short.example/
Mail,https://mail.example/,kim,hunter2,\"Two\nlines\"
Mail,https://mail.example/,kim,hunter3,\"Two\nlines\"
";

#[tokio::test]
async fn a_file_is_summed_up() {
    let mut page = Page::with_key().await;
    let told = page.open(&chrome(ROWS)).await;
    assert_eq!(told, Told::Format("chrome-csv".to_owned()));
    page.read_all().await;
    let outline = page.outline().await;
    assert_eq!(outline.items, 4);
    assert_eq!(outline.kinds, [(ItemKind::Login, 4)]);
    assert!(outline.folders.is_empty() && outline.hints.is_empty());
    assert_eq!(outline.loose.items, 4);
    // The first line is the heading, and a cell of the second record has a line of its own.
    assert!(outline.lines);
    let short = Refused {
        part: None,
        row: 5,
        column: None,
        reason: "columns".to_owned(),
    };
    assert_eq!(outline.refused, [short]);
}

#[tokio::test]
async fn folders_are_counted_and_hints_gathered() {
    let mut page = Page::having_read(&sample("bitwarden_person.json")).await;
    let outline = page.outline().await;
    assert!(!outline.lines);
    let of_kind = |kind| {
        outline
            .kinds
            .iter()
            .find(|(k, _)| *k == kind)
            .map(|(_, n)| *n)
    };
    assert_eq!(of_kind(ItemKind::Login), Some(1));
    assert_eq!(of_kind(ItemKind::SecureNote), Some(2));
    assert_eq!(of_kind(ItemKind::SshKey), Some(1));
    let folders: Vec<_> = outline
        .folders
        .iter()
        .map(|one| (one.name.as_str(), one.items, one.known))
        .collect();
    assert_eq!(folders, [("Zürich/Büro", 2, 0), ("leer", 0, 0)]);
    assert_eq!((outline.items, outline.loose.items), (6, 4));
    let other = Hint {
        code: "other-kind".to_owned(),
        records: 1,
        rows: vec![6],
    };
    assert!(outline.hints.contains(&other), "{:?}", outline.hints);
    // An item in two folders is not loose, and counted in both.
    let mut page = Page::having_read(&sample("bitwarden_organisation.json")).await;
    let outline = page.outline().await;
    let counts: Vec<_> = outline.folders.iter().map(|one| one.items).collect();
    assert_eq!((counts, outline.loose.items), (vec![1, 1], 0));
}

#[tokio::test]
async fn where_an_item_is_in_one_folder_it_goes_into_its_first() {
    let mut page = Page::having_read(&sample("bitwarden_organisation.csv")).await;
    let counts = |outline: &Outline| -> Vec<_> {
        let folders = outline.folders.iter();
        folders.map(|one| (one.name.clone(), one.items)).collect()
    };
    let of = |top, below| {
        let named = |(name, items): (&str, usize)| (name.to_owned(), items);
        [("Beheer", top), ("Beheer/Servers", below)].map(named)
    };
    assert_eq!(counts(&page.outline().await), of(1, 2));
    assert_eq!(page.ask(Ask::OneFolder).await, Told::Done);
    assert_eq!(counts(&page.outline().await), of(1, 1));
    let sealed = page.seal_all(true).await;
    let folders: Vec<_> = sealed.iter().map(|item| item.folders.clone()).collect();
    assert_eq!(folders, [vec![0], vec![1]]);
}

#[tokio::test]
async fn what_the_vault_or_the_file_has_already_is_marked() {
    let mut page = Page::having_read(&chrome(ROWS)).await;
    let outline = page.outline().await;
    assert_eq!(
        (outline.known, outline.known_names),
        (1, vec!["Mail".to_owned()])
    );
    let wiki = page.held(&login("Wiki", "https://wiki.example/", "secret"));
    // What differs in one of its texts is another item.
    let mut others = vec![
        page.held(&login("Wiki", "https://wiki.example/", "Secret")),
        page.held(&login("wiki", "https://wiki.example/", "secret")),
        page.held(&login("Wiki", "https://wiki.example", "secret")),
    ];
    // What does not open holds nothing up.
    others.push(Page::new().held(&login("Wiki", "https://wiki.example/", "secret")));
    assert_eq!(page.ask(Ask::Known { items: others }).await, Told::Done);
    assert_eq!(page.outline().await.known, 1);
    assert_eq!(page.ask(Ask::Known { items: vec![wiki] }).await, Told::Done);
    let outline = page.outline().await;
    assert_eq!(outline.known, 2);
    assert_eq!(outline.known_names, ["Wiki", "Mail"]);
    let left = page.seal_all(true).await;
    assert_eq!(page.names(&left), ["Mail", "Mail"]);
    let passwords = left
        .iter()
        .map(|item| page.opened(item).text("password").to_owned());
    assert_eq!(passwords.collect::<Vec<_>>(), ["hunter2", "hunter3"]);
    let all = page.seal_all(false).await;
    assert_eq!(page.names(&all), ["Mail", "Wiki", "Mail", "Mail"]);
}

#[tokio::test]
async fn another_rule_for_an_address_or_another_question_is_another_item() {
    let file = |reprompt: u8, rule: &str| {
        format!(
            r#"{{"encrypted":false,"items":[{{"type":1,"name":"Mail","reprompt":{reprompt},"favorite":true,
            "login":{{"username":"kim","password":"secret","uris":[{{"uri":"https://mail.example/","match":{rule}}}]}},
            "passwordHistory":[{{"password":"old","lastUsedDate":"2026-01-01T00:00:00Z"}}]}}]}}"#
        )
    };
    let plain = |reprompt: bool, matching: Option<UriMatch>| {
        let mut plain = login("Mail", "https://mail.example/", "secret");
        plain.reprompt = reprompt;
        plain.uris[0].matching = matching;
        plain
    };
    let files = [
        (file(0, "null"), plain(false, None)),
        (file(0, "0"), plain(false, Some(UriMatch::Domain))),
        (file(0, "3"), plain(false, Some(UriMatch::Exact))),
        (file(1, "null"), plain(true, None)),
    ];
    for (at, (file, _)) in files.iter().enumerate() {
        for (other, (_, held)) in files.iter().enumerate() {
            let mut page = Page::having_read(file.as_bytes()).await;
            let items = vec![page.held(held)];
            assert_eq!(page.ask(Ask::Known { items }).await, Told::Done);
            // Neither the star nor the former password of the file makes it another one.
            let known = page.outline().await.known;
            assert_eq!(known, usize::from(at == other), "{at} {other}");
        }
    }
}

#[tokio::test]
async fn a_file_that_was_brought_in_is_known_the_next_time() {
    for name in ["bitwarden_person.json", "keepass.xml", "one_pux.json"] {
        let file = sample(name);
        let mut page = Page::having_read(&file).await;
        let items = page.seal_all(false).await;
        let held = items.iter().map(|item| page.held(&page.opened(item)));
        let known = Ask::Known {
            items: held.collect(),
        };
        assert_eq!(page.ask(known).await, Told::Done);
        assert_eq!(page.outline().await.known, items.len(), "{name}");
        assert!(page.seal_all(true).await.is_empty(), "{name}");
    }
}

#[tokio::test]
async fn a_mark_is_of_one_file_under_one_key() {
    let (file, other) = (chrome(ROWS), chrome("A,https://a.example,kim,a,\n"));
    let mut page = Page::having_read(&file).await;
    let mark = page.outline().await.mark;
    assert_eq!(mark.len(), 43);
    // Again, by the same reader and by a new one with the same key.
    let mut again = Page {
        key: page.key.clone(),
        ..Page::new()
    };
    again.hand_key().await;
    for reader in [&mut page, &mut again] {
        reader.open(&file).await;
        reader.read_all().await;
        assert_eq!(reader.outline().await.mark, mark);
    }
    page.open(&other).await;
    page.read_all().await;
    assert_ne!(page.outline().await.mark, mark);
    let mut stranger = Page::having_read(&file).await;
    assert_ne!(stranger.outline().await.mark, mark);
}

#[tokio::test]
async fn what_is_in_the_trash_is_not_there() {
    let mut page = Page::having_read(&chrome(ROWS)).await;
    let mut wiki = page.held(&login("Wiki", "https://wiki.example/", "secret"));
    wiki.deleted_at = Some(1);
    assert_eq!(page.ask(Ask::Known { items: vec![wiki] }).await, Told::Done);
    assert_eq!(page.outline().await.known_names, ["Mail"]);
}

#[tokio::test]
async fn an_equal_item_in_another_folder_is_another_one() {
    let rows = "url,username,password,totp,extra,name,grouping,fav\n\
                https://a.example/,kim,p,,,A,One,0\n\
                https://a.example/,kim,p,,,A,Two,0\n\
                https://a.example/,kim,p,,,A,Two,0\n";
    let mut page = Page::having_read(rows.as_bytes()).await;
    let outline = page.outline().await;
    let counts = outline.folders.iter().map(|one| (one.items, one.known));
    assert_eq!(counts.collect::<Vec<_>>(), [(1, 0), (2, 1)]);
    assert_eq!(outline.known, 1);
}

#[tokio::test]
async fn what_comes_behind_is_not_left_out_for_what_came_in_before() {
    let rows = "url,username,password,totp,extra,name,grouping,fav\n\
                https://a.example/,kim,p,,,A,One,0\n\
                https://b.example/,kim,p,,,B,One,0\n\
                https://a.example/,kim,p,,,A,Two,0\n";
    let mut page = Page::having_read(rows.as_bytes()).await;
    page.outline().await;
    let items = page.seal_all(false).await;
    let items = vec![page.held(&page.opened(&items[0]))];
    assert_eq!(page.ask(Ask::Known { items }).await, Told::Done);
    assert_eq!(page.outline().await.known_names, ["A", "A"]);
    let Told::Outline(outline) = page.ask(Ask::Outline { done: 1 }).await else {
        panic!("no outline");
    };
    let counts = outline.folders.iter().map(|one| (one.items, one.known));
    assert_eq!(counts.collect::<Vec<_>>(), [(2, 1), (1, 0)]);
}

#[tokio::test]
async fn kinds_that_are_left_out_stay_behind() {
    let file = r#"{"encrypted":false,"folders":[{"id":"1","name":"Cards"}],"items":[
        {"type":3,"folderId":"1","name":"Visa","card":{"number":"4111111111111111"}},
        {"type":1,"name":"Mail","login":{"username":"kim","password":"secret"}}]}"#;
    let mut page = Page::having_read(file.as_bytes()).await;
    let kinds = vec![ItemKind::Card];
    assert_eq!(page.ask(Ask::Leave { kinds }).await, Told::Done);
    let outline = page.outline().await;
    assert_eq!((outline.items, outline.left, outline.total()), (1, 1, 2));
    assert_eq!(outline.kinds, [(ItemKind::Login, 1)]);
    assert_eq!(outline.folders[0].items, 0);
    let sealed = page.seal_all(false).await;
    let kinds: Vec<ItemKind> = sealed.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [ItemKind::Login]);
}
