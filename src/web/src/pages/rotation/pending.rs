//! Beginning, going on, pausing and stopping.

use domain::{
    OrganisationId,
    rotation::{RotationState, Running},
};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::run::{Ended, Run};
use super::server;
use crate::keys::{KeyProblem, use_keys};
use crate::pages::ask::AskFirst;
use crate::pages::invitation::Later;
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Variant};
use crate::ui::dialog::ConfirmDialog;
use crate::ui::focus::focus_if_lost;
use crate::ui::leave::{LeaveGuard, Loses};
use crate::ui::notice::Notice;
use crate::ui::page::{DescriptionList, Detail};
use crate::ui::progress::Progress;
use crate::ui::time::Moment;
use crate::ui::toast::use_toasts;
use crate::use_text;

/// The first button below: beginning takes away the button that was pressed, and so does the end.
const NEXT: &str = ".rotation-actions button";

/// What can be done about the key.
#[component]
pub(super) fn Renewal(
    organisation: OrganisationId,
    state: RotationState,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let number = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
    let total = number(state.total);
    let done = state
        .running
        .as_ref()
        .map_or(0, |running| number(running.done));
    let run = Run {
        id: organisation,
        keys: use_keys(),
        progress: RwSignal::new((done, total.max(done))),
        pausing: RwSignal::new(true),
    };
    let running = RwSignal::new(false);
    let start = move |anew: bool| {
        if running.get_untracked() {
            return;
        }
        running.set(true);
        focus_if_lost(NEXT);
        run.pausing.set(false);
        if anew {
            run.progress.set((0, total));
        }
        spawn_local(async move {
            let ended = run.all(anew).await;
            let _ = running.try_set(false);
            focus_if_lost(NEXT);
            match ended {
                Ok(Ended::Done(damaged)) => {
                    toasts.success(t.rotation_done());
                    if damaged > 0 {
                        toasts.danger(t.rotation_damaged(damaged));
                    }
                }
                Ok(Ended::Paused) | Err(KeyProblem::Locked) => {}
                Err(error) => toasts.danger(error.explain(t)),
            }
            // However it ended: what was put aside is there to go on with.
            let _ = on_done.try_run(());
        });
    };
    // A lock takes the parts of the page away; what is under way ends with them.
    on_cleanup(move || {
        let _ = run.pausing.try_set(true);
    });
    let asking = RwSignal::new(false);
    let stopping = RwSignal::new(false);
    let pending = state.running.clone();
    let began = pending.as_ref().is_some_and(|running| running.mine);
    let theirs = pending.as_ref().is_some_and(|running| !running.mine);
    let stop = Callback::new(move |()| -> Later<()> { Box::pin(server::cancel(organisation)) });
    let count = usize::try_from(state.total).unwrap_or(usize::MAX);
    view! {
        <Show
            when=move || running.get()
            fallback=move || {
                let pending = pending.clone();
                view! {
                    {pending.map(|pending| view! { <Pending pending total=count /> })}
                    <div class="row rotation-actions">
                        <Show when=move || !theirs && !began>
                            <Button
                                variant=Variant::Primary
                                on_click=Callback::new(move |()| asking.set(true))
                            >
                                {t.rotation_begin()}
                            </Button>
                        </Show>
                        <Show when=move || began>
                            <Button
                                variant=Variant::Primary
                                on_click=Callback::new(move |()| start(false))
                            >
                                {t.rotation_go_on()}
                            </Button>
                        </Show>
                        <Show when=move || began || theirs>
                            <Button on_click=Callback::new(move |()| stopping.set(true))>
                                {t.rotation_stop()}
                            </Button>
                        </Show>
                    </div>
                }
            }
        >
            <LeaveGuard
                title=t.rotation_leave_title()
                message=t.rotation_leave()
                confirm=t.rotation_leave_verb()
                loses=Loses::ByLocking
            />
            <Progress label=t.rotation_run_label() done=run.progress />
            <p class="field-hint">{t.rotation_keep_open()}</p>
            <div class="row rotation-actions">
                <Button on_click=Callback::new(move |()| run.pausing.set(true))>
                    {t.rotation_pause()}
                </Button>
            </div>
        </Show>
        <ConfirmDialog
            open=asking
            title=t.rotation_ask_title()
            message=t.rotation_ask(count)
            confirm=t.rotation_begin()
            on_confirm=Callback::new(move |()| {
                asking.set(false);
                start(true);
            })
        />
        <AskFirst
            open=stopping
            title=t.rotation_stop_title()
            message=t.rotation_stop_ask()
            confirm=t.rotation_stop()
            work=stop
            said=t.rotation_stopped()
            on_done
        />
    }
    .into_any()
}

/// A rotation that has begun and stands still.
#[component]
fn Pending(pending: Running, total: usize) -> impl IntoView {
    let t = use_text();
    let done = usize::try_from(pending.done).unwrap_or(0);
    let text = if pending.mine {
        t.rotation_pending_mine(done, total.max(done))
    } else {
        t.rotation_pending_theirs(pending.by.as_str())
    };
    view! {
        <Notice tone=Tone::Warning title=t.rotation_pending_title()>
            <p>{text}</p>
            <DescriptionList>
                <Detail name=t.rotation_begun()>
                    <Moment ms=pending.started_at />
                </Detail>
            </DescriptionList>
        </Notice>
    }
    .into_any()
}
