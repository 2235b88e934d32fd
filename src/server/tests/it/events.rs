//! Every change leaves its event, with who and from where; who is not in changes nothing.

use std::collections::BTreeSet;

use domain::{UserId, event::EventKind};
use serde_json::{Value, json};
use sqlx::{Connection, PgConnection, SqliteConnection};
use uuid::Uuid;

use crate::{
    common::{
        forms::{client_form, client_keys, note},
        http::{Answer, Browser},
        people::{KDF, Keys, address},
        start::token_in,
    },
    coverage::registered,
    functions::{FUNCTIONS, sealed},
    places::{mail_to, wrapped},
    runner::stories,
    world::{Actor, World},
};

/// Functions that write nothing into the log. Most only ask; the last ones change what is nobody
/// else's business, or nothing yet.
const SILENT: &[&str] = &[
    "account/me",
    "account/profile",
    "account/security",
    "clients/get",
    "clients/list",
    "clients/prices",
    "events/of-organisation",
    "events/of-provider",
    "item/get",
    "item/list",
    "join/look",
    "keys/mine",
    "keys/organisation",
    "keys/provider",
    "members/confirm-details",
    "members/list",
    "provider-members/confirm-details",
    "provider-members/list",
    "provider/get",
    "session/door",
    "session/here",
    "session/list",
    "session/prelogin",
    "set-up-steps/facts",
    "set_up/look",
    "vault/head",
    // One's own: language, lock, tab, stars.
    "account/language",
    "account/lock_minutes",
    "item/set-favourite",
    "keys/forget",
    "keys/hold",
    "keys/resume",
    // A seed that waits for its first code.
    "account/two_step_start",
];

/// Calls functions and looks into the log after each.
struct Watch<'a> {
    world: &'a World,
    seen: BTreeSet<&'static str>,
}

impl Watch<'_> {
    /// The device and the person of events of a kind from an address.
    async fn written(&self, kind: EventKind, ip: &str) -> Vec<(Option<Uuid>, String)> {
        const SQL: &str = "SELECT actor_id, device FROM events WHERE kind = $1 AND ip = $2";
        let url = &self.world.app.database_url;
        let rows = if url.starts_with("postgres") {
            let mut conn = PgConnection::connect(url).await.expect("it answers");
            let query = sqlx::query_as(SQL).bind(kind.code()).bind(ip);
            query.fetch_all(&mut conn).await
        } else {
            let mut conn = SqliteConnection::connect(url).await.expect("it opens");
            let query = sqlx::query_as(SQL).bind(kind.code()).bind(ip);
            query.fetch_all(&mut conn).await
        };
        rows.expect("the log")
    }

    /// One change: it is done, and the log says who did it and from where.
    async fn change(
        &mut self,
        (browser, who): (&Browser, Option<UserId>),
        function: &'static str,
        arguments: Value,
        kind: EventKind,
    ) -> Answer {
        let before = self.written(kind, &browser.ip).await.len();
        let answer = browser.call(function, &arguments).await;
        assert!(answer.code() < 400, "{function}: {}", answer.body);
        let rows = self.written(kind, &browser.ip).await;
        assert!(rows.len() > before, "{function} wrote no {kind:?}");
        for (actor, device) in rows {
            assert_eq!(device, "Firefox · Linux", "{function}");
            if let Some(who) = who {
                assert_eq!(actor, Some(who.0), "{function}");
            }
        }
        self.seen.insert(function);
        answer
    }
}

/// A browser and whose it is.
async fn person(world: &World, actor: Actor) -> (Browser, Option<UserId>) {
    let cx = world.cx(actor).await;
    (world.browser(actor), Some(cx.user()))
}

/// The same browser with the session that an answer gave it.
fn with_session(browser: &Browser, answer: &Answer) -> Browser {
    let cookie = answer.header("set-cookie").split(';').next();
    Browser {
        cookie: cookie.map(str::to_owned),
        ..browser.clone()
    }
}

/// The id of the row with this address in a list's answer.
fn id_of(list: &Answer, email: &str) -> Value {
    fn find(value: &Value, email: &str) -> Option<Value> {
        match value {
            Value::Object(map) if map.get("email").is_some_and(|e| e == email) => {
                map.get("id").cloned()
            }
            Value::Object(map) => map.values().find_map(|v| find(v, email)),
            Value::Array(all) => all.iter().find_map(|v| find(v, email)),
            _ => None,
        }
    }
    find(&list.json(), email).unwrap_or_else(|| panic!("{email} is not in {}", list.body))
}

async fn link_of(world: &World, email: &str) -> String {
    token_in(&mail_to(&world.app, email).await.text)
}

