//! The hand-picked permissions of a custom member.

use domain::custom::{CustomPermission, CustomPermissions};
use leptos::prelude::*;
use text::Text;

use crate::ui::choice::Checkbox;
use crate::use_text;

/// Those that something in this product asks for, with their names in the form.
const OFFERED: [(CustomPermission, &str); 6] = [
    (CustomPermission::ManageUsers, "manage_users"),
    (CustomPermission::ManageGroups, "manage_groups"),
    (CustomPermission::CreateNewCollections, "create_collections"),
    (CustomPermission::EditAnyCollection, "edit_any"),
    (CustomPermission::DeleteAnyCollection, "delete_any"),
    (CustomPermission::AccessEventLogs, "events"),
];

fn name(t: Text, permission: CustomPermission) -> &'static str {
    match permission {
        CustomPermission::ManageUsers => t.members_may_users(),
        CustomPermission::ManageGroups => t.members_may_groups(),
        CustomPermission::CreateNewCollections => t.members_may_create(),
        CustomPermission::EditAnyCollection => t.members_may_edit_any(),
        CustomPermission::DeleteAnyCollection => t.members_may_delete_any(),
        _ => t.members_may_events(),
    }
}

/// A tick for each. Those that the person may not give can only be taken.
#[component]
pub(crate) fn Permissions(
    permissions: RwSignal<CustomPermissions>,
    offered: CustomPermissions,
) -> impl IntoView {
    let t = use_text();
    let ticks = OFFERED
        .into_iter()
        .map(|(permission, key)| {
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
            view! { <Checkbox name=key label=name(t, permission) checked disabled /> }
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
