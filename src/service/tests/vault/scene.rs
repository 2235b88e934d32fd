//! Settings, roles, groups and rights, for the stories about them.

use domain::{
    AppError, CollectionId, GroupId, MemberId, OrganisationRole,
    access::{CollectionAccess, CollectionGrant, GrantsChange, GroupGrant, MemberGrant},
    custom::{CustomPermission, CustomPermissions},
    event::{EventFilter, EventKind},
    group::GroupChange,
    page::Cursor,
    permission::CollectionRules,
};
use service::{
    Error, OrganisationCtx,
    authz::{ManageGroups, OpenVault, SeeEvents},
};
use uuid::Uuid;

use crate::world::{ACME, ADMIN, EVE, NOW, OTHER, World, email, member};

/// Owners and admins reach only what is theirs.
pub(crate) const NOT_ALL: CollectionRules = CollectionRules {
    limit_creation: false,
    limit_deletion: false,
    limit_item_deletion: false,
    admins_see_all: false,
};

/// A member of the other organisation.
pub(crate) const STRANGER: MemberId = MemberId(Uuid::from_u128(0x77));

impl World {
    /// The settings of Acme.
    pub(crate) async fn set_rules(&self, rules: CollectionRules) {
        let mut tx = self.store.begin().await.expect("a transaction");
        let scope = self.scope(ACME);
        let done = tx.organisations().set_rules(scope, rules, NOW).await;
        done.expect("they are set");
        tx.save().await.expect("it is saved");
    }

    /// Another role for a member of Acme.
    pub(crate) async fn set_role(&self, person: u128, role: OrganisationRole) {
        self.set(person, role, CustomPermissions::NONE).await;
    }

    /// Makes a custom member with one permission of a member of Acme.
    pub(crate) async fn set_custom(&self, person: u128, one: CustomPermission) {
        let set = CustomPermissions::NONE.set(one, true);
        self.set(person, OrganisationRole::Custom, set).await;
    }

    async fn set(&self, person: u128, role: OrganisationRole, set: CustomPermissions) {
        let mut tx = self.store.begin().await.expect("a transaction");
        let (scope, id) = (self.scope(ACME), member(person));
        let done = tx.members().set_role(scope, id, role, set, NOW).await;
        done.expect("it is set");
        tx.save().await.expect("it is saved");
    }

    /// A group of Acme that staff made.
    pub(crate) async fn group(&self, name: &str, members: &[u128]) -> GroupId {
        let form = GroupChange {
            name: name.to_owned(),
            members_in: members.iter().map(|person| member(*person)).collect(),
            ..GroupChange::default()
        };
        let org = self.acme(ADMIN).await;
        let made = service::group::create(&may(&org), &form).await;
        made.expect("a group")
    }

    /// A group, a collection and a member of the other organisation.
    pub(crate) async fn elsewhere(&self) -> (GroupId, CollectionId, MemberId) {
        let mut tx = self.store.begin().await.expect("a transaction");
        let new = store::model::NewMember {
            id: STRANGER,
            email: email(0x77),
            role: OrganisationRole::User,
            permissions: CustomPermissions::NONE,
            at: NOW,
        };
        let done = tx.members().insert(self.scope(OTHER), &new).await;
        done.expect("a member");
        tx.save().await.expect("it is saved");
        let org = self.at(EVE, OTHER).await.expect("a place");
        let form = named("Theirs");
        let group = service::group::create(&may(&org), &form).await;
        let collection = self.collection_by(EVE, OTHER, "Theirs").await;
        (group.expect("a group"), collection, STRANGER)
    }

    /// The rows of a collection of Acme, as staff sees them.
    pub(crate) async fn rows(&self, id: CollectionId) -> domain::access::CollectionGrants {
        let org = self.acme(ADMIN).await;
        let rows = service::collection::grants(&vault(&org), id).await;
        rows.expect("the rows")
    }

    /// A person sets rows of collections of Acme.
    pub(crate) async fn change(
        &self,
        person: u128,
        ids: &[CollectionId],
        change: &GrantsChange,
    ) -> Result<(), Error> {
        let org = self.acme(person).await;
        service::collection::change_grants(&vault(&org), ids, change).await
    }

    /// How many events of a kind Acme has.
    pub(crate) async fn events(&self, kind: EventKind) -> usize {
        let org = self.acme(ADMIN).await;
        let proof = org.may::<SeeEvents>().expect("the right");
        let filter = EventFilter::default();
        let page = service::event_log::of_organisation(&proof, &filter, &Cursor::First).await;
        let rows = page.expect("a page").rows;
        rows.iter().filter(|row| row.kind == kind.code()).count()
    }
}

/// The proof that a person opens the vault.
pub(crate) fn vault(org: &OrganisationCtx) -> service::Allowed<'_, OpenVault> {
    org.may()
        .expect("everybody who stands there opens the vault")
}

/// The proof that a person manages groups.
pub(crate) fn may(org: &OrganisationCtx) -> service::Allowed<'_, ManageGroups> {
    org.may().expect("the right to manage groups")
}

/// A change of a group that only names it.
pub(crate) fn named(name: &str) -> GroupChange {
    GroupChange {
        name: name.to_owned(),
        ..GroupChange::default()
    }
}

/// Sets one member's row.
pub(crate) fn to_member(member: MemberId, access: CollectionAccess) -> GrantsChange {
    GrantsChange {
        members: vec![MemberGrant { member, access }],
        ..GrantsChange::default()
    }
}

/// Sets one group's row.
pub(crate) fn to_group(group: GroupId, access: CollectionAccess) -> GrantsChange {
    GrantsChange {
        groups: vec![GroupGrant { group, access }],
        ..GrantsChange::default()
    }
}

/// A right of a member or group in a collection.
pub(crate) const fn on(collection: CollectionId, access: CollectionAccess) -> CollectionGrant {
    CollectionGrant { collection, access }
}

/// Absent or foreign.
pub(crate) fn not_found<T: std::fmt::Debug>(result: Result<T, Error>) {
    assert_eq!(crate::world::refusal(result), AppError::NotFound);
}
