//! People come to the provider and to a client.

use domain::event::EventKind;
use serde_json::{Value, json};

use super::watch::{Watch, person};
use crate::{
    common::{
        http::{Answer, Browser},
        people::{Keys, address},
        start::token_in,
    },
    functions::sealed,
    places::{mail_to, wrapped},
    world::{Actor, World},
};

/// The same browser with the session that an answer gave it.
pub(super) fn with_session(browser: &Browser, answer: &Answer) -> Browser {
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

/// Somebody comes to work for the provider: a browser that is signed in, and the membership.
pub(super) async fn staff(watch: &mut Watch<'_>, email: &str) -> (Browser, Value) {
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
pub(super) async fn members(watch: &mut Watch<'_>, newcomer: &Browser, email: &str) {
    let world = watch.world;
    let org = world.acme;
    let (browser, who) = &person(world, Actor::Owner).await;
    let owner = (browser, *who);
    let (other, third) = (address("events-other"), address("events-third"));
    for email in [email, &other, &third] {
        let form = json!({ "emails": [email], "role": "User" });
        let asked = json!({ "organisation": org, "form": form });
        watch
            .change(owner, "members/invite", asked, EventKind::MemberInvited)
            .await;
    }
    let list = json!({ "organisation": org, "filter": {}, "cursor": "First" });
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
    let asked =
        json!({ "organisation": org, "under": 1, "member": id_of(&list, email), "form": form });
    watch
        .change(owner, "members/confirm", asked, EventKind::MemberConfirmed)
        .await;
    let third = json!({ "organisation": org, "member": id_of(&list, &third) });
    watch
        .change(owner, "members/remove", third, EventKind::MemberRemoved)
        .await;
    let one = json!({ "organisation": org, "member": id_of(&list, email) });
    let mut asked = one.clone();
    asked["form"] = json!({ "role": "Admin" });
    for (function, asked, kind) in [
        ("members/change", asked, EventKind::MemberUpdated),
        ("members/revoke", one.clone(), EventKind::MemberRevoked),
        ("members/restore", one, EventKind::MemberRestored),
    ] {
        watch.change(owner, function, asked, kind).await;
    }
    let asked = json!({ "organisation": org });
    let me = (newcomer, None);
    watch
        .change(me, "members/leave", asked, EventKind::MemberLeft)
        .await;
}

/// The same person comes back twice, and is handled as one of several.
pub(super) async fn several(watch: &mut Watch<'_>, newcomer: &Browser, email: &str) {
    let world = watch.world;
    let (org, provider) = (world.acme, world.provider);
    let (browser, who) = &person(world, Actor::Owner).await;
    let owner = (browser, *who);
    let (staff, admin) = &person(world, Actor::Admin).await;
    let key = &Keys::made().client.key;
    let list = json!({ "organisation": org, "filter": { "search": email }, "cursor": "First" });
    let form = json!({ "emails": [email], "role": "User" });
    let invite = json!({ "organisation": org, "form": form });
    for function in ["members/confirm-many", "waiting/confirm"] {
        let answer = browser.call("members/invite", &invite).await;
        assert_eq!(answer.code(), 200, "{}", answer.body);
        let found = browser.call("members/list", &list).await;
        let member = id_of(&found, email);
        let somebody = json!({ "organisation": org, "member": member });
        if function == "waiting/confirm" {
            let asked = json!({ "provider": provider, "people": [somebody] });
            let again = EventKind::MemberInvitedAgain;
            watch
                .change((staff, *admin), "waiting/again", asked, again)
                .await;
        }
        let link = json!({ "kind": "Organisation", "token": link_of(world, email).await });
        let answer = newcomer.call("join/accept", &link).await;
        assert_eq!(answer.code(), 200, "{}", answer.body);
        let form = wrapped("member", key).await;
        let people = json!([{ "who": somebody, "under": 1, "form": form }]);
        let (by, asked) = if function == "waiting/confirm" {
            let asked = json!({ "provider": provider, "people": people });
            ((staff, *admin), asked)
        } else {
            (owner, json!({ "organisation": org, "people": people }))
        };
        watch
            .change(by, function, asked, EventKind::MemberConfirmed)
            .await;
        let asked = json!({ "organisation": org, "deed": "Remove", "members": [member] });
        watch
            .change(owner, "members/many", asked, EventKind::MemberRemoved)
            .await;
    }
}

/// Saves a policy of the client, as somebody who saw whom it locks out.
async fn policy(world: &World, kind: &str, data: Value, enabled: bool) {
    let owner = world.browser(Actor::Owner);
    let org = world.acme;
    let asked = json!({ "organisation": org, "kind": kind });
    let preview = owner.call("policies/preview", &asked).await.json();
    let there = json!({ "organisation": org });
    let there = owner.call("policies/list", &there).await.json();
    let now = there["policies"].as_array().cloned().unwrap_or_default();
    let now = now.into_iter().find(|one| one["kind"] == kind);
    let was = now.map(|one| one["revised_at"].clone());
    let form = json!({
        "kind": kind, "enabled": enabled, "data": data, "was": was, "seen": preview["mark"],
    });
    let asked = json!({ "organisation": org, "form": form });
    let saved = owner.call("policies/save", &asked).await;
    assert_eq!(saved.code(), 200, "{}", saved.body);
}

/// What the policy of account recovery asks.
fn recovery(automatic: bool) -> Value {
    json!({ "AccountRecovery": { "autoEnrollEnabled": automatic } })
}

/// The same person comes back and takes part in account recovery. Gives the membership.
pub(super) async fn enrolled(watch: &mut Watch<'_>, newcomer: &Browser, email: &str) -> Value {
    let world = watch.world;
    let org = world.acme;
    let owner = world.browser(Actor::Owner);
    policy(world, "SingleOrganisation", json!("Plain"), true).await;
    policy(world, "AccountRecovery", recovery(false), true).await;
    let form = json!({ "emails": [email], "role": "User" });
    let invite = json!({ "organisation": org, "form": form });
    let answer = owner.call("members/invite", &invite).await;
    assert_eq!(answer.code(), 200, "{}", answer.body);
    let link = json!({ "kind": "Organisation", "token": link_of(world, email).await });
    let answer = newcomer.call("join/accept", &link).await;
    assert_eq!(answer.code(), 200, "{}", answer.body);
    let list = json!({ "organisation": org, "filter": { "search": email }, "cursor": "First" });
    let member = id_of(&owner.call("members/list", &list).await, email);
    let form = wrapped("member", &Keys::made().client.key).await;
    let key = form.key.clone();
    let asked = json!({ "organisation": org, "under": 1, "member": member, "form": form });
    let answer = owner.call("members/confirm", &asked).await;
    assert_eq!(answer.code(), 200, "{}", answer.body);
    // By one's own hand it takes the password; where everybody takes part it does not.
    let form = json!({ "under": 1, "key": key, "authentication_hash": null });
    let enrol = json!({ "organisation": org, "form": form });
    let refused = newcomer.call("recovery/enrol", &enrol).await;
    assert_eq!(refused.code(), 409, "{}", refused.body);
    policy(world, "AccountRecovery", recovery(true), true).await;
    let me = (newcomer, None);
    watch
        .change(
            me,
            "recovery/enrol",
            enrol.clone(),
            EventKind::RecoveryEnrolled,
        )
        .await;
    policy(world, "AccountRecovery", recovery(false), true).await;
    let asked = json!({ "organisation": org });
    watch
        .change(me, "recovery/withdraw", asked, EventKind::RecoveryWithdrawn)
        .await;
    policy(world, "AccountRecovery", recovery(true), true).await;
    let again = newcomer.call("recovery/enrol", &enrol).await;
    assert_eq!(again.code(), 200, "{}", again.body);
    member
}

/// A colleague of the same provider gives that person another master password; an owner of the client may not.
pub(super) async fn recovered(watch: &mut Watch<'_>, member: Value) {
    let world = watch.world;
    let org = world.acme;
    let (staff, admin) = &person(world, Actor::Admin).await;
    let asked = json!({ "organisation": org, "member": member });
    let refused = world
        .browser(Actor::Owner)
        .call("recovery/details", &asked)
        .await;
    assert!(
        refused.body.contains("recovery-provider"),
        "{}",
        refused.body
    );
    let kind = EventKind::RecoveryKeyRead;
    let details = watch
        .change((staff, *admin), "recovery/details", asked, kind)
        .await;
    let password = json!({
        "kdf": details.json()["kdf"],
        "authentication_hash": format!("{}=", "A".repeat(43)),
        "user_key": sealed("user key"),
    });
    let form = json!({ "password": password, "two_step": false });
    let asked = json!({ "organisation": org, "member": member, "form": form });
    let kind = EventKind::MemberPasswordReset;
    watch
        .change((staff, *admin), "recovery/recover", asked, kind)
        .await;
    policy(world, "AccountRecovery", recovery(false), false).await;
    policy(world, "SingleOrganisation", json!("Plain"), false).await;
}
