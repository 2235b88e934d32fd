//! What an invitation to a provider says to whoever holds its link.

use domain::{
    ProviderMemberId, UserId,
    link::{LinkProblem, LinkPurpose},
    member::{Invitation, Place},
    role::MemberStatus,
};
use store::System;

use crate::{Visitor, error::Result, link};

/// Who invites whom as what. `user` is the signed-in person, if any: who used this very link keeps
/// seeing how far things are; to everybody else a used link is used.
pub async fn look_link(
    visitor: &Visitor,
    user: Option<UserId>,
    token: &str,
) -> Result<std::result::Result<Invitation, LinkProblem>> {
    let (found, problem) = link::find(visitor, token, &[LinkPurpose::JoinProvider]).await?;
    let problem = problem.filter(|p| *p != LinkProblem::Used || user.is_none());
    let (link, id) = match (found, problem) {
        (_, Some(problem)) => return Ok(Err(problem)),
        (Some(link), None) => match link.target_id {
            Some(target) => (link, ProviderMemberId(target)),
            None => return Ok(Err(LinkProblem::Unknown)),
        },
        (None, None) => return Ok(Err(LinkProblem::Unknown)),
    };
    let mut reader = visitor.app().store().reader().await?;
    let Some(provider) = reader.provider_members().provider_of(id).await? else {
        return Ok(Err(LinkProblem::Cancelled));
    };
    let scope = System::because("the holder of an invitation's link is told what it is about")
        .provider(provider);
    let (Some(member), Some(row), Some(email)) = (
        reader.provider_members().find(scope, id).await?,
        reader.providers().find(scope).await?,
        link.email,
    ) else {
        return Ok(Err(LinkProblem::Cancelled));
    };
    let invited = member.status == MemberStatus::Invited && member.email.as_ref() == Some(&email);
    if !invited && (member.user_id.is_none() || member.user_id != user) {
        return Ok(Err(LinkProblem::Used));
    }
    let has_account = reader.users().find_by_email(&email).await?.is_some();
    Ok(Ok(Invitation {
        place: Place::Provider(provider, member.role),
        name: row.name,
        provider: None,
        email,
        has_account,
        status: member.status,
        master_password: None,
        recovery: false,
    }))
}
