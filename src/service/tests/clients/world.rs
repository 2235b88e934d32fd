//! A provider with an admin and a service user, and another provider that has nothing to do with them.

use std::net::{IpAddr, Ipv4Addr};

use base64ct::{Base64, Encoding};
use crypto::{SymmetricKey, random};
use domain::{
    AppError, Email, Frequency, Lang, Millis, ProviderId, ProviderMemberId, ProviderRole,
    RequestId, SessionId, Tier, UserId,
    client::{ClientFilter, ClientPage, CreatedClient, NewClientForm, NewClientKeys},
    kdf::KdfSettings,
    page::Cursor,
    payment::InvoiceForm,
    role::MemberStatus,
};
use service::{
    Ctx, Error, Portaal, ProviderCtx, Request, Settings,
    authz::{CreateClient, SeeClients},
    client::{self, NewClientRequest},
    clock::TestClock,
    random::{SystemRandom, token_hash, uuid},
};
use store::{
    ProviderScope, Store, System,
    model::{Credentials, NewProvider, NewProviderMember, NewSession, NewUser},
};
use uuid::Uuid;

pub(crate) const NOW: Millis = 1_790_000_000_000;
const STAMP: Uuid = Uuid::from_u128(0x99);

/// Who works for the provider, and an admin of another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    Admin,
    Service,
    Foreign,
}

pub(crate) struct World {
    pub(crate) app: Portaal,
    pub(crate) store: Store,
    pub(crate) provider: ProviderId,
    /// The other one.
    pub(crate) foreign: ProviderId,
    /// Ends every address here, since a PostgreSQL server may be shared with other tests.
    pub(crate) mark: String,
    _folder: Option<tempfile::TempDir>,
}

pub(crate) fn id<T: From<Uuid>>() -> T {
    uuid(&SystemRandom, NOW).into()
}

