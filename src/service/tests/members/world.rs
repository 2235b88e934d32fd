//! A provider with one client that has an invited owner, and another provider that has nothing to do with them.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use domain::{
    AppError, ClientId, Email, Frequency, Lang, MemberId, Millis, OrganisationId, OrganisationRole,
    Plan, ProviderId, ProviderMemberId, ProviderRole, RequestId, SessionId, Tier, UserId,
    client::ClientStatus,
    kdf::KdfSettings,
    many::MemberFilter,
    member::{ConfirmForm, InviteForm, MemberSummary},
    page::Cursor,
    role::MemberStatus,
    seats::Seats,
};
use service::{
    Ctx, Error, OrganisationCtx, Portaal, ProviderCtx, Request, Settings, Visitor,
    authz::{ManageMembers, SeeMembers},
    clock::TestClock,
    mail::Mail,
    member,
    random::{SystemRandom, token_hash, uuid},
};
use store::{
    OrganisationScope, Store, System,
    model::{
        Credentials, Job, NewClient, NewProvider, NewProviderMember, NewSession, NewUser,
        Organisation,
    },
};
use uuid::Uuid;

pub(crate) const NOW: Millis = 1_790_000_000_000;
pub(crate) const MINUTE: Millis = 60_000;
pub(crate) const ACME: OrganisationId = OrganisationId(Uuid::from_u128(0x51));
pub(crate) const OTHER: OrganisationId = OrganisationId(Uuid::from_u128(0x52));
pub(crate) const MSP: ProviderId = ProviderId(Uuid::from_u128(0x31));
/// People, by what they are. `OLGA` and `UMA` belong nowhere yet; `EVE` runs the other provider.
pub(crate) const ADMIN: u128 = 1;
pub(crate) const BOSS: u128 = 2;
pub(crate) const SERVICE: u128 = 3;
pub(crate) const OLGA: u128 = 4;
pub(crate) const UMA: u128 = 5;
pub(crate) const EVE: u128 = 6;
/// More people who belong nowhere yet.
pub(crate) const KIM: u128 = 7;
pub(crate) const LEO: u128 = 8;

pub(crate) struct World {
    pub(crate) app: Portaal,
    pub(crate) store: Store,
    pub(crate) clock: Arc<TestClock>,
    /// The address of the database.
    pub(crate) url: String,
    _folder: tempfile::TempDir,
}

