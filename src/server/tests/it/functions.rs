//! The table of everything that can be asked: add a line for each new server function.

use domain::{
    account::{RegisterForm, SetUpForm},
    item::NewItem,
    permission::CollectionRules,
};
use serde_json::{Value, json};

use crate::{
    common::{
        forms::{client_form, client_keys, note},
        people::{KDF, Keys, address},
    },
    world::{Actor, World},
};

/// Who may call. The first of those who may is asked to show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// Anybody, signed in or not. Everything with this word is public on purpose.
    Public,
    /// Whoever is signed in.
    SignedIn,
    /// Whoever is signed in, and no longer is afterwards: shown in `identity`.
    Leaving,
    /// Admins of the provider.
    Admins,
    /// Everybody who works for the provider.
    Staff,
    /// Staff, and owners and admins of the client.
    Owners,
    /// The same, of something that the plain member has no right to.
    Reach,
    /// Owners and admins of the client, and nobody who works for the provider.
    OwnersAlone,
    /// Everybody who works for the provider or is in the client.
    Members,
}

impl Who {
    /// Those who may, the lowest first.
    pub(crate) const fn may(self) -> &'static [Actor] {
        use Actor::{Admin, Anonymous, Member, Owner, Service};
        match self {
            Self::Public => &[Anonymous],
            Self::SignedIn => &[Member],
            Self::Leaving => &[],
            Self::Admins => &[Admin],
            Self::Staff => &[Service, Admin],
            Self::Owners | Self::Reach => &[Owner, Service, Admin],
            Self::OwnersAlone => &[Owner],
            Self::Members => &[Member, Owner, Service, Admin],
        }
    }

    /// Those to whom it does not exist.
    pub(crate) const fn may_not(self) -> &'static [Actor] {
        use Actor::{Admin, Foreign, Member, Owner, Service};
        match self {
            Self::Public | Self::SignedIn | Self::Leaving => &[],
            Self::Admins => &[Service, Owner, Member, Foreign],
            Self::Staff => &[Owner, Member, Foreign],
            Self::Owners | Self::Reach => &[Member, Foreign],
            Self::OwnersAlone => &[Admin, Service, Member, Foreign],
            Self::Members => &[Foreign],
        }
    }
}

