//! Who may do what (DOMAIN 2.9): the whole policy as two tables that read top-down.
//!
//! The tables are held against a golden file, so that a change of a permission is a diff that
//! anybody can read.

use crate::role::{OrganisationRole, ProviderRole};

/// Something that is done to a provider or at its level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProviderPermission {
    /// See the provider, its clients and their seats.
    SeeClients,
    /// Create a client organisation.
    CreateClient,
    /// Invite a client's owner again, cancel that invitation, copy its link.
    ManageOwnerInvitations,
    /// Change a client's name or seats without buying.
    EditClient,
    /// Change a client's seats, storage or limit when that costs money.
    BuySeats,
    /// Change where a client's invoices go.
    EditBilling,
    /// Invite, confirm, change and remove provider members.
    ManageProviderMembers,
    /// See who else works for the provider.
    SeeProviderMembers,
    /// See the provider's event log.
    SeeProviderEvents,
    /// Change the provider's own settings.
    ManageProvider,
}

impl ProviderPermission {
    /// Every permission, in the order of the golden file.
    pub const ALL: &'static [Self] = &[
        Self::SeeClients,
        Self::CreateClient,
        Self::ManageOwnerInvitations,
        Self::EditClient,
        Self::BuySeats,
        Self::EditBilling,
        Self::ManageProviderMembers,
        Self::SeeProviderMembers,
        Self::SeeProviderEvents,
        Self::ManageProvider,
    ];
}

/// Something that is done inside one organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrganisationPermission {
    /// Open the organisation's vault at all; collections and items are then decided one by one.
    OpenVault,
    /// Create collections.
    CreateCollections,
    /// Read and change every collection and item, whatever the access rows say.
    EditAnyCollection,
    /// See members and their states.
    SeeMembers,
    /// Invite, confirm and remove users and admins.
    ManageMembers,
    /// The same for owners.
    ManageOwners,
    /// See the set-up steps and how far they are.
    SeeSetUp,
    /// See the organisation's event log.
    SeeEvents,
}

impl OrganisationPermission {
    /// Every permission, in the order of the golden file.
    pub const ALL: &'static [Self] = &[
        Self::OpenVault,
        Self::CreateCollections,
        Self::EditAnyCollection,
        Self::SeeMembers,
        Self::ManageMembers,
        Self::ManageOwners,
        Self::SeeSetUp,
        Self::SeeEvents,
    ];
}

/// In what capacity a person stands in an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// As staff of the provider whose client it is: owner-equal, not a member, takes no seat.
    Provider(ProviderRole),
    /// As a confirmed member.
    Member(OrganisationRole),
}

/// The organisation's settings that bend the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CollectionRules {
    /// Only owners and admins create collections.
    pub limit_creation: bool,
    /// Only owners and admins delete collections.
    pub limit_deletion: bool,
    /// Deleting an item takes the Manage right.
    pub limit_item_deletion: bool,
    /// Owners and admins reach every collection and item.
    pub admins_see_all: bool,
}

impl Default for CollectionRules {
    /// What a new organisation starts with.
    fn default() -> Self {
        Self {
            limit_creation: false,
            limit_deletion: false,
            limit_item_deletion: false,
            admins_see_all: true,
        }
    }
}

/// Whether a role in a provider carries a permission.
pub const fn provider_allows(role: ProviderRole, permission: ProviderPermission) -> bool {
    use ProviderPermission as P;
    match role {
        ProviderRole::Admin => true,
        ProviderRole::ServiceUser => {
            matches!(permission, P::SeeClients | P::EditClient)
        }
    }
}

/// Whether a standing in an organisation carries a permission.
pub const fn organisation_allows(
    standing: Standing,
    rules: CollectionRules,
    permission: OrganisationPermission,
) -> bool {
    use OrganisationPermission as P;
    match standing {
        Standing::Provider(_) => true,
        Standing::Member(role) => match permission {
            P::OpenVault => true,
            P::CreateCollections => !rules.limit_creation || is_admin(role),
            P::EditAnyCollection => rules.admins_see_all && is_admin(role),
            P::SeeMembers | P::ManageMembers | P::SeeSetUp | P::SeeEvents => is_admin(role),
            P::ManageOwners => matches!(role, OrganisationRole::Owner),
        },
    }
}

const fn is_admin(role: OrganisationRole) -> bool {
    matches!(role, OrganisationRole::Owner | OrganisationRole::Admin)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;

    /// The golden file `permissions.txt` beside this one: a row per permission, a column per role.
    #[test]
    fn the_tables_are_those_of_the_golden_file() {
        let mut table = String::from("provider                   Admin ServiceUser\n");
        for permission in ProviderPermission::ALL {
            let cell = |role| {
                if provider_allows(role, *permission) {
                    "yes"
                } else {
                    "-"
                }
            };
            let name = format!("{permission:?}");
            writeln!(
                table,
                "{name:<26} {:<5} {}",
                cell(ProviderRole::Admin),
                cell(ProviderRole::ServiceUser)
            )
            .expect("a string takes everything");
        }
        for (title, rules) in [
            ("organisation (defaults)", CollectionRules::default()),
            (
                "organisation (all limits)",
                CollectionRules {
                    limit_creation: true,
                    limit_deletion: true,
                    limit_item_deletion: true,
                    admins_see_all: false,
                },
            ),
        ] {
            write!(table, "\n{title:<26} Staff Owner Admin User Custom\n")
                .expect("a string takes everything");
            for permission in OrganisationPermission::ALL {
                let cell = |standing| {
                    if organisation_allows(standing, rules, *permission) {
                        "yes"
                    } else {
                        "-"
                    }
                };
                let name = format!("{permission:?}");
                writeln!(
                    table,
                    "{name:<26} {:<5} {:<5} {:<5} {:<4} {}",
                    cell(Standing::Provider(ProviderRole::ServiceUser)),
                    cell(Standing::Member(OrganisationRole::Owner)),
                    cell(Standing::Member(OrganisationRole::Admin)),
                    cell(Standing::Member(OrganisationRole::User)),
                    cell(Standing::Member(OrganisationRole::Custom)),
                )
                .expect("a string takes everything");
            }
        }
        let golden = include_str!("permissions.txt");
        assert_eq!(table, golden, "the permission tables changed:\n{table}");
    }
}
