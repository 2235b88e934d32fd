//! Proton Pass as JSON, or as an archive with it (DOMAIN 10, item 14).

use serde::Deserialize;
use serde_json::{Value, value::RawValue};
use zeroize::Zeroizing;

use crate::{
    date,
    draft::{Draft, Outcome, Wrong},
    format::proton_content,
    json::{Raws, Records, Values, add, flag, list, number, read, str, text},
    parser::{ParseError, Reader},
    report::{Hint, Reason},
};

#[derive(Deserialize)]
struct Shell<'a> {
    #[serde(borrow)]
    vaults: Values<&'a RawValue>,
}

#[derive(Deserialize)]
struct Vault<'a> {
    #[serde(default)]
    name: String,
    #[serde(borrow, default)]
    items: Raws<'a>,
}

pub(crate) fn open(
    json: Zeroizing<String>,
    draft: &mut Draft,
) -> Result<Box<dyn Reader + Send>, ParseError> {
    let shell: Shell<'_> = read(&json)?;
    let mut places = Vec::new();
    for vault in shell.vaults.0 {
        let vault: Vault<'_> = read(vault.get())?;
        let folder = draft.folder(&vault.name);
        add(&mut places, &json, &vault.items.0, folder)?;
    }
    Ok(Records::open(json, places, convert))
}

fn convert(record: &Value, folder: Option<usize>, draft: &mut Draft) -> Outcome {
    let Some(data) = record.get("data").filter(|data| data.is_object()) else {
        return Err(Wrong(Some("data"), Reason::Malformed));
    };
    let about = data.get("metadata").unwrap_or(&Value::Null);
    let content = data.get("content").unwrap_or(&Value::Null);
    let kind = str(data, "type");
    let mut item = match kind {
        "alias" => proton_content::alias(str(record, "aliasEmail")),
        _ => proton_content::convert(kind, content, draft)
            .ok_or(Wrong(Some("type"), Reason::UnknownKind))?,
    };
    item.name = text(about, "name");
    item.set_notes(text(about, "note"));
    item.favourite = flag(record, "pinned");
    item.created = number(record, "createTime").and_then(date::seconds);
    item.revised = number(record, "modifyTime").and_then(date::seconds);
    if number(record, "state") == Some(2) {
        item.deleted = Some(item.revised.unwrap_or_default());
    }
    item.folders.extend(folder);
    for field in list(data, "extraFields") {
        proton_content::add_field(&mut item, field);
    }
    if !list(record, "files").is_empty() {
        draft.hint(Hint::Attachment);
    }
    Ok(Some(item))
}
