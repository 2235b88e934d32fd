//! Members of every kind, for the stories about what they may do to each other.

use domain::{
    AppError, MemberId, OrganisationId, OrganisationRole,
    custom::{CustomPermission, CustomPermissions},
    member::{InviteForm, MemberChange, MemberSummary},
    permission::CollectionRules,
};
use service::{
    Error, OrganisationCtx,
    authz::ManageMembers,
    member::{self, confirm},
};

use crate::world::{ACME, ADMIN, NOW, World, confirm_form};

impl World {
    /// Makes a person a confirmed member of Acme, the way that people go.
    pub(crate) async fn enter(&self, person: u128, role: OrganisationRole) -> MemberId {
        let (id, token) = self.invite(person, role).await;
        let cx = self.cx(person).await;
        member::accept(&cx, &token).await.expect("it is accepted");
        let org = self.acme(ADMIN).await;
        let done = confirm(&manages(&org), id, confirm_form(true)).await;
        done.expect("it is confirmed");
        id
    }

    /// Gives a member another role without anybody's leave.
    pub(crate) async fn set(&self, id: MemberId, role: OrganisationRole, set: CustomPermissions) {
        let mut tx = self.store.begin().await.expect("a transaction");
        let scope = self.scope(ACME);
        let done = tx.members().set_role(scope, id, role, set, NOW).await;
        done.expect("it is set");
        tx.save().await.expect("it is saved");
    }

    /// The settings of Acme, but for one with which owners and admins reach only what is theirs.
    pub(crate) async fn not_all(&self) {
        let rules = CollectionRules {
            admins_see_all: false,
            ..CollectionRules::default()
        };
        let mut tx = self.store.begin().await.expect("a transaction");
        let scope = self.scope(ACME);
        let done = tx.organisations().set_rules(scope, rules, NOW).await;
        done.expect("they are set");
        tx.save().await.expect("it is saved");
    }

    /// Takes the provider away from an organisation: then only its owners stand behind it.
    pub(crate) async fn without_provider(&self, id: OrganisationId) {
        let literal = self.id(id.0);
        let sql = format!("UPDATE organisations SET provider_id = NULL WHERE id = {literal}");
        let done = store::contract::run(&self.url, sql).await;
        done.expect("it is its own");
    }

    /// A member as the list shows it.
    pub(crate) async fn row(&self, id: MemberId) -> Option<MemberSummary> {
        let members = self.members().await;
        members.into_iter().find(|m| m.id == id)
    }

    /// A person changes a member of Acme.
    pub(crate) async fn change(
        &self,
        person: u128,
        id: MemberId,
        form: &MemberChange,
    ) -> Result<(), Error> {
        let org = self.acme(person).await;
        member::change(&manages(&org), id, form).await
    }

    /// A person invites somebody new to Acme.
    pub(crate) async fn invite_as(
        &self,
        person: u128,
        who: &str,
        role: OrganisationRole,
        permissions: CustomPermissions,
    ) -> Result<(), Error> {
        let org = self.acme(person).await;
        let form = InviteForm {
            permissions,
            ..InviteForm::new(vec![format!("{who}@example.test")], role)
        };
        member::invite(&manages(&org), form).await.map(|_| ())
    }
}

/// The proof that a person manages members.
pub(crate) fn manages(org: &OrganisationCtx) -> service::Allowed<'_, ManageMembers> {
    org.may().expect("the right to manage members")
}

/// A change of the role only.
pub(crate) fn to(role: OrganisationRole, permissions: CustomPermissions) -> MemberChange {
    MemberChange {
        role,
        permissions,
        was: None,
        groups_in: Vec::new(),
        groups_out: Vec::new(),
        grants: Vec::new(),
        revoked: Vec::new(),
    }
}

/// A set of permissions.
pub(crate) fn only(all: &[CustomPermission]) -> CustomPermissions {
    all.iter().copied().collect()
}

/// The refusal in an error.
pub(crate) fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> AppError {
    match result {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("a refusal is expected: {other:?}"),
    }
}

/// Absent or out of reach.
pub(crate) fn not_found<T: std::fmt::Debug>(result: Result<T, Error>) {
    assert_eq!(refusal(result), AppError::NotFound);
}
