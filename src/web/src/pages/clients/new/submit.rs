//! Submit: keys are made here, in the browser, and only their wrapped forms leave it.

use domain::{
    Money, ProviderId, RequestId,
    client::{CreatedClient, NewClientForm, NewClientKeys},
};

use crate::WebError;
use crate::keys::{KeyProblem, Keys};
use crate::pages::clients::server;

/// Makes the organisation's keys, wraps them for the provider and has the client made.
///
/// Every attempt makes new keys: what an attempt with a lost answer has stored stays as it is, and this one's keys are
/// forgotten. So nothing of them is kept here; the vault fetches its key from the server.
pub async fn submit(
    keys: Keys,
    provider: ProviderId,
    request: RequestId,
    form: NewClientForm,
    collection: &str,
    agreed: Option<Money>,
) -> Result<CreatedClient, WebError> {
    let sealed = seal(keys, provider, collection)
        .await
        .map_err(KeyProblem::into_web_error)?;
    server::create(provider, request, form, sealed, agreed).await
}

async fn seal(
    keys: Keys,
    provider: ProviderId,
    collection: &str,
) -> Result<NewClientKeys, KeyProblem> {
    keys.open_provider(provider).await?;
    let provider_key = keys
        .with(|ring| ring.provider(provider.0.into_bytes()))
        .ok_or(KeyProblem::Locked)??;
    let mut random = crypto::random::system();
    let made = crypto::make_client(&provider_key, &mut random).await?;
    Ok(NewClientKeys {
        provider_wrapped_key: made.wrapped_key.to_string(),
        public_key: made.public_key.to_base64(),
        private_key: made.wrapped_private_key.to_string(),
        collection_name: made.key.encrypt(collection, &mut random).to_string(),
    })
}

/// A new name for a form.
pub fn new_request() -> Option<RequestId> {
    use crypto::random::Rng as _;
    let mut bytes = [0_u8; 16];
    crypto::random::system().fill_bytes(&mut bytes);
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    // 32 hexadecimal digits are a UUID.
    hex.parse().ok()
}
