//! The clients of the article's table.

use anyhow::Result;
use crypto::{SymmetricKey, make_client, random};
use domain::{
    Frequency, RequestId, Tier,
    client::{CreatedClient, NewClientForm, NewClientKeys},
    payment::InvoiceForm,
};
use service::{
    Allowed,
    authz::CreateClient,
    client::{NewClientRequest, create as create_client},
};

/// A client to be made.
pub(crate) struct Wanted<'a> {
    pub(crate) name: &'a str,
    pub(crate) owner: &'static str,
    pub(crate) seats: i32,
}

/// Name, owner, seats: assigned 3, 3 and 2, each with one used by its owner.
pub(crate) const ARTICLE: [Wanted<'static>; 3] = [
    Wanted {
        name: "My Client's Organization",
        owner: "olga@client-one.example",
        seats: 3,
    },
    Wanted {
        name: "Second Client's Organization",
        owner: "sven@client-two.example",
        seats: 3,
    },
    Wanted {
        name: "Third Client's Organization",
        owner: "thea@client-three.example",
        seats: 2,
    },
];

/// A client with its key.
pub(crate) struct Made {
    pub(crate) ids: CreatedClient,
    pub(crate) key: SymmetricKey,
}

/// Makes a client.
pub(crate) async fn create(
    provider: &Allowed<'_, CreateClient>,
    provider_key: &SymmetricKey,
    wanted: &Wanted<'_>,
) -> Result<Made> {
    let mut rng = random::system();
    let made = make_client(provider_key, &mut rng).await?;
    let keys = NewClientKeys {
        provider_wrapped_key: made.wrapped_key.to_string(),
        public_key: made.public_key.to_base64(),
        private_key: made.wrapped_private_key.to_string(),
        collection_name: made.key.encrypt("Default collection", &mut rng).to_string(),
    };
    let form = NewClientForm {
        name: wanted.name.to_owned(),
        billing_email: "invoices@provider.example".to_owned(),
        owner_email: wanted.owner.to_owned(),
        tier: Tier::Enterprise,
        frequency: Frequency::Monthly,
        seats: wanted.seats,
        seat_limit: None,
        extra_storage_gb: 0,
        invoice: InvoiceForm {
            company: "Noorderlicht IT BV".to_owned(),
            address: "Zonneplein 1".to_owned(),
            postal_code: "1033 EJ".to_owned(),
            city: "Amsterdam".to_owned(),
            country: "NL".to_owned(),
            vat_number: "NL001234567B01".to_owned(),
            reference: String::new(),
        },
    };
    let id: RequestId = provider.new_id();
    let request = NewClientRequest {
        id,
        form: &form,
        keys: &keys,
        agreed: None,
    };
    Ok(Made {
        ids: create_client(provider, request).await?,
        key: made.key,
    })
}
