//! Where a person may go.

use domain::{
    OrganisationId,
    account::Me,
    item::VaultOwner,
    permission::{CollectionRules, OrganisationPermission, Standing, organisation_allows},
};
use text::Text;

use super::Product;
use crate::ui::layout::{Product as Shown, ProductLink};

/// The product as the frame draws it.
pub(super) const fn shown(product: Product) -> Shown {
    match product {
        Product::Account => Shown::Account,
        Product::Provider(_) => Shown::Provider,
        Product::Vault(_) => Shown::Vault,
        Product::Admin(_) => Shown::Admin,
    }
}

/// The pages of the admin console, by the last part of their address, with what each asks of a person.
pub(super) const CONSOLE: [(&str, OrganisationPermission); 6] = [
    ("set-up", OrganisationPermission::SeeSetUp),
    ("members", OrganisationPermission::SeeMembers),
    ("groups", OrganisationPermission::ManageGroups),
    ("policies", OrganisationPermission::ManagePolicies),
    ("events", OrganisationPermission::SeeEvents),
    ("settings", OrganisationPermission::ManageRules),
];

/// The first page of the admin console that is open; none when it is closed.
fn console(standing: Standing, rules: CollectionRules) -> Option<&'static str> {
    CONSOLE
        .into_iter()
        .find(|(_, permission)| organisation_allows(standing, rules, *permission))
        .map(|(page, _)| page)
}

/// An organisation that the person may enter, with the first page of its console, if there is one.
struct Place<'a> {
    id: OrganisationId,
    name: &'a str,
    console: Option<&'static str>,
}

/// The person's own organisations; before them the client whose pages staff are in.
fn organisations(me: &Me) -> Vec<Place<'_>> {
    let own = me.organisations.iter().map(|o| Place {
        id: o.id,
        name: &o.name,
        // None of the settings bends what the pages ask.
        console: console(
            Standing::Member(o.role, o.permissions),
            CollectionRules::default(),
        ),
    });
    let visited = me
        .here
        .iter()
        .filter(|here| !me.organisations.iter().any(|o| o.id == here.id))
        .map(|here| Place {
            id: here.id,
            name: &here.name,
            console: console(here.standing, here.rules),
        });
    visited.chain(own).collect()
}

/// Everything that the switcher offers: only what the person has.
pub(super) fn products(me: &Me, now: Product, t: Text) -> Vec<ProductLink> {
    let link = |product: Product, of: &str, href: String| ProductLink {
        product: shown(product),
        of: of.to_owned(),
        href,
        current: product == now,
    };
    let places = organisations(me);
    let vaults = places.iter().map(|o| {
        link(
            Product::Vault(o.id.into()),
            o.name,
            format!("/vault/{}", o.id),
        )
    });
    let own = VaultOwner::Person;
    let own = link(
        Product::Vault(own),
        t.frame_own_vault(),
        format!("/vault/{own}"),
    );
    let consoles = places.iter().filter_map(|o| {
        let href = format!("/admin/{}/{}", o.id, o.console?);
        Some(link(Product::Admin(o.id), o.name, href))
    });
    let portals = me.providers.iter().map(|p| {
        let href = format!("/provider/{}/clients", p.id);
        link(Product::Provider(p.id), &p.name, href)
    });
    let account = link(
        Product::Account,
        t.frame_account_of(),
        "/account".to_owned(),
    );
    vaults
        .chain(consoles)
        .chain(portals)
        .chain([own, account])
        .collect()
}

/// The name of whom the product is; empty where the person has no place of its own.
pub(super) fn name_of(me: &Me, product: Product, t: Text) -> String {
    match product {
        Product::Account => Some(me.name.clone()),
        Product::Provider(id) => me
            .providers
            .iter()
            .find(|p| p.id == id)
            .map(|p| p.name.clone()),
        Product::Vault(VaultOwner::Person) => Some(t.frame_own_vault().to_owned()),
        Product::Vault(VaultOwner::Organisation(id)) | Product::Admin(id) => organisations(me)
            .into_iter()
            .find(|o| o.id == id)
            .map(|o| o.name.to_owned()),
    }
    .unwrap_or_default()
}

/// Whether the provider is closed to this person until two-step login is on.
pub(super) fn wants_two_step(me: &Me, product: Product) -> bool {
    match product {
        Product::Provider(id) => {
            !me.two_step
                && me
                    .providers
                    .iter()
                    .any(|p| p.id == id && p.require_two_step)
        }
        _ => false,
    }
}

/// Where a person begins: the portal of those who work for a provider, else the vault; none for who belongs nowhere.
pub fn first_place(me: &Me) -> Option<String> {
    let portal = me
        .providers
        .first()
        .map(|p| format!("/provider/{}/clients", p.id));
    let vault = me.organisations.first().map(|o| format!("/vault/{}", o.id));
    portal.or(vault)
}