/// A function, who may call it, and the least that it wants to know.
pub(crate) type Line = (&'static str, Who, fn(&World) -> Value);

/// Server functions. They run in this order, each once with the right role.
pub(crate) const FUNCTIONS: &[Line] = &[
    // accounts and sessions
    ("account/me", Who::SignedIn, |_| json!({})),
    (
        "account/register",
        Who::Public,
        |_| json!({ "form": register_form() }),
    ),
    ("session/door", Who::Public, |_| json!({})),
    (
        "session/prelogin",
        Who::Public,
        |_| json!({ "email": address("admin") }),
    ),
    ("session/sign_in", Who::Public, |_| sign_in("nobody", "x")),
    ("session/sign_out", Who::Public, |_| json!({})),
    ("set_up/look", Who::Public, |_| json!({ "token": "x" })),
    (
        "set_up/finish",
        Who::Public,
        |_| json!({ "form": set_up_form() }),
    ),
    ("session/here", Who::SignedIn, |_| json!({})),
    ("session/list", Who::SignedIn, |_| json!({})),
    ("session/end", Who::Leaving, |w| json!({ "id": w.member })),
    ("session/sign_out_everywhere", Who::Leaving, |_| json!({})),
    ("account/profile", Who::SignedIn, |_| json!({})),
    ("account/security", Who::SignedIn, |_| json!({})),
    (
        "account/rename",
        Who::SignedIn,
        |_| json!({ "name": "member" }),
    ),
    (
        "account/language",
        Who::SignedIn,
        |_| json!({ "lang": "en" }),
    ),
    (
        "account/lock_minutes",
        Who::SignedIn,
        |_| json!({ "minutes": 15 }),
    ),
    (
        "account/password",
        Who::SignedIn,
        |_| json!({ "form": no_credentials() }),
    ),
    (
        "account/kdf",
        Who::SignedIn,
        |_| json!({ "form": no_credentials() }),
    ),
    (
        "account/two_step_start",
        Who::SignedIn,
        |_| json!({ "authentication_hash": "x" }),
    ),
    (
        "account/two_step_confirm",
        Who::SignedIn,
        |_| json!({ "code": "x" }),
    ),
    (
        "account/two_step_disable",
        Who::SignedIn,
        |_| json!({ "authentication_hash": "x" }),
    ),
    // keys
    ("keys/mine", Who::SignedIn, |_| json!({})),
    ("keys/resume", Who::SignedIn, |_| json!({})),
    ("keys/hold", Who::SignedIn, |_| json!({})),
    ("keys/forget", Who::SignedIn, |_| json!({})),
    ("keys/provider", Who::Staff, |w| json!({ "id": w.provider })),
    (
        "keys/organisation",
        Who::Members,
        |w| json!({ "id": w.acme }),
    ),
    // clients
    (
        "clients/list",
        Who::Staff,
        |w| json!({ "provider": w.provider, "filter": {}, "cursor": "First" }),
    ),
    (
        "clients/prices",
        Who::Staff,
        |w| json!({ "provider": w.provider }),
    ),
    (
        "clients/get",
        Who::Staff,
        |w| json!({ "provider": w.provider, "organisation": w.acme }),
    ),
    (
        "clients/edit-seats",
        Who::Staff,
        |w| json!({ "provider": w.provider, "organisation": w.acme, "form": { "seats": 5, "seat_limit": null, "extra_storage_gb": 0 } }),
    ),
    (
        "clients/rename",
        Who::Staff,
        |w| json!({ "provider": w.provider, "organisation": w.acme, "form": { "name": "", "billing_email": "" } }),
    ),
    ("clients/create", Who::Admins, |w| {
        json!({
            "provider": w.provider,
            "request": "018f6f2e-7c1a-7000-8000-0123456789ab",
            "form": client_form("Made by the table", &address("table")),
            "keys": client_keys(),
            "agreed": null,
        })
    }),
    // owners
    ("owners/reinvite", Who::Admins, owner),
    ("owners/copy-link", Who::Admins, owner),
    ("owners/cancel", Who::Admins, owner),
    // members
    (
        "members/list",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "filter": {}, "cursor": "First" }),
    ),
    (
        "members/many",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "deed": "Reinvite", "members": [w.spare.member] }),
    ),
    (
        "members/all-to-confirm",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "members": [w.spare.member] }),
    ),
    (
        "members/confirm-many",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "people": [{ "who": in_acme(w), "under": 1, "form": no_key() }] }),
    ),
    (
        "invitations/check",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "emails": [address("member")] }),
    ),
    (
        "invitations/start",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "form": { "emails": [address("member")], "role": "User" } }),
    ),
    (
        "invitations/state",
        Who::Owners,
        |w| json!({ "organisation": w.acme }),
    ),
    (
        "invitations/rows",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "from": 0 }),
    ),
    (
        "invitations/cancel",
        Who::Owners,
        |w| json!({ "organisation": w.acme }),
    ),
    // who waits, over all clients
    (
        "waiting/list",
        Who::Staff,
        |w| json!({ "provider": w.provider, "what": "Confirm", "cursor": "First" }),
    ),
    (
        "waiting/all-to-confirm",
        Who::Staff,
        |w| json!({ "provider": w.provider, "people": [in_acme(w)] }),
    ),
    (
        "waiting/confirm",
        Who::Staff,
        |w| json!({ "provider": w.provider, "people": [{ "who": in_acme(w), "under": 1, "form": no_key() }] }),
    ),
    (
        "waiting/again",
        Who::Staff,
        |w| json!({ "provider": w.provider, "people": [in_acme(w)] }),
    ),
    (
        "members/invite",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "form": { "emails": ["nobody"], "role": "User" } }),
    ),
    (
        "members/search",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "text": "" }),
    ),
    ("members/detail", Who::Owners, spare_member),
    (
        "members/change",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "member": w.spare.member, "form": { "role": "User" } }),
    ),
    ("members/revoke", Who::Owners, spare_member),
    ("members/restore", Who::Owners, spare_member),
    ("members/reinvite", Who::Owners, spare_member),
    ("members/cancel", Who::Owners, spare_member),
    (
        "members/remove",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "member": w.spare.leaver }),
    ),
    (
        "members/leave",
        Who::Leaving,
        |w| json!({ "organisation": w.acme }),
    ),
    // groups and settings
    (
        "groups/list",
        Who::Owners,
        |w| json!({ "organisation": w.acme }),
    ),
    ("groups/get", Who::Owners, spare_group),
    (
        "groups/rights",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "groups": [w.spare.group], "collections": [w.spare.collection] }),
    ),
    (
        "groups/create",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "form": group_form() }),
    ),
    (
        "groups/change",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "group": w.spare.group, "form": group_form() }),
    ),
    (
        "members/into-group",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "group": w.spare.group, "deed": "PutIn", "members": [w.spare.member] }),
    ),
    (
        "groups/delete",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "groups": [w.spare.group] }),
    ),
    (
        "organisation/storage",
        Who::Owners,
        |w| json!({ "organisation": w.acme }),
    ),
    (
        "policies/list",
        Who::Owners,
        |w| json!({ "organisation": w.acme }),
    ),
    (
        "policies/preview",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "kind": "TwoStep" }),
    ),
    (
        "policies/save",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "form": policy() }),
    ),
    (
        "organisation/rules",
        Who::Owners,
        |w| json!({ "organisation": w.acme }),
    ),
    (
        "organisation/set-rules",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "was": CollectionRules::default(), "rules": CollectionRules::default() }),
    ),
    ("recovery/places", Who::SignedIn, |_| json!({})),
    ("recovery/pair", Who::Members, of_acme),
    ("recovery/enrol", Who::Members, |w| {
        let form = json!({ "under": 1, "key": no_key()["key"], "authentication_hash": null });
        json!({ "organisation": w.acme, "form": form })
    }),
    ("recovery/withdraw", Who::Members, of_acme),
    (
        "recovery/details",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "member": w.member }),
    ),
    // Nobody takes part there: it changes nothing.
    (
        "recovery/recover",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "member": w.member, "form": { "password": null, "two_step": true } }),
    ),
    ("rotation/state", Who::Owners, of_acme),
    ("rotation/begin", Who::Owners, |w| {
        let keys = client_keys();
        let form = json!({ "under": 1, "key": sealed("key"), "public_key": keys.public_key, "private_key": keys.private_key });
        json!({ "organisation": w.acme, "form": form })
    }),
    ("rotation/key", Who::Owners, of_acme),
    (
        "rotation/private-key",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "key": sealed("key") }),
    ),
    (
        "rotation/left",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "key": sealed("key"), "after": null }),
    ),
    (
        "rotation/put",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "key": sealed("key"), "parts": [] }),
    ),
    // Not whole: it changes nothing.
    (
        "rotation/finish",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "key": sealed("key") }),
    ),
    ("rotation/cancel", Who::Owners, of_acme),
    ("rotation/provider", Who::Staff, of_acme),
    (
        "keys/take-over",
        Who::Staff,
        |w| json!({ "id": w.acme, "number": 1, "key": sealed("key") }),
    ),
    (
        "members/confirm-details",
        Who::Staff,
        |w| json!({ "organisation": w.beta, "member": w.beta_owner }),
    ),
    (
        "members/confirm",
        Who::Staff,
        |w| json!({ "organisation": w.beta, "under": 1, "member": w.beta_owner, "form": no_key() }),
    ),
    // people of the provider
    (
        "provider-members/list",
        Who::Admins,
        |w| json!({ "provider": w.provider }),
    ),
    (
        "provider-members/invite",
        Who::Admins,
        |w| json!({ "provider": w.provider, "form": { "emails": ["nobody"], "role": "Admin" } }),
    ),
    ("provider-members/reinvite", Who::Admins, spare_staff),
    ("provider-members/copy-link", Who::Admins, spare_staff),
    ("provider-members/confirm-details", Who::Admins, spare_staff),
    (
        "provider-members/confirm",
        Who::Admins,
        |w| json!({ "provider": w.provider, "member": w.spare.staff, "form": no_key() }),
    ),
    (
        "provider-members/change-role",
        Who::Admins,
        |w| json!({ "provider": w.provider, "member": w.spare.staff, "role": "Admin" }),
    ),
    ("provider-members/remove", Who::Admins, spare_staff),
    (
        "provider/get",
        Who::Admins,
        |w| json!({ "provider": w.provider }),
    ),
    (
        "provider/update",
        Who::Admins,
        |w| json!({ "provider": w.provider, "form": { "name": "", "billing_email": "", "require_two_step": false } }),
    ),
    // invitations
    (
        "join/look",
        Who::Public,
        |_| json!({ "kind": "Organisation", "token": "x" }),
    ),
    (
        "join/accept",
        Who::SignedIn,
        |_| json!({ "kind": "Organisation", "token": "x" }),
    ),
    // the event log
    (
        "events/of-provider",
        Who::Admins,
        |w| json!({ "provider": w.provider, "filter": {}, "cursor": "First" }),
    ),
    (
        "events/of-organisation",
        Who::Owners,
        |w| json!({ "organisation": w.acme, "filter": {}, "cursor": "First" }),
    ),
    // the vault
    ("vault/head", Who::Members, |w| json!({ "owner": w.acme })),
    (
        "set-up-steps/facts",
        Who::Owners,
        |w| json!({ "organisation": w.acme }),
    ),
    (
        "collection/candidates",
        Who::Reach,
        |w| json!({ "organisation": w.acme, "text": "" }),
    ),
    (
        "collection/list",
        Who::Members,
        |w| json!({ "owner": w.acme }),
    ),
    // Before the plain member makes a collection: what it manages it may export.
    (
        "item/export",
        Who::OwnersAlone,
        |w| json!({ "owner": w.acme, "format": "Json" }),
    ),
    (
        "collection/create",
        Who::Members,
        |w| json!({ "owner": w.acme, "under": 1, "name": sealed("Plans") }),
    ),
    (
        "collection/create-set",
        Who::Members,
        |w| json!({ "organisation": w.acme, "under": 1, "set": { "collections": [sealed("Plans")], "groups": [], "grants": [] } }),
    ),
    (
        "collection/create-all",
        Who::Members,
        |w| json!({ "owner": w.acme, "under": 1, "names": [sealed("Plans"), sealed("Plans/Old")] }),
    ),
    (
        "collection/rename",
        Who::Reach,
        |w| json!({ "owner": w.acme, "under": 1, "names": [{ "id": w.spare.collection, "was": sealed("was"), "name": sealed("Other") }] }),
    ),
    (
        "collection/grants",
        Who::Reach,
        |w| json!({ "organisation": w.acme, "collection": w.spare.collection }),
    ),
    (
        "collection/change-grants",
        Who::Reach,
        |w| json!({ "organisation": w.acme, "collections": [w.spare.collection], "change": change_form(w) }),
    ),
    (
        "item/list",
        Who::Members,
        |w| json!({ "owner": w.acme, "after": null }),
    ),
    ("item/get", Who::Reach, spare_item),
    (
        "item/create",
        Who::Reach,
        |w| json!({ "owner": w.acme, "under": 1, "item": note(&Keys::made().client.key, vec![w.spare.collection]) }),
    ),
    ("item/import", Who::Reach, |w| {
        let new = note(&Keys::made().client.key, vec![w.spare.collection]);
        json!({ "owner": w.acme, "under": 1, "slice": slice("table", &new) })
    }),
    ("item/import-state", Who::Members, import_of),
    ("item/forget-import", Who::Members, import_of),
    ("item/update", Who::Reach, |w| {
        let data = note(&Keys::made().client.key, vec![]).data;
        json!({ "owner": w.acme, "change": { "id": w.spare.item, "revised_at": 0, "data": data } })
    }),
    (
        "item/set-collections",
        Who::Reach,
        |w| json!({ "owner": w.acme, "items": [w.spare.item], "was": [], "collections": [w.spare.collection] }),
    ),
    (
        "item/set-favourite",
        Who::Reach,
        |w| json!({ "owner": w.acme, "item": w.spare.item, "favourite": true }),
    ),
    (
        "attachment/begin",
        Who::Reach,
        |w| json!({ "organisation": w.acme, "file": w.file(w.item) }),
    ),
    // Only who sends it goes on with it; it is not complete.
    (
        "attachment/finish",
        Who::OwnersAlone,
        |w| json!({ "organisation": w.acme, "file": w.files.sending }),
    ),
    (
        "attachment/delete",
        Who::Reach,
        |w| json!({ "organisation": w.acme, "file": w.files.spare }),
    ),
    // Into no collection: it moves nothing.
    (
        "item/give",
        Who::Members,
        |w| json!({ "organisation": w.acme, "under": 1, "items": [], "collections": [] }),
    ),
    ("item/trash", Who::Reach, spare_items),
    ("item/restore", Who::Reach, spare_items),
    ("item/delete", Who::Reach, spare_items),
    (
        "collection/delete",
        Who::Reach,
        |w| json!({ "owner": w.acme, "collections": [w.spare.collection] }),
    ),
];

