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

/// Changes those of them in which `asked` differs from `was`; the others stay as they are by now.
pub async fn set_rules(
    org: &Allowed<'_, ManageRules>,
    was: CollectionRules,
    asked: CollectionRules,
) -> Result<()> {
    let scope = org.scope();
    let mut tx = org.app().store().begin().await?;
    tx.organisations()
        .lock(scope)
        .await?
        .ok_or_else(Error::not_found)?;
    let access = tx.access().organisation(org.user(), org.id()).await?;
    let now = access.ok_or_else(Error::not_found)?.rules;
    let rules = CollectionRules::merge(was, asked, now);
    if rules == now {
        return Ok(());
    }
    tx.organisations()
        .set_rules(scope, rules, org.now())
        .await?;
    tx.organisations().touch_vault(scope, org.now()).await?;
    let event = org.event(EventKind::CollectionRulesUpdated);
    tx.events().insert(&event).await?;
    tx.save().await?;
    Ok(())
}
