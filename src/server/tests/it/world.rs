//! Five people, two providers, their clients: made through the verbs that the pages call.

use domain::{
    AttachmentId, CollectionId, GroupId, ItemId, MemberId, OrganisationId, OrganisationRole,
    ProviderId, ProviderMemberId, attachment::NewAttachment, group::GroupChange,
};
use service::{Ctx, attachment, authz, member};

use crate::{
    app::{Database, TestApp},
    common::{
        http::Browser,
        people::{Keys, address},
        start::{set_up, signed_in},
    },
    functions::sealed,
    places::{
        accept, confirm, invite, invite_staff, member_of, new_client, register, second_provider,
        staff, staff_list, vault,
    },
};

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Actor {
    /// Nobody.
    Anonymous,
    /// Admin of another provider.
    Foreign,
    /// Member of the client, without any right but those on collections.
    Member,
    /// Owner of the client.
    Owner,
    /// Service user of the provider.
    Service,
    /// Admin of the provider.
    Admin,
}

impl Actor {
    pub(crate) const ALL: [Self; 6] = [
        Self::Anonymous,
        Self::Foreign,
        Self::Member,
        Self::Owner,
        Self::Service,
        Self::Admin,
    ];
}

/// A server with everybody on it.
pub(crate) struct World {
    pub(crate) app: TestApp,
    /// Session tokens, in the order of [`Actor::ALL`] without nobody.
    tokens: [String; 5],
    pub(crate) provider: ProviderId,
    pub(crate) foreign_provider: ProviderId,
    /// The client, whose owner and member are confirmed.
    pub(crate) acme: OrganisationId,
    pub(crate) collection: CollectionId,
    pub(crate) item: ItemId,
    /// The member's membership of the client.
    pub(crate) member: MemberId,
    /// A client of the same provider whose owner is the same person, accepted but not confirmed.
    pub(crate) beta: OrganisationId,
    pub(crate) beta_owner: MemberId,
    /// A client of the foreign provider.
    pub(crate) elsewhere: OrganisationId,
    pub(crate) elsewhere_collection: CollectionId,
    pub(crate) elsewhere_item: ItemId,
    pub(crate) elsewhere_owner: MemberId,
    /// Files of the client's item.
    pub(crate) files: Files,
    /// What the table of functions may use up.
    pub(crate) spare: Spare,
}

/// Files of the client's item, sent by its owner.
pub(crate) struct Files {
    /// Complete.
    pub(crate) kept: AttachmentId,
    /// Complete too, and nobody will miss it.
    pub(crate) spare: AttachmentId,
    /// Still being sent.
    pub(crate) sending: AttachmentId,
}

/// Things that nobody will miss.
pub(crate) struct Spare {
    /// A collection of the client with one item in it.
    pub(crate) collection: CollectionId,
    pub(crate) item: ItemId,
    /// Invited to the client.
    pub(crate) member: MemberId,
    /// Invited to the client too.
    pub(crate) leaver: MemberId,
    /// A group of the client, with nobody in it.
    pub(crate) group: GroupId,
    /// A client whose owner is invited.
    pub(crate) client: OrganisationId,
    pub(crate) client_owner: MemberId,
    /// Invited to the provider.
    pub(crate) staff: ProviderMemberId,
}

impl World {
    /// Starts a server on a fresh database and fills it.
    pub(crate) async fn make(database: Database) -> Self {
        let app = TestApp::start(&database.fresh().await, None).await;
        let keys = Keys::get().await;
        let (admin_token, provider) = set_up(&app.portaal).await;
        let admin = signed_in(&app.portaal, &admin_token).await;

        let service_token = staff(&app, &admin, provider).await;
        let (acme, owner_id) = new_client(&admin, provider, "Acme", &address("owner")).await;
        let owner_token = register(&app, "owner").await;
        let owner = signed_in(&app.portaal, &owner_token).await;
        accept(&app, &owner, "owner").await;
        confirm(&admin, acme, owner_id, "owner").await;

        invite(&owner, acme, &address("member"), OrganisationRole::User).await;
        let member_token = register(&app, "member").await;
        let person = signed_in(&app.portaal, &member_token).await;
        accept(&app, &person, "member").await;
        let member = member_of(&owner, acme, "member").await;
        confirm(&owner, acme, member, "member").await;

        let (beta, beta_owner) = new_client(&admin, provider, "Beta", &address("owner")).await;
        accept(&app, &owner, "owner").await;

        let (foreign_token, foreign_provider) = stranger(&app, &owner, acme).await;
        let foreign = signed_in(&app.portaal, &foreign_token).await;
        let owner_there = address("stranger");
        let (elsewhere, elsewhere_owner) =
            new_client(&foreign, foreign_provider, "Elsewhere", &owner_there).await;

        let key = &keys.client.key;
        let (collection, item) = vault(&owner, acme, key).await;
        let (elsewhere_collection, elsewhere_item) = vault(&foreign, elsewhere, key).await;
        let spare = spare(&admin, &owner, provider, acme).await;
        let files = files(&owner, acme, item).await;
        Self {
            tokens: [
                foreign_token,
                member_token,
                owner_token,
                service_token,
                admin_token,
            ],
            app,
            provider,
            foreign_provider,
            acme,
            collection,
            item,
            member,
            beta,
            beta_owner,
            elsewhere,
            elsewhere_collection,
            elsewhere_item,
            elsewhere_owner,
            files,
            spare,
        }
    }

