//! A provider with a client, its people, and another provider that has nothing to do with them.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use crypto::{SymmetricKey, item, random};
use domain::{
    AppError, ClientId, CollectionId, Email, Frequency, ItemId, Lang, MemberId, Millis,
    OrganisationId, OrganisationRole, Plan, ProviderId, ProviderMemberId, ProviderRole, RequestId,
    SessionId, Tier, UserId,
    access::CollectionAccess,
    client::ClientStatus,
    item::{CollectionName, ItemKind, NewItem},
    kdf::KdfSettings,
    role::MemberStatus,
    seats::Seats,
};
use service::{
    Ctx, Error, OrganisationCtx, Portaal, Request, Settings,
    attachment::Memory,
    authz::{CreateCollections, OpenVault},
    clock::TestClock,
    random::{SystemRandom, token_hash},
};
use store::{
    OrganisationScope, Store, System,
    model::{
        Credentials, NewClient, NewMember, NewProvider, NewProviderMember, NewSession, NewUser,
    },
};
use uuid::Uuid;

pub(crate) const NOW: Millis = 1_790_000_000_000;
/// The client, and an organisation of the other provider.
pub(crate) const ACME: OrganisationId = OrganisationId(Uuid::from_u128(0x51));
pub(crate) const OTHER: OrganisationId = OrganisationId(Uuid::from_u128(0x52));
/// People, by what they are. `IVO` is an owner of Acme who has accepted but is not confirmed.
pub(crate) const ADMIN: u128 = 1;
pub(crate) const SERVICE: u128 = 2;
pub(crate) const OLGA: u128 = 3;
pub(crate) const MIA: u128 = 4;
pub(crate) const UMA: u128 = 5;
pub(crate) const IVO: u128 = 6;
pub(crate) const EVE: u128 = 7;

pub(crate) struct World {
    pub(crate) app: Portaal,
    pub(crate) store: Store,
    pub(crate) clock: Arc<TestClock>,
    /// Where the bytes of files lie.
    pub(crate) blobs: Memory,
    pub(crate) folder: tempfile::TempDir,
    /// The key of every organisation here.
    pub(crate) key: SymmetricKey,
}

pub(crate) type Done = Result<(), Box<dyn std::error::Error>>;

