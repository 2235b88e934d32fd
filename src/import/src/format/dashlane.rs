//! Dashlane: tables of logins, cards, papers, particulars and notes, alone or in one archive (DOMAIN 10, item 11).

use domain::item::FieldKind;

use crate::{
    archive::{Archive, is_zip},
    body::{Body, Identity, Login},
    card,
    draft::{Draft, Outcome},
    format::text,
    model::Item,
    parser::{ParseError, Reader},
    person::{fill, split_name},
    report::Hint,
    table::{Convert, Heading, Row, Table, TableReader},
};

/// A kind of table: what its file is called, how it is known, and how its rows are read.
type Part = (&'static str, fn(&Heading) -> bool, Convert);

const PARTS: &[Part] = &[
    (
        "credentials.csv",
        |heading| heading.has(&["username", "username2", "title", "password"]),
        login,
    ),
    (
        "payments.csv",
        |heading| heading.has(&["type", "account_name", "account_holder", "cc_number"]),
        payment,
    ),
    (
        "ids.csv",
        |heading| heading.has(&["type", "number", "name", "issue_date", "expiration_date"]),
        paper,
    ),
    (
        "personalInfo.csv",
        |heading| heading.has(&["type", "first_name", "last_name", "item_name"]),
        person,
    ),
    (
        "securenotes.csv",
        |heading| {
            heading.has(&["title", "note"]) && heading.has_only(&["title", "note", "category"])
        },
        note,
    ),
];

fn part(heading: &Heading) -> Option<&'static Part> {
    PARTS.iter().find(|(_, fits, _)| fits(heading))
}

pub(crate) fn fits(heading: &Heading) -> bool {
    part(heading).is_some()
}

/// Tables one after the other.
struct Tables {
    tables: Vec<(&'static str, TableReader)>,
    at: usize,
}

pub(crate) fn open(bytes: &[u8], draft: &mut Draft) -> Result<Box<dyn Reader + Send>, ParseError> {
    let mut tables = Vec::new();
    let mut add = |bytes: &[u8], draft: &mut Draft| -> Result<(), ParseError> {
        // A table without rows may come without a heading, too.
        let Ok(table) = Table::open(text(bytes, draft)?) else {
            return Ok(());
        };
        match part(&table.heading) {
            Some((name, _, convert)) => tables.push((*name, TableReader::new(table, *convert))),
            None => draft.hint(Hint::UnknownPart),
        }
        Ok(())
    };
    if is_zip(bytes) {
        let mut archive = Archive::open(bytes)?;
        for name in archive.tables()? {
            add(&archive.read(&name)?, draft)?;
        }
    } else {
        add(bytes, draft)?;
    }
    if tables.is_empty() {
        return Err(ParseError::Malformed);
    }
    Ok(Box::new(Tables { tables, at: 0 }))
}

impl Reader for Tables {
    fn next(&mut self, into: &mut Draft) -> Result<bool, ParseError> {
        let several = self.tables.len() > 1;
        while let Some((name, table)) = self.tables.get_mut(self.at) {
            if several {
                into.set_part(name);
            }
            if table.next(into)? {
                return Ok(true);
            }
            self.at += 1;
        }
        Ok(false)
    }

    fn progress(&self) -> (usize, usize) {
        let all = self.tables.iter().map(|(_, table)| table.progress());
        all.fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1))
    }
}

fn login(row: &Row<'_>, draft: &mut Draft) -> Outcome {
    let names = ["username", "username2", "username3"].map(|column| row.get(column));
    let mut names = names.into_iter().filter(|name| !name.is_empty());
    let mut item = Item::new(Body::Login(Login {
        username: names.next().unwrap_or_default().to_owned(),
        password: row.get("password").to_owned(),
        totp: row.first(&["otpurl", "otpsecret"]).to_owned(),
        uris: draft.uris([row.get("url")]),
    }));
    row.get("title").clone_into(&mut item.name);
    item.set_notes(row.get("note"));
    item.folders.extend(draft.folder(row.get("category")));
    for (further, name) in ["username2", "username3"].iter().zip(names) {
        item.custom(further, name, FieldKind::Text);
    }
    Ok(Some(item))
}

