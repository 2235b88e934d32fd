//! What pages send: filled in and encrypted.

use crypto::{SymmetricKey, random::system};
use domain::{
    CollectionId, Frequency, Tier,
    client::{NewClientForm, NewClientKeys},
    item::{ItemKind, NewItem},
    payment::InvoiceForm,
};

use super::people::{Keys, address};

/// A filled-in form for a client.
pub(crate) fn client_form(name: &str, owner: &str) -> NewClientForm {
    NewClientForm {
        name: name.to_owned(),
        billing_email: address("bills"),
        owner_email: owner.to_owned(),
        tier: Tier::Enterprise,
        frequency: Frequency::Annually,
        seats: 5,
        seat_limit: None,
        extra_storage_gb: 0,
        invoice: InvoiceForm {
            company: "Acme BV".to_owned(),
            address: "Dorpsstraat 1".to_owned(),
            postal_code: "1234 AB".to_owned(),
            city: "Utrecht".to_owned(),
            country: "NL".to_owned(),
            ..InvoiceForm::default()
        },
    }
}

/// What a browser makes for a client.
pub(crate) fn client_keys() -> NewClientKeys {
    let made = &Keys::made().client;
    NewClientKeys {
        provider_wrapped_key: made.wrapped_key.to_string(),
        public_key: made.public_key.to_base64(),
        private_key: made.wrapped_private_key.to_string(),
        collection_name: made.key.encrypt("Default", &mut system()).to_string(),
    }
}

/// A note, encrypted.
pub(crate) fn note(key: &SymmetricKey, collections: Vec<CollectionId>) -> NewItem {
    let (own, wrapped) = crypto::item::make_key(key, &mut system());
    let name = own.encrypt("a note", &mut system()).to_string();
    NewItem {
        kind: ItemKind::SecureNote,
        key: wrapped.to_string(),
        data: serde_json::json!({ "name": name }).to_string(),
        collections,
    }
}
