//! Every part of the kit on a few pages, for those who build pages: `cargo run -p web --features ssr --example gallery`,
//! then <http://127.0.0.1:4300>. The words on it are specimens, so they are not in the language files.

#![allow(
    unreachable_pub,
    reason = "what #[component] makes is public, whatever module it stands in"
)]

mod app;
mod forms;
mod parts;

use axum::Router;
use axum::http::header;
use axum::routing::get;
use leptos::config::LeptosOptions;
use leptos_axum::{LeptosRoutes as _, generate_route_list};
use tower_http::services::{ServeDir, ServeFile};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let options = LeptosOptions::builder()
        .output_name("portaal")
        .site_addr(([127, 0, 0, 1], 4300))
        .build();
    let address = options.site_addr;
    let routes = generate_route_list(app::Gallery);
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let style = move || async move {
        let css = tokio::fs::read_to_string(format!("{root}/style/main.css")).await;
        (
            [(header::CONTENT_TYPE, "text/css")],
            css.unwrap_or_default(),
        )
    };
    let shell = {
        let options = options.clone();
        move || web::shell::document(options.clone(), app::Gallery)
    };
    let router = Router::new()
        .leptos_routes(&options, routes, shell.clone())
        .route("/pkg/portaal.css", get(style))
        .route_service(
            "/favicon.svg",
            ServeFile::new(format!("{root}/public/favicon.svg")),
        )
        .nest_service("/pkg", ServeDir::new(format!("{root}/style")))
        .fallback(leptos_axum::file_and_error_handler_with_context::<
            LeptosOptions,
            _,
        >(
            || {},
            move |options| web::shell::document(options, app::Gallery),
        ))
        .with_state(options);
    let listener = tokio::net::TcpListener::bind(address).await?;
    axum::serve(listener, router).await
}
