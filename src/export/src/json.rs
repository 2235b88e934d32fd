//! JSON as the well-known clients write an organisation, or a person's own vault (DOMAIN 10, item 3).

use domain::{CollectionId, ItemId, OrganisationId, item::VaultOwner};
use serde::Serialize;
use serde_json::{Value, json};
use text::format::iso_millis;
use vault::fields::object;
use zeroize::Zeroizing;

use crate::{Names, item::Item};

/// An item in such a file, its parts in the order that others write. The kind's own part is added behind it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Record<'a> {
    password_history: Option<Vec<&'a Value>>,
    revision_date: String,
    creation_date: String,
    deleted_date: Option<()>,
    id: ItemId,
    organization_id: Option<OrganisationId>,
    folder_id: Option<CollectionId>,
    r#type: i16,
    reprompt: u8,
    name: &'a str,
    notes: Option<&'a str>,
    favorite: bool,
    fields: Vec<Value>,
    #[serde(flatten)]
    body: serde_json::Map<String, Value>,
    collection_ids: Option<Vec<CollectionId>>,
}

/// A file in the making.
pub struct JsonFile {
    owner: VaultOwner,
    names: Names,
    text: Zeroizing<String>,
    empty: bool,
}

impl std::fmt::Debug for JsonFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JsonFile")
    }
}

impl JsonFile {
    /// Begins a file with its collections; of a person's own vault with its folders.
    pub fn begin(owner: VaultOwner, names: Names) -> Self {
        let mut text = Zeroizing::new(String::from("{\n  \"encrypted\": false,\n"));
        let collections = names.iter().map(|(id, name)| match owner {
            VaultOwner::Organisation(organisation) => {
                json!({ "id": id, "organizationId": organisation, "name": name, "externalId": null })
            }
            VaultOwner::Person => json!({ "id": id, "name": name }),
        });
        text.push_str(match owner {
            VaultOwner::Organisation(_) => "  \"collections\": [",
            VaultOwner::Person => "  \"folders\": [",
        });
        for (at, collection) in collections.enumerate() {
            add(&mut text, at == 0, &collection);
        }
        text.push_str("\n  ],\n  \"items\": [");
        Self {
            owner,
            names,
            text,
            empty: true,
        }
    }

    /// Writes an item.
    pub fn add(&mut self, item: &Item) {
        let history = item.history();
        let notes = item.text("notes");
        let body = [(object(item.kind).to_owned(), item.body())];
        let inside = item.collections.iter().copied();
        let inside: Vec<CollectionId> = inside.filter(|id| self.names.contains_key(id)).collect();
        let shared = !self.owner.is_person();
        let record = Record {
            password_history: (!history.is_empty()).then_some(history),
            revision_date: iso_millis(item.revised_at),
            creation_date: iso_millis(item.created_at),
            deleted_date: None,
            id: item.id,
            organization_id: self.owner.organisation(),
            folder_id: inside.first().copied().filter(|_| !shared),
            r#type: item.kind.code(),
            reprompt: u8::from(item.reprompt()),
            name: &item.name,
            notes: (!notes.is_empty()).then_some(notes),
            favorite: item.favourite,
            fields: item.fields().iter().map(field).collect(),
            body: body.into_iter().collect(),
            collection_ids: shared.then_some(inside),
        };
        add(&mut self.text, self.empty, &record);
        self.empty = false;
    }

    /// Ends the file.
    pub fn end(mut self) -> Zeroizing<String> {
        self.text.push_str("\n  ]\n}\n");
        self.text
    }
}

/// A custom field with all the parts that one has.
fn field(field: &Value) -> Value {
    let part = |key: &str| field.get(key).cloned().unwrap_or(Value::Null);
    let kind = field.get("type").and_then(Value::as_u64).unwrap_or(0);
    json!({ "name": part("name"), "value": part("value"), "type": kind, "linkedId": part("linkedId") })
}

/// Writes a part of a list, indented as it stands in the file.
fn add(text: &mut String, first: bool, part: &impl Serialize) {
    // Cannot fail: everything in it has texts for names.
    let written = Zeroizing::new(serde_json::to_string_pretty(part).unwrap_or_default());
    for (at, line) in written.split('\n').enumerate() {
        text.push_str(if at == 0 && !first {
            ",\n    "
        } else {
            "\n    "
        });
        text.push_str(line);
    }
}
