//! Who waits for a provider's people, over all of its clients.

mod list;
mod many;

pub use list::list;
pub use many::{again, all_to_confirm, confirm_many};

use domain::many::WaitingFor;
use store::{ProviderScope, Reader};

use crate::{ctx::Visitor, error::Result};

/// How many wait to be confirmed, for the side bar.
pub(crate) async fn to_confirm(
    reader: &mut Reader,
    visitor: &Visitor,
    scope: ProviderScope,
) -> Result<u32> {
    let count = reader
        .waitings()
        .count(scope, WaitingFor::Confirm, visitor.now(), COUNTED)
        .await?;
    Ok(u32::try_from(count.count).unwrap_or(u32::MAX))
}

/// Those who wait are counted up to this.
pub(crate) const COUNTED: i64 = 100;
