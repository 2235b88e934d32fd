//! What the account's pages ask of the server.

use domain::account::{CredentialsForm, Profile, Security, SessionView, TwoStepSeed};
use domain::{Lang, SessionId};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::Answer;
#[cfg(feature = "ssr")]
use crate::cx::{SessionCookie, cx, from_request};

/// Name, address, language.
#[server(name = AccountProfile, prefix = "/api/fn", endpoint = "account/profile", input = Json)]
pub async fn profile() -> Answer<Profile> {
    Ok(service::account::profile(&cx()?).await?)
}

/// How the account is protected.
#[server(name = AccountSecurity, prefix = "/api/fn", endpoint = "account/security", input = Json)]
pub async fn security() -> Answer<Security> {
    Ok(service::account::security(&cx()?).await?)
}

/// Changes the name.
#[server(name = AccountRename, prefix = "/api/fn", endpoint = "account/rename", input = Json)]
pub async fn rename(name: String) -> Answer<()> {
    Ok(service::account::rename(&cx()?, &name).await?)
}

/// Changes the language of pages and mails.
#[server(name = AccountLanguage, prefix = "/api/fn", endpoint = "account/language", input = Json)]
pub async fn set_language(lang: Lang) -> Answer<()> {
    Ok(service::account::set_language(&cx()?, lang).await?)
}

/// Changes after how many minutes without activity the vault locks.
#[server(name = AccountLock, prefix = "/api/fn", endpoint = "account/lock_minutes", input = Json)]
pub async fn set_lock_minutes(minutes: i32) -> Answer<()> {
    Ok(service::account::set_lock_minutes(&cx()?, minutes).await?)
}

/// Changes the master password.
#[server(name = AccountPassword, prefix = "/api/fn", endpoint = "account/password", input = Json)]
pub async fn change_password(form: CredentialsForm) -> Answer<()> {
    Ok(service::account::change_password(&cx()?, form).await?)
}

/// Changes how the master key is derived.
#[server(name = AccountKdf, prefix = "/api/fn", endpoint = "account/kdf", input = Json)]
pub async fn change_kdf(form: CredentialsForm) -> Answer<()> {
    Ok(service::account::change_kdf(&cx()?, form).await?)
}

/// Makes the seed of a two-step login.
#[server(name = TwoStepStart, prefix = "/api/fn", endpoint = "account/two_step_start", input = Json)]
pub async fn two_step_start(authentication_hash: String) -> Answer<TwoStepSeed> {
    Ok(service::account::two_step::start(&cx()?, &authentication_hash).await?)
}

/// Switches two-step login on; gives the recovery code.
#[server(name = TwoStepConfirm, prefix = "/api/fn", endpoint = "account/two_step_confirm", input = Json)]
pub async fn two_step_confirm(code: String) -> Answer<String> {
    Ok(service::account::two_step::confirm(&cx()?, &code).await?)
}

/// Switches two-step login off.
#[server(name = TwoStepDisable, prefix = "/api/fn", endpoint = "account/two_step_disable", input = Json)]
pub async fn two_step_disable(authentication_hash: String) -> Answer<()> {
    Ok(service::account::two_step::disable(&cx()?, &authentication_hash).await?)
}

/// Where the account is signed in.
#[server(name = SessionList, prefix = "/api/fn", endpoint = "session/list", input = Json)]
pub async fn sessions() -> Answer<Vec<SessionView>> {
    Ok(service::session::list(&cx()?).await?)
}

/// Ends one session.
#[server(name = SessionEnd, prefix = "/api/fn", endpoint = "session/end", input = Json)]
pub async fn end_session(id: SessionId) -> Answer<()> {
    Ok(service::session::end_one(&cx()?, id).await?)
}

/// Ends every session, this one included.
#[server(name = SignOutEverywhere, prefix = "/api/fn", endpoint = "session/sign_out_everywhere", input = Json)]
pub async fn sign_out_everywhere() -> Answer<()> {
    let cookie: SessionCookie = from_request()?;
    service::session::sign_out_everywhere(&cx()?).await?;
    cookie.clear();
    Ok(())
}
