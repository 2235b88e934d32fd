//! The one-time link.

use domain::link::{LinkPurpose, LinkState};
use store::StoreError;

use crate::{
    Portaal,
    error::{Error, Result},
};

/// The address under which the first provider is set up; none when there is a provider. A new link takes the place of
/// earlier ones: only the one that was printed last works.
pub async fn link(app: &Portaal) -> Result<Option<String>> {
    /// Servers that start together on one database make each other wait once, hardly ever twice.
    const TRIES: u32 = 5;
    let mut tries = 1;
    loop {
        match only_one(app).await {
            // Another server made one at this moment.
            Err(Error::Store(StoreError::Duplicate(_))) if tries < TRIES => tries += 1,
            told => return told,
        }
    }
}

async fn only_one(app: &Portaal) -> Result<Option<String>> {
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
