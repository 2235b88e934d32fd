//! One file of an item, and one on its way.

use domain::{
    ItemId,
    attachment::{plain_size, sealed_size},
};
use leptos::prelude::*;

use super::super::context::VaultCx;
use super::super::reprompt::Gate;
use super::transfer::{Job, State};
use super::{Shown, size_words};
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Variant};
use crate::ui::icon::{Icon, IconName};
use crate::ui::notice::Notice;
use crate::ui::progress::Progress;
use crate::use_text;

/// A file, with what can be done with it.
#[component]
pub(super) fn FileRow(
    cx: VaultCx,
    item: ItemId,
    file: Shown,
    gate: Gate,
    may_change: bool,
    deleting: RwSignal<Option<Shown>>,
) -> impl IntoView {
    let t = use_text();
    let name = file.name(t);
    let sealed = u64::try_from(file.file.size).unwrap_or_default();
    // Padding hides how short the smallest files are.
    let size = if sealed == sealed_size(0) {
        t.attachments_tiny(size_words(t, 16))
    } else {
        size_words(t, plain_size(sealed))
    };
    let fetch = {
        let (name, file) = (name.clone(), file.file.clone());
        Callback::new(move |()| {
            let job = Job::Fetch(file.clone());
            cx.transfers.add(cx, item, name.clone(), sealed, job);
        })
    };
    let download = Callback::new(move |()| gate.pass(fetch));
    let (download_label, delete_label) =
        (t.attachments_download(&name), t.attachments_delete(&name));
    let ask = Callback::new(move |()| deleting.set(Some(file.clone())));
    let delete = Callback::new(move |()| gate.pass(ask));
    view! {
        <li class="files-row">
            <Icon name=IconName::Clip />
            <span class="files-name">{name}</span>
            <span class="files-size">{size}</span>
            <Button variant=Variant::Quiet small=true label=download_label on_click=download>
                <Icon name=IconName::Download />
            </Button>
            {may_change
                .then(|| {
                    view! {
                        <Button variant=Variant::Quiet small=true label=delete_label on_click=delete>
                            <Icon name=IconName::Trash />
                        </Button>
                    }
                })}
        </li>
    }
    .into_any()
}

/// A file on its way: how far it is, or why it stopped.
#[component]
pub(super) fn TransferRow(cx: VaultCx, number: u32) -> impl IntoView {
    let t = use_text();
    let all = cx.transfers;
    let name = untrack(|| all.get(number, |one| one.name.clone())).unwrap_or_default();
    let sent = untrack(|| all.get(number, super::transfer::Transfer::is_sent)) == Some(true);
    let state = Memo::new(move |_| all.get(number, |one| one.state.clone()));
    let bytes = Memo::new(move |_| {
        all.get(number, |one| (one.done, one.all))
            .unwrap_or_default()
    });
    let cancel = Callback::new(move |()| all.cancel(cx, number));
    let again = Callback::new(move |()| all.again(cx, number));
    let label = {
        let name = name.clone();
        Signal::derive(move || match state.get() {
            Some(State::Waiting) => t.attachments_waiting(&name),
            _ if sent => t.attachments_sending(&name),
            _ => t.attachments_fetching(&name),
        })
    };
    let words = Signal::derive(move || {
        let (done, all) = bytes.get();
        t.attachments_progress(size_words(t, all), size_words(t, done))
    });
    let lost = move || (state.get() == Some(State::Lost)).then(|| t.attachments_lost());
    let names = StoredValue::new(name);
    let going = move || {
        view! {
            <Progress
                label
                done=Signal::derive(move || thousands(bytes.get()))
                words
                cancel
                cancel_of=names.get_value()
            />
            <p class="files-lost" role="status">{lost}</p>
        }
    };
    let failed = move |why: String| {
        let title = if sent {
            t.attachments_not_added(names.get_value())
        } else {
            t.attachments_not_fetched(names.get_value())
        };
        view! {
            <Notice tone=Tone::Danger title>
                <p role="alert">{why}</p>
                <p class="files-after">
                    <Button small=true on_click=again>
                        <Icon name=IconName::Refresh />
                        {t.common_retry()}
                        <span class="visually-hidden">" "{names.get_value()}</span>
                    </Button>
                    <Button
                        variant=Variant::Quiet
                        small=true
                        label=t.attachments_dismiss(names.get_value())
                        on_click=cancel
                    >
                        <Icon name=IconName::Close />
                    </Button>
                </p>
            </Notice>
        }
    };
    // Progress keeps its place, and the focus on its button, as long as it goes.
    let why = Memo::new(move |_| match state.get() {
        Some(State::Failed(why)) => Some(why),
        _ => None,
    });
    view! {
        <li class="files-way">
            {move || match why.get() {
                Some(why) => failed(why).into_any(),
                None => going().into_any(),
            }}
        </li>
    }
    .into_any()
}

/// In thousands of bytes, as a bar is drawn; something is never nothing.
fn thousands((done, all): (u64, u64)) -> (u32, u32) {
    let thousands = |bytes: u64| u32::try_from(bytes.div_ceil(1000)).unwrap_or(u32::MAX);
    (thousands(done), thousands(all))
}