impl World {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("vault.sqlite").display());
        Self::on(&url, folder).await
    }

    /// On the database of that address.
    pub(crate) async fn on(url: &str, folder: tempfile::TempDir) -> Self {
        let store = Store::open(url, 4).await.expect("it opens");
        store.migrate().await.expect("it migrates");
        let clock = Arc::new(TestClock::at(NOW));
        let blobs = Memory::default();
        let app = Portaal::with(
            store.clone(),
            Settings::default(),
            Box::new(clock.clone()),
            Box::new(SystemRandom),
            Box::new(blobs.clone()),
        );
        let world = Self {
            app,
            store,
            clock,
            blobs,
            folder,
            key: SymmetricKey::make(&mut random::system()),
        };
        world.people().await.expect("the people are there");
        world
    }

    pub(crate) fn scope(&self, id: OrganisationId) -> OrganisationScope {
        System::because("a test").organisation(id)
    }

    async fn people(&self) -> Done {
        let mut tx = self.store.begin().await?;
        for person in [ADMIN, SERVICE, OLGA, MIA, UMA, IVO, EVE] {
            tx.users().insert(&new_user(person)).await?;
            tx.sessions().insert(&new_session(person)).await?;
        }
        for (number, staff) in [
            (
                1,
                vec![
                    (ADMIN, ProviderRole::Admin),
                    (SERVICE, ProviderRole::ServiceUser),
                ],
            ),
            (2, vec![(EVE, ProviderRole::Admin)]),
        ] {
            let id = ProviderId(Uuid::from_u128(0x30 + number));
            let scope = System::because("a test").provider(id);
            tx.providers()
                .insert(&NewProvider {
                    id,
                    name: format!("Provider {number}"),
                    billing_email: email(90 + number),
                    at: NOW,
                })
                .await?;
            for (person, role) in staff {
                tx.provider_members()
                    .insert(scope, &new_staff(person, role))
                    .await?;
            }
            let organisation = if number == 1 { ACME } else { OTHER };
            tx.organisations()
                .insert_client(scope, &new_client(organisation, number))
                .await?;
        }
        tx.save().await?;
        for (person, role, status) in [
            (OLGA, OrganisationRole::Owner, MemberStatus::Confirmed),
            (MIA, OrganisationRole::User, MemberStatus::Confirmed),
            (UMA, OrganisationRole::User, MemberStatus::Confirmed),
            (IVO, OrganisationRole::Owner, MemberStatus::Accepted),
        ] {
            self.join(person, role, status).await?;
        }
        Ok(())
    }

    /// Makes a person a member of Acme.
    pub(crate) async fn join(
        &self,
        person: u128,
        role: OrganisationRole,
        status: MemberStatus,
    ) -> Done {
        let scope = self.scope(ACME);
        let mut tx = self.store.begin().await?;
        let id = member(person);
        let new = NewMember {
            id,
            email: email(person),
            role,
            permissions: domain::custom::CustomPermissions::NONE,
            at: NOW,
        };
        let mut members = tx.members();
        members.insert(scope, &new).await?;
        members.accept(scope, id, user(person), NOW).await?;
        if status == MemberStatus::Confirmed {
            members
                .confirm(scope, id, "4.key", &token_hash("public"), NOW)
                .await?;
        }
        tx.save().await?;
        Ok(())
    }

    /// Who asks.
    pub(crate) async fn cx(&self, person: u128) -> Ctx {
        let request = Request {
            ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
            agent: "test".to_owned(),
            lang: Lang::default(),
        };
        let found = self.app.identify(&person.to_string(), request).await;
        found.expect("it is looked up").expect("a session")
    }

    /// A session for a person whose others have ended.
    pub(crate) async fn sign_in_again(&self, person: u128) -> Done {
        let mut tx = self.store.begin().await?;
        let user = tx.users().find(user(person)).await?.expect("a person");
        tx.sessions()
            .insert(&NewSession {
                security_stamp: user.security_stamp,
                ..new_session(person)
            })
            .await?;
        tx.save().await?;
        Ok(())
    }

    /// A person in an organisation.
    pub(crate) async fn at(
        &self,
        person: u128,
        id: OrganisationId,
    ) -> Result<OrganisationCtx, Error> {
        self.cx(person).await.organisation(id).await
    }

    /// A person in Acme.
    pub(crate) async fn acme(&self, person: u128) -> OrganisationCtx {
        self.at(person, ACME).await.expect("a place in Acme")
    }

    pub(crate) fn seal(&self, text: &str) -> String {
        self.key.encrypt(text, &mut random::system()).to_string()
    }

    /// Gives a collection another encrypted name.
    pub(crate) async fn rename(
        &self,
        org: &service::Allowed<'_, OpenVault>,
        id: CollectionId,
        name: &str,
    ) -> Result<(), Error> {
        let name = name.to_owned();
        let there = service::collection::list(org).await?;
        let was = there.into_iter().find(|one| one.id == id);
        let was = was.map(|one| one.name).unwrap_or_default();
        service::collection::rename(org, &[CollectionName { id, was, name }]).await
    }

    /// A collection that staff made.
    pub(crate) async fn collection(&self, name: &str) -> CollectionId {
        self.collection_by(ADMIN, ACME, name).await
    }

    pub(crate) async fn collection_by(
        &self,
        person: u128,
        id: OrganisationId,
        name: &str,
    ) -> CollectionId {
        let org = self.at(person, id).await.expect("a place");
        let proof = org.may::<CreateCollections>().expect("the right");
        let made = service::collection::create(&proof, &self.seal(name)).await;
        made.expect("a collection").id
    }

    /// Gives a person a right on a collection of Acme.
    pub(crate) async fn grant(
        &self,
        person: u128,
        collection: CollectionId,
        access: CollectionAccess,
    ) {
        let mut tx = self.store.begin().await.expect("a transaction");
        let scope = self.scope(ACME);
        tx.collections()
            .grant(scope, collection, member(person), access)
            .await
            .expect("it is granted");
        tx.save().await.expect("it is saved");
    }

    /// A login as the browser would send it.
    pub(crate) fn login(
        &self,
        name: &str,
        password: &str,
        collections: &[CollectionId],
    ) -> NewItem {
        let mut rng = random::system();
        let (key, wrapped) = item::make_key(&self.key, &mut rng);
        let mut seal = |text: &str| key.encrypt(text, &mut rng).to_string();
        let data = serde_json::json!({
            "name": seal(name),
            "notes": seal(&format!("notes of {name}")),
            "login": { "username": seal("anna"), "password": seal(password), "uris": [] },
        });
        NewItem {
            kind: ItemKind::Login,
            key: wrapped.to_string(),
            data: data.to_string(),
            collections: collections.to_vec(),
        }
    }

    /// A login that staff made.
    pub(crate) async fn item(&self, name: &str, collections: &[CollectionId]) -> ItemId {
        let org = self.acme(ADMIN).await;
        let proof = org.may::<OpenVault>().expect("the right");
        let made = service::item::create(&proof, &self.login(name, "secret", collections)).await;
        made.expect("an item").id
    }
}

