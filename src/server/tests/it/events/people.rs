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
