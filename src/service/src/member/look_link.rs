//! What an invitation to an organisation says to whoever holds its link.

use domain::{
    MemberId, UserId,
    link::{LinkProblem, LinkPurpose},
    member::{Invitation, Place},
    policy::{PolicyData, PolicyKind},
    role::MemberStatus,
};
use store::System;

use crate::{Visitor, error::Result, link, policy};

/// Who invites whom to what. `user` is the signed-in person, if any: who used this very link keeps
/// seeing how far things are; to everybody else a used link is used.
pub async fn look_link(
    visitor: &Visitor,
    user: Option<UserId>,
    token: &str,
) -> Result<std::result::Result<Invitation, LinkProblem>> {
    let (found, problem) = link::find(visitor, token, &[LinkPurpose::JoinOrganisation]).await?;
    let problem = problem.filter(|p| *p != LinkProblem::Used || user.is_none());
    let (link, id) = match (found, problem) {
        (_, Some(problem)) => return Ok(Err(problem)),
        (Some(link), None) => match link.target_id {
            Some(target) => (link, MemberId(target)),
            None => return Ok(Err(LinkProblem::Unknown)),
        },
        (None, None) => return Ok(Err(LinkProblem::Unknown)),
    };
    let mut reader = visitor.app().store().reader().await?;
    let Some(organisation) = reader.members().organisation_of(id).await? else {
        return Ok(Err(LinkProblem::Cancelled));
    };
    let system = System::because("the holder of an invitation's link is told what it is about");
    let scope = system.organisation(organisation);
    let (Some(member), Some(organisation), Some(email)) = (
        reader.members().find(scope, id).await?,
        reader.organisations().find(scope).await?,
        link.email,
    ) else {
        return Ok(Err(LinkProblem::Cancelled));
    };
    let invited = member.status == MemberStatus::Invited && member.email.as_ref() == Some(&email);
    if !invited && (member.user_id.is_none() || member.user_id != user) {
        return Ok(Err(LinkProblem::Used));
    }
    let provider = match organisation.provider_id {
        Some(provider) => {
            let provider = reader.providers().find(system.provider(provider)).await?;
            provider.map(|p| p.name)
        }
        None => None,
    };
    let kind = PolicyKind::MasterPassword;
    let rules = policy::active(reader.policies(), scope, &organisation, kind).await?;
    let kind = PolicyKind::AccountRecovery;
    let recovery = policy::active(reader.policies(), scope, &organisation, kind).await?;
    let has_account = reader.users().find_by_email(&email).await?.is_some();
    Ok(Ok(Invitation {
        place: Place::Organisation(organisation.id, member.role),
        name: organisation.name,
        provider,
        email,
        has_account,
        status: member.status,
        master_password: match rules {
            Some(PolicyData::MasterPassword(rules)) => Some(rules),
            _ => None,
        },
        recovery: matches!(
            recovery,
            Some(PolicyData::AccountRecovery(rules)) if rules.auto_enroll_enabled
        ),
    }))
}
