//! Several members at once, and what can be done with them.

use std::collections::HashMap;

use domain::{
    GroupId, MemberId, OrganisationId,
    many::{GroupDeed, MemberDeed, Somebody},
    member::{MayManage, MemberPage, MemberSummary},
    role::MemberStatus,
};
use leptos::prelude::*;
use text::Text;

use super::into_group::IntoGroup;
use super::server;
use super::table::choosable;
use crate::pages::act::act;
use crate::pages::many::{ConfirmMany, LeftOut, Person, PickBar, Picked, Place, Told};
use crate::ui::button::{Button, Variant};
use crate::ui::dialog::{ConfirmDialog, open_while};
use crate::ui::icon::{Icon, IconName};
use crate::{WebError, use_text};

/// The members of a page, and which of them are chosen.
#[derive(Clone, Copy)]
pub(super) struct Selection {
    pub(super) picked: Picked,
    pub(super) organisation: StoredValue<Option<OrganisationId>>,
    /// What the person may do to members.
    may: StoredValue<Option<MayManage>>,
    rows: StoredValue<Vec<MemberSummary>>,
    told: Told,
    /// Who is to be compared.
    comparing: RwSignal<Option<Vec<Person>>>,
    /// What is asked before it is done.
    asking: RwSignal<Option<(MemberDeed, Vec<MemberId>)>>,
    /// Who is to be put into a group, or taken out of one.
    pub(super) grouping: RwSignal<Option<Vec<MemberId>>>,
    pub(super) busy: RwSignal<bool>,
}

impl Selection {
    /// Of a page that loads again by `reload`.
    pub(super) fn new(reload: Callback<()>) -> Self {
        Self {
            picked: Picked::new(),
            organisation: StoredValue::new(None),
            may: StoredValue::new(None),
            rows: StoredValue::new(Vec::new()),
            told: Told::new(reload),
            comparing: RwSignal::new(None),
            asking: RwSignal::new(None),
            grouping: RwSignal::new(None),
            busy: RwSignal::new(false),
        }
    }

    /// The page shows these.
    pub(super) fn show(self, organisation: OrganisationId, list: &MemberPage) {
        let rows = list.page.rows.iter();
        let rows: Vec<_> = rows
            .filter(|row| choosable(row, list.may))
            .cloned()
            .collect();
        self.picked.show(rows.iter().map(|row| row.id).collect());
        self.organisation.set_value(Some(organisation));
        self.may.set_value(Some(list.may));
        self.rows.set_value(rows);
    }

    /// Of those that are chosen, the ones that it can be done to.
    fn fit(self, fits: fn(&MemberSummary) -> bool) -> Vec<MemberSummary> {
        let ids = self.picked.ids();
        self.rows.with_value(|rows| {
            let rows = rows.iter();
            let fit = rows.filter(|row| ids.contains(&row.id) && fits(row));
            fit.cloned().collect()
        })
    }

    fn ids(self, fits: fn(&MemberSummary) -> bool) -> Vec<MemberId> {
        untrack(|| self.fit(fits))
            .into_iter()
            .map(|row| row.id)
            .collect()
    }

    fn names(self) -> HashMap<MemberId, String> {
        let all = self.rows.get_value().into_iter();
        all.map(|row| (row.id, name_of(&row))).collect()
    }

    /// Does it, and tells.
    fn go(self, t: Text, deed: MemberDeed, ids: Vec<MemberId>) {
        let Some(organisation) = self.organisation.get_value() else {
            return;
        };
        let names = self.names();
        act(
            self.busy,
            server::many(organisation, deed, ids),
            move |answer| {
                let _ = self.asking.try_set(None);
                if answer.is_ok() {
                    self.picked.clear();
                }
                self.told.tell(answer, |count| said(t, deed, count), &names);
            },
        );
    }

    /// Puts those who are asked for into a group or takes them out of it, and tells; what is wrong is told in the form.
    pub(super) fn regroup(
        self,
        t: Text,
        group: GroupId,
        deed: GroupDeed,
        error: RwSignal<Option<WebError>>,
    ) {
        let asked = self.grouping.get_untracked();
        let Some((organisation, ids)) = self.organisation.get_value().zip(asked) else {
            return;
        };
        let names = self.names();
        act(
            self.busy,
            server::into_group(organisation, group, deed, ids),
            move |answer| {
                let done = match answer {
                    Ok(done) => done,
                    Err(problem) => {
                        let _ = error.try_set(Some(problem));
                        return;
                    }
                };
                let _ = self.grouping.try_set(None);
                self.picked.clear();
                let said = |count: u32| match deed {
                    GroupDeed::PutIn => t.many_grouped(count),
                    GroupDeed::TakeOut => t.many_ungrouped(count),
                };
                self.told.tell(Ok(done), said, &names);
            },
        );
    }

    fn compare(self) {
        let Some(organisation) = self.organisation.get_value() else {
            return;
        };
        let people = untrack(|| self.fit(waits)).into_iter().map(|row| Person {
            who: Somebody {
                organisation,
                member: row.id,
            },
            name: name_of(&row),
            client: None,
        });
        self.comparing.set(Some(people.collect()));
    }
}

fn name_of(row: &MemberSummary) -> String {
    let name = row.name.clone();
    name.unwrap_or_else(|| row.email.to_string())
}

fn waits(row: &MemberSummary) -> bool {
    row.status == MemberStatus::Accepted
}

fn invited(row: &MemberSummary) -> bool {
    row.status == MemberStatus::Invited
}

fn revoked(row: &MemberSummary) -> bool {
    row.status == MemberStatus::Revoked
}

