//! The one-time link.

use domain::link::{LinkPurpose, LinkState};

use crate::{Portaal, error::Result};

/// The address under which the first provider is set up; none when there is a provider. A new link takes the place of
/// earlier ones: only the one that was printed last works.
pub async fn link(app: &Portaal) -> Result<Option<String>> {
    let mut tx = app.store().begin().await?;
    if tx.providers().any().await? {
        return Ok(None);
    }
    tx.links()
        .end_of_purpose(LinkPurpose::SetUp, LinkState::Replaced)
        .await?;
    let token = crate::link::make(
        &mut tx,
        app.random(),
        app.now(),
        LinkPurpose::SetUp,
        None,
        None,
    )
    .await?;
    tx.save().await?;
    let origin = &app.settings().public_url;
    Ok(Some(format!("{origin}/set-up?token={}", token.secret())))
}
