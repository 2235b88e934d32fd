//! Signing in.
//!
//! An address without an account, and a wrong password, take the same steps, the same time and give the same answer
//! (DOMAIN 11.2): both are counted, both cost one Argon2id, both write an event. The limits count every try, by the
//! visitor's address and by the account that is tried, existing or not.

use domain::{
    Email, Millis, UserId,
    account::{SignInForm, SignInStep},
    event::EventKind,
};
use store::model::User;

use super::open;
use crate::{
    Ctx, Visitor,
    account::{self, credentials::check_hash, keys::keys_of},
    error::{Error, Result},
    input::Form,
    limit, password, policy,
    random::Token,
    totp,
};

/// What the limit of an account counts.
const ACCOUNT: &str = "sign-in";
/// What the limit of a visitor's address counts.
const ADDRESS: &str = "sign-in-ip";
/// Most characters of a code: a recovery code with blanks.
const CODE_MAX: usize = 80;

/// Signs in, or asks for the second step. A session that the browser had before ends: nobody can be left in, or led
/// into, somebody else's.
pub async fn sign_in(
    visitor: &Visitor,
    previous: Option<&Ctx>,
    form: SignInForm,
) -> Result<(Option<Token>, SignInStep)> {
    let mut check = Form::new();
    let email = check.email("email", &form.email);
    check_hash(&mut check, "password", &form.authentication_hash);
    let code = form.code.as_deref().unwrap_or_default();
    check.check("code", code.len() <= CODE_MAX, "too-long");
    check.done()?;
    let Ok(email) = email else {
        return Err(Error::field("email", "email"));
    };
    count(visitor, &email).await?;
    let app = visitor.app();
    let user = app
        .store()
        .reader()
        .await?
        .users()
        .find_by_email(&email)
        .await?;
    let kept = user.as_ref().map(|user| user.password_hash.as_str());
    let right = password::proves(kept, &form.authentication_hash).await?;
    let user = match (right, user) {
        (true, Some(user)) => user,
        (_, user) => {
            note_failure(
                visitor,
                &email,
                user.map(|u| u.id),
                EventKind::UserFailedSignIn,
            )
            .await?;
            return Err(Error::field("password", "sign-in-failed"));
        }
    };
    let second = match second_step(&user, code, visitor.now()) {
        Second::Asked => return Ok((None, SignInStep::Code)),
        Second::Wrong => {
            note_failure(visitor, &email, Some(user.id), EventKind::UserFailedTwoStep).await?;
            return Err(Error::field("code", "wrong-code"));
        }
        ready => ready,
    };
    let renewed = password::renewed(app, &user.password_hash, &form.authentication_hash).await?;
    finish(visitor, previous, &email, user, second, renewed).await
}

/// How the second step stands.
enum Second {
    /// The account has none.
    None,
    /// It has one and no code was given.
    Asked,
    /// The code of this time step was given; whether it was used before is decided when it is used up.
    Step(i64),
    /// Something else was given, perhaps the recovery code.
    Recovery(String),
    /// No code of now, and too short for a recovery code.
    Wrong,
}

fn second_step(user: &User, code: &str, now: Millis) -> Second {
    let Some(secret) = &user.totp_secret else {
        return Second::None;
    };
    if code.trim().is_empty() {
        return Second::Asked;
    }
    match totp::digits(code) {
        Some(digits) => {
            totp::matching_step(secret, &digits, now).map_or(Second::Wrong, Second::Step)
        }
        None => Second::Recovery(totp::recovery_hash(code)),
    }
}

/// Counts the try, by address and by account.
async fn count(visitor: &Visitor, email: &Email) -> Result<()> {
    let app = visitor.app();
    let limits = app.limits();
    let who = limit::ip_bucket(visitor.request().ip);
    limit::hit(app, ADDRESS, &who, limits.sign_in_ip).await?;
    limit::hit(app, ACCOUNT, email.as_str(), limits.sign_in_account).await
}

/// Writes down a wrong try. For an address without an account too: it costs the same, and the operator sees what is
/// being tried.
async fn note_failure(
    visitor: &Visitor,
    email: &Email,
    user: Option<UserId>,
    kind: EventKind,
) -> Result<()> {
    let mut tx = visitor.app().store().begin().await?;
    let id = user.unwrap_or_else(|| visitor.new_id());
    tx.users().note_failure(id, visitor.now()).await?;
    let mut event = visitor.event(kind);
    event.subject = Some(email.to_string());
    match user {
        Some(user) => account::log(&mut tx, visitor, user, event).await?,
        None => tx.events().insert(&event).await?,
    }
    tx.save().await?;
    Ok(())
}

/// Uses the code up, opens the session and writes it down, or nothing of it.
async fn finish(
    visitor: &Visitor,
    previous: Option<&Ctx>,
    email: &Email,
    user: User,
    second: Second,
    renewed: Option<String>,
) -> Result<(Option<Token>, SignInStep)> {
    let mut tx = visitor.app().store().begin().await?;
    let mut recovered = false;
    let fits = match second {
        Second::Step(step) => tx.users().use_totp_step(user.id, step).await?,
        Second::Recovery(hash) => {
            recovered = true;
            policy::lock_places(&mut tx, user.id, None).await?;
            tx.users()
                .recover_totp(user.id, &hash, visitor.now())
                .await?
        }
        Second::None => true,
        Second::Asked | Second::Wrong => false,
    };
    if !fits {
        drop(tx);
        note_failure(visitor, email, Some(user.id), EventKind::UserFailedTwoStep).await?;
        return Err(Error::field("code", "wrong-code"));
    }
    if let Some(new) = renewed {
        // Not ours to keep when the password was changed meanwhile.
        tx.users()
            .renew_password_hash(user.id, &user.password_hash, &new)
            .await?;
    }
    tx.users().clear_failures(user.id).await?;
    limit::clear_in(&mut tx, ACCOUNT, email.as_str()).await?;
    if let Some(previous) = previous {
        tx.sessions()
            .delete(previous.user(), previous.session_id())
            .await?;
    }
    let token = open(&mut tx, visitor, user.id, user.security_stamp).await?;
    let kinds = [
        recovered.then_some(EventKind::UserRecoveredTwoStep),
        Some(EventKind::UserSignedIn),
    ];
    for kind in kinds.into_iter().flatten() {
        let mut event = visitor.event(kind);
        event.actor = Some(user.id);
        account::log(&mut tx, visitor, user.id, event).await?;
    }
    if recovered {
        policy::without_two_step(&mut tx, visitor, user.id, user.id).await?;
    }
    let keys = Box::new(keys_of(&user, policy::of(tx.policies(), user.id).await?));
    tx.save().await?;
    Ok((Some(token), SignInStep::Done { keys, recovered }))
}
