//! What the pages behind invitation links ask of the server.

use domain::{
    Email,
    link::LinkProblem,
    member::{Invitation, Place},
};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};

use crate::Answer;

/// Which kind of link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum JoinKind {
    /// Into an organisation.
    Organisation,
    /// Into a provider.
    Provider,
}

/// What the link says, and who is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// The invitation, or what is wrong with the link.
    pub invitation: Result<Invitation, LinkProblem>,
    /// The address of the signed-in person, if any.
    pub signed_in: Option<Email>,
}

/// What the link says. Anybody may ask who has it.
#[server(name = JoinLook, prefix = "/api/fn", endpoint = "join/look", input = Json)]
pub async fn look(kind: JoinKind, token: String) -> Answer<Look> {
    let visitor = crate::cx::visitor()?;
    let person = person();
    let user = person.as_ref().map(service::Ctx::user);
    let invitation = match kind {
        JoinKind::Organisation => service::member::look_link(&visitor, user, &token).await?,
        JoinKind::Provider => service::provider_member::look_link(&visitor, user, &token).await?,
    };
    Ok(Look {
        invitation,
        signed_in: person.map(|cx| cx.session().email.clone()),
    })
}

/// The signed-in person, if any. Not `cx()`, whose refusal would be the status of the whole page.
#[cfg(feature = "ssr")]
fn person() -> Option<service::Ctx> {
    let parts = use_context::<http::request::Parts>()?;
    parts.extensions.get::<service::Ctx>().cloned()
}

/// Says yes.
#[server(name = JoinAccept, prefix = "/api/fn", endpoint = "join/accept", input = Json)]
pub async fn accept(kind: JoinKind, token: String) -> Answer<Place> {
    let cx = crate::cx::cx()?;
    Ok(match kind {
        JoinKind::Organisation => service::member::accept(&cx, &token).await?,
        JoinKind::Provider => service::provider_member::accept(&cx, &token).await?,
    })
}
