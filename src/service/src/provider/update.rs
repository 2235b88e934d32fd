//! Changes the settings of a provider.

use domain::{Email, event::EventKind, name::NAME_MAX, provider::ProviderForm};
use store::model::NewEvent;

use crate::{
    Allowed,
    authz::ManageProvider,
    error::{Error, Result},
    input::Form,
};

/// Name, billing address, and whether staff must have two-step login. Whoever switches that on must
/// have it, or would shut himself out: `two-step-needed-first` at the field.
pub async fn update(provider: &Allowed<'_, ManageProvider>, form: ProviderForm) -> Result<()> {
    let mut check = Form::new();
    let name = check.text("name", &form.name, NAME_MAX);
    let billing_email: Option<Email> = check.email("billing_email", &form.billing_email).ok();
    check.check(
        "require_two_step",
        !form.require_two_step || provider.session().two_step,
        "two-step-needed-first",
    );
    check.done()?;
    let Some(billing_email) = billing_email else {
        return Err(Error::field("billing_email", "required"));
    };
    let scope = provider.scope();
    let mut tx = provider.app().store().begin().await?;
    tx.providers()
        .lock(scope)
        .await?
        .ok_or_else(Error::not_found)?;
    tx.providers()
        .update(
            scope,
            &name,
            &billing_email,
            form.require_two_step,
            provider.now(),
        )
        .await?;
    tx.events()
        .insert(&NewEvent {
            subject: Some(name),
            ..provider.event(EventKind::ProviderUpdated)
        })
        .await?;
    tx.save().await?;
    Ok(())
}
