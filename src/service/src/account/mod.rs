//! A person's own account.

pub(crate) mod credentials;
pub(crate) mod keys;
mod log;
mod me;
mod profile;
pub mod register;
mod replace;
mod settings;
pub mod two_step;
pub(crate) mod verify;

pub(crate) use log::log;

pub use keys::{mine, of_organisation, of_provider};
pub use me::me;
pub use profile::{profile, security};
pub use replace::{change_kdf, change_password};
pub use settings::{rename, set_language, set_lock_minutes};

use domain::AppError;
use store::model::User;

use crate::{Ctx, Result};

/// The account of the person who asks.
pub(crate) async fn of(cx: &Ctx) -> Result<User> {
    let user = cx
        .app()
        .store()
        .reader()
        .await?
        .users()
        .find(cx.user())
        .await?;
    Ok(user.ok_or(AppError::Unauthenticated)?)
}

/// The KDF settings of an account.
pub(crate) fn kdf(user: &User) -> domain::kdf::KdfSettings {
    // Kept from values that were unsigned; none is negative.
    let number = |value: i32| u32::try_from(value).unwrap_or_default();
    domain::kdf::KdfSettings {
        kind: user.kdf,
        iterations: number(user.kdf_iterations),
        memory_mib: user.kdf_memory_mib.map(number),
        parallelism: user.kdf_parallelism.map(number),
    }
}
