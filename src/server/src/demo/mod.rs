//! Demo data: a provider with the three clients of the product's article, made through the very
//! services and ciphers that a browser goes through, so that it opens in one.

pub(crate) mod client;
pub(crate) mod person;
mod vault;

use anyhow::{Context, Result};
use crypto::SymmetricKey;
use domain::ProviderId;
use service::{Portaal, authz, set_up};

pub(crate) use person::ADMIN;
use person::{Person, request};

/// The master password of every demo account: the database is thrown away with the program.
pub(crate) const PASSWORD: &str = "lantaarn fietspad 1953";

/// A demo account, to be told to whoever runs the demo.
pub(crate) struct SignIn {
    /// The address.
    pub(crate) email: &'static str,
    /// Who that is.
    pub(crate) who: &'static str,
}

/// Fills an empty database, with so many items more in the first client's vault; gives the accounts that can sign in.
pub(crate) async fn fill(app: &Portaal, items: u32) -> Result<Vec<SignIn>> {
    let (admin, provider_key, provider) = first_admin(app).await?;
    let provider = admin.cx.provider(provider).await?;
    let create = provider.may::<authz::CreateClient>()?;

    let first = client::create(&create, &provider_key, &client::ARTICLE[0]).await?;
    vault::fill(&admin.cx, &first, items).await?;
    owner(
        app,
        &provider,
        &first,
        client::ARTICLE[0].owner,
        "Olga Visser",
        true,
    )
    .await?;
    let second = client::create(&create, &provider_key, &client::ARTICLE[1]).await?;
    owner(
        app,
        &provider,
        &second,
        client::ARTICLE[1].owner,
        "Sven Bakker",
        false,
    )
    .await?;
    client::create(&create, &provider_key, &client::ARTICLE[2]).await?;
    Ok(vec![
        SignIn {
            email: ADMIN,
            who: "provider admin",
        },
        SignIn {
            email: client::ARTICLE[0].owner,
            who: "owner of the first client, confirmed",
        },
        SignIn {
            email: client::ARTICLE[1].owner,
            who: "owner of the second client, waits to be confirmed",
        },
    ])
}

/// Sets an empty server up; gives the admin, the provider's key and its id.
pub(crate) async fn first_admin(app: &Portaal) -> Result<(Person, SymmetricKey, ProviderId)> {
    let link = set_up::link(app)
        .await?
        .context("somebody is set up already")?;
    person::first_admin(app, token(&link)?).await
}

/// Registers a client's owner by the invitation and accepts it; the first one is confirmed too.
pub(crate) async fn owner(
    app: &Portaal,
    provider: &service::ProviderCtx,
    client: &client::Made,
    email: &'static str,
    name: &str,
    confirm: bool,
) -> Result<Person> {
    let manage = provider.may::<authz::ManageOwnerInvitations>()?;
    let organisation = client.ids.organisation;
    let member = client.ids.owner.context("the owner who was just invited")?;
    let link = service::member::owner::copy_link(&manage, organisation, member).await?;
    let person = Person::register(app, token(&link)?, email, name).await?;
    service::member::accept(&person.cx, token(&link)?).await?;
    if confirm {
        let form = person.confirm_form(&client.key).await?;
        service::member::owner::confirm(&manage, organisation, member, form).await?;
    }
    Ok(person)
}

/// The secret in a link.
fn token(link: &str) -> Result<&str> {
    link.split_once("token=")
        .map(|(_, token)| token)
        .context("a link without a token")
}

/// The session behind a token.
async fn identify(app: &Portaal, token: &service::random::Token) -> Result<service::Ctx> {
    app.identify(token.secret(), request())
        .await?
        .context("a session that was just opened")
}
