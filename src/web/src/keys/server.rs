//! What the browser asks about keys. Called after hydration only: a `Resource` would put the answers into the page.

use domain::{
    KeyNumber, OrganisationId, ProviderId,
    account::{MyKeys, NumberedKey},
};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};

use crate::Answer;
#[cfg(feature = "ssr")]
use crate::cx::cx;

/// What a tab needs after a reload.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Resumed {
    /// The server's half; none when the session was locked.
    pub half: Option<[u8; 32]>,
    /// What it unlocks.
    pub keys: MyKeys,
}

/// Tells that a person is here: the session does not end under somebody who types for long.
#[server(name = SessionHere, prefix = "/api/fn", endpoint = "session/here", input = Json)]
pub async fn here() -> Answer<()> {
    // Asking at all is what counts; there is nothing to wait for.
    std::future::ready(cx().map(|_| ())).await
}

/// What unlocks the account of the person who asks.
#[server(name = KeysMine, prefix = "/api/fn", endpoint = "keys/mine", input = Json)]
pub async fn mine() -> Answer<MyKeys> {
    Ok(service::account::mine(&cx()?).await?)
}

/// The provider's key, wrapped for the member who asks.
#[server(name = KeysProvider, prefix = "/api/fn", endpoint = "keys/provider", input = Json)]
pub async fn provider(id: ProviderId) -> Answer<String> {
    let provider = cx()?.provider(id).await?;
    Ok(service::account::of_provider(&provider).await?)
}

/// The organisation's key, as the person who asks gets it.
#[server(name = KeysOrganisation, prefix = "/api/fn", endpoint = "keys/organisation", input = Json)]
pub async fn organisation(id: OrganisationId) -> Answer<NumberedKey> {
    let organisation = cx()?.organisation(id).await?;
    Ok(service::account::of_organisation(&organisation).await?)
}

/// Puts a key that a client handed over under the provider's.
#[server(name = KeysTakeOver, prefix = "/api/fn", endpoint = "keys/take-over", input = Json)]
pub async fn take_over(id: OrganisationId, number: KeyNumber, key: String) -> Answer<()> {
    let org = cx()?.organisation(id).await?;
    let allowed = org.may::<service::authz::OpenVault>()?;
    Ok(service::rotation::take_over(&allowed, number, &key).await?)
}

/// The server's half and the account's wrapped keys, after a reload.
#[server(name = KeysResume, prefix = "/api/fn", endpoint = "keys/resume", input = Json)]
pub async fn resume() -> Answer<Resumed> {
    let cx = cx()?;
    Ok(Resumed {
        half: service::session::tab_key::get(&cx).await?,
        keys: service::account::mine(&cx).await?,
    })
}

/// The server's half, made when there is none.
#[server(name = KeysHold, prefix = "/api/fn", endpoint = "keys/hold", input = Json)]
pub async fn hold() -> Answer<[u8; 32]> {
    Ok(service::session::tab_key::hold(&cx()?).await?)
}

/// Destroys the server's half.
#[server(name = KeysForget, prefix = "/api/fn", endpoint = "keys/forget", input = Json)]
pub async fn forget() -> Answer<()> {
    Ok(service::session::tab_key::clear(&cx()?).await?)
}
