//! What would happen, what is happening, and what happened.

use leptos::prelude::*;

use super::context::{ImportCx, Stage, use_import};
use super::folders::Folders;
use super::halt::Halt;
use super::place::may_import;
use super::report::{Hints, Known, Refused, Trash};
use super::{names, read, run};
use crate::ui::badge::Tone;
use crate::ui::button::{Button, LinkButton, Variant};
use crate::ui::choice::Checkbox;
use crate::ui::leave::{LeaveGuard, Loses};
use crate::ui::notice::Notice;
use crate::ui::progress::Progress;
use crate::ui::time::Moment;
use crate::use_text;
use domain::item::{ITEMS_MAX, VaultHead};

/// What would happen; nothing has yet.
#[component]
pub(super) fn Ready() -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    let may = cx.head.with_value(|head| {
        cx.collections
            .with_untracked(|all| may_import(head, all.iter().map(|one| &one.sealed)))
    });
    if !may {
        return view! { <NotAllowed /> }.into_any();
    }
    let some = cx.outline.with_untracked(|outline| outline.total() > 0);
    let trash = cx.outline.with_untracked(|outline| outline.trashed > 0);
    let known = Memo::new(move |_| {
        let trashed = cx.trashed.get();
        cx.outline
            .with(|outline| outline.known > 0 || trashed && outline.trashed_known > 0)
    });
    // With the trash, there may be others of them.
    let known = move || {
        known.get().then(|| {
            view! {
                {move || {
                    cx.trashed.track();
                    view! { <Known /> }
                }}
                <Checkbox name="skip_known" label=t.import_skip_known() checked=cx.skip_known />
            }
        })
    };
    let start = Callback::new(move |()| run::start(cx, true));
    let unfinished = cx
        .state
        .get_untracked()
        .is_some_and(|state| state.done > 0 && state.done < state.total);
    let count = Memo::new(move |_| {
        let wanted = cx.wanted();
        cx.outline.with(|outline| outline.count(wanted))
    });
    let any = move || count.get() > 0;
    let room = (ITEMS_MAX - i64::from(cx.there.get_untracked())).max(0);
    let too_many = move || i64::from(read::count(count.get())) > room;
    // Asked once more while the page goes.
    let moved = move || cx.moved.try_get() == Some(true);
    view! {
        <Show when=moved>
            <LeaveGuard
                title=t.import_unsaved()
                message=cx.unsaved_text()
                confirm=t.import_unsaved_confirm()
                loses=Loses::ByLocking
            />
        </Show>
        <Found />
        {some.then(|| view! { <Before /> })}
        <Refused />
        <Hints />
        {trash.then(|| view! { <Trash /> })}
        {known}
        <Show when=any>
            <Folders />
        </Show>
        {move || {
            let room = cx.no_room.get()?;
            Some(view! { <Notice tone=Tone::Danger>{cx.too_many_places(room)}</Notice> })
        }}
        <Show when=too_many>
            <Notice tone=Tone::Danger>{t.import_too_many(usize::try_from(room).unwrap_or(0))}</Notice>
        </Show>
        <div class="row">
            {other_file(cx, Variant::Secondary)}
            <Show when=any>
                <Button
                    variant=if unfinished { Variant::Secondary } else { Variant::Primary }
                    disabled=Signal::derive(too_many)
                    on_click=start
                >
                    {move || if unfinished { t.import_anew().to_owned() } else { t.import_start(count.get()) }}
                </Button>
            </Show>
            {unfinished.then(|| go_on(cx, Signal::derive(too_many)))}
        </div>
    }
    .into_any()
}

/// There is nowhere to bring anything to, and why.
#[component]
pub(super) fn NotAllowed() -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    let text = if cx.head.with_value(VaultHead::owned_elsewhere) {
        t.error("policy-own-items")
    } else {
        t.import_not_allowed_text()
    };
    view! {
        <Notice tone=Tone::Warning title=t.import_not_allowed()>
            <p>{text}</p>
        </Notice>
    }
    .into_any()
}

/// Back to choosing a file.
fn other_file(cx: ImportCx, variant: Variant) -> impl IntoView {
    view! {
        <Button variant on_click=Callback::new(move |()| cx.reset(None))>{cx.t.import_other_file()}</Button>
    }
}

/// Back to what was chosen, of which nothing is in yet.
fn back(cx: ImportCx) -> impl IntoView {
    view! {
        <Button on_click=Callback::new(move |()| cx.stage.set(Stage::Ready))>{cx.t.import_stopped_back()}</Button>
    }
}

/// Goes on where the import of this file is.
fn go_on(cx: ImportCx, disabled: Signal<bool>) -> impl IntoView {
    view! {
        <Button
            variant=Variant::Primary
            disabled
            on_click=Callback::new(move |()| run::start(cx, false))
        >
            {cx.t.import_go_on()}
        </Button>
    }
}