/// Routes of `api`: `{…}` stands as in the source.
pub(crate) const ROUTES: &[(&str, Who)] = &[
    ("/healthz", Who::Public),
    ("/readyz", Who::Public),
    ("/api/provider/{provider}/clients.csv", Who::Staff),
    ("/api/provider/{provider}/events.csv", Who::Admins),
    ("/api/organisation/{organisation}/events.csv", Who::Owners),
    (
        "/api/organisation/{organisation}/attachment/{attachment}",
        Who::Reach,
    ),
    // Only who sends it goes on with it.
    (
        "/api/organisation/{organisation}/attachment/{attachment}/{part}",
        Who::OwnersAlone,
    ),
];

fn owner(w: &World) -> Value {
    json!({ "provider": w.provider, "organisation": w.spare.client, "member": w.spare.client_owner })
}

fn spare_member(w: &World) -> Value {
    json!({ "organisation": w.acme, "member": w.spare.member })
}

fn in_acme(w: &World) -> Value {
    json!({ "organisation": w.acme, "member": w.spare.member })
}

fn spare_group(w: &World) -> Value {
    json!({ "organisation": w.acme, "group": w.spare.group })
}

fn group_form() -> Value {
    json!({ "name": "Sales", "members_in": [], "members_out": [], "grants": [], "revoked": [] })
}

