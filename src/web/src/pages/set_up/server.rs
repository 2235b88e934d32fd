//! What the set-up asks of the server.

use domain::account::{MyKeys, SetUpForm};
use domain::link::LinkProblem;
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::Answer;
#[cfg(feature = "ssr")]
use crate::cx::{SessionCookie, from_request, visitor};

/// What is wrong with the link, if anything.
#[server(name = SetUpLook, prefix = "/api/fn", endpoint = "set_up/look", input = Json)]
pub async fn look(token: String) -> Answer<Option<LinkProblem>> {
    Ok(service::set_up::look(&visitor()?, &token).await?)
}

/// Makes provider and admin, and signs the admin in.
#[server(name = SetUpFinish, prefix = "/api/fn", endpoint = "set_up/finish", input = Json)]
pub async fn finish(form: SetUpForm) -> Answer<MyKeys> {
    let cookie: SessionCookie = from_request()?;
    let lang = crate::preferences::of_request().lang;
    let (token, keys) = service::set_up::finish(&visitor()?, lang, form).await?;
    cookie.set(&token);
    Ok(keys)
}
