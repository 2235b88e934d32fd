//! What every story of the server starts with: a provider and its admin, made through the verbs
//! that the pages call.

use std::net::{IpAddr, Ipv4Addr};

use domain::{Lang, ProviderId, account::SetUpForm};
use service::{Ctx, Portaal, Request, Visitor};

use super::people::{Keys, address};

/// A visitor from this machine.
pub(crate) fn visitor(app: &Portaal) -> Visitor {
    app.visit(request())
}

/// How such a visitor describes itself.
pub(crate) fn request() -> Request {
    Request {
        ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
        agent: "a test".to_owned(),
        lang: Lang::En,
    }
}

/// The person behind a session's token.
pub(crate) async fn signed_in(app: &Portaal, token: &str) -> Ctx {
    app.identify(token, request())
        .await
        .expect("the database answers")
        .expect("the session lives")
}

/// The secret of the link in a text.
pub(crate) fn token_in(text: &str) -> String {
    let (_, rest) = text.split_once("token=").expect("a link in the text");
    rest.chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
        .collect()
}

/// Sets a fresh server up: the admin's session and the provider.
pub(crate) async fn set_up(app: &Portaal) -> (String, ProviderId) {
    let keys = Keys::get().await;
    let link = service::set_up::link(app)
        .await
        .expect("the database answers")
        .expect("a fresh server has a link");
    let form = SetUpForm {
        token: token_in(&link),
        provider_name: "Anders".to_owned(),
        billing_email: address("bills"),
        name: "admin".to_owned(),
        email: address("admin"),
        keys: keys.form("admin"),
        provider_key: keys.provider.1.clone(),
    };
    let (token, _) = service::set_up::finish(&visitor(app), Lang::En, form)
        .await
        .expect("the set-up is done");
    let cx = signed_in(app, token.secret()).await;
    let me = service::account::me(&cx).await.expect("somebody");
    (token.secret().to_owned(), me.providers[0].id)
}
