//! Account recovery (DOMAIN 4.7): taking part in it, and giving somebody who does another master password.
//!
//! The server keeps the user key as it lies under the organisation's public key, and opens nothing of it.

mod details;
mod enrol;
mod pair;
mod places;
mod recover;

pub use details::details;
pub use enrol::{enrol, withdraw};
pub use pair::pair;
pub use places::places;
pub(crate) use places::{is_due, is_possible};
pub use recover::recover;

use domain::{
    AppError, MemberId, ProviderRole,
    policy::{PolicyData, PolicyKind, RecoveryRules},
    role::MemberStatus,
};
use store::{
    Tx,
    model::{Member, Organisation},
};

use crate::{
    OrganisationCtx,
    error::{Error, Result},
    member::may_make,
    policy,
};

/// What the organisation's policy says; refused with `recovery-off` when it has none that is on.
async fn rules(
    org: &OrganisationCtx,
    tx: &mut Tx,
    organisation: &Organisation,
) -> Result<RecoveryRules> {
    let kind = PolicyKind::AccountRecovery;
    match policy::active(tx.policies(), org.scope(), organisation, kind).await? {
        Some(PolicyData::AccountRecovery(rules)) => Ok(rules),
        _ => Err(Error::conflict("recovery-off")),
    }
}

/// The member and the key that it left, if the asker may recover the account: owners are recovered by owners and staff
/// only, and so on as with changing a member. Whoever works for a provider is recovered by a colleague who may no less,
/// since with the account comes what it may there.
///
/// Refusals: `own-membership`, `not-confirmed`, `not-enrolled`, `recovery-provider`.
async fn recoverable(org: &OrganisationCtx, tx: &mut Tx, id: MemberId) -> Result<(Member, String)> {
    let member = tx.members().find(org.scope(), id).await?;
    let member = member.ok_or_else(Error::not_found)?;
    may_make(org, member.role, member.permissions)?;
    let user = match (member.status, member.user_id) {
        (_, Some(user)) if user == org.user() => return Err(Error::conflict("own-membership")),
        (MemberStatus::Confirmed, Some(user)) => user,
        _ => return Err(Error::conflict("not-confirmed")),
    };
    let key = tx.members().recovery_key(org.scope(), id).await?;
    let key = key.ok_or_else(|| Error::conflict("not-enrolled"))?;
    let mine = tx.access().providers_of(org.user()).await?;
    for theirs in tx.access().providers_of(user).await? {
        let colleague = mine.iter().any(|own| {
            own.id == theirs.id && (own.role == ProviderRole::Admin || own.role == theirs.role)
        });
        if !colleague {
            return Err(AppError::forbidden("recovery-provider").into());
        }
    }
    Ok((member, key))
}
