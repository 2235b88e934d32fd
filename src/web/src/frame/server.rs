//! What the frame asks.

use domain::{OrganisationId, account::Me};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::Answer;
#[cfg(feature = "ssr")]
use crate::cx::cx;

/// Who asks, where that person belongs, and the organisation that the page shows.
#[server(name = AccountMe, prefix = "/api/fn", endpoint = "account/me", input = Json)]
pub async fn me(here: Option<OrganisationId>) -> Answer<Me> {
    let cx = cx()?;
    let mut me = service::account::me(&cx).await?;
    if let Some(id) = here {
        // What is closed to the person is told by the page itself; the frame only does not name it.
        if let Ok(organisation) = cx.organisation(id).await {
            me.here = service::member::here(&organisation).await.ok();
        }
    }
    Ok(me)
}