/// Makes a custom field of each of these columns.
fn customs(item: &mut Item, row: &Row<'_>, columns: &[&str]) {
    for column in columns {
        item.custom_by_name(column, row.get(column));
    }
}

fn payment(row: &Row<'_>, _: &mut Draft) -> Outcome {
    let mut item = if row.get("type").contains("card") || !row.get("cc_number").is_empty() {
        let (mut card, _) = card::card(
            row.get("account_holder"),
            row.get("cc_number"),
            row.get("code"),
            "",
        );
        let (month, year) = (row.get("expiration_month"), row.get("expiration_year"));
        let expiry = card::of(month, year);
        let unread = expiry.is_none();
        (card.month, card.year) = expiry.unwrap_or_default();
        let mut item = Item::new(Body::Card(card));
        if unread {
            customs(&mut item, row, &["expiration_month", "expiration_year"]);
        }
        item
    } else {
        let mut item = Item::new(Body::Note);
        customs(&mut item, row, &["account_holder"]);
        item.custom("code", row.get("code"), FieldKind::Hidden);
        item
    };
    customs(
        &mut item,
        row,
        &[
            "routing_number",
            "account_number",
            "country",
            "issuing_bank",
        ],
    );
    row.first(&["name", "account_name"])
        .clone_into(&mut item.name);
    item.set_notes(row.get("note"));
    Ok(Some(item))
}

fn paper(row: &Row<'_>, _: &mut Draft) -> Outcome {
    let (kind, number, name) = (row.get("type"), row.get("number"), row.get("name"));
    let mut identity = Box::<Identity>::default();
    split_name(name, &mut identity);
    row.get("state").clone_into(&mut identity.state);
    let place = match kind {
        "passport" => Some(&mut identity.passport),
        "license" | "driver_license" | "drivers_license" => Some(&mut identity.licence),
        "social_security" => Some(&mut identity.ssn),
        _ => None,
    };
    let placed = place.is_some();
    if let Some(place) = place {
        number.clone_into(place);
    }
    let mut item = Item::new(Body::Identity(identity));
    format!("{name} {kind}").trim().clone_into(&mut item.name);
    if !placed {
        customs(&mut item, row, &["number"]);
    }
    customs(
        &mut item,
        row,
        &["issue_date", "expiration_date", "place_of_issue"],
    );
    Ok(Some(item))
}

fn person(row: &Row<'_>, _: &mut Draft) -> Outcome {
    const PLACES: &[(&str, &str)] = &[
        ("title", "title"),
        ("first_name", "firstName"),
        ("middle_name", "middleName"),
        ("last_name", "lastName"),
        ("login", "username"),
        ("email", "email"),
        ("phone_number", "phone"),
        ("address", "address1"),
        ("city", "city"),
        ("state", "state"),
        ("zip", "postalCode"),
        ("country", "country"),
    ];
    const APART: &[&str] = &["type", "item_name"];
    let mut identity = Box::<Identity>::default();
    let placed = fill(&mut identity, PLACES, |column| row.get(column).to_owned());
    let name = format!("{} {}", identity.first_name, identity.last_name);
    let mut item = Item::new(Body::Identity(identity));
    let names = [row.get("item_name"), name.trim(), row.get("type")];
    names
        .into_iter()
        .find(|name| !name.is_empty())
        .unwrap_or_default()
        .clone_into(&mut item.name);
    for (column, value) in row.others(|name| placed.contains(&name) || APART.contains(&name)) {
        item.custom_by_name(column, value);
    }
    Ok(Some(item))
}

fn note(row: &Row<'_>, draft: &mut Draft) -> Outcome {
    let mut item = Item::new(Body::Note);
    row.get("title").clone_into(&mut item.name);
    item.set_notes(row.get("note"));
    item.folders.extend(draft.folder(row.get("category")));
    Ok(Some(item))
}
