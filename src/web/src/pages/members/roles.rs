//! The roles, as forms offer them.

use domain::{OrganisationRole, custom::CustomPermissions, member::MayManage};
use text::Text;

use crate::ui::choice::RadioCard;

/// The name of a role in forms.
pub(super) const fn role_key(role: OrganisationRole) -> &'static str {
    match role {
        OrganisationRole::Owner => "owner",
        OrganisationRole::Admin => "admin",
        OrganisationRole::User => "user",
        OrganisationRole::Custom => "custom",
    }
}

/// The role of a name; a user for what is none.
pub(crate) fn role_of(key: &str) -> OrganisationRole {
    let all = OrganisationRole::ALL.iter().copied();
    let mut found = all.filter(|role| role_key(*role) == key);
    found.next().unwrap_or(OrganisationRole::User)
}

/// What a role is called.
pub(crate) fn role_name(t: Text, role: OrganisationRole) -> &'static str {
    match role {
        OrganisationRole::Owner => t.members_role_owner(),
        OrganisationRole::Admin => t.members_role_admin(),
        OrganisationRole::User => t.members_role_user(),
        OrganisationRole::Custom => t.members_role_custom(),
    }
}

/// A card for each role that somebody may give, the one with the fewest rights first.
pub(crate) fn role_cards(t: Text, may: MayManage) -> Vec<RadioCard> {
    use OrganisationRole::{Admin, Custom, Owner, User};
    [
        (User, t.members_role_user_text()),
        (Custom, t.members_role_custom_text()),
        (Admin, t.members_role_admin_text()),
        (Owner, t.members_role_owner_text()),
    ]
    .into_iter()
    .filter(|(role, _)| {
        may.touch(*role, CustomPermissions::NONE) && (may.custom || *role != Custom)
    })
    .map(|(role, text)| RadioCard {
        value: role_key(role).to_owned(),
        title: role_name(t, role).to_owned(),
        text: text.to_owned(),
        ..RadioCard::default()
    })
    .collect()
}
