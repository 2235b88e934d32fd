//! Every change leaves its event, with who and from where; who is not in changes nothing.

mod account;
mod clients;
mod groups;
mod people;
mod vault;
mod watch;

use std::collections::BTreeSet;

use domain::event::EventKind;
use serde_json::json;

use self::watch::{Watch, person};
use crate::{
    common::people::address, coverage::registered, functions::FUNCTIONS, runner::stories,
    world::Actor,
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
    "collection/candidates",
    "collection/grants",
    "events/of-organisation",
    "events/of-provider",
    "groups/get",
    "groups/list",
    "groups/rights",
    "invitations/check",
    "invitations/rows",
    "invitations/state",
    "item/get",
    "item/import-state",
    "item/list",
    "join/look",
    "keys/mine",
    "keys/organisation",
    "keys/provider",
    "members/all-to-confirm",
    "members/confirm-details",
    "members/detail",
    "members/list",
    "members/search",
    "organisation/rules",
    "organisation/storage",
    "policies/list",
    "policies/preview",
    "provider-members/confirm-details",
    "provider-members/list",
    "provider/get",
    "recovery/pair",
    "recovery/places",
    "rotation/key",
    "rotation/private-key",
    "rotation/left",
    "rotation/provider",
    "rotation/state",
    "session/door",
    "session/here",
    "session/list",
    "session/prelogin",
    "set-up-steps/facts",
    "set_up/look",
    "vault/head",
    "waiting/all-to-confirm",
    "waiting/list",
    // One's own: language, lock, tab, stars, how far a file is, in or out.
    "account/language",
    "account/lock_minutes",
    "attachment/begin",
    "item/forget-import",
    "item/set-favourite",
    "keys/forget",
    "keys/hold",
    "keys/resume",
    // What is put aside for a new key changes nothing, and under whose key a key lies is the provider's own.
    "keys/take-over",
    "rotation/begin",
    "rotation/cancel",
    "rotation/put",
    // A list: each of its people is written down when it is that person's turn.
    "invitations/cancel",
    "invitations/start",
    // A seed that waits for its first code.
    "account/two_step_start",
];

stories! {
    async fn row_48_every_change_writes_who_and_from_where(world: &World) {
        let mut watch = Watch { world, seen: BTreeSet::new() };
        vault::vault(&mut watch).await;
        vault::rotation(&mut watch).await;
        groups::groups(&mut watch).await;
        clients::clients(&mut watch).await;
        let email = address("events-staff");
        let (newcomer, member) = people::staff(&mut watch, &email).await;
        people::members(&mut watch, &newcomer, &email).await;
        people::several(&mut watch, &newcomer, &email).await;
        let recovers = people::enrolled(&mut watch, &newcomer, &email).await;
        account::account(&mut watch, &newcomer, &email).await;
        people::recovered(&mut watch, recovers).await;
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
