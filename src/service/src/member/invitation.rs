//! The link and the mail of an invitation, for new members and for those who are invited again.

use domain::{
    Email, MemberId, OrganisationRole, ProviderId,
    link::{LinkPurpose, LinkState},
};
use store::{OrganisationScope, Tx, model::About};

use crate::{
    ctx::Visitor,
    error::Result,
    link,
    mail::{self, template},
};

/// Who is invited to what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Invitation<'a> {
    /// In which organisation.
    pub(crate) scope: OrganisationScope,
    /// Its provider.
    pub(crate) of: Option<ProviderId>,
    /// The membership, already written.
    pub(crate) member: MemberId,
    /// Whom.
    pub(crate) email: &'a Email,
    /// As what.
    pub(crate) role: OrganisationRole,
    /// Name of the organisation.
    pub(crate) organisation: &'a str,
    /// Name of its provider, if it is a client.
    pub(crate) provider: Option<&'a str>,
}

/// Makes a link that takes the place of earlier ones, and queues the mail with it.
pub(crate) async fn send(tx: &mut Tx, cx: &Visitor, invitation: Invitation<'_>) -> Result<()> {
    let Invitation {
        scope,
        of,
        member,
        email,
        role,
        organisation,
        provider,
    } = invitation;
    tx.links()
        .end_of_target(member.0, LinkState::Replaced)
        .await?;
    let token = link::make(
        tx,
        cx.app().random(),
        cx.now(),
        LinkPurpose::JoinOrganisation,
        Some(member.0),
        Some(email.clone()),
    )
    .await?;
    let to = template::To {
        email,
        lang: mail::language_of(tx, email).await?,
        settings: cx.app().settings(),
    };
    let mail = match (role, provider) {
        (OrganisationRole::Owner, Some(provider)) => {
            template::owner_invited(to, organisation, provider, &token)
        }
        _ => template::member_invited(to, organisation, role, &token),
    };
    tx.jobs().forget_failed(scope, member).await?;
    let about = About {
        provider: of,
        organisation: Some(scope.id()),
        member: Some(member),
    };
    mail::queue_about(tx, cx, mail, about).await
}
