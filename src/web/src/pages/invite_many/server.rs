//! What the page that invites people by the hundred asks of the server.

use domain::{
    OrganisationId,
    invite_many::{InviteCheck, InviteRow, InviteWork},
    member::InviteForm,
};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::Answer;
#[cfg(feature = "ssr")]
use crate::cx::cx;
#[cfg(feature = "ssr")]
use service::{authz, member::invite_many};

/// Who of a list is in already, and what the others cost.
#[server(name = InvitationsCheck, prefix = "/api/fn", endpoint = "invitations/check", input = Json)]
pub async fn check(organisation: OrganisationId, emails: Vec<String>) -> Answer<InviteCheck> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(invite_many::check(&allowed, &emails).await?)
}

/// Begins to invite the people of a list.
#[server(name = InvitationsStart, prefix = "/api/fn", endpoint = "invitations/start", input = Json)]
pub async fn start(organisation: OrganisationId, form: InviteForm) -> Answer<InviteWork> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(invite_many::start(&allowed, form).await?)
}

/// How far the newest list is.
#[server(name = InvitationsState, prefix = "/api/fn", endpoint = "invitations/state", input = Json)]
pub async fn state(organisation: OrganisationId) -> Answer<Option<InviteWork>> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(invite_many::state(&allowed).await?)
}

/// What became of the addresses of the newest list.
#[server(name = InvitationsRows, prefix = "/api/fn", endpoint = "invitations/rows", input = Json)]
pub async fn rows(organisation: OrganisationId, from: u32) -> Answer<Vec<InviteRow>> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(invite_many::rows(&allowed, from).await?)
}

/// Stops the work on the newest list.
#[server(name = InvitationsCancel, prefix = "/api/fn", endpoint = "invitations/cancel", input = Json)]
pub async fn cancel(organisation: OrganisationId) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    let allowed = org.may::<authz::ManageMembers>()?;
    Ok(invite_many::cancel(&allowed).await?)
}
