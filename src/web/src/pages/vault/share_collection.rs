//! Who may do what in a collection.

use domain::{CollectionId, OrganisationId, access::CollectionGrants};
use leptos::prelude::*;

use super::context::VaultCx;
use super::grants::{grants_change, group_finder, member_finder};
use super::server;
use crate::pages::access::{Chosen, Entry, Picker};
use crate::pages::act::act;
use crate::pages::fetched::Fetched;
use crate::pages::invitation::Later;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::dialog::{Dialog, DialogActions, forget_with_part, open_while};
use crate::ui::form::FormScope;
use crate::ui::toast::use_toasts;
use crate::{WebError, use_text};

/// Asks who may do what.
#[component]
pub(super) fn ShareDialog(
    cx: VaultCx,
    /// The collection, with its name.
    sharing: RwSignal<Option<(CollectionId, String)>>,
) -> impl IntoView {
    let t = use_text();
    let open = open_while(sharing);
    let busy = RwSignal::new(false);
    forget_with_part(sharing);
    let title = Signal::derive(move || {
        sharing.with(|which| {
            which
                .as_ref()
                .map(|(_, name)| t.access_title(name))
                .unwrap_or_default()
        })
    });
    view! {
        <Dialog open title busy wide=true>
            {move || {
                let (id, name) = sharing.get()?;
                let organisation = cx.id.organisation()?;
                let fetch = Callback::new(move |()| -> Later<_> {
                    Box::pin(server::collection_grants(organisation, id))
                });
                let form = Callback::new(move |grants| {
                    view! { <GrantsForm cx organisation id name=name.clone() grants open busy /> }.into_any()
                });
                Some(view! { <Fetched fetch view=form /> })
            }}
        </Dialog>
    }
    .into_any()
}

#[component]
fn GrantsForm(
    cx: VaultCx,
    organisation: OrganisationId,
    id: CollectionId,
    name: String,
    grants: CollectionGrants,
    open: RwSignal<bool>,
    busy: RwSignal<bool>,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let members = grants.members.into_iter();
    let members = members.map(|row| (Entry::person(row.id, row.name, &row.email), row.access));
    let members = Chosen::new(members);
    let groups = grants.groups.into_iter();
    let groups = Chosen::new(groups.map(|row| (Entry::group(row.id, row.name), row.access)));
    let error = RwSignal::new(None::<WebError>);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        let said = t.access_saved(&name);
        let (opened, asked) = (cx.opened(), grants_change(members, groups));
        let work = async move {
            server::collection_change_grants(organisation, vec![id], asked).await?;
            // What the person may do here may be something else now.
            opened.collections().await
        };
        act(busy, work, move |answer| match answer {
            Ok(_) => {
                let _ = open.try_set(false);
                toasts.success(said);
            }
            Err(problem) => {
                let _ = error.try_set(Some(problem));
            }
        });
    };
    view! {
        <form method="post" novalidate on:submit=save>
            <FormScope id="grants" error=error>
                <Picker
                    label=t.access_members()
                    search=t.access_search_members()
                    empty=t.access_no_members()
                    chosen=members
                    words=true
                    fixed=!grants.change_members
                    find=member_finder(organisation)
                />
                <Picker
                    label=t.access_groups()
                    search=t.access_search_groups()
                    empty=t.access_no_groups()
                    chosen=groups
                    words=true
                    fixed=!grants.change_groups
                    find=group_finder(organisation)
                />
                <DialogActions>
                    <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                        {t.common_cancel()}
                    </Button>
                    <Button variant=Variant::Primary kind=Kind::Submit busy>
                        {t.access_save()}
                    </Button>
                </DialogActions>
            </FormScope>
        </form>
    }
    .into_any()
}
