//! Who may create and delete collections and items: the four settings of an organisation.

use domain::{event::EventKind, permission::CollectionRules};

use crate::{
    Allowed,
    authz::ManageRules,
    error::{Error, Result},
};

/// The settings as they are.
pub fn rules(org: &Allowed<'_, ManageRules>) -> CollectionRules {
    org.access().rules
}

/// Changes them. Setting what is set already is no change.
pub async fn set_rules(org: &Allowed<'_, ManageRules>, rules: CollectionRules) -> Result<()> {
    if org.access().rules == rules {
        return Ok(());
    }
    let mut tx = org.app().store().begin().await?;
    tx.organisations()
        .lock(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    tx.organisations()
        .set_rules(org.scope(), rules, org.now())
        .await?;
    tx.organisations()
        .touch_vault(org.scope(), org.now())
        .await?;
    let event = org.event(EventKind::CollectionRulesUpdated);
    tx.events().insert(&event).await?;
    tx.save().await?;
    Ok(())
}