/// The file, the program that wrote it, and what is in it.
#[component]
fn Found() -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    let kinds = cx.outline.with_untracked(|outline| {
        let kinds = outline.kinds.iter();
        kinds
            .map(|(kind, count)| view! { <li>{names::of_kind(t, *kind, *count)}</li> })
            .collect_view()
    });
    let (items, trashed, left) = cx
        .outline
        .with_untracked(|outline| (outline.items, outline.trashed, outline.left));
    let said = match (items, trashed) {
        (0, 0) => t.import_nothing().to_owned(),
        // The choice stands below.
        (0, trashed) => t.import_all_trashed(t.import_trash_too(), trashed),
        (items, _) => t.import_found(items),
    };
    let format = names::format(t, &cx.format.get_untracked());
    view! {
        <section class="card">
            <p class="import-file">
                <strong>{cx.file.get_untracked()}</strong>
                <span>{format}</span>
            </p>
            <p>{said}</p>
            <ul class="import-kinds">{kinds}</ul>
            {(left > 0).then(|| view! { <p>{t.import_left(left)}</p> })}
        </section>
    }
    .into_any()
}

/// An import of this file that was there before.
#[component]
fn Before() -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    let state = cx.state.get_untracked()?;
    let finished = state.done == state.total;
    let number = |n: i32| usize::try_from(n).unwrap_or(0);
    let (done, total) = (number(state.done), number(state.total));
    let (tone, title) = if finished {
        (Tone::Info, t.import_was_finished().to_owned())
    } else {
        (Tone::Warning, t.import_was_stopped(done, total))
    };
    let text = match (finished, cx.chosen.get_value()) {
        (true, _) => t.import_was_finished_text(),
        (false, true) => t.import_was_stopped_chosen(),
        (false, false) => t.import_was_stopped_text(),
    };
    Some(
        view! {
            <Notice tone title=title>
                <p>
                    <Moment ms=state.changed_at />
                    " – "
                    {text}
                </p>
            </Notice>
        }
        .into_any(),
    )
}

/// It is read, and was not compared with the vault.
#[component]
pub(super) fn Uncompared(
    /// Why.
    why: String,
) -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    view! {
        <Notice tone=Tone::Danger title=t.import_not_compared(cx.file.get_untracked())>
            <p>{why}</p>
        </Notice>
        <div class="row">
            {other_file(cx, Variant::Secondary)}
            <Button variant=Variant::Primary on_click=Callback::new(move |()| read::compare_again(cx))>
                {t.common_retry()}
            </Button>
        </div>
    }
    .into_any()
}

/// How far it is.
#[component]
pub(super) fn Running() -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    let label = Signal::derive(move || {
        if cx.stopping.get() {
            t.import_stopping().to_owned()
        } else {
            t.import_running().to_owned()
        }
    });
    let cancel = Callback::new(move |()| cx.stopping.set(true));
    view! {
        <LeaveGuard
            title=t.import_leave()
            message=t.import_leave_text()
            confirm=t.import_leave_confirm()
            loses=Loses::ByLocking
        />
        <Progress label done=cx.progress cancel />
        <p class="field-hint">{t.import_running_text()}</p>
    }
    .into_any()
}

/// It stopped on the way.
#[component]
pub(super) fn Stopped(
    /// Why.
    halt: Halt,
) -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    let (done, total) = cx.progress.get_untracked();
    let (tone, why, refused) = match halt {
        Halt::Wanted => (Tone::Warning, None, false),
        Halt::Hindered(why) => (Tone::Danger, Some(why), false),
        Halt::Refused(why) => (Tone::Danger, Some(why), true),
    };
    let next = if refused {
        t.import_stopped_refused()
    } else {
        t.import_stopped_text()
    };
    // Where going on is refused, the file is chosen again once that is settled, or another one.
    let variant = if refused {
        Variant::Primary
    } else {
        Variant::Secondary
    };
    view! {
        <Notice tone title=t.import_stopped(done as usize, total as usize)>
            {why.map(|why| view! { <p>{why}</p> })}
            <p>{next}</p>
        </Notice>
        <div class="row">
            {other_file(cx, variant)}
            {(refused && done == 0).then(|| back(cx))}
            {(!refused).then(|| go_on(cx, Signal::stored(false)))}
        </div>
    }
    .into_any()
}

/// It is done.
#[component]
pub(super) fn Finished(
    /// Items that were brought in.
    count: u32,
) -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    let refused = cx
        .outline
        .with_untracked(|outline| !outline.refused.is_empty());
    // A database is no export: it is where its program keeps the passwords, which may go on doing so.
    let export = cx.format.get_untracked() != "keepass-database";
    view! {
        <Notice tone=Tone::Success title=t.import_done(count as usize)>
            {export.then(|| view! { <p>{t.import_delete_file()}</p> })}
        </Notice>
        {refused.then(|| view! { <Refused /> })}
        <div class="row">
            {other_file(cx, Variant::Secondary)}
            <LinkButton variant=Variant::Primary href=format!("/vault/{}", cx.id)>
                {t.import_to_vault()}
            </LinkButton>
        </div>
    }
    .into_any()
}
