//! Page guards: decided before a page is rendered, since a refusal inside a view would come after
//! the first bytes.

use axum::{
    body::Body,
    extract::State,
    http::{Method, Request, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use domain::{AppError, OrganisationId, ProviderId, item::VaultOwner};
use service::{Ctx, Error, authz};

use super::router::App;

/// Pages that anybody may open. Everything else asks for a session.
const PUBLIC: &[&str] = &[
    "/sign-in",
    "/set-up",
    "/join/organisation",
    "/join/provider",
    "/not-found",
];

/// Lets a request for a page through, sends it to sign in, or answers with the page "not found".
pub(super) async fn guard(State(app): State<App>, request: Request<Body>, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let is_page = matches!(*request.method(), Method::GET | Method::HEAD)
        && !path.starts_with("/api/")
        && !PUBLIC.contains(&path.as_str());
    if !is_page {
        return next.run(request).await;
    }
    let Some(cx) = request.extensions().get::<Ctx>().cloned() else {
        return to("/sign-in", request.uri());
    };
    match check(&cx, &path).await {
        Ok(()) => next.run(request).await,
        Err(error) => refuse(&app, error, request).await,
    }
}

/// What a page of a tenant asks of whoever opens it. The server functions that the page calls ask
/// again: this only decides what is shown in its place.
async fn check(cx: &Ctx, path: &str) -> Result<(), Error> {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        ["provider", id, page @ ..] => {
            let provider = cx
                .provider(id.parse::<ProviderId>().map_err(|_| AppError::NotFound)?)
                .await?;
            match page {
                ["clients", "new"] => provider.may::<authz::CreateClient>().map(drop),
                ["members"] => provider.may::<authz::SeeProviderMembers>().map(drop),
                ["events"] => provider.may::<authz::SeeProviderEvents>().map(drop),
                ["settings"] => provider.may::<authz::ManageProvider>().map(drop),
                _ => provider.may::<authz::SeeClients>().map(drop),
            }?;
        }
        ["vault", VaultOwner::OWN] | ["vault", VaultOwner::OWN, "health" | "import" | "export"] => {
            drop(cx.own_vault()?);
        }
        ["vault" | "admin", id, page @ ..] => {
            let id = id
                .parse::<OrganisationId>()
                .map_err(|_| AppError::NotFound)?;
            let organisation = cx.organisation(id).await?;
            match (parts[0], page) {
                ("vault", _) => organisation.may::<authz::OpenVault>().map(drop),
                (_, ["members"]) => organisation.may::<authz::SeeMembers>().map(drop),
                (_, ["members", "invite"]) => organisation.may::<authz::ManageMembers>().map(drop),
                (_, ["events"]) => organisation.may::<authz::SeeEvents>().map(drop),
                (_, ["groups"]) => organisation.may::<authz::ManageGroups>().map(drop),
                (_, ["settings", "key"]) => organisation.may::<authz::RotateKey>().map(drop),
                (_, ["policies"]) => organisation.may::<authz::ManagePolicies>().map(drop),
                (_, ["settings"]) => organisation.may::<authz::ManageRules>().map(drop),
                _ => organisation.may::<authz::SeeSetUp>().map(drop),
            }?;
        }
        _ => {}
    }
    Ok(())
}

/// To a page that must be passed first, from which the person comes back to the one that was asked for.
fn to(page: &str, uri: &Uri) -> Response {
    let wanted = uri.path_and_query().map_or("/", |p| p.as_str());
    if wanted == "/" {
        return Redirect::to(page).into_response();
    }
    let next = percent_encode(wanted);
    Redirect::to(&format!("{page}?next={next}")).into_response()
}

/// Everything but unreserved characters and the slash becomes `%XX`.
fn percent_encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Answers a request that cannot go on: the page "not found", the way to two-step login, or a status.
pub(super) async fn refuse(app: &App, error: Error, request: Request<Body>) -> Response {
    match AppError::from(error) {
        AppError::NotFound => {
            let (mut parts, _) = request.into_parts();
            parts.uri = Uri::from_static("/not-found");
            app.page(Request::from_parts(parts, Body::empty())).await
        }
        AppError::Forbidden { why }
            if why == "two-step-required" || why == "new-password-required" =>
        {
            to("/account/security", request.uri())
        }
        AppError::Unauthenticated => to("/sign-in", request.uri()),
        other => {
            let status =
                StatusCode::from_u16(other.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            let plain = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
            (status, plain, format!("{other}\n")).into_response()
        }
    }
}
