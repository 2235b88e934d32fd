//! What the vault's page says before anything is decrypted.

use domain::item::VaultHead;

use crate::{
    Allowed,
    authz::{
        CreateCollections, ExportItems, ImportItems, ManageGroups, OpenVault, Right as _, SeeSetUp,
    },
    error::{Error, Result},
    policy,
    recovery::is_due,
    vault::reach,
};
use store::model::Reach;

/// Name, size and rights. Holds nothing encrypted, so that it may stand in a page's source.
pub async fn head(org: &Allowed<'_, OpenVault>) -> Result<VaultHead> {
    let reach = reach(org)?;
    let mut reader = org.app().store().reader().await?;
    let organisation = reader
        .organisations()
        .find(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    let policies = reader.policies().of_user(org.user()).await?;
    Ok(VaultHead {
        owner: org.id().into(),
        name: organisation.name,
        items: reader.items().count_reached(org.scope(), reach).await?,
        see_all: reach == Reach::All,
        create_collections: CreateCollections::granted(org),
        manage_groups: ManageGroups::granted(org),
        import: ImportItems::granted(org),
        export: ExportItems::granted(org),
        see_set_up: SeeSetUp::granted(org),
        enrol: is_due(&policies, org.id()),
        staff: org.staff_of().is_some(),
        policies: policy::merged(policies),
    })
}
