//! What the frame asks.

use domain::account::Me;
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::Answer;
#[cfg(feature = "ssr")]
use crate::cx::cx;

/// Who asks, and where that person belongs.
#[server(name = AccountMe, prefix = "/api/fn", endpoint = "account/me", input = Json)]
pub async fn me() -> Answer<Me> {
    Ok(service::account::me(&cx()?).await?)
}
