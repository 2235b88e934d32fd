//! The names of an organisation's collections, opened here.

use domain::OrganisationId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Entry;
use super::finder::{Finder, among};
use crate::frame::use_me;
use crate::keys::{KeyProblem, NeedsKeys, use_keys};
use crate::pages::vault::server::collection_list;
use crate::ui::badge::Tone;
use crate::ui::button::Button;
use crate::ui::focus::focus_if_lost;
use crate::ui::notice::Notice;
use crate::ui::skeleton::Skeleton;
use crate::use_text;
use vault::open;

/// Every collection that the person sees, by name.
#[derive(Clone, Debug)]
pub(crate) struct Names(Vec<Entry>);

impl Names {
    /// What a collection is called.
    pub(crate) fn of(&self, id: domain::CollectionId) -> Option<Entry> {
        self.0.iter().find(|entry| entry.id == id.0).cloned()
    }

    /// Finds those whose rights the person may change.
    pub(crate) fn finder(&self) -> Finder {
        among(self.0.clone())
    }
}

/// Shows its children with the names once keys are here and the names are opened.
#[component]
pub(crate) fn WithNames(
    /// Whose collections.
    organisation: OrganisationId,
    /// What needs them.
    children: Callback<Names, AnyView>,
) -> impl IntoView {
    view! {
        <NeedsKeys>
            <Opened organisation children />
        </NeedsKeys>
    }
}

#[component]
fn Opened(organisation: OrganisationId, children: Callback<Names, AnyView>) -> impl IntoView {
    let t = use_text();
    let keys = use_keys();
    let me = use_me();
    // Whoever is here may change rights by role, where the settings say so.
    let by_role = move || {
        let me = me.get_untracked().and_then(Result::ok);
        me.and_then(|me| me.here)
            .is_none_or(|here| here.rules.admins_see_all)
    };
    let names = RwSignal::new(None::<Result<Names, String>>);
    let load = Callback::new(move |()| {
        names.set(None);
        let by_role = by_role();
        spawn_local(async move {
            let opened = async {
                let (key, _) = keys.open_organisation(organisation).await?;
                let mut all: Vec<Entry> = collection_list(organisation.into())
                    .await?
                    .into_iter()
                    .map(|sealed| {
                        let (id, manage) = (sealed.id, sealed.manage);
                        let name = open::collection(&key, sealed).name;
                        Entry {
                            id: id.0,
                            name: name
                                .unwrap_or_else(|| t.vault_damaged_collection(id.to_string())),
                            detail: None,
                            fixed: !(by_role || manage),
                        }
                    })
                    .collect();
                all.sort_by_cached_key(|entry| entry.name.to_lowercase());
                Ok::<_, KeyProblem>(Names(all))
            };
            let opened = opened.await.map_err(|problem| problem.explain(t));
            // The dialog may be closed by now.
            let _ = names.try_set(Some(opened));
        });
    });
    Effect::new(move |_| {
        load.run(());
        // The form that unlocked took the focus with it.
        focus_if_lost("dialog[open] .dialog-title");
    });
    move || match names.get() {
        None => view! { <Skeleton lines=4 /> }.into_any(),
        Some(Ok(names)) => children.run(names),
        Some(Err(text)) => view! {
            <Notice tone=Tone::Danger>
                <p>{text}</p>
                <Button small=true on_click=load>
                    {t.common_retry()}
                </Button>
            </Notice>
        }
        .into_any(),
    }
}
