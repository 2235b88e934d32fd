//! 1Password's archive (DOMAIN 10, item 9).

use serde::Deserialize;
use serde_json::Value;
use zeroize::Zeroizing;

use crate::{
    body::{Body, Card, Login},
    date,
    draft::{Draft, Outcome},
    format::one_pux_place::add_field,
    json::{Raws, Records, add, flag, list, number, read, str, text},
    model::{Former, Item},
    parser::{ParseError, Reader},
    report::Hint,
};

#[derive(Deserialize)]
struct Shell<'a> {
    #[serde(borrow)]
    accounts: Raws<'a>,
}

#[derive(Deserialize)]
struct Account<'a> {
    #[serde(borrow)]
    vaults: Raws<'a>,
}

#[derive(Deserialize)]
struct Vault<'a> {
    #[serde(default)]
    attrs: Attrs,
    #[serde(borrow, default)]
    items: Raws<'a>,
}

#[derive(Default, Deserialize)]
struct Attrs {
    #[serde(default)]
    name: String,
}

pub(crate) fn open(
    json: Zeroizing<String>,
    draft: &mut Draft,
) -> Result<Box<dyn Reader + Send>, ParseError> {
    let shell: Shell<'_> = read(&json)?;
    let mut places = Vec::new();
    for account in shell.accounts.0 {
        for vault in read::<Account<'_>>(account.get())?.vaults.0 {
            let vault: Vault<'_> = read(vault.get())?;
            let folder = draft.folder(&vault.attrs.name);
            add(&mut places, &json, &vault.items.0, folder)?;
        }
    }
    Ok(Records::open(json, places, convert))
}

fn convert(record: &Value, folder: Option<usize>, draft: &mut Draft) -> Outcome {
    // Older archives have one more level.
    let record = record.get("item").unwrap_or(record);
    let part = |key| record.get(key).unwrap_or(&Value::Null);
    let (overview, details) = (part("overview"), part("details"));
    let category = str(record, "categoryUuid");
    let mut item = Item::new(match category {
        "002" => Body::Card(Card::default()),
        "004" | "103" | "106" | "108" => Body::Identity(Box::default()),
        "001" | "005" | "102" | "109" | "110" | "112" => {
            Body::Login(login(overview, details, draft))
        }
        _ => Body::Note,
    });
    if !matches!(category, "001" | "002" | "003" | "004" | "005" | "114") {
        draft.hint(Hint::OtherKind);
    }
    item.name = text(overview, "title");
    item.notes = text(details, "notesPlain");
    item.favourite = number(record, "favIndex").is_some_and(|index| index > 0);
    item.archived = str(record, "state") == "archived";
    item.created = number(record, "createdAt").and_then(date::seconds);
    item.revised = number(record, "updatedAt").and_then(date::seconds);
    if flag(record, "trashed") || matches!(str(record, "state"), "trashed" | "deleted") {
        item.deleted = Some(item.revised.unwrap_or_default());
    }
    item.history = history(details);
    item.folders.extend(folder);
    for tag in list(overview, "tags").iter().filter_map(Value::as_str) {
        item.folders.extend(draft.folder(tag));
    }
    if details
        .get("documentAttributes")
        .is_some_and(Value::is_object)
    {
        draft.hint(Hint::Attachment);
    }
    add_login_fields(&mut item, details);
    for section in list(details, "sections") {
        for field in list(section, "fields") {
            add_field(&mut item, category, field, draft);
        }
    }
    Ok(Some(item))
}

fn login(overview: &Value, details: &Value, draft: &mut Draft) -> Login {
    let named = |designation: &str| {
        let mut fields = list(details, "loginFields").iter();
        let field = fields.find(|field| str(field, "designation") == designation);
        field.map(|field| text(field, "value")).unwrap_or_default()
    };
    let listed: Vec<&str> = list(overview, "urls")
        .iter()
        .map(|url| str(url, "url"))
        .collect();
    let urls = if listed.is_empty() {
        vec![str(overview, "url")]
    } else {
        listed
    };
    let mut password = named("password");
    // A bare password stands in a place of its own.
    if password.is_empty() {
        password = text(details, "password");
    }
    Login {
        username: named("username"),
        password,
        totp: String::new(),
        uris: draft.uris(urls),
    }
}

/// What a page's form held besides user name and password.
fn add_login_fields(item: &mut Item, details: &Value) {
    let is_login = matches!(item.body, Body::Login(_));
    for field in list(details, "loginFields") {
        let designation = str(field, "designation");
        if is_login && matches!(designation, "username" | "password") {
            continue;
        }
        let name = str(field, "name");
        let hidden = designation == "password"
            || str(field, "fieldType") == "P"
            || str(field, "type") == "P";
        item.custom_hidden_if(hidden, name, &text(field, "value"));
    }
}

fn history(details: &Value) -> Vec<Former> {
    list(details, "passwordHistory")
        .iter()
        .map(|former| Former {
            password: text(former, "value"),
            until: number(former, "time")
                .and_then(date::seconds)
                .unwrap_or_default(),
        })
        .collect()
}