fn inside(row: &MemberSummary) -> bool {
    !revoked(row)
}

fn anybody(_: &MemberSummary) -> bool {
    true
}

/// What is said when it was done to so many.
fn said(t: Text, deed: MemberDeed, count: u32) -> String {
    match deed {
        MemberDeed::Reinvite => t.many_reinvited(count),
        MemberDeed::Revoke => t.many_revoked(count),
        MemberDeed::Restore => t.many_restored(count),
        MemberDeed::Remove => t.many_removed(count),
    }
}

/// What can be done with those that are chosen, each with how many it concerns.
#[component]
pub(super) fn SelectionBar(
    selection: Selection,
    /// There are other pages.
    more: bool,
) -> impl IntoView {
    view! {
        <PickBar picked=selection.picked more>
            <Deeds selection />
        </PickBar>
    }
    .into_any()
}

/// The dialogs for several members. They stand beside the list, which is made anew when something was done.
#[component]
pub(super) fn SelectionDialogs(selection: Selection) -> impl IntoView {
    let Selection {
        told,
        comparing,
        organisation,
        ..
    } = selection;
    let place = Callback::new(move |()| organisation.get_value().map(Place::Organisation));
    view! {
        <ConfirmMany place asked=comparing told />
        <Ask selection />
        <IntoGroup selection />
        <LeftOut told />
    }
    .into_any()
}

/// Those that the person may do.
#[component]
fn Deeds(selection: Selection) -> impl IntoView {
    let t = use_text();
    let may = selection.may.get_value();
    let all = Memo::new(move |_| selection.fit(anybody).len());
    let ask = Callback::new(move |()| selection.grouping.set(Some(selection.ids(anybody))));
    view! {
        {may
            .is_some_and(|may| may.groups)
            .then(|| {
                view! {
                    <Button small=true on_click=ask>
                        <Icon name=IconName::Groups />
                        {move || t.many_do_group(all.get())}
                    </Button>
                }
            })}
        {may.is_some_and(|may| may.users).then(|| view! { <ToMembers selection /> })}
    }
    .into_any()
}

#[component]
fn ToMembers(selection: Selection) -> impl IntoView {
    let t = use_text();
    let busy = selection.busy;
    let count =
        move |fits: fn(&MemberSummary) -> bool| Memo::new(move |_| selection.fit(fits).len());
    let (to_confirm, to_invite) = (count(waits), count(invited));
    let (to_revoke, to_restore, to_remove) = (count(inside), count(revoked), count(anybody));
    let direct = move |deed: MemberDeed, fits: fn(&MemberSummary) -> bool| {
        Callback::new(move |()| selection.go(t, deed, selection.ids(fits)))
    };
    let asks = move |deed: MemberDeed, fits: fn(&MemberSummary) -> bool| {
        Callback::new(move |()| selection.asking.set(Some((deed, selection.ids(fits)))))
    };
    view! {
        <Show when=move || { to_confirm.get() > 0 }>
            <Button small=true on_click=Callback::new(move |()| selection.compare())>
                <Icon name=IconName::Fingerprint />
                {move || t.many_do_confirm(to_confirm.get())}
            </Button>
        </Show>
        <Show when=move || { to_invite.get() > 0 }>
            <Button small=true busy on_click=direct(MemberDeed::Reinvite, invited)>
                <Icon name=IconName::Mail />
                {move || t.many_do_reinvite(to_invite.get())}
            </Button>
        </Show>
        <Show when=move || { to_restore.get() > 0 }>
            <Button small=true busy on_click=direct(MemberDeed::Restore, revoked)>
                <Icon name=IconName::Refresh />
                {move || t.many_do_restore(to_restore.get())}
            </Button>
        </Show>
        <Show when=move || { to_revoke.get() > 0 }>
            <Button small=true on_click=asks(MemberDeed::Revoke, inside)>
                <Icon name=IconName::Lock />
                {move || t.many_do_revoke(to_revoke.get())}
            </Button>
        </Show>
        <Button small=true variant=Variant::Danger on_click=asks(MemberDeed::Remove, anybody)>
            <Icon name=IconName::Trash />
            {move || t.many_do_remove(to_remove.get())}
        </Button>
    }
    .into_any()
}

/// The question before somebody is locked out or taken out.
#[component]
fn Ask(selection: Selection) -> impl IntoView {
    let t = use_text();
    let asking = selection.asking;
    let open = open_while(asking);
    let removes = move |asked: &(MemberDeed, Vec<MemberId>)| asked.0 == MemberDeed::Remove;
    // While the dialog closes it says what it said.
    let last = Memo::new(move |before: Option<&(bool, usize)>| {
        let now = asking.with(|asked| asked.as_ref().map(|asked| (removes(asked), asked.1.len())));
        now.or(before.copied()).unwrap_or_default()
    });
    let word = move |remove: &'static str, revoke: &'static str| {
        Signal::derive(move || if last.get().0 { remove } else { revoke }.to_owned())
    };
    let title = Signal::derive(move || match last.get() {
        (true, count) => t.many_remove_title(count),
        (false, count) => t.many_revoke_title(count),
    });
    let go = Callback::new(move |()| {
        if let Some((deed, ids)) = asking.get_untracked() {
            selection.go(t, deed, ids);
        }
    });
    view! {
        <ConfirmDialog
            open
            title
            message=word(t.many_remove_text(), t.many_revoke_text())
            confirm=word(t.members_remove(), t.members_revoke())
            danger=true
            busy=selection.busy
            on_confirm=go
        />
    }
    .into_any()
}
