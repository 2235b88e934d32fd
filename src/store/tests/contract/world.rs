//! Who and what the stories are about. Numbers make ids, so that every story can name them.

use domain::{
    AttachmentId, ClientId, CollectionId, Email, Frequency, GroupId, ItemId, MemberId, Millis,
    OrganisationId, Plan, PolicyId, ProviderId, ProviderMemberId, RequestId, SessionId, Tier,
    UserId, client::ClientStatus, kdf::KdfSettings, seats::Seats,
};
use store::{
    OrganisationScope, ProviderScope, System,
    model::{Credentials, NewClient, NewUser},
};
use uuid::Uuid;

/// A moment in 2026.
pub(crate) const NOW: Millis = 1_790_000_000_000;
/// An hour.
pub(crate) const HOUR: Millis = 3_600_000;

pub(crate) const fn uuid(kind: u128, number: u128) -> Uuid {
    Uuid::from_u128((kind << 64) | number)
}

macro_rules! makers {
    ($($name:ident: $id:ident = $kind:literal),+ $(,)?) => {
        $(pub(crate) const fn $name(number: u128) -> $id {
            $id(uuid($kind, number))
        })+
    };
}
makers! {
    user: UserId = 1,
    session: SessionId = 2,
    provider: ProviderId = 3,
    provider_member: ProviderMemberId = 4,
    organisation: OrganisationId = 5,
    client: ClientId = 6,
    request: RequestId = 7,
    member: MemberId = 8,
    collection: CollectionId = 9,
    item: ItemId = 10,
    group: GroupId = 11,
    policy: PolicyId = 12,
    attachment: AttachmentId = 13,
}

/// Alice, admin of provider 1.
pub(crate) const ALICE: UserId = user(1);
/// Bob, service user of provider 1.
pub(crate) const BOB: UserId = user(2);
/// Olga, owner of organisation 1.
pub(crate) const OLGA: UserId = user(3);
/// Mia, member of organisation 1.
pub(crate) const MIA: UserId = user(4);
/// Eve, admin of provider 2, which is none of provider 1's business.
pub(crate) const EVE: UserId = user(5);

/// The scope of a provider, as the holder of its link has it.
pub(crate) fn of_provider(number: u128) -> ProviderScope {
    System::because("a story").provider(provider(number))
}

/// The scope of an organisation.
pub(crate) fn of_organisation(number: u128) -> OrganisationScope {
    System::because("a story").organisation(organisation(number))
}

pub(crate) fn email(name: &str) -> Email {
    Email::parse(&format!("{name}@example.test")).expect("an address")
}

pub(crate) fn credentials(mark: &str) -> Credentials {
    Credentials {
        kdf: KdfSettings::DEFAULT,
        password_hash: format!("hash {mark}"),
        user_key: format!("2.user key {mark}"),
        security_stamp: uuid(99, mark.len() as u128),
    }
}

pub(crate) fn new_user(id: UserId, name: &str) -> NewUser {
    NewUser {
        id,
        email: email(name),
        name: name.to_owned(),
        lang: Some("nl".to_owned()),
        credentials: credentials("first"),
        public_key: format!("public key of {name}"),
        private_key: format!("2.private key of {name}"),
        at: NOW,
    }
}

/// A client with three seats of which the owner takes one.
pub(crate) fn new_client(number: u128, name: &str) -> NewClient {
    NewClient {
        id: organisation(number),
        client: client(number),
        request: request(number),
        request_hash: name.as_bytes().to_vec(),
        name: name.to_owned(),
        billing_email: email("bills"),
        plan: Plan {
            tier: Tier::Enterprise,
            frequency: Frequency::Annually,
        },
        seats: Seats {
            assigned: 3,
            used: 1,
            limit: Some(9),
        },
        extra_storage_gb: 0,
        provider_wrapped_key: format!("2.key of {name}"),
        public_key: format!("public key of {name}"),
        private_key: format!("2.private key of {name}"),
        status: ClientStatus::OwnerInvited,
        at: NOW,
    }
}