/// Collections and items, by the owner.
async fn vault(watch: &mut Watch<'_>) {
    let world = watch.world;
    let key = &Keys::made().client.key;
    let org = world.acme;
    let (browser, who) = &person(world, Actor::Owner).await;
    let owner = (browser, *who);
    let asked = json!({ "organisation": org, "name": sealed("events") });
    let made = watch
        .change(
            owner,
            "collection/create",
            asked,
            EventKind::CollectionCreated,
        )
        .await;
    let (id, was) = (made.json()["id"].clone(), made.json()["name"].clone());
    let asked =
        json!({ "organisation": org, "names": [{ "id": id, "was": was, "name": sealed("y") }] });
    watch
        .change(
            owner,
            "collection/rename",
            asked,
            EventKind::CollectionUpdated,
        )
        .await;
    let new = note(key, vec![world.collection]);
    let asked = json!({ "organisation": org, "item": new });
    let item = watch
        .change(owner, "item/create", asked, EventKind::ItemCreated)
        .await
        .json();
    let one = json!({ "organisation": org, "item": item["id"] });
    let change = json!({ "id": item["id"], "revised_at": item["revised_at"], "data": new.data });
    let asked = json!({ "organisation": org, "change": change });
    watch
        .change(owner, "item/update", asked, EventKind::ItemUpdated)
        .await;
    let asked = json!({ "organisation": org, "item": item["id"], "was": [], "collections": [id] });
    watch
        .change(
            owner,
            "item/set-collections",
            asked,
            EventKind::ItemUpdatedCollections,
        )
        .await;
    watch
        .change(owner, "item/trash", one.clone(), EventKind::ItemTrashed)
        .await;
    watch
        .change(owner, "item/restore", one.clone(), EventKind::ItemRestored)
        .await;
    watch
        .change(owner, "item/trash", one.clone(), EventKind::ItemTrashed)
        .await;
    watch
        .change(owner, "item/delete", one, EventKind::ItemDeleted)
        .await;
    let asked = json!({ "organisation": org, "collection": id });
    watch
        .change(
            owner,
            "collection/delete",
            asked,
            EventKind::CollectionDeleted,
        )
        .await;
}

/// Clients and their owners, by the provider's admin.
async fn clients(watch: &mut Watch<'_>) {
    let world = watch.world;
    let provider = world.provider;
    let (browser, who) = &person(world, Actor::Admin).await;
    let admin = (browser, *who);
    let asked = json!({
        "provider": provider, "request": "018f6f2e-7c1a-7000-8000-00000000e7e7",
        "form": client_form("Events", &address("events-owner")), "keys": client_keys(), "agreed": null,
    });
    let made = watch
        .change(admin, "clients/create", asked, EventKind::ClientCreated)
        .await
        .json();
    let org = made["organisation"].clone();
    let owner = json!({ "provider": provider, "organisation": org, "member": made["owner"] });
    watch
        .change(
            admin,
            "owners/reinvite",
            owner.clone(),
            EventKind::MemberInvitedAgain,
        )
        .await;
    watch
        .change(
            admin,
            "owners/copy-link",
            owner.clone(),
            EventKind::MemberLinkCopied,
        )
        .await;
    watch
        .change(admin, "owners/cancel", owner, EventKind::MemberRemoved)
        .await;
    let form = json!({ "seats": 40, "seat_limit": null, "extra_storage_gb": 1 });
    let asked = json!({ "provider": provider, "organisation": org, "form": form });
    watch
        .change(
            admin,
            "clients/edit-seats",
            asked,
            EventKind::OrganisationUpdated,
        )
        .await;
    let form = json!({ "name": "Events again", "billing_email": address("other") });
    let asked = json!({ "provider": provider, "organisation": org, "form": form });
    watch
        .change(
            admin,
            "clients/rename",
            asked,
            EventKind::OrganisationUpdated,
        )
        .await;
    let asked = json!({ "organisation": org });
    watch
        .change(
            admin,
            "collection/list",
            asked,
            EventKind::ClientVaultOpened,
        )
        .await;
    let form =
        json!({ "name": "Anders", "billing_email": address("other"), "require_two_step": false });
    let asked = json!({ "provider": provider, "form": form });
    watch
        .change(admin, "provider/update", asked, EventKind::ProviderUpdated)
        .await;
}

