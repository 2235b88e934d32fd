//! Several of those who wait, and what can be done for them.

use std::collections::HashMap;

use domain::{
    MemberId, ProviderId,
    many::{Somebody, WaitingFor, WaitingPage, WaitingRow},
};
use leptos::prelude::*;
use text::Text;

use super::server;
use crate::pages::act::act;
use crate::pages::many::{ConfirmMany, LeftOut, Person, PickBar, Picked, Place, Told};
use crate::ui::button::{Button, Variant};
use crate::ui::icon::{Icon, IconName};
use crate::use_text;

/// The people of a page, and which of them are chosen.
#[derive(Clone, Copy)]
pub(super) struct Selection {
    pub(super) picked: Picked,
    t: Text,
    shown: StoredValue<Option<(ProviderId, WaitingFor)>>,
    rows: StoredValue<Vec<WaitingRow>>,
    told: Told,
    /// Who is to be compared.
    comparing: RwSignal<Option<Vec<Person>>>,
    busy: RwSignal<bool>,
}

impl Selection {
    /// Of a page that loads again by `reload`.
    pub(super) fn new(reload: Callback<()>) -> Self {
        Self {
            picked: Picked::new(),
            t: use_text(),
            shown: StoredValue::new(None),
            rows: StoredValue::new(Vec::new()),
            told: Told::new(reload),
            comparing: RwSignal::new(None),
            busy: RwSignal::new(false),
        }
    }

    /// The page shows these.
    pub(super) fn show(self, provider: ProviderId, what: WaitingFor, found: &WaitingPage) {
        let rows = &found.page.rows;
        self.picked
            .show(rows.iter().map(|row| row.member.id).collect());
        self.shown.set_value(Some((provider, what)));
        self.rows.set_value(rows.clone());
    }

    /// Whether something is being sent.
    pub(super) fn busy(self) -> Signal<bool> {
        self.busy.into()
    }

    fn chosen(self) -> Vec<WaitingRow> {
        let ids = untrack(|| self.picked.ids());
        let rows = self.rows.get_value().into_iter();
        rows.filter(|row| ids.contains(&row.member.id)).collect()
    }

    /// Sends again what is over or did not arrive.
    pub(super) fn again(self, people: Vec<Somebody>) {
        let Some((provider, _)) = self.shown.get_value() else {
            return;
        };
        let names: HashMap<MemberId, String> = self
            .rows
            .get_value()
            .iter()
            .map(|row| (row.member.id, name_of(row)))
            .collect();
        act(self.busy, server::again(provider, people), move |answer| {
            if answer.is_ok() {
                self.picked.clear();
            }
            self.told
                .tell(answer, |count| self.t.many_reinvited(count), &names);
        });
    }

    fn again_all(self) {
        let people = self.chosen().into_iter().map(|row| somebody(&row));
        self.again(people.collect());
    }

    fn compare(self) {
        let people = self.chosen().into_iter().map(|row| Person {
            who: somebody(&row),
            name: name_of(&row),
            client: Some(row.organisation_name),
        });
        self.comparing.set(Some(people.collect()));
    }
}

const fn somebody(row: &WaitingRow) -> Somebody {
    Somebody {
        organisation: row.organisation,
        member: row.member.id,
    }
}

fn name_of(row: &WaitingRow) -> String {
    let name = row.member.name.clone();
    name.unwrap_or_else(|| row.member.email.to_string())
}

/// What can be done for those that are chosen.
#[component]
pub(super) fn SelectionBar(
    selection: Selection,
    /// There are other pages.
    more: bool,
) -> impl IntoView {
    let t = use_text();
    let Selection { picked, busy, .. } = selection;
    let count = Memo::new(move |_| picked.ids().len());
    let shown = selection.shown.get_value();
    let is = |tab| shown.is_some_and(|(_, what)| what == tab);
    let (confirms, expired) = (is(WaitingFor::Confirm), is(WaitingFor::Invite));
    view! {
        <PickBar picked more>
            {if confirms {
                view! {
                    <Button
                        small=true
                        variant=Variant::Primary
                        on_click=Callback::new(move |()| selection.compare())
                    >
                        <Icon name=IconName::Fingerprint />
                        {move || t.many_do_confirm(count.get())}
                    </Button>
                }
                    .into_any()
            } else {
                view! {
                    <Button
                        small=true
                        variant=Variant::Primary
                        busy
                        on_click=Callback::new(move |()| selection.again_all())
                    >
                        <Icon name=IconName::Mail />
                        {move || if expired { t.many_do_reinvite(count.get()) } else { t.many_do_again(count.get()) }}
                    </Button>
                }
                    .into_any()
            }}
        </PickBar>
    }
    .into_any()
}

/// The dialogs for several people. They stand beside the list, which is made anew when something was done.
#[component]
pub(super) fn SelectionDialogs(selection: Selection) -> impl IntoView {
    let Selection {
        told,
        comparing,
        shown,
        ..
    } = selection;
    let place = Callback::new(move |()| {
        let shown = shown.get_value();
        shown.map(|(provider, _)| Place::Provider(provider))
    });
    view! {
        <ConfirmMany place asked=comparing told />
        <LeftOut told />
    }
    .into_any()
}
