//! A new beginning for an account whose person cannot sign in.

use domain::{
    MemberId,
    event::EventKind,
    recovery::{NewMasterPassword, RecoverForm},
};
use store::model::{About, Credentials, NewEvent, User};

use super::{recoverable, rules};
use crate::{
    Allowed, OrganisationCtx,
    account::{self, credentials::check_hash},
    authz::RecoverAccounts,
    error::{Error, Result},
    input::Form,
    mail::{self, template},
    password, policy, random,
};

/// Gives a member another master password, switches its two-step login off, or both. Every session of the account ends.
///
/// With a new master password nothing is open to the person but replacing it, since somebody else knows it. Whoever
/// loses two-step login is locked out of organisations that ask it. The person is written to.
///
/// Refusals: as of [`super::details`], `kdf-changed`, the field `what` when nothing is asked, and `two-step-off` when
/// nothing else is asked than switching off what is off.
pub async fn recover(
    org: &Allowed<'_, RecoverAccounts>,
    id: MemberId,
    form: RecoverForm,
) -> Result<()> {
    let mut check = Form::new();
    check.check("what", form.password.is_some() || form.two_step, "required");
    if let Some(new) = &form.password {
        check.check("kdf", new.kdf.allowed(), "kdf-too-weak");
        check_hash(&mut check, "password", &new.authentication_hash);
        check.sealed("user_key", &new.user_key, crypto::limits::KEY);
    }
    check.done()?;
    let credentials = match form.password {
        Some(new) => Some(credentials(org, new).await?),
        None => None,
    };

    let mut tx = org.app().store().begin().await?;
    let found = tx.members().find(org.scope(), id).await?;
    let user = found.and_then(|member| member.user_id);
    let user = user.ok_or_else(Error::not_found)?;
    policy::lock_places(&mut tx, user, Some(org.id())).await?;
    let organisation = tx
        .organisations()
        .lock(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    rules(org, &mut tx, &organisation).await?;
    recoverable(org, &mut tx, id).await?;
    let user = tx.users().find(user).await?.ok_or_else(Error::not_found)?;
    let two_step = form.two_step && user.totp_secret.is_some();
    if credentials.is_none() && !two_step {
        return Err(Error::conflict("two-step-off"));
    }
    let event = |kind| NewEvent {
        member: Some(id),
        user: Some(user.id),
        subject: Some(user.email.to_string()),
        ..org.event(kind)
    };
    let password = credentials.is_some();
    if let Some(credentials) = credentials {
        check_kdf(&user, &credentials)?;
        tx.users()
            .set_credentials(user.id, &credentials, org.now())
            .await?;
        tx.users().require_new_password(user.id).await?;
        tx.events()
            .insert(&event(EventKind::MemberPasswordReset))
            .await?;
    }
    if two_step {
        tx.users().disable_totp(user.id, org.now()).await?;
        tx.events()
            .insert(&event(EventKind::MemberTwoStepReset))
            .await?;
        policy::without_two_step(&mut tx, org, org.user(), user.id).await?;
    }
    if !password {
        // Another password brings another stamp. Without one it changes here: who signs in at this moment, with the
        // second step that is gone, is signed out too (DOMAIN 11.3).
        let stamp = random::uuid(org.app().random(), org.now());
        tx.users().set_stamp(user.id, stamp, org.now()).await?;
    }
    tx.sessions().delete_others(user.id, None).await?;
    let to = template::To {
        email: &user.email,
        lang: user.lang.as_deref().and_then(domain::Lang::parse),
        settings: org.app().settings(),
    };
    let by = &org.session().name;
    let mail = template::account_recovered(to, &organisation.name, by, password, two_step);
    let about = About {
        provider: organisation.provider_id,
        organisation: Some(org.id()),
        member: Some(id),
    };
    mail::queue_about(&mut tx, org, mail, about).await?;
    tx.save().await?;
    Ok(())
}

async fn credentials(org: &OrganisationCtx, new: NewMasterPassword) -> Result<Credentials> {
    Ok(Credentials {
        kdf: new.kdf,
        password_hash: password::hash(org.app(), &new.authentication_hash).await?,
        user_key: new.user_key,
        security_stamp: random::uuid(org.app().random(), org.now()),
    })
}

/// The person changed the derivation while it was used here.
fn check_kdf(user: &User, credentials: &Credentials) -> Result<()> {
    if account::kdf(user) == credentials.kdf {
        Ok(())
    } else {
        Err(Error::conflict("kdf-changed"))
    }
}
