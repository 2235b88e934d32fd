//! The pages of each product, in the side bar: only those that the person may open.

use domain::{
    account::Me,
    permission::{ProviderPermission, organisation_allows, provider_allows},
};
use leptos::prelude::*;

use super::places::CONSOLE;
use super::{Product, WaitingCount};
use crate::ui::icon::IconName;
use crate::ui::layout::{NavGroup, NavLink};
use crate::use_text;

/// The way back for staff who are in a client's vault or console.
pub(super) fn back_to_clients(me: &Me) -> Option<AnyView> {
    let provider = me.here.as_ref()?.provider?;
    let t = use_text();
    let href = format!("/provider/{provider}/clients");
    Some(
        view! {
            <NavGroup>
                <NavLink href icon=IconName::Left label=t.frame_back_to_clients() />
            </NavGroup>
        }
        .into_any(),
    )
}

/// The last part of the address of the page of those who wait.
const WAITING: &str = "waiting";

/// The links of a product.
pub(super) fn pages(me: &Me, product: Product) -> AnyView {
    let t = use_text();
    let waiting = WaitingCount::get();
    let links: Vec<(String, IconName, &'static str)> = match product {
        Product::Account => vec![
            ("/account".to_owned(), IconName::Person, t.frame_profile()),
            (
                "/account/security".to_owned(),
                IconName::Shield,
                t.frame_security(),
            ),
            (
                "/account/sessions".to_owned(),
                IconName::Screen,
                t.frame_sessions(),
            ),
        ],
        Product::Provider(id) => {
            let role = me.providers.iter().find(|p| p.id == id).map(|p| p.role);
            let may = |permission| role.is_some_and(|role| provider_allows(role, permission));
            [
                (
                    ProviderPermission::SeeClients,
                    "clients",
                    IconName::Clients,
                    t.frame_clients(),
                ),
                (
                    ProviderPermission::SeeClients,
                    WAITING,
                    IconName::Clock,
                    t.frame_waiting(),
                ),
                (
                    ProviderPermission::SeeProviderMembers,
                    "members",
                    IconName::People,
                    t.frame_staff(),
                ),
                (
                    ProviderPermission::SeeProviderEvents,
                    "events",
                    IconName::Events,
                    t.frame_events(),
                ),
                (
                    ProviderPermission::ManageProvider,
                    "settings",
                    IconName::Settings,
                    t.frame_settings(),
                ),
            ]
            .into_iter()
            .filter(|(permission, ..)| may(*permission))
            .map(|(_, page, icon, name)| (format!("/provider/{id}/{page}"), icon, name))
            .collect()
        }
        Product::Vault(id) => vec![(format!("/vault/{id}"), IconName::Vault, t.frame_items())],
        Product::Admin(id) => {
            let here = me.here.as_ref().filter(|here| here.id == id);
            CONSOLE
                .into_iter()
                .filter(|(_, asks)| {
                    here.is_some_and(|h| organisation_allows(h.standing, h.rules, *asks))
                })
                .map(|(page, _)| {
                    let (icon, name) = match page {
                        "set-up" => (IconName::Checklist, t.frame_set_up()),
                        "members" => (IconName::People, t.frame_members()),
                        "groups" => (IconName::Groups, t.frame_groups()),
                        "policies" => (IconName::Shield, t.frame_policies()),
                        "events" => (IconName::Events, t.frame_events()),
                        _ => (IconName::Settings, t.frame_settings()),
                    };
                    (format!("/admin/{id}/{page}"), icon, name)
                })
                .collect()
        }
    };
    let exact = product == Product::Account;
    let links = links
        .into_iter()
        .map(|(href, icon, label)| {
            let count = if href.ends_with(WAITING) {
                waiting
            } else {
                Signal::stored(0)
            };
            view! { <NavLink href icon label count exact /> }
        })
        .collect_view();
    view! { <NavGroup>{links}</NavGroup> }.into_any()
}
