//! `/account`, `/account/security`, `/account/sessions`: a person's own settings.

pub mod kdf;
pub mod layout;
pub mod lock;
mod organisations;
pub mod password;
pub mod profile;
pub mod security;
pub mod server;
pub mod sessions;
pub mod two_step;

pub use layout::AccountLayout;
pub use profile::{FingerprintPanel, ProfilePage};
pub use security::SecurityPage;
pub use sessions::SessionsPage;