/// Somebody comes to work for the provider: a browser that is signed in, and the membership.
async fn staff(watch: &mut Watch<'_>, email: &str) -> (Browser, Value) {
    let world = watch.world;
    let provider = world.provider;
    let (browser, who) = &person(world, Actor::Admin).await;
    let admin = (browser, *who);
    let form = json!({ "emails": [email], "role": "ServiceUser" });
    let asked = json!({ "provider": provider, "form": form });
    watch
        .change(
            admin,
            "provider-members/invite",
            asked,
            EventKind::ProviderMemberInvited,
        )
        .await;
    let list = browser
        .call("provider-members/list", &json!({ "provider": provider }))
        .await;
    let member = id_of(&list, email);
    let one = json!({ "provider": provider, "member": member });
    let again = EventKind::ProviderMemberInvitedAgain;
    watch
        .change(admin, "provider-members/reinvite", one.clone(), again)
        .await;
    let copied = EventKind::ProviderMemberLinkCopied;
    let copied = watch
        .change(admin, "provider-members/copy-link", one, copied)
        .await;
    let token = token_in(&copied.body);
    let visitor = world.app.browser();
    let form = json!({ "token": token, "name": "Events", "keys": Keys::made().form("member") });
    let asked = json!({ "form": form });
    let made = watch
        .change(
            (&visitor, None),
            "account/register",
            asked,
            EventKind::UserRegistered,
        )
        .await;
    let newcomer = with_session(&visitor, &made);
    let asked = json!({ "kind": "Provider", "token": token });
    watch
        .change(
            (&newcomer, None),
            "join/accept",
            asked,
            EventKind::ProviderMemberAccepted,
        )
        .await;
    let form = wrapped("member", &Keys::made().provider.0).await;
    let asked = json!({ "provider": provider, "member": member, "form": form });
    watch
        .change(
            admin,
            "provider-members/confirm",
            asked,
            EventKind::ProviderMemberConfirmed,
        )
        .await;
    let asked = json!({ "provider": provider, "member": member, "role": "Admin" });
    watch
        .change(
            admin,
            "provider-members/change-role",
            asked,
            EventKind::ProviderMemberUpdated,
        )
        .await;
    (newcomer, member)
}

/// The same person becomes a member of a client, and another does not.
async fn members(watch: &mut Watch<'_>, newcomer: &Browser, email: &str) {
    let world = watch.world;
    let org = world.acme;
    let (browser, who) = &person(world, Actor::Owner).await;
    let owner = (browser, *who);
    let other = address("events-other");
    for email in [email, &other] {
        let form = json!({ "emails": [email], "role": "User" });
        let asked = json!({ "organisation": org, "form": form });
        watch
            .change(owner, "members/invite", asked, EventKind::MemberInvited)
            .await;
    }
    let list = json!({ "organisation": org, "cursor": "First" });
    let list = browser.call("members/list", &list).await;
    let one = json!({ "organisation": org, "member": id_of(&list, &other) });
    watch
        .change(
            owner,
            "members/reinvite",
            one.clone(),
            EventKind::MemberInvitedAgain,
        )
        .await;
    watch
        .change(owner, "members/cancel", one, EventKind::MemberRemoved)
        .await;
    let asked = json!({ "kind": "Organisation", "token": link_of(world, email).await });
    watch
        .change(
            (newcomer, None),
            "join/accept",
            asked,
            EventKind::MemberAccepted,
        )
        .await;
    let form = wrapped("member", &Keys::made().client.key).await;
    let asked = json!({ "organisation": org, "member": id_of(&list, email), "form": form });
    watch
        .change(owner, "members/confirm", asked, EventKind::MemberConfirmed)
        .await;
}

