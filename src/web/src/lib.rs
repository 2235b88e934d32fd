//! Pages and server functions of Portaal, by area of the product.
//!
//! Feature `ssr` renders on the server, `hydrate` runs in the browser; never both, so that nothing of the server
//! reaches the wasm. How to add a page, a text or a part of the kit: `docs/ui.md`.

// One `view!` nests deeply; the compiler's default limits are made for hand-written types.
#![recursion_limit = "256"]
#![allow(
    unreachable_pub,
    reason = "what #[component] makes is public, whatever module it stands in"
)]

pub mod app;
#[cfg(feature = "ssr")]
pub mod assets;
pub mod connection;
#[cfg(feature = "ssr")]
pub mod cx;
pub mod errors;
pub mod frame;
pub mod hydrated;
pub mod keys;
pub mod lang;
mod latest;
pub mod loaded;
mod module;
pub mod new_password;
pub mod next;
pub mod pages;
pub mod preferences;
pub mod refused;
pub mod register;
mod release;
#[cfg(feature = "ssr")]
pub mod shell;
pub mod ui;
mod wait;

pub use app::App;
pub use errors::{Answer, WebError};
pub use lang::use_text;
pub use loaded::Loaded;
