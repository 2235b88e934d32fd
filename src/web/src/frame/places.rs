//! Where a person may go.

use domain::{OrganisationRole, account::Me};
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

/// Whether this role has an admin console.
const fn administers(role: OrganisationRole) -> bool {
    matches!(role, OrganisationRole::Owner | OrganisationRole::Admin)
}

/// Everything that the switcher offers: only what the person has.
pub(super) fn products(me: &Me, t: Text) -> Vec<ProductLink> {
    let vaults = me.organisations.iter().map(|o| ProductLink {
        product: Shown::Vault,
        of: o.name.clone(),
        href: format!("/vault/{}", o.id),
    });
    let consoles = me
        .organisations
        .iter()
        .filter(|o| administers(o.role))
        .map(|o| ProductLink {
            product: Shown::Admin,
            of: o.name.clone(),
            href: format!("/admin/{}/set-up", o.id),
        });
    let portals = me.providers.iter().map(|p| ProductLink {
        product: Shown::Provider,
        of: p.name.clone(),
        href: format!("/provider/{}/clients", p.id),
    });
    let account = ProductLink {
        product: Shown::Account,
        of: t.frame_account_of().to_owned(),
        href: "/account".to_owned(),
    };
    vaults
        .chain(consoles)
        .chain(portals)
        .chain([account])
        .collect()
}

/// The name of whom the product is; empty where the person has no place of its own.
pub(super) fn name_of(me: &Me, product: Product) -> String {
    let organisation = |id| {
        me.organisations
            .iter()
            .find(|o| o.id == id)
            .map(|o| o.name.clone())
    };
    match product {
        Product::Account => Some(me.name.clone()),
        Product::Provider(id) => me
            .providers
            .iter()
            .find(|p| p.id == id)
            .map(|p| p.name.clone()),
        Product::Vault(id) | Product::Admin(id) => organisation(id),
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
    use domain::account::{OrganisationPlace, ProviderPlace};
    use domain::{Email, OrganisationId, ProviderId, ProviderRole, UserId};

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
        }
    }

    #[test]
    fn only_owners_and_admins_have_a_console() {
        let mut me = person();
        me.organisations = vec![
            member(1, OrganisationRole::User),
            member(2, OrganisationRole::Owner),
        ];
        let products = products(&me, Text::default());
        let consoles: Vec<&str> = products
            .iter()
            .filter(|p| p.product == Shown::Admin)
            .map(|p| p.of.as_str())
            .collect();
        assert_eq!(consoles, ["Org 2"]);
        assert!(!products.iter().any(|p| p.product == Shown::Provider));
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
        }];
        assert!(first_place(&me).is_some_and(|p| p.starts_with("/provider/")));
        assert!(wants_two_step(&me, Product::Provider(id::<ProviderId>(9))));
        me.two_step = true;
        assert!(!wants_two_step(&me, Product::Provider(id::<ProviderId>(9))));
    }
}
