//! What the page of those who wait asks of the server.

use domain::{
    ProviderId,
    many::{AllToConfirm, Compared, ManyDone, Somebody, WaitingFor, WaitingPage},
    page::Cursor,
};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::Answer;
#[cfg(feature = "ssr")]
use crate::cx::cx;
#[cfg(feature = "ssr")]
use service::{authz, waiting};

/// A page of those who wait for one thing.
#[server(name = WaitingList, prefix = "/api/fn", endpoint = "waiting/list", input = Json)]
pub async fn list(provider: ProviderId, what: WaitingFor, cursor: Cursor) -> Answer<WaitingPage> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::SeeClients>()?;
    Ok(waiting::list(&allowed, what, &cursor).await?)
}

/// Accounts and public keys of several who wait for Confirm.
#[server(name = WaitingAllToConfirm, prefix = "/api/fn", endpoint = "waiting/all-to-confirm", input = Json)]
pub async fn all_to_confirm(provider: ProviderId, people: Vec<Somebody>) -> Answer<AllToConfirm> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::SeeClients>()?;
    Ok(waiting::all_to_confirm(&allowed, &people).await?)
}

/// Lets several of them in, each compared.
#[server(name = WaitingConfirm, prefix = "/api/fn", endpoint = "waiting/confirm", input = Json)]
pub async fn confirm_many(provider: ProviderId, people: Vec<Compared>) -> Answer<ManyDone> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::SeeClients>()?;
    Ok(waiting::confirm_many(&allowed, people).await?)
}

/// Sends again what is over or did not arrive.
#[server(name = WaitingAgain, prefix = "/api/fn", endpoint = "waiting/again", input = Json)]
pub async fn again(provider: ProviderId, people: Vec<Somebody>) -> Answer<ManyDone> {
    let provider = cx()?.provider(provider).await?;
    let allowed = provider.may::<authz::SeeClients>()?;
    Ok(waiting::again(&allowed, &people).await?)
}