/// The refusal in an error.
pub(crate) fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> AppError {
    match result {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("a refusal is expected: {other:?}"),
    }
}

pub(crate) const fn user(person: u128) -> UserId {
    UserId(Uuid::from_u128(0x10_00 + person))
}

pub(crate) const fn member(person: u128) -> MemberId {
    MemberId(Uuid::from_u128(0x20_00 + person))
}

pub(crate) fn email(person: u128) -> Email {
    Email::parse(&format!("p{person}@example.test")).expect("an address")
}

/// Everybody's: the word `public`, in base64.
pub(crate) const PUBLIC_KEY: &str = "cHVibGlj";

const STAMP: Uuid = Uuid::from_u128(0x99);

fn new_user(person: u128) -> NewUser {
    NewUser {
        id: user(person),
        email: email(person),
        name: format!("Person {person}"),
        lang: None,
        credentials: Credentials {
            kdf: KdfSettings::DEFAULT,
            password_hash: "hash".to_owned(),
            user_key: "2.key".to_owned(),
            security_stamp: STAMP,
        },
        public_key: PUBLIC_KEY.to_owned(),
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
        expires_at: NOW + 30 * 24 * 3_600_000,
    }
}

fn new_staff(person: u128, role: ProviderRole) -> NewProviderMember {
    NewProviderMember {
        id: ProviderMemberId(Uuid::from_u128(0x60_00 + person)),
        user: Some(user(person)),
        email: None,
        role,
        status: MemberStatus::Confirmed,
        provider_key: Some("4.key".to_owned()),
        pinned_key_hash: Some(token_hash("public")),
        at: NOW,
    }
}

pub(crate) fn new_client(id: OrganisationId, number: u128) -> NewClient {
    NewClient {
        id,
        client: ClientId(Uuid::from_u128(0x70 + number)),
        request: RequestId(Uuid::from_u128(0x80 + number)),
        request_hash: Vec::new(),
        name: format!("Client {number}"),
        billing_email: email(80 + number),
        plan: Plan {
            tier: Tier::Enterprise,
            frequency: Frequency::Annually,
        },
        seats: Seats {
            assigned: 9,
            used: 4,
            limit: None,
        },
        extra_storage_gb: 0,
        provider_wrapped_key: "2.key".to_owned(),
        public_key: "public".to_owned(),
        private_key: "2.private".to_owned(),
        status: ClientStatus::Active,
        at: NOW,
    }
}
