//! Groups, policies and settings of an organisation.

use domain::{event::EventKind, permission::CollectionRules};
use serde_json::json;

use super::watch::{Watch, person};
use crate::world::Actor;

pub(super) async fn groups(watch: &mut Watch<'_>) {
    let world = watch.world;
    let org = world.acme;
    let (browser, who) = &person(world, Actor::Owner).await;
    let owner = (browser, *who);
    let form = json!({ "name": "Events", "members_in": [world.member], "members_out": [], "grants": [], "revoked": [] });
    let asked = json!({ "organisation": org, "form": form });
    let kind = EventKind::GroupCreated;
    let made = watch
        .change(owner, "groups/create", asked, kind)
        .await
        .json();
    let asked = json!({ "organisation": org, "group": made, "form": form });
    let kind = EventKind::GroupUpdated;
    watch.change(owner, "groups/change", asked, kind).await;
    let asked =
        json!({ "organisation": org, "group": made, "deed": "TakeOut", "members": [world.member] });
    let kind = EventKind::MemberUpdatedGroups;
    watch.change(owner, "members/into-group", asked, kind).await;
    let asked = json!({ "organisation": org, "groups": [made] });
    let kind = EventKind::GroupDeleted;
    watch.change(owner, "groups/delete", asked, kind).await;
    let form =
        json!({ "kind": "RemovePin", "enabled": true, "data": "Plain", "was": null, "seen": null });
    let asked = json!({ "organisation": org, "form": form });
    let kind = EventKind::PolicyUpdated;
    watch.change(owner, "policies/save", asked, kind).await;
    // There and back: other stories stand on the usual settings.
    let mut rules = CollectionRules::default();
    for limit in [true, false] {
        let was = rules;
        rules.limit_item_deletion = limit;
        let asked = json!({ "organisation": org, "was": was, "rules": rules });
        let kind = if limit {
            EventKind::ItemDeletionLimited
        } else {
            EventKind::ItemDeletionOpened
        };
        watch
            .change(owner, "organisation/set-rules", asked, kind)
            .await;
    }
}
