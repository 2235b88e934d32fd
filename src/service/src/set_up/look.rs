//! What a set-up link is worth.

use domain::link::{LinkProblem, LinkPurpose};

use crate::{Visitor, error::Result};

/// What is wrong with the link, if anything.
pub async fn look(visitor: &Visitor, token: &str) -> Result<Option<LinkProblem>> {
    let found = crate::link::look(visitor, token, &[LinkPurpose::SetUp]).await?;
    if found.is_ok() && !needed(visitor).await? {
        return Ok(Some(LinkProblem::Used));
    }
    Ok(found.err())
}

/// Whether this server has no provider yet.
pub async fn needed(visitor: &Visitor) -> Result<bool> {
    let mut reader = visitor.app().store().reader().await?;
    Ok(!reader.providers().any().await?)
}
