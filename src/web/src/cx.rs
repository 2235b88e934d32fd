//! What a server function knows about its request. Everything here answers with an error instead of a panic:
//! components also run once at start, for the list of routes, with no request at all.

use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header, request::Parts};
use domain::AppError;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use service::random::Token;

use crate::WebError;

/// A value that a layer of the server put into the request's extensions (or the server into the context),
/// e.g. the service context of whoever asks.
///
/// # Errors
/// `Unauthenticated` when there is a request without such a value, `Internal` when there is no request.
pub fn from_request<T: Clone + Send + Sync + 'static>() -> Result<T, WebError> {
    if let Some(value) = use_context::<T>() {
        return Ok(value);
    }
    let Some(parts) = use_context::<Parts>() else {
        return Err(AppError::Internal {
            event_id: String::new(),
        }
        .into());
    };
    parts
        .extensions
        .get::<T>()
        .cloned()
        .ok_or_else(|| AppError::Unauthenticated.into())
}

/// Sets the status of the response: of a page while it renders, or of a server function's answer.
///
/// A plain form post (the page is not hydrated yet) is left alone: it is answered by a redirect back to the form.
pub fn answer_status(status: u16) {
    let (Some(options), Some(parts)) = (use_context::<ResponseOptions>(), use_context::<Parts>())
    else {
        return;
    };
    let plain_form = parts.method != Method::GET
        && parts
            .headers
            .get(header::ACCEPT)
            .and_then(|v| v.to_str().ok())
            .is_some_and(|v| v.contains("text/html"));
    if let (false, Ok(status)) = (plain_form, StatusCode::from_u16(status)) {
        options.set_status(status);
    }
}

/// Adds a header to the response, e.g. a cookie; nothing happens without a request.
pub fn answer_header(name: HeaderName, value: HeaderValue) {
    if let Some(options) = use_context::<ResponseOptions>() {
        options.append_header(name, value);
    }
}

/// The signed-in person who asks.
///
/// # Errors
/// `Unauthenticated` when nobody is signed in.
pub fn cx() -> Result<service::Ctx, WebError> {
    from_request()
}

/// The signed-in person, if somebody is. Nobody is no error here, and leaves the status of the answer alone.
pub fn signed_in() -> Option<service::Ctx> {
    use_context::<service::Ctx>().or_else(|| {
        let parts = use_context::<Parts>()?;
        parts.extensions.get::<service::Ctx>().cloned()
    })
}

/// Whoever asks, signed in or not.
///
/// # Errors
/// `Internal` when there is no request.
pub fn visitor() -> Result<service::Visitor, WebError> {
    from_request()
}

/// How the cookie of a session is written: decided by the server, since it knows whether it is reached by TLS.
///
/// `SameSite=Lax`, because the link of an invitation in a mail must find the person signed in; what changes
/// anything is a POST, and its origin is checked.
#[derive(Clone, Copy, Debug)]
pub struct SessionCookie {
    /// Whether the public address is `https`.
    pub secure: bool,
}

impl SessionCookie {
    /// Its name; the prefix binds it to this very host and to TLS.
    pub const fn name(self) -> &'static str {
        if self.secure {
            "__Host-portaal"
        } else {
            "portaal"
        }
    }

    /// Gives the browser a session.
    pub fn set(self, token: &Token) {
        self.write(token.secret(), "");
    }

    /// Takes it away.
    pub fn clear(self) {
        self.write("", "; Max-Age=0");
    }

    fn write(self, value: &str, more: &str) {
        let secure = if self.secure { "; Secure" } else { "" };
        let cookie = format!(
            "{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{more}",
            self.name()
        );
        if let Ok(mut cookie) = HeaderValue::from_str(&cookie) {
            cookie.set_sensitive(true);
            answer_header(header::SET_COOKIE, cookie);
        }
    }

    /// The token in a `Cookie` header.
    pub fn token(self, header: &str) -> Option<Token> {
        crate::preferences::cookie(header, self.name()).and_then(Token::parse)
    }
}
