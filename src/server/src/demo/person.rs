//! People with accounts, made as a browser makes them.

use std::net::{IpAddr, Ipv4Addr};

use anyhow::{Context, Result};
use crypto::{Kdf, NewAccount, SymmetricKey, make_account, make_provider, random, salt_from_email};
use domain::{
    Lang, ProviderId,
    account::{NewKeys, RegisterForm, SetUpForm},
    kdf::KdfSettings,
    member::ConfirmForm,
};
use service::{Ctx, Portaal, Request, account, set_up};

/// The address of the provider's admin.
pub(crate) const ADMIN: &str = "admin@provider.example";

/// A signed-in person and the public key that others wrap keys for.
pub(crate) struct Person {
    pub(crate) cx: Ctx,
    public_key: crypto::PublicKey,
}

/// As if from a browser on this machine.
pub(super) fn request() -> Request {
    Request {
        ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
        agent: "demo".to_owned(),
        lang: Lang::En,
    }
}

/// Sets the server up; gives the admin, the provider's key and its id.
pub(super) async fn first_admin(
    app: &Portaal,
    token: &str,
) -> Result<(Person, SymmetricKey, ProviderId)> {
    let made = account(ADMIN).await?;
    let (provider_key, wrapped) = make_provider(&made.public_key, &mut random::system()).await?;
    let form = SetUpForm {
        token: token.to_owned(),
        provider_name: "Noorderlicht IT".to_owned(),
        billing_email: "billing@provider.example".to_owned(),
        name: "Anna de Vries".to_owned(),
        email: ADMIN.to_owned(),
        keys: keys(&made),
        provider_key: wrapped.to_string(),
    };
    let (token, _) = set_up::finish(&app.visit(request()), Lang::En, form).await?;
    let cx = super::identify(app, &token).await?;
    let me = account::me(&cx).await?;
    let provider = me
        .providers
        .first()
        .context("the provider that was just made")?
        .id;
    Ok((
        Person {
            cx,
            public_key: made.public_key,
        },
        provider_key,
        provider,
    ))
}

impl Person {
    /// Registers the address of an invitation.
    pub(super) async fn register(
        app: &Portaal,
        token: &str,
        email: &str,
        name: &str,
    ) -> Result<Self> {
        let made = account(email).await?;
        let form = RegisterForm {
            token: token.to_owned(),
            name: name.to_owned(),
            keys: keys(&made),
        };
        let (token, _) = account::register::by_link(&app.visit(request()), Lang::En, form).await?;
        Ok(Self {
            cx: super::identify(app, &token).await?,
            public_key: made.public_key,
        })
    }

    /// What Confirm sends: the organisation's key, wrapped for this person.
    pub(crate) async fn confirm_form(&self, organisation: &SymmetricKey) -> Result<ConfirmForm> {
        let wrapped = self
            .public_key
            .wrap(organisation, &mut random::system())
            .await?;
        Ok(ConfirmForm {
            key: wrapped.to_string(),
            public_key: self.public_key.to_base64(),
            compared: true,
        })
    }
}

async fn account(email: &str) -> Result<NewAccount> {
    let kdf = Kdf::Pbkdf2 {
        iterations: KdfSettings::DEFAULT.iterations,
    };
    Ok(make_account(
        super::PASSWORD,
        &salt_from_email(email),
        kdf,
        &mut random::system(),
    )
    .await?)
}

fn keys(made: &NewAccount) -> NewKeys {
    NewKeys {
        kdf: KdfSettings::DEFAULT,
        authentication_hash: made.authentication_hash.clone(),
        user_key: made.wrapped_user_key.to_string(),
        public_key: made.public_key.to_base64(),
        private_key: made.wrapped_private_key.to_string(),
    }
}
