//! What an event is called.

use domain::{
    event::{EventKind, EventObject},
    policy::PolicyKind,
};

use crate::Text;

impl Text {
    /// To whom or what it happened: the name of a policy, else the subject as it was written down.
    pub fn event_subject(self, kind: i16, subject: &str) -> &str {
        let policy = (kind == EventKind::PolicyUpdated.code())
            .then(|| PolicyKind::from_code(subject.parse().ok()?))
            .flatten();
        policy.map_or(subject, |policy| self.policy(policy))
    }

    /// What an item or a collection is called, whose name nobody here can read.
    pub fn event_object(self, object: EventObject) -> &'static str {
        match object {
            EventObject::Item(_) => self.events_object_item(),
            EventObject::Collection(_) => self.events_object_collection(),
        }
    }

    /// What happened, by the number of its kind; a number of a later version is named as such.
    pub fn event(self, kind: i16) -> &'static str {
        use EventKind as K;
        let Some(kind) = K::from_code(kind) else {
            return self.events_kind_unknown();
        };
        match kind {
            K::UserSignedIn => self.events_kind_signed_in(),
            K::UserChangedPassword => self.events_kind_changed_password(),
            K::UserEnabledTwoStep => self.events_kind_enabled_two_step(),
            K::UserDisabledTwoStep => self.events_kind_disabled_two_step(),
            K::UserRecoveredTwoStep => self.events_kind_recovered_two_step(),
            K::UserFailedSignIn => self.events_kind_failed_sign_in(),
            K::UserFailedTwoStep => self.events_kind_failed_two_step(),
            K::ItemCreated => self.events_kind_item_created(),
            K::ItemUpdated => self.events_kind_item_updated(),
            K::ItemDeleted => self.events_kind_item_deleted(),
            K::AttachmentCreated => self.events_kind_attachment_created(),
            K::AttachmentDeleted => self.events_kind_attachment_deleted(),
            K::ItemShared => self.events_kind_item_shared(),
            K::ItemUpdatedCollections => self.events_kind_item_moved(),
            K::ItemTrashed => self.events_kind_item_trashed(),
            K::ItemRestored => self.events_kind_item_restored(),
            K::CollectionCreated => self.events_kind_collection_created(),
            K::CollectionUpdated => self.events_kind_collection_updated(),
            K::CollectionDeleted => self.events_kind_collection_deleted(),
            K::GroupCreated => self.events_kind_group_created(),
            K::GroupUpdated => self.events_kind_group_updated(),
            K::GroupDeleted => self.events_kind_group_deleted(),
            K::MemberUpdatedGroups => self.events_kind_member_regrouped(),
            K::RecoveryEnrolled => self.events_kind_recovery_enrolled(),
            K::RecoveryWithdrawn => self.events_kind_recovery_withdrawn(),
            K::MemberPasswordReset => self.events_kind_password_reset(),
            K::MemberTwoStepReset => self.events_kind_two_step_reset(),
            K::UserReplacedTemporaryPassword => self.events_kind_temporary_replaced(),
            K::MemberRevoked => self.events_kind_member_revoked(),
            K::MemberRevokedTwoStep => self.events_kind_revoked_two_step(),
            K::MemberRevokedSingleOrganisation => self.events_kind_revoked_single(),
            K::MemberRestored => self.events_kind_member_restored(),
            K::MemberLeft => self.events_kind_member_left(),
            K::CollectionRulesUpdated => self.events_kind_rules_updated(),
            K::CollectionCreationLimited => self.events_kind_creation_limited(),
            K::CollectionCreationOpened => self.events_kind_creation_opened(),
            K::CollectionDeletionLimited => self.events_kind_deletion_limited(),
            K::CollectionDeletionOpened => self.events_kind_deletion_opened(),
            K::ItemDeletionLimited => self.events_kind_item_deletion_limited(),
            K::ItemDeletionOpened => self.events_kind_item_deletion_opened(),
            K::AdminsReachAll => self.events_kind_admins_reach_all(),
            K::AdminsReachShared => self.events_kind_admins_reach_shared(),
            K::MemberInvited => self.events_kind_member_invited(),
            K::MemberConfirmed => self.events_kind_member_confirmed(),
            K::MemberUpdated => self.events_kind_member_updated(),
            K::MemberRemoved => self.events_kind_member_removed(),
            K::OwnVaultExported => self.events_kind_own_vault_exported(),
            K::VaultExported => self.events_kind_vault_exported(),
            K::OrganisationUpdated => self.events_kind_organisation_updated(),
            K::PolicyUpdated => self.events_kind_policy_updated(),
            K::ProviderMemberInvited => self.events_kind_staff_invited(),
            K::ProviderMemberConfirmed => self.events_kind_staff_confirmed(),
            K::ProviderMemberUpdated => self.events_kind_staff_updated(),
            K::ProviderMemberRemoved => self.events_kind_staff_removed(),
            K::ClientCreated => self.events_kind_client_created(),
            K::ClientRemoved => self.events_kind_client_removed(),
            K::ClientVaultOpened => self.events_kind_vault_opened(),
            K::UserRegistered => self.events_kind_registered(),
            K::UserChangedKdf => self.events_kind_changed_kdf(),
            K::UserSignedOut => self.events_kind_signed_out(),
            K::UserSignedOutEverywhere => self.events_kind_signed_out_everywhere(),
            K::UserRenamed => self.events_kind_renamed(),
            K::MemberAccepted => self.events_kind_member_accepted(),
            K::MemberInvitedAgain => self.events_kind_member_invited_again(),
            K::MemberLinkCopied => self.events_kind_member_link_copied(),
            K::RecoveryKeyRead => self.events_kind_recovery_key_read(),
            K::ProviderMemberAccepted => self.events_kind_staff_accepted(),
            K::ProviderMemberInvitedAgain => self.events_kind_staff_invited_again(),
            K::ProviderMemberLinkCopied => self.events_kind_staff_link_copied(),
            K::ProviderCreated => self.events_kind_provider_created(),
            K::ProviderUpdated => self.events_kind_provider_updated(),
            K::SeatsAdded => self.events_kind_seats_added(),
            K::KeyRotated => self.events_kind_key_rotated(),
        }
    }
}
