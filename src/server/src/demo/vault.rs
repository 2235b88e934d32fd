//! Something to find in the first client's vault.

use anyhow::Result;
use crypto::{item, random};
use domain::{
    CollectionId,
    item::{ItemKind, NewItem},
};
use serde_json::{Value, json};
use service::{Ctx, authz, collection, item as items};

use super::client::Made;

/// Collections by department and by function, items of the four kinds, and so many logins more.
pub(super) async fn fill(admin: &Ctx, client: &Made, more: u32) -> Result<()> {
    let organisation = admin.organisation(client.ids.organisation).await?;
    let create = organisation.may::<authz::CreateCollections>()?;
    let open = organisation.may::<authz::OpenVault>()?;
    let mut rng = random::system();
    let mut made = Vec::new();
    for name in ["Marketing", "Marketing/Social media", "Finance"] {
        let sealed = client.key.encrypt(name, &mut rng).to_string();
        made.push(collection::create(&create, &sealed).await?.id);
    }
    let contents = [
        (
            made[1],
            ItemKind::Login,
            login(
                "Mastodon",
                "marketing@client-one.example",
                "https://mastodon.example",
            ),
        ),
        (
            made[0],
            ItemKind::Login,
            login(
                "Newsletter",
                "olga@client-one.example",
                "https://news.example/login",
            ),
        ),
        (
            made[2],
            ItemKind::Login,
            login("Bank", "004711", "https://bank.example"),
        ),
        (
            made[2],
            ItemKind::Card,
            json!({"name": "Company card", "card": {"cardholderName": "O Visser", "brand": "Visa",
            "number": "4111111111111111", "expMonth": "9", "expYear": "2029", "code": "123"}}),
        ),
        (
            made[0],
            ItemKind::SecureNote,
            json!({"name": "Alarm panel", "notes": "Code 4711, then the green key."}),
        ),
        (
            made[0],
            ItemKind::Identity,
            json!({"name": "Olga Visser", "identity": {"firstName": "Olga", "lastName": "Visser",
            "email": "olga@client-one.example", "phone": "+31 20 555 0100", "company": "My Client's Organization"}}),
        ),
    ];
    for (collection, kind, plain) in contents {
        items::create(&open, &seal(client, collection, kind, &plain)).await?;
    }
    for number in 1..=more {
        let plain = login(
            &format!("Server {number:05}"),
            "root",
            &format!("https://server-{number}.example"),
        );
        items::create(&open, &seal(client, made[0], ItemKind::Login, &plain)).await?;
    }
    Ok(())
}

fn login(name: &str, user: &str, uri: &str) -> Value {
    json!({"name": name, "login": {"username": user, "password": "Wisselgeld-83-lamp", "uris": [{"uri": uri}]}})
}

/// Encrypts every text under a key of the item's own.
fn seal(client: &Made, collection: CollectionId, kind: ItemKind, plain: &Value) -> NewItem {
    let (key, wrapped) = item::make_key(&client.key, &mut random::system());
    let mut data = plain.clone();
    seal_texts(&key, &mut data);
    if kind == ItemKind::SecureNote {
        data["secureNote"] = json!({"type": 0});
    }
    NewItem {
        kind,
        key: wrapped.to_string(),
        data: data.to_string(),
        collections: vec![collection],
    }
}

fn seal_texts(key: &crypto::SymmetricKey, value: &mut Value) {
    match value {
        Value::String(text) => *text = key.encrypt(text, &mut random::system()).to_string(),
        Value::Array(values) => values.iter_mut().for_each(|value| seal_texts(key, value)),
        Value::Object(fields) => fields.values_mut().for_each(|value| seal_texts(key, value)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
