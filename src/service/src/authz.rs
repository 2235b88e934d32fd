//! Permissions as values: a verb that needs one takes it as an argument.

use std::{marker::PhantomData, ops::Deref};

use domain::{
    AppError, KeyNumber, OrganisationId, ProviderId,
    event::EventKind,
    permission::{
        OrganisationPermission, ProviderPermission, Standing, organisation_allows, provider_allows,
    },
    role::ProviderRole,
};
use store::{
    OrganisationAccess, OrganisationScope, ProviderAccess, ProviderScope, model::NewEvent,
};

use crate::ctx::Ctx;

/// A signed-in person in a provider.
#[derive(Clone, Debug)]
pub struct ProviderCtx {
    cx: Ctx,
    access: ProviderAccess,
}

/// A signed-in person in an organisation.
#[derive(Clone, Debug)]
pub struct OrganisationCtx {
    cx: Ctx,
    access: OrganisationAccess,
}

impl Deref for ProviderCtx {
    type Target = Ctx;
    fn deref(&self) -> &Ctx {
        &self.cx
    }
}

impl Deref for OrganisationCtx {
    type Target = Ctx;
    fn deref(&self) -> &Ctx {
        &self.cx
    }
}

impl ProviderCtx {
    pub(crate) const fn new(cx: Ctx, access: ProviderAccess) -> Self {
        Self { cx, access }
    }

    /// Which provider.
    pub const fn id(&self) -> ProviderId {
        self.access.scope.id()
    }

    /// As what.
    pub const fn role(&self) -> ProviderRole {
        self.access.role
    }

    /// How the person stands.
    pub const fn access(&self) -> &ProviderAccess {
        &self.access
    }

    pub(crate) const fn scope(&self) -> ProviderScope {
        self.access.scope
    }

    /// An event in this provider.
    pub fn event(&self, kind: EventKind) -> NewEvent {
        NewEvent {
            provider: Some(self.id()),
            ..self.cx.event(kind)
        }
    }

    /// The proof of a right, if the person has it.
    pub fn may<R: Right<Place = Self>>(&self) -> Result<Allowed<'_, R>, AppError> {
        if R::granted(self) {
            Ok(Allowed(self, PhantomData))
        } else {
            Err(AppError::NotFound)
        }
    }
}

impl OrganisationCtx {
    pub(crate) const fn new(cx: Ctx, access: OrganisationAccess) -> Self {
        Self { cx, access }
    }

    /// Which organisation.
    pub const fn id(&self) -> OrganisationId {
        self.access.scope.id()
    }

    /// As what: staff of the provider, or member.
    pub const fn standing(&self) -> Standing {
        self.access.standing
    }

    /// The provider that the person works for here; none for members.
    pub fn staff_of(&self) -> Option<ProviderId> {
        let staff = matches!(self.standing(), Standing::Provider(_));
        self.access.provider.filter(|_| staff)
    }

    /// How the person stands.
    pub const fn access(&self) -> &OrganisationAccess {
        &self.access
    }

    pub(crate) const fn scope(&self) -> OrganisationScope {
        self.access.scope
    }

    /// For whoever brings something that lies under the organisation's key: goes on if it is still that key.
    ///
    /// # Errors
    /// `key-rotated` when another key has taken its place: whatever was brought could not be opened by anybody.
    pub fn sealed_under(self, number: KeyNumber) -> Result<Self, AppError> {
        self.check_key(number)?;
        Ok(self)
    }

    /// Refuses (`key-rotated`) when it is not this key any more, or never was.
    pub(crate) fn check_key(&self, number: KeyNumber) -> Result<(), AppError> {
        if self.access.key == number {
            Ok(())
        } else {
            Err(AppError::conflict("key-rotated"))
        }
    }

    /// An event in this organisation; when it is a client, its provider sees it too.
    pub fn event(&self, kind: EventKind) -> NewEvent {
        NewEvent {
            organisation: Some(self.id()),
            provider: self.access.provider,
            ..self.cx.event(kind)
        }
    }

    /// The proof of a right, if the person has it.
    pub fn may<R: Right<Place = Self>>(&self) -> Result<Allowed<'_, R>, AppError> {
        if R::granted(self) {
            Ok(Allowed(self, PhantomData))
        } else {
            Err(AppError::NotFound)
        }
    }
}

/// Proof that a person may do something in a place. It is the place's context at once.
#[derive(Debug)]
pub struct Allowed<'a, R: Right>(&'a R::Place, PhantomData<R>);

impl<R: Right> Deref for Allowed<'_, R> {
    type Target = R::Place;
    fn deref(&self) -> &R::Place {
        self.0
    }
}

/// A permission as a type. Sealed: the rights below are all there are.
pub trait Right: sealed::Sealed {
    /// Where it is had.
    type Place;
    /// Whether the person in that place has it.
    fn granted(place: &Self::Place) -> bool;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! rights {
    ($place:ty, $permission:ident, $granted:expr; $($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        pub enum $name {}
        impl sealed::Sealed for $name {}
        impl Right for $name {
            type Place = $place;
            fn granted(place: &$place) -> bool {
                ($granted)(place, $permission::$name)
            }
        }
    )+};
}

rights! {
    ProviderCtx, ProviderPermission,
    |place: &ProviderCtx, permission| provider_allows(place.role(), permission);
    /// See clients and their seats.
    SeeClients,
    /// Create a client.
    CreateClient,
    /// Invite a client's owner again, cancel, copy the link.
    ManageOwnerInvitations,
    /// Change a client's name, or its seats without buying.
    EditClient,
    /// Change a client's seats or storage at a cost.
    BuySeats,
    /// Change where a client's invoices go.
    EditBilling,
    /// Invite, confirm, change and remove provider members.
    ManageProviderMembers,
    /// See who else works for the provider.
    SeeProviderMembers,
    /// See the provider's events.
    SeeProviderEvents,
    /// Change the provider's own settings.
    ManageProvider,
}

rights! {
    OrganisationCtx, OrganisationPermission,
    |place: &OrganisationCtx, permission| {
        organisation_allows(place.standing(), place.access().rules, permission)
    };
    /// Open the vault.
    OpenVault,
    /// Create collections.
    CreateCollections,
    /// Reach every collection and item.
    EditAnyCollection,
    /// Delete every collection.
    DeleteAnyCollection,
    /// See the names of all collections, and who may do what in them.
    SeeAllCollections,
    /// Bring a file of items into collections that are open to changes.
    ImportItems,
    /// Write everything that one sees into a file.
    ExportItems,
    /// See members.
    SeeMembers,
    /// Invite, confirm, change and remove users.
    ManageMembers,
    /// The same for admins and custom members.
    ManageAdmins,
    /// The same for owners.
    ManageOwners,
    /// Give a member another master password.
    RecoverAccounts,
    /// Make, change and delete groups.
    ManageGroups,
    /// Change the organisation's policies.
    ManagePolicies,
    /// Change who may create and delete what.
    ManageRules,
    /// Replace the organisation's key.
    RotateKey,
    /// See the set-up steps.
    SeeSetUp,
    /// See the organisation's events.
    SeeEvents,
}
