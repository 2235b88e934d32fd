//! The two roles of a provider, in words.

use domain::ProviderRole;
use text::Text;

use crate::ui::choice::RadioCard;

/// The role's key in forms.
const ADMIN: &str = "admin";
const SERVICE: &str = "service";

/// Its name.
pub(super) fn name(t: Text, role: ProviderRole) -> &'static str {
    match role {
        ProviderRole::Admin => t.members_staff_admin(),
        ProviderRole::ServiceUser => t.members_staff_service(),
    }
}

/// The role with this key.
pub(super) fn parse(key: &str) -> ProviderRole {
    if key == ADMIN {
        ProviderRole::Admin
    } else {
        ProviderRole::ServiceUser
    }
}

/// Its key.
pub(super) const fn key(role: ProviderRole) -> &'static str {
    match role {
        ProviderRole::Admin => ADMIN,
        ProviderRole::ServiceUser => SERVICE,
    }
}

/// Both, explained; the one with fewer rights first.
pub(super) fn cards(t: Text) -> Vec<RadioCard> {
    [ProviderRole::ServiceUser, ProviderRole::Admin]
        .into_iter()
        .map(|role| RadioCard {
            value: key(role).to_owned(),
            title: name(t, role).to_owned(),
            text: match role {
                ProviderRole::Admin => t.members_staff_admin_text(),
                ProviderRole::ServiceUser => t.members_staff_service_text(),
            }
            .to_owned(),
            ..RadioCard::default()
        })
        .collect()
}
