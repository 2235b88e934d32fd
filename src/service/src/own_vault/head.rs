//! What the page says before anything is decrypted.

use domain::item::{VaultHead, VaultOwner};

use crate::{error::Result, own_vault::OwnVault, policy};

/// Size and rights. Holds nothing encrypted, so that it may stand in a page's source.
pub async fn head(own: &OwnVault) -> Result<VaultHead> {
    let mut reader = own.app().store().reader().await?;
    let policies = policy::of(reader.policies(), own.user()).await?;
    Ok(VaultHead {
        owner: VaultOwner::Person,
        name: String::new(),
        items: reader.own_vaults().count(own.user()).await?,
        // An item may be in no folder.
        see_all: true,
        create_collections: true,
        manage_groups: false,
        import: policies.may_own_items(),
        export: true,
        see_set_up: false,
        enrol: false,
        staff: false,
        policies,
    })
}
