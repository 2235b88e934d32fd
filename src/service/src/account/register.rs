//! An invited person makes an account.

use domain::{
    AppError, Email, Lang,
    account::{MyKeys, RegisterForm},
    event::EventKind,
    link::LinkPurpose,
    name::NAME_MAX,
    policy::MyPolicies,
};
use store::{StoreError, model::NewUser};

use super::credentials::{check_keys, of_keys};
use crate::{
    Visitor,
    error::{Error, Result},
    input::Form,
    link,
    random::Token,
    session,
};

/// Makes the account of the address that a live invitation was sent to, and signs it in.
///
/// The link is only looked at: accepting the invitation uses it up. Having it proves the address, because it went
/// there by mail, or from a provider admin who copied it and whose name stands in the log for that. An address that
/// has an account already is a conflict: that person signs in.
pub async fn by_link(visitor: &Visitor, lang: Lang, form: RegisterForm) -> Result<(Token, MyKeys)> {
    let mut check = Form::new();
    let name = check.text("name", &form.name, NAME_MAX);
    check_keys(&mut check, &form.keys);
    check.done()?;
    let email = invited(visitor, &form.token).await?;
    let new = NewUser {
        id: visitor.new_id(),
        email,
        name,
        lang: Some(lang.as_str().to_owned()),
        credentials: of_keys(visitor, &form.keys).await?,
        public_key: form.keys.public_key,
        private_key: form.keys.private_key,
        at: visitor.now(),
    };
    let mut tx = visitor.app().store().begin().await?;
    tx.users().insert(&new).await.map_err(|error| match error {
        StoreError::Duplicate(_) => Error::conflict("account-exists"),
        other => other.into(),
    })?;
    for kind in [EventKind::UserRegistered, EventKind::UserSignedIn] {
        let mut event = visitor.event(kind);
        event.actor = Some(new.id);
        event.user = Some(new.id);
        tx.events().insert(&event).await?;
    }
    let token = session::open(&mut tx, visitor, new.id, new.credentials.security_stamp).await?;
    let user = tx.users().find(new.id).await?.ok_or(AppError::NotFound)?;
    tx.save().await?;
    Ok((token, super::keys::keys_of(&user, MyPolicies::default())))
}

/// The address that the invitation behind a live link was sent to.
async fn invited(visitor: &Visitor, token: &str) -> Result<Email> {
    let invitations = [LinkPurpose::JoinOrganisation, LinkPurpose::JoinProvider];
    match link::look(visitor, token, &invitations).await? {
        Ok(link) => Ok(link.email.ok_or(AppError::NotFound)?),
        Err(problem) => Err(link::refusal(problem)),
    }
}
