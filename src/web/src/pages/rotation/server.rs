//! What the page of an organisation's key asks of the server. `key` is the new key as it was put aside: it says which
//! rotation is meant.

use domain::{
    ItemId, KeyNumber, OrganisationId, ProviderId,
    rotation::{Rewrapped, RotationForm, RotationState, Unwrapped},
};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::Answer;
#[cfg(feature = "ssr")]
use crate::cx::cx;
#[cfg(feature = "ssr")]
use domain::AppError;
#[cfg(feature = "ssr")]
use service::authz::RotateKey;

/// Which key it is, who may have kept it, and what is on its way.
#[server(name = RotationStateOf, prefix = "/api/fn", endpoint = "rotation/state", input = Json)]
pub async fn state(organisation: OrganisationId) -> Answer<RotationState> {
    let org = cx()?.organisation(organisation).await?;
    Ok(service::rotation::state(&org.may::<RotateKey>()?).await?)
}

/// The new key that is on its way, for the person who began and goes on. Called after hydration only.
#[server(name = RotationKey, prefix = "/api/fn", endpoint = "rotation/key", input = Json)]
pub async fn key(organisation: OrganisationId) -> Answer<String> {
    let org = cx()?.organisation(organisation).await?;
    Ok(service::rotation::key(&org.may::<RotateKey>()?).await?)
}

/// The private key of the new pair, under the new key. Called after hydration only.
#[server(name = RotationPrivateKey, prefix = "/api/fn", endpoint = "rotation/private-key", input = Json)]
pub async fn private_key(organisation: OrganisationId, key: String) -> Answer<String> {
    let org = cx()?.organisation(organisation).await?;
    Ok(service::rotation::private_key(&org.may::<RotateKey>()?, &key).await?)
}

/// Begins.
#[server(name = RotationBegin, prefix = "/api/fn", endpoint = "rotation/begin", input = Json)]
pub async fn begin(organisation: OrganisationId, form: RotationForm) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    Ok(service::rotation::begin(&org.may::<RotateKey>()?, &form).await?)
}

/// What is to be wrapped next: items behind `after`, then the rest.
#[server(name = RotationLeft, prefix = "/api/fn", endpoint = "rotation/left", input = Json)]
pub async fn left(
    organisation: OrganisationId,
    key: String,
    after: Option<ItemId>,
) -> Answer<Vec<Unwrapped>> {
    let org = cx()?.organisation(organisation).await?;
    Ok(service::rotation::left(&org.may::<RotateKey>()?, &key, after).await?)
}

/// Puts aside what was wrapped.
#[server(name = RotationPut, prefix = "/api/fn", endpoint = "rotation/put", input = Json)]
pub async fn put(organisation: OrganisationId, key: String, parts: Vec<Rewrapped>) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    Ok(service::rotation::put(&org.may::<RotateKey>()?, &key, &parts).await?)
}

/// From now on it is the key; gives its number.
#[server(name = RotationFinish, prefix = "/api/fn", endpoint = "rotation/finish", input = Json)]
pub async fn finish(organisation: OrganisationId, key: String) -> Answer<KeyNumber> {
    let org = cx()?.organisation(organisation).await?;
    Ok(service::rotation::finish(&org.may::<RotateKey>()?, &key).await?)
}

/// Forgets what was put aside.
#[server(name = RotationCancel, prefix = "/api/fn", endpoint = "rotation/cancel", input = Json)]
pub async fn cancel(organisation: OrganisationId) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    Ok(service::rotation::cancel(&org.may::<RotateKey>()?).await?)
}

/// The provider under whose key the new key is put, for its staff. Called after hydration only.
#[server(name = RotationProvider, prefix = "/api/fn", endpoint = "rotation/provider", input = Json)]
pub async fn provider(organisation: OrganisationId) -> Answer<ProviderId> {
    let org = cx()?.organisation(organisation).await?;
    let org = org.may::<RotateKey>()?;
    Ok(org.staff_of().ok_or(AppError::NotFound)?)
}
