//! What signing in and out asks of the server.

use domain::account::{Prelogin, SignInForm, SignInStep};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};

use crate::Answer;
#[cfg(feature = "ssr")]
use crate::cx::{SessionCookie, from_request, signed_in, visitor};

/// What the page should know before it asks for anything.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Door {
    /// Somebody is signed in already.
    pub signed_in: bool,
    /// This server has no provider yet.
    pub empty: bool,
}

/// Whether anybody has to sign in at all.
#[server(name = SessionDoor, prefix = "/api/fn", endpoint = "session/door", input = Json)]
pub async fn door() -> Answer<Door> {
    let visitor = visitor()?;
    Ok(Door {
        signed_in: signed_in().is_some(),
        empty: service::set_up::needed(&visitor).await?,
    })
}

/// How to derive from the master password of an address.
#[server(name = SessionPrelogin, prefix = "/api/fn", endpoint = "session/prelogin", input = Json)]
pub async fn prelogin(email: String) -> Answer<Prelogin> {
    Ok(service::session::prelogin(&visitor()?, &email).await?)
}

/// Signs in, or asks for a code.
#[server(name = SessionSignIn, prefix = "/api/fn", endpoint = "session/sign_in", input = Json)]
pub async fn sign_in(form: SignInForm) -> Answer<SignInStep> {
    let cookie: SessionCookie = from_request()?;
    let previous = signed_in();
    let (token, step) = service::session::sign_in(&visitor()?, previous.as_ref(), form).await?;
    if let Some(token) = token {
        cookie.set(&token);
    }
    Ok(step)
}

/// Ends this session. A plain form may send it; `next` is a page of ours to go to then.
#[server(name = SessionSignOut, prefix = "/api/fn", endpoint = "session/sign_out")]
pub async fn sign_out(#[server(default)] next: Option<String>) -> Answer<()> {
    let cookie: SessionCookie = from_request()?;
    // Whose session is over already is signed out: the cookie goes in any case.
    if let Some(cx) = signed_in() {
        service::session::sign_out(&cx).await?;
    }
    cookie.clear();
    let next = next.as_deref().and_then(crate::next::local);
    leptos_axum::redirect(next.as_deref().unwrap_or("/sign-in"));
    Ok(())
}
