//! What policies are called.

use domain::policy::PolicyKind;

use crate::Text;

impl Text {
    /// The name of a policy.
    pub fn policy(self, kind: PolicyKind) -> &'static str {
        use PolicyKind as K;
        match kind {
            K::TwoStep => self.policies_name_two_step(),
            K::MasterPassword => self.policies_name_master_password(),
            K::Generator => self.policies_name_generator(),
            K::SingleOrganisation => self.policies_name_single_organisation(),
            K::RequireSso => self.policies_name_require_sso(),
            K::DataOwnership => self.policies_name_data_ownership(),
            K::DisableSend => self.policies_name_disable_send(),
            K::SendOptions => self.policies_name_send_options(),
            K::AccountRecovery => self.policies_name_account_recovery(),
            K::VaultTimeout => self.policies_name_vault_timeout(),
            K::ExportBan => self.policies_name_export_ban(),
            K::FillOnLoad => self.policies_name_fill_on_load(),
            K::AutomaticSignIn => self.policies_name_automatic_sign_in(),
            K::RemovePin => self.policies_name_remove_pin(),
            K::RestrictedItems => self.policies_name_restricted_items(),
            K::UriMatch => self.policies_name_uri_match(),
            K::Autotype => self.policies_name_autotype(),
            K::Banner => self.policies_name_banner(),
            K::FillRules => self.policies_name_fill_rules(),
        }
    }

    /// What a policy does, in a sentence or two.
    pub fn policy_about(self, kind: PolicyKind) -> &'static str {
        use PolicyKind as K;
        match kind {
            K::TwoStep => self.policies_about_two_step(),
            K::MasterPassword => self.policies_about_master_password(),
            K::Generator => self.policies_about_generator(),
            K::SingleOrganisation => self.policies_about_single_organisation(),
            K::RequireSso => self.policies_about_require_sso(),
            K::DataOwnership => self.policies_about_data_ownership(),
            K::DisableSend => self.policies_about_disable_send(),
            K::SendOptions => self.policies_about_send_options(),
            K::AccountRecovery => self.policies_about_account_recovery(),
            K::VaultTimeout => self.policies_about_vault_timeout(),
            K::ExportBan => self.policies_about_export_ban(),
            K::FillOnLoad => self.policies_about_fill_on_load(),
            K::AutomaticSignIn => self.policies_about_automatic_sign_in(),
            K::RemovePin => self.policies_about_remove_pin(),
            K::RestrictedItems => self.policies_about_restricted_items(),
            K::UriMatch => self.policies_about_uri_match(),
            K::Autotype => self.policies_about_autotype(),
            K::Banner => self.policies_about_banner(),
            K::FillRules => self.policies_about_fill_rules(),
        }
    }
}
