//! To whom a collection can be opened.

use domain::access::Candidates;

use crate::{
    Allowed,
    authz::{OpenVault, Right as _, SeeMembers},
    error::{Error, Result},
    input::Form,
    member::search::{SHOWN, TEXT_MAX, pattern},
    vault::reach,
};

/// Members and groups whose name or address holds the text. Only those who see members, or manage a
/// collection that they may open to others, are told; for anybody else there is no such thing.
pub async fn candidates(org: &Allowed<'_, OpenVault>, text: &str) -> Result<Candidates> {
    let mut form = Form::new();
    let text = form.optional("text", text, TEXT_MAX);
    form.done()?;
    let scope = org.scope();
    let reach = reach(org)?;
    let mut reader = org.app().store().reader().await?;
    if !SeeMembers::granted(org) {
        let all = reader.collections().list(scope, reach).await?;
        if !all.iter().any(|row| row.manage) {
            return Err(Error::not_found());
        }
    }
    let members = reader
        .members()
        .search(scope, &pattern(&text), SHOWN)
        .await?;
    let mut groups = reader.groups().list(scope).await?;
    let text = text.to_lowercase();
    groups.retain(|group| group.name.to_lowercase().contains(&text));
    groups.sort_by_cached_key(|group| (group.name.to_lowercase(), group.id));
    Ok(Candidates {
        members: members
            .into_iter()
            .map(|m| (m.id, m.name, m.email))
            .collect(),
        groups: groups.into_iter().map(|g| (g.id, g.name)).collect(),
    })
}