    /// What a page says of the smallest file.
    pub(crate) fn file(&self, item: ItemId) -> NewAttachment {
        file_of(item, SMALLEST.len())
    }

    /// Somebody's session token; none for nobody.
    pub(crate) fn token(&self, actor: Actor) -> Option<&str> {
        let at = Actor::ALL.iter().position(|a| *a == actor)?;
        Some(self.tokens.get(at.checked_sub(1)?)?)
    }

    /// Somebody's browser.
    pub(crate) fn browser(&self, actor: Actor) -> Browser {
        match self.token(actor) {
            Some(token) => self.app.browser_of(token),
            None => self.app.browser(),
        }
    }

    /// Somebody as the services know them.
    pub(crate) async fn cx(&self, actor: Actor) -> Ctx {
        signed_in(&self.app.portaal, self.token(actor).expect("somebody")).await
    }
}

/// What a page says of a file of so many encrypted bytes.
pub(crate) fn file_of(item: ItemId, size: usize) -> NewAttachment {
    NewAttachment {
        item,
        name: sealed("plan.pdf"),
        key: sealed("a key"),
        size: i64::try_from(size).expect("it fits"),
    }
}

/// The bytes of the smallest file.
pub(crate) const SMALLEST: &str =
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef!";

async fn files(owner: &Ctx, acme: OrganisationId, item: ItemId) -> Files {
    let org = owner.organisation(acme).await.expect("a place");
    let allowed = org.may::<authz::OpenVault>().expect("allowed");
    let new = file_of(item, SMALLEST.len());
    let begin = async || {
        let id = attachment::begin(&allowed, &new).await;
        id.expect("it is begun")
    };
    let attach = async || {
        let id = begin().await;
        let put = attachment::put(&allowed, id, 0, SMALLEST.into()).await;
        put.expect("it is kept");
        attachment::finish(&allowed, id).await.expect("it is there");
        id
    };
    Files {
        kept: attach().await,
        spare: attach().await,
        sending: begin().await,
    }
}

/// Somebody whose account stands on an invitation that was cancelled, with a provider elsewhere.
async fn stranger(app: &TestApp, owner: &Ctx, acme: OrganisationId) -> (String, ProviderId) {
    invite(owner, acme, &address("foreign"), OrganisationRole::User).await;
    let token = register(app, "foreign").await;
    let foreign = signed_in(&app.portaal, &token).await;
    let uninvited = member_of(owner, acme, "foreign").await;
    let org = owner.organisation(acme).await.expect("hers");
    let allowed = org.may::<authz::ManageMembers>().expect("an owner may");
    let done = member::cancel(&allowed, uninvited).await;
    done.expect("cancelled");
    (token, second_provider(app, &foreign).await)
}

/// A group with nobody in it.
async fn group(owner: &Ctx, acme: OrganisationId) -> GroupId {
    let org = owner.organisation(acme).await.expect("a place");
    let allowed = org.may::<authz::ManageGroups>().expect("allowed");
    let form = GroupChange {
        name: "Spare".to_owned(),
        ..GroupChange::default()
    };
    let made = service::group::create(&allowed, &form).await;
    made.expect("a group")
}

async fn spare(admin: &Ctx, owner: &Ctx, provider: ProviderId, acme: OrganisationId) -> Spare {
    let (collection, item) = vault(owner, acme, &Keys::made().client.key).await;
    for name in ["spare", "leaver"] {
        invite(owner, acme, &address(name), OrganisationRole::User).await;
    }
    let (client, client_owner) =
        new_client(admin, provider, "Spare", &address("spare-owner")).await;
    invite_staff(admin, provider, "spare-staff").await;
    let rows = staff_list(admin, provider).await;
    let email = address("spare-staff");
    let staff = rows.iter().find(|m| m.email.as_str() == email);
    Spare {
        collection,
        item,
        member: member_of(owner, acme, "spare").await,
        leaver: member_of(owner, acme, "leaver").await,
        group: group(owner, acme).await,
        client,
        client_owner,
        staff: staff.expect("invited").id,
    }
}
