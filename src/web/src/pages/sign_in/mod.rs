//! `/sign-in`.

pub mod code;
pub mod form;
pub mod page;
pub mod server;

pub use form::SignInForm;
pub use page::SignInPage;