impl World {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("members.sqlite").display());
        Self::on(url, folder).await
    }

    /// Tells a story on SQLite, and on PostgreSQL where there is one.
    pub(crate) async fn each(story: impl AsyncFn(&Self)) {
        story(&Self::new().await).await;
        let name = format!("portaal_members_{}", uuid(&SystemRandom, NOW).simple());
        let scratch = store::contract::scratch(&name).await;
        if let Some(url) = scratch.expect("a database of its own") {
            let folder = tempfile::tempdir().expect("a folder");
            let world = Self::on(url, folder).await;
            story(&world).await;
            world.store.close().await;
            let dropped = store::contract::drop_scratch(&name).await;
            dropped.expect("it is gone");
        }
    }

    async fn on(url: String, folder: tempfile::TempDir) -> Self {
        let store = Store::open(&url, 8).await.expect("it opens");
        store.migrate().await.expect("it migrates");
        let clock = Arc::new(TestClock::at(NOW));
        let settings = Settings {
            public_url: "https://portaal.example".to_owned(),
            mail_configured: true,
            // Tests let days pass.
            session_idle: 365 * 24 * 60 * MINUTE,
            session_absolute: 365 * 24 * 60 * MINUTE,
        };
        let app = Portaal::with(
            store.clone(),
            settings,
            Box::new(clock.clone()),
            Box::new(SystemRandom),
            Box::new(service::attachment::Memory::default()),
        );
        let world = Self {
            app,
            store,
            clock,
            url,
            _folder: folder,
        };
        world.people().await;
        world
    }

    async fn people(&self) {
        let mut tx = self.store.begin().await.expect("a transaction");
        for person in [ADMIN, BOSS, SERVICE, OLGA, UMA, EVE, KIM, LEO] {
            tx.users().insert(&new_user(person)).await.expect("a user");
            tx.sessions()
                .insert(&new_session(person))
                .await
                .expect("a session");
        }
        let msp = [
            (ADMIN, ProviderRole::Admin),
            (BOSS, ProviderRole::Admin),
            (SERVICE, ProviderRole::ServiceUser),
        ];
        let other = [(EVE, ProviderRole::Admin)];
        for (id, organisation, staff) in [
            (MSP, ACME, &msp[..]),
            (ProviderId(Uuid::from_u128(0x32)), OTHER, &other[..]),
        ] {
            let scope = System::because("a test").provider(id);
            tx.providers()
                .insert(&NewProvider {
                    id,
                    name: "MSP <b>&".to_owned(),
                    billing_email: email(90),
                    at: NOW,
                })
                .await
                .expect("a provider");
            for (person, role) in staff {
                tx.provider_members()
                    .insert(scope, &new_staff(*person, *role))
                    .await
                    .expect("a provider member");
            }
            tx.organisations()
                .insert_client(scope, &new_client(organisation))
                .await
                .expect("a client");
        }
        tx.save().await.expect("it is saved");
    }

    /// Bytes in hexadecimal digits, as this database writes them in a statement.
    pub(crate) fn bytes(&self, digits: &str) -> String {
        if self.url.starts_with("sqlite:") {
            format!("X'{digits}'")
        } else {
            format!(r"'\x{digits}'")
        }
    }

    /// The same of an id.
    pub(crate) fn id(&self, id: Uuid) -> String {
        if self.url.starts_with("sqlite:") {
            self.bytes(&id.simple().to_string())
        } else {
            format!("'{id}'")
        }
    }

    pub(crate) fn scope(&self, id: OrganisationId) -> OrganisationScope {
        System::because("a test").organisation(id)
    }

    fn request() -> Request {
        Request {
            ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
            agent: "test".to_owned(),
            lang: Lang::default(),
        }
    }

    /// Somebody who is not signed in.
    pub(crate) fn anybody(&self) -> Visitor {
        self.app.visit(Self::request())
    }

    /// A signed-in person.
    pub(crate) async fn cx(&self, person: u128) -> Ctx {
        let found = self
            .app
            .identify(&person.to_string(), Self::request())
            .await;
        found.expect("it is looked up").expect("a session")
    }

    pub(crate) async fn acme(&self, person: u128) -> OrganisationCtx {
        let cx = self.cx(person).await;
        cx.organisation(ACME).await.expect("a place in Acme")
    }

    pub(crate) async fn msp(&self, person: u128) -> ProviderCtx {
        let cx = self.cx(person).await;
        cx.provider(MSP).await.expect("a place in the provider")
    }

    /// Staff invites a person to Acme; gives the membership and the secret of the link.
    pub(crate) async fn invite(&self, person: u128, role: OrganisationRole) -> (MemberId, String) {
        let org = self.acme(ADMIN).await;
        let proof = org.may::<ManageMembers>().expect("the right");
        let form = InviteForm::new(vec![email(person).to_string()], role);
        member::invite(&proof, form).await.expect("an invitation");
        let invited = email(person).to_string();
        let mut members = self.members().await.into_iter();
        let member = members.find(|m| m.email.as_str() == invited);
        (member.expect("a member").id, self.token(person).await)
    }

    pub(crate) async fn members(&self) -> Vec<MemberSummary> {
        let org = self.acme(ADMIN).await;
        let proof = org.may::<SeeMembers>().expect("the right");
        let page = member::list(&proof, &MemberFilter::default(), &Cursor::First)
            .await
            .expect("a page");
        page.page.rows
    }

    pub(crate) async fn status(&self, id: MemberId) -> Option<MemberStatus> {
        let members = self.members().await;
        members.iter().find(|m| m.id == id).map(|m| m.status)
    }

    pub(crate) async fn organisation(&self) -> Organisation {
        let mut reader = self.store.reader().await.expect("a reader");
        let found = reader.organisations().find(self.scope(ACME)).await;
        found.expect("it is looked up").expect("Acme")
    }

    /// Queued mails, newest first.
    pub(crate) async fn jobs(&self) -> Vec<Job> {
        let mut reader = self.store.reader().await.expect("a reader");
        reader.jobs().list(None, 1000).await.expect("a list")
    }

    pub(crate) async fn mails_to(&self, person: u128) -> Vec<Mail> {
        let to = email(person);
        let jobs = self.jobs().await;
        jobs.iter()
            .filter(|job| job.recipient == to.as_str())
            .filter_map(|job| serde_json::from_str(&job.payload).ok())
            .collect()
    }

    /// The secret in the newest mail to a person.
    pub(crate) async fn token(&self, person: u128) -> String {
        let mails = self.mails_to(person).await;
        let text = &mails.first().expect("a mail").text;
        let (_, rest) = text.split_once("token=").expect("a link");
        rest.chars().take_while(|c| !c.is_whitespace()).collect()
    }

    /// How many events of a kind there are in Acme's provider.
    pub(crate) async fn events(&self, kind: domain::event::EventKind) -> usize {
        let provider = self.msp(ADMIN).await;
        let proof = provider
            .may::<service::authz::SeeProviderEvents>()
            .expect("the right");
        let filter = domain::event::EventFilter::default();
        let page = service::event_log::of_provider(&proof, &filter, &Cursor::First)
            .await
            .expect("a page");
        let of_kind = page.rows.iter().filter(|row| row.kind == kind.code());
        of_kind
            .inspect(|row| assert!(row.actor.is_some() && row.ip == "127.0.0.1", "{row:?}"))
            .count()
    }
}

