//! What happens to an account, in the log.

use domain::{EventId, UserId};
use store::{Tx, model::NewEvent};

use crate::{Visitor, error::Result};

/// Writes an event of a person: for the account, and again for each provider and each organisation
/// that confirmed the person (DOMAIN 1.8), so that those who answer for them see it.
pub(crate) async fn log(
    tx: &mut Tx,
    visitor: &Visitor,
    user: UserId,
    event: NewEvent,
) -> Result<()> {
    let event = NewEvent {
        user: Some(user),
        ..event
    };
    let again = || NewEvent {
        id: visitor.new_id::<EventId>(),
        ..event.clone()
    };
    for provider in tx.access().providers_of(user).await? {
        tx.events()
            .insert(&NewEvent {
                provider: Some(provider.id),
                ..again()
            })
            .await?;
    }
    for organisation in tx.access().organisations_of(user).await? {
        tx.events()
            .insert(&NewEvent {
                organisation: Some(organisation.id),
                ..again()
            })
            .await?;
    }
    tx.events().insert(&event).await?;
    Ok(())
}
