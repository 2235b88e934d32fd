//! The first provider and its admin.

use domain::{
    AppError, Lang, ProviderRole,
    account::{MyKeys, SetUpForm},
    event::EventKind,
    link::LinkPurpose,
    name::NAME_MAX,
    policy::MyPolicies,
    role::MemberStatus,
};
use store::{
    StoreError, System, Tx,
    model::{NewProvider, NewProviderMember, NewUser},
};

use crate::{
    Visitor,
    account::{
        credentials::{check_keys, of_keys, pin},
        keys::keys_of,
    },
    error::{Error, Result},
    input::Form,
    random::Token,
    session,
};

/// Makes the provider, its admin and the admin's session, and uses the link up: all of it or nothing.
pub async fn finish(visitor: &Visitor, lang: Lang, form: SetUpForm) -> Result<(Token, MyKeys)> {
    let mut check = Form::new();
    let provider_name = check.text("provider_name", &form.provider_name, NAME_MAX);
    let billing_email = check.email("billing_email", &form.billing_email);
    let name = check.text("name", &form.name, NAME_MAX);
    let email = check.email("email", &form.email);
    check_keys(&mut check, &form.keys);
    check.wrapped("provider_key", &form.provider_key, crypto::limits::KEY);
    check.done()?;
    let (Ok(billing_email), Ok(email)) = (billing_email, email) else {
        return Err(Error::field("email", "email"));
    };
    // Guessing is counted before anything costs.
    if let Err(problem) = crate::link::look(visitor, &form.token, &[LinkPurpose::SetUp]).await? {
        return Err(crate::link::refusal(problem));
    }
    let user = NewUser {
        id: visitor.new_id(),
        email,
        name,
        lang: Some(lang.as_str().to_owned()),
        credentials: of_keys(visitor, &form.keys).await?,
        public_key: form.keys.public_key,
        private_key: form.keys.private_key,
        at: visitor.now(),
    };
    let provider = NewProvider {
        id: visitor.new_id(),
        name: provider_name,
        billing_email,
        at: visitor.now(),
    };
    let mut tx = visitor.app().store().begin().await?;
    let used = crate::link::use_up(&mut tx, &form.token, LinkPurpose::SetUp, visitor.now()).await?;
    if let Err(problem) = used {
        return Err(crate::link::refusal(problem));
    }
    if tx.providers().any().await? {
        return Err(Error::conflict("link-used"));
    }
    insert(&mut tx, visitor, &user, &provider, form.provider_key).await?;
    let token = session::open(&mut tx, visitor, user.id, user.credentials.security_stamp).await?;
    let kept = tx.users().find(user.id).await?.ok_or(AppError::NotFound)?;
    tx.save().await?;
    Ok((token, keys_of(&kept, MyPolicies::default())))
}

async fn insert(
    tx: &mut Tx,
    visitor: &Visitor,
    user: &NewUser,
    provider: &NewProvider,
    provider_key: String,
) -> Result<()> {
    tx.users().insert(user).await.map_err(|error| match error {
        StoreError::Duplicate(_) => Error::field("email", "account-exists"),
        other => other.into(),
    })?;
    tx.providers().insert(provider).await?;
    let scope = System::because("the first provider is being made").provider(provider.id);
    let member = NewProviderMember {
        id: visitor.new_id(),
        user: Some(user.id),
        email: None,
        role: ProviderRole::Admin,
        status: MemberStatus::Confirmed,
        provider_key: Some(provider_key),
        pinned_key_hash: pin(&user.public_key),
        at: visitor.now(),
    };
    tx.provider_members().insert(scope, &member).await?;
    let kinds = [
        EventKind::UserRegistered,
        EventKind::ProviderCreated,
        EventKind::UserSignedIn,
    ];
    for kind in kinds {
        let mut event = visitor.event(kind);
        event.actor = Some(user.id);
        event.user = Some(user.id);
        if kind == EventKind::ProviderCreated {
            event.provider = Some(provider.id);
            event.subject = Some(provider.name.clone());
        }
        tx.events().insert(&event).await?;
    }
    Ok(())
}