#[cfg(test)]
mod tests {
    use domain::account::{Here, OrganisationPlace, ProviderPlace};
    use domain::custom::{CustomPermission, CustomPermissions};
    use domain::policy::MyPolicies;
    use domain::{Email, OrganisationRole, ProviderId, ProviderRole, UserId};

    use super::*;

    fn person() -> Me {
        Me {
            id: id::<UserId>(1),
            name: "An".to_owned(),
            email: Email::parse("an@example.com").expect("an address"),
            two_step: false,
            lang: None,
            lock_minutes: 15,
            providers: Vec::new(),
            organisations: Vec::new(),
            policies: MyPolicies::default(),
            here: None,
        }
    }

    fn id<T: std::str::FromStr>(n: u64) -> T {
        let text = format!("00000000-0000-7000-8000-{n:012}");
        text.parse().ok().expect("an id")
    }

    fn member(n: u64, role: OrganisationRole) -> OrganisationPlace {
        OrganisationPlace {
            id: id::<OrganisationId>(n),
            name: format!("Org {n}"),
            role,
            permissions: CustomPermissions::NONE,
        }
    }

    #[test]
    fn only_owners_and_admins_have_a_console() {
        let mut me = person();
        me.organisations = vec![
            member(1, OrganisationRole::User),
            member(2, OrganisationRole::Owner),
        ];
        let products = products(&me, Product::Account, Text::default());
        let consoles: Vec<&str> = products
            .iter()
            .filter(|p| p.product == Shown::Admin)
            .map(|p| p.of.as_str())
            .collect();
        assert_eq!(consoles, ["Org 2"]);
        assert!(!products.iter().any(|p| p.product == Shown::Provider));
    }

    #[test]
    fn a_custom_member_finds_the_pages_that_are_open() {
        let mut me = person();
        let mut one = member(1, OrganisationRole::Custom);
        one.permissions = [CustomPermission::ManageGroups].into_iter().collect();
        let mut other = member(3, OrganisationRole::Custom);
        other.permissions = [CustomPermission::ManagePolicies].into_iter().collect();
        me.organisations = vec![one, member(2, OrganisationRole::Custom), other];
        let products = products(&me, Product::Account, Text::default());
        let consoles: Vec<&str> = products
            .iter()
            .filter(|p| p.product == Shown::Admin)
            .map(|p| p.href.rsplit('/').next().unwrap_or_default())
            .collect();
        assert_eq!(consoles, ["members", "policies"]);
    }

    #[test]
    fn staff_find_the_client_that_they_are_in() {
        let mut me = person();
        me.organisations = vec![member(1, OrganisationRole::User)];
        me.here = Some(Here {
            id: id::<OrganisationId>(5),
            name: "Client".to_owned(),
            provider: Some(id::<ProviderId>(9)),
            standing: Standing::Provider(ProviderRole::ServiceUser),
            rules: CollectionRules::default(),
        });
        let now = Product::Admin(id::<OrganisationId>(5));
        let products = products(&me, now, Text::default());
        let here: Vec<(Shown, &str)> = products
            .iter()
            .filter(|p| p.current)
            .map(|p| (p.product, p.of.as_str()))
            .collect();
        assert_eq!(here, [(Shown::Admin, "Client")]);
        assert!(
            products
                .iter()
                .any(|p| p.product == Shown::Vault && p.of == "Client")
        );
        assert_eq!(name_of(&me, now, Text::default()), "Client");
    }

    #[test]
    fn an_own_organisation_is_offered_once() {
        let mut me = person();
        me.organisations = vec![member(1, OrganisationRole::Owner)];
        me.here = Some(Here {
            id: id::<OrganisationId>(1),
            name: "Org 1".to_owned(),
            provider: None,
            standing: Standing::Member(OrganisationRole::Owner, CustomPermissions::NONE),
            rules: CollectionRules::default(),
        });
        let now = Product::Vault(id::<OrganisationId>(1).into());
        let products = products(&me, now, Text::default());
        assert_eq!(products.len(), 4);
    }

    #[test]
    fn staff_begin_in_the_portal_and_members_in_their_vault() {
        let mut me = person();
        assert_eq!(first_place(&me), None);
        me.organisations = vec![member(7, OrganisationRole::User)];
        assert!(first_place(&me).is_some_and(|p| p.starts_with("/vault/")));
        me.providers = vec![ProviderPlace {
            id: id::<ProviderId>(9),
            name: "MSP".to_owned(),
            role: ProviderRole::ServiceUser,
            require_two_step: true,
            to_confirm: 0,
        }];
        assert!(first_place(&me).is_some_and(|p| p.starts_with("/provider/")));
        assert!(wants_two_step(&me, Product::Provider(id::<ProviderId>(9))));
        me.two_step = true;
        assert!(!wants_two_step(&me, Product::Provider(id::<ProviderId>(9))));
    }
}
