//! All routes of the server.

use std::sync::Arc;

use axum::{
    Router,
    body::Body,
    extract::{DefaultBodyLimit, State},
    http::{HeaderValue, Request, header},
    middleware,
    response::{IntoResponse, Response},
    routing::post,
};
use ipnet::IpNet;
use leptos::{
    config::LeptosOptions,
    nonce::use_nonce,
    prelude::{IntoView, provide_context, use_context},
};
use leptos_axum::{LeptosRoutes, ResponseOptions, generate_route_list};
use service::Portaal;
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, limit::RequestBodyLimitLayer,
    services::ServeDir, set_header::SetResponseHeaderLayer,
};
use web::{cx::SessionCookie, shell::shell};

use super::{anew, caller, guard, headers, origin};
use crate::{
    config::Secret,
    telemetry::{metrics, request_log::log_requests},
};

/// What the HTTP side needs to know.
#[derive(Clone, Debug)]
pub struct Http {
    /// Where the browser's files are.
    pub options: LeptosOptions,
    /// Our origin, without a slash at the end.
    pub public_url: String,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Largest request body in bytes.
    pub body_limit: usize,
    /// Who sends it may read `/metrics`.
    pub metrics_token: Option<Secret>,
}

/// What the layers share.
#[derive(Clone)]
pub(super) struct App {
    pub(super) portaal: Portaal,
    pub(super) options: LeptosOptions,
    pub(super) public_url: Arc<str>,
    pub(super) trusted_proxies: Arc<[IpNet]>,
    pub(super) cookie: SessionCookie,
}

impl axum::extract::FromRef<App> for LeptosOptions {
    fn from_ref(app: &App) -> Self {
        app.options.clone()
    }
}

impl App {
    /// Renders the page at the request's path, also when no route has it.
    pub(super) async fn page(&self, request: Request<Body>) -> Response {
        let options = self.options.clone();
        let render = leptos_axum::render_app_async_with_context(page_context, move || {
            document(options.clone())
        });
        render(request).await.into_response()
    }
}

/// The document, with the policy that fits its nonce.
fn document(options: LeptosOptions) -> impl IntoView {
    if let (Some(response), Some(nonce)) = (use_context::<ResponseOptions>(), use_nonce())
        && let Ok(policy) = HeaderValue::from_str(&headers::page_policy(&nonce))
    {
        response.insert_header(header::CONTENT_SECURITY_POLICY, policy);
    }
    shell(options)
}

fn page_context() {}

/// The server: pages, server functions, routes of `api`, files.
pub fn router(portaal: Portaal, http: Http) -> Router {
    let app = App {
        portaal: portaal.clone(),
        options: http.options.clone(),
        public_url: http.public_url.as_str().into(),
        trusted_proxies: http.trusted_proxies.into(),
        cookie: SessionCookie {
            secure: http.public_url.starts_with("https://"),
        },
    };
    let options = http.options.clone();
    let pages = Router::new()
        .route("/api/fn/{*function}", post(server_function))
        .leptos_routes_with_context(
            &app,
            generate_route_list(web::App),
            page_context,
            move || document(options.clone()),
        )
        .fallback(not_found)
        .with_state(app.clone())
        .layer(middleware::from_fn(anew::once_more))
        .merge(api::routes())
        .layer(CompressionLayer::new().br(true).gzip(true))
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(http.body_limit))
        .merge(
            api::files()
                .layer(DefaultBodyLimit::disable())
                .layer(RequestBodyLimitLayer::new(part_size())),
        )
        .layer(middleware::from_fn_with_state(app.clone(), guard::guard))
        .layer(middleware::from_fn_with_state(
            app.clone(),
            caller::identify,
        ))
        .layer(middleware::from_fn_with_state(app.clone(), origin::check));
    Router::new()
        .merge(api::health(portaal))
        .merge(files(&http.options))
        .merge(http.metrics_token.map_or_else(Router::new, metrics::router))
        .merge(pages)
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn_with_state(app, headers::add))
        .layer(middleware::from_fn(log_requests))
}

/// Files with a hash in their name never change; the few others are asked for again.
fn files(options: &LeptosOptions) -> Router {
    let root = options.site_root.to_string();
    let file = |name: &str| {
        let service = tower_http::services::ServeFile::new(format!("{root}/{name}"));
        axum::routing::get_service(service)
    };
    let forever = SetResponseHeaderLayer::if_not_present(header::CACHE_CONTROL, immutable);
    let again = SetResponseHeaderLayer::overriding(
        header::CACHE_CONTROL,
        HeaderValue::from_static("no-cache"),
    );
    let package = ServeDir::new(format!("{root}/pkg"))
        .precompressed_br()
        .precompressed_gzip();
    let script = |name: &str| {
        tower_http::services::ServeFile::new(format!("{root}/pkg/{name}.js"))
            .precompressed_br()
            .precompressed_gzip()
    };
    let policy = SetResponseHeaderLayer::overriding(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(headers::WORKER_POLICY),
    );
    let worker = |name: &str| {
        tower::ServiceBuilder::new()
            .layer(again.clone())
            .layer(policy.clone())
            .service(script(name))
    };
    Router::new()
        .route_service("/pkg/hash.txt", file("pkg/hash.txt").layer(again.clone()))
        .route_service(
            "/pkg/strength.js",
            tower::ServiceBuilder::new()
                .layer(again.clone())
                .service(script("strength")),
        )
        .route_service(
            "/pkg/ssh.js",
            tower::ServiceBuilder::new()
                .layer(again.clone())
                .service(script("ssh")),
        )
        .route_service("/pkg/importer.js", worker("importer"))
        .route_service("/pkg/files.js", worker("files"))
        .nest_service(
            "/pkg",
            tower::ServiceBuilder::new().layer(forever).service(package),
        )
        .route_service("/favicon.svg", file("favicon.svg").layer(again.clone()))
        .route_service("/robots.txt", file("robots.txt").layer(again))
}

/// Largest request body where a part of a file comes, in bytes.
fn part_size() -> usize {
    usize::try_from(domain::attachment::PART).unwrap_or(usize::MAX)
}

/// Found files may be kept for ever; a missing one may be there tomorrow.
fn immutable<B>(response: &http::Response<B>) -> Option<HeaderValue> {
    response
        .status()
        .is_success()
        .then(|| HeaderValue::from_static("public, max-age=31536000, immutable"))
}

async fn server_function(request: Request<Body>) -> Response {
    leptos_axum::handle_server_fns_with_context(move || provide_context(()), request)
        .await
        .into_response()
}

async fn not_found(State(app): State<App>, request: Request<Body>) -> Response {
    app.page(request).await
}
