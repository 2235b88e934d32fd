//! Links in mails: made, looked at, used up.

use domain::{
    AppError, Email, Millis,
    link::{LINK_LIFE, LinkProblem, LinkPurpose, LinkState},
};
use store::{Tx, model::Link};
use uuid::Uuid;

use crate::{
    ctx::Visitor,
    error::Result,
    random::{Random, Token},
};

/// Makes a link and keeps its hash. Earlier links of the same membership stay as they are.
pub(crate) async fn make(
    tx: &mut Tx,
    random: &dyn Random,
    now: Millis,
    purpose: LinkPurpose,
    target: Option<Uuid>,
    email: Option<Email>,
) -> Result<Token> {
    let token = Token::make(random);
    let link = Link {
        token_hash: token.hash(),
        purpose,
        target_id: target,
        email,
        state: LinkState::Live,
        created_at: now,
        expires_at: now + LINK_LIFE,
    };
    tx.links().insert(&link).await?;
    Ok(token)
}

/// What is wrong with a link at this moment, if anything.
fn problem(link: Option<&Link>, purposes: &[LinkPurpose], now: Millis) -> Option<LinkProblem> {
    let Some(link) = link.filter(|link| purposes.contains(&link.purpose)) else {
        return Some(LinkProblem::Unknown);
    };
    match link.state {
        LinkState::Used => Some(LinkProblem::Used),
        LinkState::Replaced => Some(LinkProblem::Replaced),
        LinkState::Cancelled => Some(LinkProblem::Cancelled),
        LinkState::Live => (now >= link.expires_at).then_some(LinkProblem::Expired),
    }
}

/// Looks at a link without using it up. Guessing is counted.
pub(crate) async fn look(
    visitor: &Visitor,
    token: &str,
    purposes: &[LinkPurpose],
) -> Result<std::result::Result<Link, LinkProblem>> {
    Ok(match find(visitor, token, purposes).await? {
        (Some(link), None) => Ok(link),
        (_, problem) => Err(problem.unwrap_or(LinkProblem::Unknown)),
    })
}

/// A link of one of these purposes in any state, and what is wrong with it. Guessing is counted.
pub(crate) async fn find(
    visitor: &Visitor,
    token: &str,
    purposes: &[LinkPurpose],
) -> Result<(Option<Link>, Option<LinkProblem>)> {
    let app = visitor.app();
    let who = crate::limit::ip_bucket(visitor.request().ip);
    crate::limit::hit(app, "link", &who, app.limits().link_ip).await?;
    let link = match Token::parse(token) {
        Some(token) => {
            app.store()
                .reader()
                .await?
                .links()
                .find(&token.hash())
                .await?
        }
        None => None,
    };
    let link = link.filter(|link| purposes.contains(&link.purpose));
    let problem = problem(link.as_ref(), purposes, visitor.now());
    Ok((link, problem))
}

/// The refusal that says what is wrong with a link: `link-<problem>`.
pub(crate) fn refusal(problem: LinkProblem) -> crate::Error {
    crate::Error::Refused(match problem {
        LinkProblem::Unknown => AppError::conflict("link-unknown"),
        LinkProblem::Expired => AppError::conflict("link-expired"),
        LinkProblem::Used => AppError::conflict("link-used"),
        LinkProblem::Replaced => AppError::conflict("link-replaced"),
        LinkProblem::Cancelled => AppError::conflict("link-cancelled"),
    })
}

/// Uses a link up inside a transaction; the second of two at once gets the problem.
pub(crate) async fn use_up(
    tx: &mut Tx,
    token: &str,
    purpose: LinkPurpose,
    now: Millis,
) -> Result<std::result::Result<Link, LinkProblem>> {
    let Some(token) = Token::parse(token) else {
        return Ok(Err(LinkProblem::Unknown));
    };
    let hash = token.hash();
    let link = tx.links().lock(&hash).await?;
    if let Some(problem) = problem(link.as_ref(), &[purpose], now) {
        return Ok(Err(problem));
    }
    let Some(link) = link else {
        return Ok(Err(LinkProblem::Unknown));
    };
    if !tx.links().end(&hash, LinkState::Used).await? {
        return Ok(Err(LinkProblem::Used));
    }
    Ok(Ok(link))
}