fn change_form(w: &World) -> Value {
    json!({ "members": [], "members_out": [w.member], "groups": [], "groups_out": [] })
}

fn spare_staff(w: &World) -> Value {
    json!({ "provider": w.provider, "member": w.spare.staff })
}

fn spare_item(w: &World) -> Value {
    json!({ "owner": w.acme, "item": w.spare.item })
}

fn spare_items(w: &World) -> Value {
    json!({ "owner": w.acme, "items": [w.spare.item] })
}

fn import_of(w: &World) -> Value {
    json!({ "owner": w.acme, "mark": "table" })
}

/// A file of one record, in one slice.
pub(crate) fn slice(mark: &str, item: &NewItem) -> Value {
    let items = [json!({ "item": item, "favourite": false })];
    json!({ "mark": mark, "from": 0, "to": 1, "total": 1, "items": items })
}

fn no_credentials() -> Value {
    json!({ "authentication_hash": "x", "kdf": KDF, "new_hash": "x", "user_key": "x" })
}

fn of_acme(w: &World) -> Value {
    json!({ "organisation": w.acme })
}

fn no_key() -> Value {
    json!({ "key": "", "public_key": "", "compared": false })
}

/// A text under the client's key.
pub(crate) fn sealed(text: &str) -> String {
    let key = &Keys::made().client.key;
    key.encrypt(text, &mut crypto::random::system()).to_string()
}

/// Signing in with any proof.
pub(crate) fn sign_in(name: &str, proof: &str) -> Value {
    json!({ "form": { "email": address(name), "authentication_hash": proof, "code": null } })
}

fn register_form() -> RegisterForm {
    RegisterForm {
        token: "x".to_owned(),
        name: "Nobody".to_owned(),
        keys: Keys::made().form("member"),
    }
}

fn set_up_form() -> SetUpForm {
    SetUpForm {
        token: "x".to_owned(),
        provider_name: "Nobody".to_owned(),
        billing_email: address("nobody"),
        name: "Nobody".to_owned(),
        email: address("nobody"),
        keys: Keys::made().form("member"),
        provider_key: Keys::made().provider.1.clone(),
    }
}

/// A policy that only other programs act on, for the first time.
fn policy() -> Value {
    json!({ "kind": "Autotype", "enabled": true, "data": "Plain", "was": null, "seen": null })
}
