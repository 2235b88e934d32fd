//! Who may do what (DOMAIN 2.9): the whole policy as two tables that read top-down.
//!
//! The tables are held against a golden file, so that a change of a permission is a diff that
//! anybody can read.

use serde::{Deserialize, Serialize};

use crate::{
    custom::{CustomPermission, CustomPermissions},
    role::{OrganisationRole, ProviderRole},
};

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
    /// Delete every collection.
    DeleteAnyCollection,
    /// See the names of all collections, and who may do what in them.
    SeeAllCollections,
    /// Bring a file of items into every collection that is open to changes; others do so where they manage.
    ImportItems,
    /// Write everything that one sees into a file; other members do so with what they manage, staff not at all.
    ExportItems,
    /// See members and their states.
    SeeMembers,
    /// Invite, confirm, change and remove users.
    ManageMembers,
    /// The same for admins and custom members.
    ManageAdmins,
    /// The same for owners.
    ManageOwners,
    /// Give a member who takes part in account recovery another master password.
    RecoverAccounts,
    /// Make, change and delete groups.
    ManageGroups,
    /// Change the organisation's policies.
    ManagePolicies,
    /// Change who may create and delete what.
    ManageRules,
    /// Replace the organisation's key.
    RotateKey,
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
        Self::DeleteAnyCollection,
        Self::SeeAllCollections,
        Self::ImportItems,
        Self::ExportItems,
        Self::SeeMembers,
        Self::ManageMembers,
        Self::ManageAdmins,
        Self::ManageOwners,
        Self::RecoverAccounts,
        Self::ManageGroups,
        Self::ManagePolicies,
        Self::ManageRules,
        Self::RotateKey,
        Self::SeeSetUp,
        Self::SeeEvents,
    ];
}

/// In what capacity a person stands in an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Standing {
    /// As staff of the provider whose client it is: owner-equal, not a member, takes no seat.
    Provider(ProviderRole),
    /// As a confirmed member; the permissions are those of a custom one, else none.
    Member(OrganisationRole, CustomPermissions),
}

/// The organisation's settings that bend the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

impl CollectionRules {
    /// The settings when one person changes them from `was` to `asked`, while others have brought them
    /// to `now`: what that person did not touch stays as it is.
    #[must_use]
    pub const fn merge(was: Self, asked: Self, now: Self) -> Self {
        const fn one(was: bool, asked: bool, now: bool) -> bool {
            if was == asked { now } else { asked }
        }
        Self {
            limit_creation: one(was.limit_creation, asked.limit_creation, now.limit_creation),
            limit_deletion: one(was.limit_deletion, asked.limit_deletion, now.limit_deletion),
            limit_item_deletion: one(
                was.limit_item_deletion,
                asked.limit_item_deletion,
                now.limit_item_deletion,
            ),
            admins_see_all: one(was.admins_see_all, asked.admins_see_all, now.admins_see_all),
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
    use CustomPermission as C;
    use OrganisationPermission as P;
    match standing {
        Standing::Provider(_) => !matches!(permission, P::ExportItems),
        Standing::Member(role, custom) => match permission {
            P::OpenVault => true,
            P::CreateCollections => {
                !rules.limit_creation || is_admin(role) || custom.has(C::CreateNewCollections)
            }
            P::EditAnyCollection => {
                rules.admins_see_all && is_admin(role) || custom.has(C::EditAnyCollection)
            }
            P::DeleteAnyCollection => {
                rules.admins_see_all && is_admin(role) || custom.has(C::DeleteAnyCollection)
            }
            P::SeeAllCollections => {
                is_admin(role)
                    || custom.has(C::EditAnyCollection)
                    || custom.has(C::DeleteAnyCollection)
                    || custom.has(C::ManageUsers)
                    || custom.has(C::ManageGroups)
            }
            P::ImportItems | P::ExportItems => is_admin(role) || custom.has(C::AccessImportExport),
            P::SeeMembers => {
                is_admin(role)
                    || custom.has(C::ManageUsers)
                    || custom.has(C::ManageGroups)
                    || custom.has(C::ManageResetPassword)
            }
            P::RecoverAccounts => is_admin(role) || custom.has(C::ManageResetPassword),
            P::ManageMembers => is_admin(role) || custom.has(C::ManageUsers),
            P::ManageGroups => is_admin(role) || custom.has(C::ManageGroups),
            P::ManagePolicies => is_admin(role) || custom.has(C::ManagePolicies),
            P::SeeEvents => is_admin(role) || custom.has(C::AccessEventLogs),
            P::ManageAdmins | P::SeeSetUp => is_admin(role),
            P::ManageOwners | P::ManageRules | P::RotateKey => {
                matches!(role, OrganisationRole::Owner)
            }
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

    #[test]
    fn settings_that_were_not_touched_stay() {
        let was = CollectionRules::default();
        let asked = CollectionRules {
            limit_creation: true,
            ..was
        };
        let now = CollectionRules {
            admins_see_all: false,
            ..was
        };
        let merged = CollectionRules::merge(was, asked, now);
        assert!(merged.limit_creation && !merged.admins_see_all);
    }

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
        let member = |role| Standing::Member(role, CustomPermissions::NONE);
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
            write!(
                table,
                "\n{title:<26} Staff Owner Admin User Custom all of them\n"
            )
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
                    "{name:<26} {:<5} {:<5} {:<5} {:<4} {:<6} {}",
                    cell(Standing::Provider(ProviderRole::ServiceUser)),
                    cell(member(OrganisationRole::Owner)),
                    cell(member(OrganisationRole::Admin)),
                    cell(member(OrganisationRole::User)),
                    cell(member(OrganisationRole::Custom)),
                    cell(Standing::Member(
                        OrganisationRole::Custom,
                        CustomPermissions::all()
                    )),
                )
                .expect("a string takes everything");
            }
        }
        let golden = include_str!("permissions.txt");
        assert_eq!(table, golden, "the permission tables changed:\n{table}");
    }
}
