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
    for kind in changed(now, rules) {
        tx.events().insert(&org.event(kind)).await?;
    }
    tx.save().await?;
    Ok(())
}

/// What is written down: one event for each setting that is another now.
fn changed(was: CollectionRules, now: CollectionRules) -> impl Iterator<Item = EventKind> {
    use EventKind as K;
    [
        (
            (was.limit_creation, now.limit_creation),
            (K::CollectionCreationLimited, K::CollectionCreationOpened),
        ),
        (
            (was.limit_deletion, now.limit_deletion),
            (K::CollectionDeletionLimited, K::CollectionDeletionOpened),
        ),
        (
            (was.limit_item_deletion, now.limit_item_deletion),
            (K::ItemDeletionLimited, K::ItemDeletionOpened),
        ),
        (
            (was.admins_see_all, now.admins_see_all),
            (K::AdminsReachAll, K::AdminsReachShared),
        ),
    ]
    .into_iter()
    .filter(|((was, now), _)| was != now)
    .map(|((_, on), (switched_on, switched_off))| if on { switched_on } else { switched_off })
}
