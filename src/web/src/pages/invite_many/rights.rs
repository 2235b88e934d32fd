//! Groups and rights for everybody of a list.

use domain::{GroupId, OrganisationId, access::CollectionGrant, member::MayManage};
use leptos::prelude::*;

use crate::Answer;
use crate::pages::access::{Chosen, Entry, Names, Picker, WithNames, among};
use crate::pages::fetched::Fetched;
use crate::pages::groups::server as groups;
use crate::pages::invitation::Later;
use crate::ui::button::Button;
use crate::ui::icon::{Icon, IconName};
use crate::use_text;

/// What everybody of a list comes into.
#[derive(Clone, Copy)]
pub(super) struct Rights {
    groups: Chosen,
    collections: Chosen,
    open: RwSignal<bool>,
}

impl Rights {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self {
            groups: Chosen::plain([]),
            collections: Chosen::new([]),
            open: RwSignal::new(false),
        }
    }

    /// The groups.
    pub(super) fn groups(self) -> Vec<GroupId> {
        let (into, _) = self.groups.in_and_out();
        into.into_iter().map(GroupId).collect()
    }

    /// The collections.
    pub(super) fn collections(self) -> Vec<CollectionGrant> {
        self.collections.rights().0
    }
}

/// Asks only when it is wanted: the names of collections take the keys.
#[component]
pub(super) fn RightsFields(
    organisation: OrganisationId,
    may: MayManage,
    rights: Rights,
) -> impl IntoView {
    let t = use_text();
    let open = rights.open;
    let body = Callback::new(move |names: Names| {
        let fields = Callback::new(move |groups: Vec<Entry>| {
            view! { <Fields may rights names=names.clone() groups /> }.into_any()
        });
        let fetch =
            Callback::new(move |()| -> Later<_> { Box::pin(all_groups(organisation, may)) });
        view! { <Fetched fetch view=fields /> }.into_any()
    });
    view! {
        <Show
            when=move || open.get()
            fallback=move || {
                view! {
                    <p>
                        <Button on_click=Callback::new(move |()| open.set(true))>
                            <Icon name=IconName::Folder />
                            {t.invite_many_rights()}
                        </Button>
                    </p>
                }
            }
        >
            <WithNames organisation children=body />
        </Show>
    }
    .into_any()
}

async fn all_groups(organisation: OrganisationId, may: MayManage) -> Answer<Vec<Entry>> {
    if !may.groups {
        return Ok(Vec::new());
    }
    let all = groups::list(organisation).await?.groups;
    let entries = all
        .into_iter()
        .map(|group| Entry::group(group.id, group.name));
    Ok(entries.collect())
}

#[component]
fn Fields(may: MayManage, rights: Rights, names: Names, groups: Vec<Entry>) -> impl IntoView {
    let t = use_text();
    let find_group = among(groups);
    view! {
        {may
            .groups
            .then(|| {
                view! {
                    <Picker
                        label=t.members_groups()
                        search=t.access_search_groups()
                        empty=t.members_no_groups()
                        chosen=rights.groups
                        find=find_group
                    />
                }
            })}
        <Picker
            label=t.members_rights()
            search=t.access_search_collections()
            empty=t.members_no_rights()
            chosen=rights.collections
            words=true
            find=names.finder()
        />
    }
    .into_any()
}