/// What that person does to the account.
async fn account(watch: &mut Watch<'_>, newcomer: &Browser, email: &str) {
    let me = (newcomer, None);
    let world = watch.world;
    let first = Keys::made().of("member").authentication_hash.clone();
    let (second, third) = (
        Keys::made().of("owner").authentication_hash.clone(),
        Keys::made().of("admin").authentication_hash.clone(),
    );
    watch
        .change(
            me,
            "account/rename",
            json!({ "name": "Events too" }),
            EventKind::UserRenamed,
        )
        .await;
    let user_key = Keys::made().of("member").wrapped_user_key.to_string();
    let form = json!({ "authentication_hash": first, "kdf": KDF, "new_hash": second, "user_key": user_key });
    watch
        .change(
            me,
            "account/password",
            json!({ "form": form }),
            EventKind::UserChangedPassword,
        )
        .await;
    let mut kdf = KDF;
    kdf.iterations += 1;
    let form = json!({ "authentication_hash": second, "kdf": kdf, "new_hash": third, "user_key": user_key });
    watch
        .change(
            me,
            "account/kdf",
            json!({ "form": form }),
            EventKind::UserChangedKdf,
        )
        .await;

    let proof = json!({ "authentication_hash": third });
    let seed = newcomer.call("account/two_step_start", &proof).await.json();
    let seed = seed["secret"].as_str().expect("a seed");
    let now = u64::try_from(world.app.portaal.now() / 1000).expect("after 1970");
    let code = crypto::Totp::parse(seed).expect("a seed").code_at(now);
    let on = watch
        .change(
            me,
            "account/two_step_confirm",
            json!({ "code": code }),
            EventKind::UserEnabledTwoStep,
        )
        .await;

    let elsewhere = world.app.browser();
    let sign_in = |hash: &str, code: Option<&str>| json!({ "form": { "email": email, "authentication_hash": hash, "code": code } });
    for (asked, kind) in [
        (sign_in(&first, None), EventKind::UserFailedSignIn),
        // The code was used up by switching on.
        (sign_in(&third, Some(&code)), EventKind::UserFailedTwoStep),
    ] {
        let before = watch.written(kind, &elsewhere.ip).await.len();
        elsewhere.call("session/sign_in", &asked).await;
        assert!(
            watch.written(kind, &elsewhere.ip).await.len() > before,
            "{kind:?}"
        );
    }
    let recovery = on.json();
    let asked = sign_in(&third, Some(recovery.as_str().expect("a recovery code")));
    let used = EventKind::UserRecoveredTwoStep;
    watch
        .change((&elsewhere, None), "session/sign_in", asked, used)
        .await;

    let seed = newcomer.call("account/two_step_start", &proof).await.json();
    let seed = seed["secret"].as_str().expect("a seed");
    let code = crypto::Totp::parse(seed).expect("a seed").code_at(now);
    let asked = json!({ "code": code });
    watch
        .change(
            me,
            "account/two_step_confirm",
            asked,
            EventKind::UserEnabledTwoStep,
        )
        .await;
    watch
        .change(
            me,
            "account/two_step_disable",
            proof,
            EventKind::UserDisabledTwoStep,
        )
        .await;

    let mut open = async || {
        let browser = world.app.browser();
        let asked = sign_in(&third, None);
        let done = watch
            .change(
                (&browser, None),
                "session/sign_in",
                asked,
                EventKind::UserSignedIn,
            )
            .await;
        with_session(&browser, &done)
    };
    let (ended, left) = (open().await, open().await);
    let here = ended.call("session/list", &json!({})).await.json();
    let own = here
        .as_array()
        .into_iter()
        .flatten()
        .find(|s| s["current"] == true);
    let asked = json!({ "id": own.expect("its own session")["id"] });
    watch
        .change(me, "session/end", asked, EventKind::UserSignedOut)
        .await;
    watch
        .change(
            (&left, None),
            "session/sign_out",
            json!({}),
            EventKind::UserSignedOut,
        )
        .await;
    let everywhere = EventKind::UserSignedOutEverywhere;
    watch
        .change(me, "session/sign_out_everywhere", json!({}), everywhere)
        .await;
}

stories! {
    async fn row_48_every_change_writes_who_and_from_where(world: &World) {
        let mut watch = Watch { world, seen: BTreeSet::new() };
        vault(&mut watch).await;
        clients(&mut watch).await;
        let email = address("events-staff");
        let (newcomer, member) = staff(&mut watch, &email).await;
        members(&mut watch, &newcomer, &email).await;
        account(&mut watch, &newcomer, &email).await;
        let (browser, who) = &person(world, Actor::Admin).await;
        let asked = json!({ "provider": world.provider, "member": member });
        let removed = EventKind::ProviderMemberRemoved;
        watch.change((browser, *who), "provider-members/remove", asked, removed).await;
        // The world was set up from this machine.
        assert!(!watch.written(EventKind::ProviderCreated, "127.0.0.1").await.is_empty());
        watch.seen.insert("set_up/finish");

        let silent: BTreeSet<_> = SILENT.iter().copied().collect();
        assert!(silent.is_disjoint(&watch.seen), "one that writes is called silent");
        let known: BTreeSet<_> = silent.union(&watch.seen).copied().collect();
        let all: BTreeSet<_> = FUNCTIONS.iter().map(|(name, ..)| *name).collect();
        let unknown: Vec<_> = all.symmetric_difference(&known).collect();
        assert!(unknown.is_empty(), "does it write an event? {unknown:?}");
    }

    async fn row_17_an_owner_who_waits_may_nothing(world: &World) {
        let owner = world.browser(Actor::Owner);
        let mut asked = 0;
        for (name, _, arguments) in FUNCTIONS.iter().filter(|(name, ..)| registered().contains(name)) {
            let mut arguments = arguments(world);
            let acme = json!(world.acme);
            let Some((field, _)) = arguments.as_object().into_iter().flatten().find(|(_, v)| **v == acme) else {
                continue;
            };
            if arguments.get("provider").is_some() {
                continue;
            }
            let field = field.clone();
            arguments[field] = json!(world.beta);
            let answer = owner.call(name, &arguments).await;
            assert_eq!(answer.code(), 404, "{name}: {}", answer.body);
            asked += 1;
        }
        assert!(asked > 10, "{asked} functions of an organisation");
        for page in [format!("/vault/{}", world.beta), format!("/admin/{}/members", world.beta)] {
            assert_eq!(owner.get(&page).await.code(), 404, "{page}");
        }
    }
}
