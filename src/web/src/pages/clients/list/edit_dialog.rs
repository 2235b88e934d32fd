//! The dialog in which one client is changed: its seats, or its name.

use domain::{client::ClientDetail, price::PriceTable};
use leptos::prelude::*;

use super::name_form::NameForm;
use super::seats_form::SeatsForm;
use super::{Edit, Editing};
use crate::pages::clients::server;
use crate::ui::dialog::{Dialog, open_while};
use crate::{Loaded, WebError, use_text};

/// The dialog; open while a client is being edited.
#[component]
pub fn EditDialog(
    /// The client, if there is one.
    editing: RwSignal<Option<Editing>>,
    /// Something was saved.
    on_saved: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    // What is edited stays the title while the dialog closes.
    let title = RwSignal::new(String::new());
    Effect::new(move |_| {
        if let Some(editing) = editing.get() {
            title.set(match editing.what {
                Edit::Name => t.clients_name_title(editing.name),
                Edit::Seats => t.clients_seats_title(editing.name),
            });
        }
    });
    let open = open_while(editing);
    let busy = RwSignal::new(false);
    let content = move || {
        editing
            .get_untracked()
            .map(|editing| view! { <Content editing open busy on_saved /> })
    };
    view! { <Dialog open title busy>{content}</Dialog> }.into_any()
}

#[component]
fn Content(
    editing: Editing,
    open: RwSignal<bool>,
    busy: RwSignal<bool>,
    on_saved: Callback<()>,
) -> impl IntoView {
    let (provider, organisation, what) = (editing.provider, editing.organisation, editing.what);
    // Made in the browser only: the dialog is never open on the server.
    let loaded = Resource::new(
        || (),
        move |()| async move {
            let client = server::get(provider, organisation).await?;
            let prices = match what {
                Edit::Name => None,
                Edit::Seats => Some(server::prices(provider).await?),
            };
            Ok::<_, WebError>((client, prices))
        },
    );
    let editing = StoredValue::new(editing);
    let show = move |(client, prices): (ClientDetail, Option<PriceTable>)| {
        let saved = Callback::new(move |()| {
            open.set(false);
            let _ = on_saved.try_run(());
        });
        match prices {
            Some(prices) => {
                view! { <SeatsForm editing=editing.get_value() client prices busy open saved /> }
                    .into_any()
            }
            None => {
                view! { <NameForm editing=editing.get_value() client busy open saved /> }.into_any()
            }
        }
    };
    view! { <Loaded resource=loaded view=show /> }.into_any()
}
