//! Tables with something wrong in them.

use import::{
    Body, Format, Hint, Options, ParseError, Parser, Reason, Unrecognised, parse, recognise,
};

use crate::support::{ALL, CHROME, chrome, fails, refused};

#[test]
fn an_open_quotation_mark_takes_only_what_is_below_it() {
    let import = chrome("a,,,1,\nb,,,\"2,\nc,,,3,\n");
    assert_eq!(import.vault.items.len(), 1);
    assert_eq!(refused(&import), [(3, Reason::OpenQuote)]);
    // Closed at the very end, doubled, or inside a cell: all well.
    let import = chrome("a,,,1,\"x\"\"\"\nb,,,2\",\"y\"");
    assert_eq!(refused(&import), []);
    assert_eq!(import.vault.items[0].notes, "x\"");
    assert_eq!(import.vault.items[1].notes, "y");
    assert_eq!(refused(&chrome("a,,,1,\"x\"\"")), [(2, Reason::OpenQuote)]);
    assert_eq!(refused(&chrome("\"")), [(2, Reason::OpenQuote)]);
    let many = chrome(&format!("a,,,1,\n\"{}", "b,,,2,\n".repeat(2_000_000)));
    assert_eq!(refused(&many), [(3, Reason::OpenQuote)]);
}

#[test]
fn a_comma_too_many_or_too_few_moves_no_password() {
    let import = chrome("a,,kim,pass,word,note\nb,,kim,pw,\nc,,kim\n");
    assert_eq!(
        refused(&import),
        [(2, Reason::Columns), (4, Reason::Columns)]
    );
    assert_eq!(import.vault.items.len(), 1);
}

#[test]
fn what_cannot_be_kept_is_refused_by_name() {
    let import = chrome(&format!(
        "a,,,b,{}\nb,,,{},\nc,,,d,{}\n",
        "n".repeat(8_000),
        "p".repeat(4_000),
        "n".repeat(2_000_000)
    ));
    let columns: Vec<_> = import
        .report
        .refused
        .iter()
        .map(|r| (r.row, r.column.as_deref(), r.reason))
        .collect();
    let expected = [
        (2, Some("notes"), Reason::TooLong),
        (3, Some("password"), Reason::TooLong),
        (4, None, Reason::TooLong),
    ];
    assert_eq!(columns, expected);
}

#[test]
fn formulas_and_control_characters_stay_what_they_are() {
    let import = chrome("=cmd|' /C calc'!A0,,@SUM(1),+1-1\0\u{1b}[31m,\t-2\n");
    let item = &import.vault.items[0];
    assert_eq!(item.name, "=cmd|' /C calc'!A0");
    assert_eq!(item.notes, "\t-2");
    let Body::Login(login) = &item.body else {
        panic!("a login");
    };
    assert_eq!(
        (login.username.as_str(), login.password.as_str()),
        ("@SUM(1)", "+1-1\0\u{1b}[31m")
    );
}

#[test]
fn encodings() {
    let text = format!("{CHROME}Bücherei €,,kim,pw,\n");
    let name = |bytes: &[u8]| {
        assert_eq!(recognise(None, bytes), Ok(Format::ChromeCsv));
        let import = parse(Format::ChromeCsv, bytes, ALL).expect("it is read");
        let guessed = import
            .report
            .hints
            .iter()
            .any(|hinted| hinted.hint == Hint::GuessedEncoding);
        (import.vault.items[0].name.clone(), guessed)
    };
    let units = |to: fn(u16) -> [u8; 2]| -> Vec<u8> {
        std::iter::once(0xfeff)
            .chain(text.encode_utf16())
            .flat_map(to)
            .collect()
    };
    let whole = ("Bücherei €".to_owned(), false);
    assert_eq!(name(text.as_bytes()), whole);
    assert_eq!(name(&units(u16::to_le_bytes)), whole);
    assert_eq!(name(&units(u16::to_be_bytes)), whole);
    let western = text.chars().map(|c| match c {
        '€' => 0x80,
        c => u8::try_from(u32::from(c)).expect("a western letter"),
    });
    assert_eq!(
        name(&western.collect::<Vec<u8>>()),
        ("Bücherei €".to_owned(), true)
    );
    let mut cut = units(u16::to_le_bytes);
    cut.pop();
    assert_eq!(fails(Format::ChromeCsv, &cut), ParseError::NotText);
    assert_eq!(recognise(None, b""), Err(Unrecognised::Empty));
    assert_eq!(
        recognise(None, b"\xef\xbb\xbf \r\n"),
        Err(Unrecognised::Empty)
    );
    assert_eq!(
        recognise(Some("x.csv"), b"hello"),
        Err(Unrecognised::Unknown)
    );
}