/// What the browser sends after comparing.
pub(crate) fn confirm_form(compared: bool) -> ConfirmForm {
    ConfirmForm {
        key: wrapped(),
        public_key: PUBLIC.to_owned(),
        compared,
    }
}

/// Something of the form of a key for a person: type 4, 256 bytes.
pub(crate) fn wrapped() -> String {
    format!("4.{}==", "A".repeat(342))
}

/// The conflict in a refusal.
pub(crate) fn conflict<T: std::fmt::Debug>(result: Result<T, Error>) -> String {
    match result {
        Err(Error::Refused(AppError::Conflict { code })) => code.into_owned(),
        other => panic!("a conflict is expected: {other:?}"),
    }
}

pub(crate) const PUBLIC: &str = "cHVibGljIGtleQ==";
const STAMP: Uuid = Uuid::from_u128(0x99);

pub(crate) const fn user(person: u128) -> UserId {
    UserId(Uuid::from_u128(0x10_00 + person))
}

pub(crate) const fn staff(person: u128) -> ProviderMemberId {
    ProviderMemberId(Uuid::from_u128(0x60_00 + person))
}

pub(crate) fn email(person: u128) -> Email {
    Email::parse(&format!("p{person}@example.test")).expect("an address")
}

fn new_user(person: u128) -> NewUser {
    NewUser {
        id: user(person),
        email: email(person),
        name: format!("Person <i>{person}</i>"),
        lang: (person == ADMIN).then(|| "nl".to_owned()),
        credentials: Credentials {
            kdf: KdfSettings::DEFAULT,
            password_hash: "hash".to_owned(),
            user_key: "2.key".to_owned(),
            security_stamp: STAMP,
        },
        public_key: PUBLIC.to_owned(),
        private_key: "2.private".to_owned(),
        at: NOW,
    }
}

fn new_session(person: u128) -> NewSession {
    NewSession {
        id: SessionId(Uuid::from_u128(0x40_00 + person)),
        token_hash: token_hash(&person.to_string()),
        user: user(person),
        security_stamp: STAMP,
        ip: "127.0.0.1".to_owned(),
        agent: "test".to_owned(),
        at: NOW,
        expires_at: NOW + 30 * 24 * 60 * MINUTE,
    }
}

fn new_staff(person: u128, role: ProviderRole) -> NewProviderMember {
    NewProviderMember {
        id: staff(person),
        user: Some(user(person)),
        email: None,
        role,
        status: MemberStatus::Confirmed,
        provider_key: Some("4.key".to_owned()),
        pinned_key_hash: Some(vec![1]),
        at: NOW,
    }
}

pub(crate) fn new_client(id: OrganisationId) -> NewClient {
    let number = id.0.as_u128();
    NewClient {
        id,
        client: ClientId(Uuid::from_u128(0x70_00 + number)),
        request: RequestId(Uuid::from_u128(0x80_00 + number)),
        request_hash: Vec::new(),
        name: "Acme <a href=//evil>x</a>".to_owned(),
        billing_email: email(80),
        plan: Plan {
            tier: Tier::Enterprise,
            frequency: Frequency::Annually,
        },
        seats: Seats {
            assigned: 3,
            used: 0,
            limit: Some(5),
        },
        extra_storage_gb: 0,
        provider_wrapped_key: "2.key".to_owned(),
        public_key: PUBLIC.to_owned(),
        private_key: "2.private".to_owned(),
        status: ClientStatus::NoOwner,
        at: NOW,
    }
}
