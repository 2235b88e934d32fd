//! Clients and the provider itself.

use domain::event::EventKind;
use serde_json::json;

use super::watch::{Watch, person};
use crate::{
    common::{
        forms::{client_form, client_keys},
        people::address,
    },
    world::Actor,
};

/// Clients and their owners, by the provider's admin.
pub(super) async fn clients(watch: &mut Watch<'_>) {
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
    let asked = json!({ "owner": org });
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