#[test]
fn a_spreadsheet_may_have_put_semicolons() {
    let file = b"name;url;username;password;note\r\na;b.example;kim;\"p;w\";\r\n";
    assert_eq!(recognise(None, file), Ok(Format::ChromeCsv));
    let import = parse(Format::ChromeCsv, file, ALL).expect("it is read");
    assert_eq!(import.vault.items[0].texts()[1], ("password", "p;w"));
}

#[test]
fn a_comma_between_quotation_marks_separates_nothing() {
    for name in ["Floor, room", "a \"\"b\"\", c", "two\nlines, or"] {
        let file = format!("Title;\"{name}\";Username;Password;Url\na, b;1;kim;p,w;\n");
        assert_eq!(
            recognise(None, file.as_bytes()),
            Ok(Format::OnePasswordCsv),
            "{name}"
        );
        let import = parse(Format::OnePasswordCsv, file.as_bytes(), ALL).expect("it is read");
        assert_eq!(import.vault.items[0].name, "a, b");
        assert_eq!(import.vault.items[0].texts()[1], ("password", "p,w"));
    }
    let keeper = b"\"Team, klein\";Mail;kim;pw;https://mail.example;;\n";
    assert_eq!(recognise(None, keeper), Ok(Format::KeeperCsv));
}

#[test]
fn a_first_line_may_name_the_separator() {
    for (line, end) in [("sep=;", "\n"), ("SEP=;", "\r\n"), ("\"sep=;\"", "\r\n")] {
        let lines = [
            line,
            "name;url;username;password;note",
            "a, b;;kim;p,w;",
            "c;;kim",
        ];
        let file = lines.join(end);
        assert_eq!(
            recognise(None, file.as_bytes()),
            Ok(Format::ChromeCsv),
            "{line}"
        );
        let import = parse(Format::ChromeCsv, file.as_bytes(), ALL).expect("it is read");
        assert_eq!(import.vault.items[0].name, "a, b");
        assert_eq!(import.vault.items[0].texts()[1], ("password", "p,w"));
        assert_eq!(refused(&import), [(4, Reason::Columns)], "{line}");
    }
    // A comma or a tab that is named wins too, and a table without heading may have such a line.
    for separator in [",", "\t", "|"] {
        let row = ["Werk", "Ma;il", "kim", "pw", "https://mail.example", "", ""].join(separator);
        let file = format!("sep={separator}\r\n{row}\r\nzu kurz\r\n{row}\r\n");
        assert_eq!(recognise(None, file.as_bytes()), Ok(Format::KeeperCsv));
        let import = parse(Format::KeeperCsv, file.as_bytes(), ALL).expect("it is read");
        assert_eq!(import.vault.items.len(), 2);
        assert_eq!(import.vault.items[0].name, "Ma;il");
        assert_eq!(refused(&import), [(3, Reason::Columns)]);
    }
    // Alone it is no table.
    assert_eq!(recognise(None, b"sep=;\n"), Err(Unrecognised::Unknown));
}

#[test]
fn a_page_can_show_progress_and_stop() {
    let file = format!("{CHROME}{}", "a,,,b,\n".repeat(1_000));
    let mut parser =
        Parser::new(Format::ChromeCsv, file.as_bytes(), Options::default()).expect("opened");
    let mut last = 0;
    for step in 1..=5 {
        let progress = parser.step(100).expect("read");
        assert!(
            progress.done > last && progress.done < progress.total && !progress.finished,
            "{step}"
        );
        last = progress.done;
    }
    assert_eq!(parser.finish().vault.items.len(), 500);

    let mut parser =
        Parser::new(Format::ChromeCsv, file.as_bytes(), Options::default()).expect("opened");
    let progress = parser.step(usize::MAX).expect("read");
    assert_eq!((progress.finished, progress.done), (true, progress.total));
    // Nothing more comes.
    assert!(parser.step(10).expect("read").finished);
    assert_eq!(parser.finish().vault.items.len(), 1_000);
}

#[test]
fn rows_are_counted_as_an_editor_counts_lines() {
    for end in ["\n", "\r\n"] {
        let lines = ["a,,,1,\"x", "y\"", "b,,,2", "", "", "c,,,3"];
        let import = chrome(&lines.join(end));
        assert_eq!(
            refused(&import),
            [(4, Reason::Columns), (7, Reason::Columns)]
        );
    }
}

#[test]
fn codes_are_told_apart() {
    let codes = [
        Format::ALL
            .iter()
            .map(|value| value.code())
            .collect::<Vec<_>>(),
        Reason::ALL.iter().map(|value| value.code()).collect(),
        Hint::ALL.iter().map(|value| value.code()).collect(),
        Unrecognised::ALL.iter().map(|value| value.code()).collect(),
        ParseError::ALL.iter().map(|value| value.code()).collect(),
    ];
    for codes in codes {
        let once: std::collections::BTreeSet<_> = codes.iter().collect();
        assert_eq!(once.len(), codes.len());
    }
}