impl World {
    /// One for each database that there is.
    pub(crate) async fn each() -> Vec<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("clients.sqlite").display());
        let mut all = vec![Self::on(&url, Some(folder)).await];
        if let Ok(url) = std::env::var("PORTAAL_TEST_POSTGRES") {
            all.push(Self::on(&url, None).await);
        }
        all
    }

    async fn on(url: &str, folder: Option<tempfile::TempDir>) -> Self {
        let store = Store::open(url, 20).await.expect("it opens");
        store.migrate().await.expect("it migrates");
        let app = Portaal::with(
            store.clone(),
            Settings::default(),
            Box::new(TestClock::at(NOW)),
            Box::new(SystemRandom),
            Box::new(service::attachment::Memory::default()),
        );
        let mark = id::<UserId>().to_string();
        let (provider, foreign) = (id(), id());
        let world = Self {
            app,
            store,
            provider,
            foreign,
            mark,
            _folder: folder,
        };
        world.people().await;
        world
    }

    pub(crate) fn scope(&self) -> ProviderScope {
        System::because("a test").provider(self.provider)
    }

    async fn people(&self) {
        let mut tx = self.store.begin().await.expect("a transaction");
        let other = System::because("a test").provider(self.foreign);
        for scope in [self.scope(), other] {
            let new = NewProvider {
                id: scope.id(),
                name: "Provider & Co".into(),
                billing_email: self.email("bills"),
                at: NOW,
            };
            tx.providers().insert(&new).await.expect("a provider");
        }
        for (who, scope, role) in [
            (Who::Admin, self.scope(), ProviderRole::Admin),
            (Who::Service, self.scope(), ProviderRole::ServiceUser),
            (Who::Foreign, other, ProviderRole::Admin),
        ] {
            let user: UserId = id();
            tx.users()
                .insert(&self.new_user(user, who))
                .await
                .expect("a user");
            tx.sessions()
                .insert(&self.new_session(user, who))
                .await
                .expect("a session");
            let staff = NewProviderMember {
                id: id::<ProviderMemberId>(),
                user: Some(user),
                email: None,
                role,
                status: MemberStatus::Confirmed,
                provider_key: Some("4.key".into()),
                pinned_key_hash: None,
                at: NOW,
            };
            tx.provider_members()
                .insert(scope, &staff)
                .await
                .expect("a place");
        }
        tx.save().await.expect("it is saved");
    }

    pub(crate) fn email(&self, local: &str) -> Email {
        Email::parse(&format!("{local}@{}.test", self.mark)).expect("an address")
    }

    fn new_user(&self, user: UserId, who: Who) -> NewUser {
        NewUser {
            id: user,
            email: self.email(&format!("{who:?}")),
            name: format!("{who:?}"),
            lang: None,
            credentials: Credentials {
                kdf: KdfSettings::DEFAULT,
                password_hash: "hash".into(),
                user_key: "2.key".into(),
                security_stamp: STAMP,
            },
            public_key: "public".into(),
            private_key: "2.private".into(),
            at: NOW,
        }
    }

    fn new_session(&self, user: UserId, who: Who) -> NewSession {
        NewSession {
            id: id::<SessionId>(),
            token_hash: token_hash(&self.token(who)),
            user,
            security_stamp: STAMP,
            ip: "127.0.0.1".into(),
            agent: "test".into(),
            at: NOW,
            expires_at: NOW + 3_600_000,
        }
    }

    fn token(&self, who: Who) -> String {
        format!("{who:?}-{}", self.mark)
    }

    pub(crate) async fn cx(&self, who: Who) -> Ctx {
        let request = Request {
            ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
            agent: "test".into(),
            lang: Lang::En,
        };
        let found = self.app.identify(&self.token(who), request).await;
        found.expect("it is looked up").expect("a session")
    }

    /// A person in the provider.
    pub(crate) async fn at(&self, who: Who) -> ProviderCtx {
        let cx = self.cx(who).await;
        cx.provider(self.provider).await.expect("a place")
    }

    pub(crate) async fn create(
        &self,
        request: RequestId,
        form: &NewClientForm,
    ) -> Result<CreatedClient, Error> {
        self.create_as(Who::Admin, self.provider, request, form)
            .await
    }

    pub(crate) async fn create_as(
        &self,
        who: Who,
        provider: ProviderId,
        request: RequestId,
        form: &NewClientForm,
    ) -> Result<CreatedClient, Error> {
        let provider = self.cx(who).await.provider(provider).await?;
        let proof = provider.may::<CreateClient>()?;
        let keys = keys();
        client::create(
            &proof,
            NewClientRequest {
                id: request,
                form,
                keys: &keys,
                agreed: None,
            },
        )
        .await
    }

    pub(crate) async fn list(&self, filter: &ClientFilter, cursor: &Cursor) -> ClientPage {
        let provider = self.at(Who::Service).await;
        let proof = provider.may::<SeeClients>().expect("the right");
        client::list(&proof, filter, cursor).await.expect("a page")
    }

    pub(crate) fn form(&self, name: &str) -> NewClientForm {
        NewClientForm {
            name: name.into(),
            billing_email: self.email("bills").to_string(),
            owner_email: self.email("owner").to_string(),
            tier: Tier::Enterprise,
            frequency: Frequency::Monthly,
            seats: 3,
            seat_limit: None,
            extra_storage_gb: 0,
            invoice: InvoiceForm {
                company: "Acme BV".into(),
                address: "Dorpsstraat 1".into(),
                postal_code: "1234 AB".into(),
                city: "Utrecht".into(),
                country: "NL".into(),
                vat_number: "nl001234567b01".into(),
                reference: String::new(),
            },
        }
    }
}

/// What a browser would make, but for the key pair: of the form of one, as far as a server can tell.
pub(crate) fn keys() -> NewClientKeys {
    let mut spki = vec![
        0x30, 0x82, 0x01, 0x22, 0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01,
        0x01, 0x01, 0x05, 0x00, 0x03, 0x82, 0x01, 0x0f, 0x00, 0x30, 0x82, 0x01, 0x0a, 0x02, 0x82,
        0x01, 0x01, 0x00,
    ];
    spki.extend([0xc5; 256]);
    spki.extend([0x02, 0x03, 0x01, 0x00, 0x01]);
    let mut rng = random::system();
    let key = SymmetricKey::make(&mut rng);
    NewClientKeys {
        provider_wrapped_key: key.wrap(&key, &mut rng).to_string(),
        public_key: Base64::encode_string(&spki),
        private_key: key.encrypt("private", &mut rng).to_string(),
        collection_name: key.encrypt("Default collection", &mut rng).to_string(),
    }
}

/// The refusal in an error.
pub(crate) fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> AppError {
    match result {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("a refusal is expected: {other:?}"),
    }
}
