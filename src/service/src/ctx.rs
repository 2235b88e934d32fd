//! Who asks.

use std::net::IpAddr;

use domain::{
    AppError, EventId, Lang, Millis, OrganisationId, ProviderId, SessionId, UserId,
    event::EventKind,
};
use store::model::{LiveSession, NewEvent};
use uuid::Uuid;

use crate::{
    authz::{OrganisationCtx, ProviderCtx},
    error::Result,
    portaal::Portaal,
    random,
};

/// What a request says of itself, however it arrived.
#[derive(Clone, Debug)]
pub struct Request {
    /// The address of the browser, behind trusted proxies.
    pub ip: IpAddr,
    /// A short form of the browser's own words.
    pub agent: String,
    /// The language asked for.
    pub lang: Lang,
}

/// Anybody: may sign in, open a link, or set the server up.
#[derive(Clone, Debug)]
pub struct Visitor {
    app: Portaal,
    request: Request,
}

impl Visitor {
    pub(crate) const fn new(app: Portaal, request: Request) -> Self {
        Self { app, request }
    }

    /// The application.
    pub const fn app(&self) -> &Portaal {
        &self.app
    }

    /// The request.
    pub const fn request(&self) -> &Request {
        &self.request
    }

    /// Now.
    pub fn now(&self) -> Millis {
        self.app.now()
    }

    /// A new id.
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        random::uuid(self.app.random(), self.now()).into()
    }

    /// An event of this moment and this request; what it is about is filled in by the verb.
    pub fn event(&self, kind: EventKind) -> NewEvent {
        NewEvent {
            id: self.new_id::<EventId>(),
            at: self.now(),
            kind,
            provider: None,
            organisation: None,
            actor: None,
            user: None,
            member: None,
            provider_member: None,
            collection: None,
            group: None,
            item: None,
            policy: None,
            subject: None,
            ip: self.request.ip.to_string(),
            device: self.request.agent.clone(),
        }
    }
}

/// A signed-in person.
#[derive(Clone, Debug)]
pub struct Ctx {
    visitor: Visitor,
    session: LiveSession,
}

impl std::ops::Deref for Ctx {
    type Target = Visitor;
    fn deref(&self) -> &Visitor {
        &self.visitor
    }
}

impl Ctx {
    pub(crate) const fn new(visitor: Visitor, session: LiveSession) -> Self {
        Self { visitor, session }
    }

    /// Who.
    pub const fn user(&self) -> UserId {
        self.session.user_id
    }

    /// In which session.
    pub const fn session_id(&self) -> SessionId {
        self.session.id
    }

    /// The session, with what it knows of the account.
    pub const fn session(&self) -> &LiveSession {
        &self.session
    }

    /// The language of the account, else that of the request.
    pub fn lang(&self) -> Lang {
        self.session
            .lang
            .as_deref()
            .and_then(Lang::parse)
            .unwrap_or(self.visitor.request.lang)
    }

    /// As [`Visitor::event`], done by this person.
    pub fn event(&self, kind: EventKind) -> NewEvent {
        NewEvent {
            actor: Some(self.user()),
            ..self.visitor.event(kind)
        }
    }

    /// The provider, for its confirmed members.
    pub async fn provider(&self, id: ProviderId) -> Result<ProviderCtx> {
        let access = self
            .app()
            .store()
            .reader()
            .await?
            .access()
            .provider(self.user(), id)
            .await?;
        let access = access.ok_or(AppError::NotFound)?;
        self.own_password()?;
        self.second_step(access.require_two_step)?;
        Ok(ProviderCtx::new(self.clone(), access))
    }

    /// The organisation, for its confirmed members and the staff of its provider.
    pub async fn organisation(&self, id: OrganisationId) -> Result<OrganisationCtx> {
        let access = self
            .app()
            .store()
            .reader()
            .await?
            .access()
            .organisation(self.user(), id)
            .await?;
        let access = access.ok_or(AppError::NotFound)?;
        self.own_password()?;
        self.second_step(access.require_two_step)?;
        Ok(OrganisationCtx::new(self.clone(), access))
    }

    /// With a master password that somebody else set nothing is open but replacing it (DOMAIN 4.7).
    pub(crate) fn own_password(&self) -> std::result::Result<(), AppError> {
        if self.session.must_change_password {
            return Err(AppError::forbidden("new-password-required"));
        }
        Ok(())
    }

    /// A provider that asks two-step login of its staff is closed to staff without it.
    fn second_step(&self, required: bool) -> std::result::Result<(), AppError> {
        if required && !self.session.two_step {
            return Err(AppError::forbidden("two-step-required"));
        }
        Ok(())
    }
}
