//! The hand-picked permissions of a custom member.

use domain::custom::{CustomPermission, CustomPermissions};
use leptos::prelude::*;
use text::Text;

use crate::ui::choice::Checkbox;
use crate::use_text;

/// A permission, its name in the form, and what it is called.
type Offered = (CustomPermission, &'static str, fn(Text) -> &'static str);

/// Those that something in this product asks for. Reports, single sign-on and provisioning by a directory are not among
/// them: there is nothing here that they would open.
const OFFERED: [Offered; 9] = [
    (
        CustomPermission::ManageUsers,
        "manage_users",
        Text::members_may_users,
    ),
    (
        CustomPermission::ManageGroups,
        "manage_groups",
        Text::members_may_groups,
    ),
    (
        CustomPermission::ManageResetPassword,
        "recover",
        Text::members_may_recover,
    ),
    (
        CustomPermission::ManagePolicies,
        "manage_policies",
        Text::members_may_policies,
    ),
    (
        CustomPermission::CreateNewCollections,
        "create_collections",
        Text::members_may_create,
    ),
    (
        CustomPermission::EditAnyCollection,
        "edit_any",
        Text::members_may_edit_any,
    ),
    (
        CustomPermission::DeleteAnyCollection,
        "delete_any",
        Text::members_may_delete_any,
    ),
    (
        CustomPermission::AccessImportExport,
        "import_export",
        Text::members_may_import,
    ),
    (
        CustomPermission::AccessEventLogs,
        "events",
        Text::members_may_events,
    ),
];

/// A tick for each. Those that the person may not give can only be taken.
#[component]
pub(crate) fn Permissions(
    permissions: RwSignal<CustomPermissions>,
    offered: CustomPermissions,
) -> impl IntoView {
    let t = use_text();
    let ticks = OFFERED
        .into_iter()
        .map(|(permission, key, name)| {
            let had = permissions.get_untracked().has(permission);
            let checked = RwSignal::new(had);
            Effect::new(move |before: Option<bool>| {
                let now = checked.get();
                if before.is_some_and(|before| before != now) {
                    permissions.update(|set| *set = set.set(permission, now));
                }
                now
            });
            let disabled = !(had || offered.has(permission));
            view! { <Checkbox name=key label=name(t) checked disabled /> }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend class="field-label">{t.members_permissions()}</legend>
            {ticks}
        </fieldset>
    }
    .into_any()
}
