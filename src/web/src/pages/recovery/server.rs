//! What the parts about account recovery ask of the server. All but [`places`] is called after hydration only.

use domain::{
    MemberId, OrganisationId,
    recovery::{EnrolForm, OrganisationPair, RecoverForm, RecoveryDetails, RecoveryPlace},
};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::Answer;
#[cfg(feature = "ssr")]
use crate::cx::cx;
#[cfg(feature = "ssr")]
use service::{
    authz::{OpenVault, RecoverAccounts},
    recovery,
};

/// Where the person who asks may take part.
#[server(name = RecoveryPlaces, prefix = "/api/fn", endpoint = "recovery/places", input = Json)]
pub async fn places() -> Answer<Vec<RecoveryPlace>> {
    Ok(recovery::places(&cx()?).await?)
}

/// The key pair of an organisation.
#[server(name = RecoveryPair, prefix = "/api/fn", endpoint = "recovery/pair", input = Json)]
pub async fn pair(organisation: OrganisationId) -> Answer<OrganisationPair> {
    let org = cx()?.organisation(organisation).await?;
    Ok(recovery::pair(&org.may::<OpenVault>()?).await?)
}

/// Takes part.
#[server(name = RecoveryEnrol, prefix = "/api/fn", endpoint = "recovery/enrol", input = Json)]
pub async fn enrol(organisation: OrganisationId, form: EnrolForm) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    let org = org.sealed_under(form.under)?;
    Ok(recovery::enrol(&org.may::<OpenVault>()?, form).await?)
}

/// Does not take part any more.
#[server(name = RecoveryWithdraw, prefix = "/api/fn", endpoint = "recovery/withdraw", input = Json)]
pub async fn withdraw(organisation: OrganisationId) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    Ok(recovery::withdraw(&org.may::<OpenVault>()?).await?)
}

/// The wrapped keys of a member who takes part.
#[server(name = RecoveryDetailsOf, prefix = "/api/fn", endpoint = "recovery/details", input = Json)]
pub async fn details(organisation: OrganisationId, member: MemberId) -> Answer<RecoveryDetails> {
    let org = cx()?.organisation(organisation).await?;
    Ok(recovery::details(&org.may::<RecoverAccounts>()?, member).await?)
}

/// A new master password, no second step, or both.
#[server(name = RecoveryRecover, prefix = "/api/fn", endpoint = "recovery/recover", input = Json)]
pub async fn recover(
    organisation: OrganisationId,
    member: MemberId,
    form: RecoverForm,
) -> Answer<()> {
    let org = cx()?.organisation(organisation).await?;
    Ok(recovery::recover(&org.may::<RecoverAccounts>()?, member, form).await?)
}
