//! How far the work on a list is; asked again as long as it goes on.

use domain::{
    AppError, OrganisationId,
    invite_many::{InviteState, InviteWork},
};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::rows::Rows;
use super::server;
use crate::keys::use_keys;
use crate::pages::ask::AskFirst;
use crate::pages::invitation::Later;
use crate::ui::badge::Tone;
use crate::ui::button::{Button, LinkButton, Variant};
use crate::ui::notice::Notice;
use crate::ui::progress::Progress;
use crate::ui::time::Moment;
use crate::wait::pause;
use crate::{WebError, use_text};

/// How often the page asks, in milliseconds.
const ASK: i32 = 1_000;

/// Progress with a way to stop it, then how it ended and what became of each address.
#[component]
pub(super) fn Work(
    organisation: OrganisationId,
    work: RwSignal<Option<InviteWork>>,
    /// A new list is wanted.
    anew: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let running = Memo::new(move |_| {
        work.with(|work| {
            work.as_ref()
                .is_some_and(|work| work.state == InviteState::Running)
        })
    });
    follow(organisation, work, running);
    let done = Signal::derive(move || {
        work.with(|work| {
            work.as_ref()
                .map_or((0, 0), |work| (work.total - work.left(), work.total))
        })
    });
    let stopping = RwSignal::new(false);
    let stop = Callback::new(move |()| -> Later<_> { Box::pin(server::cancel(organisation)) });
    let stopped = Callback::new(move |()| look(organisation, work));
    view! {
        <Show
            when=move || running.get()
            fallback=move || view! { <Ended organisation work anew /> }
        >
            <section class="invite-work">
                <Progress
                    label=t.invite_many_running().to_owned()
                    done
                    cancel=Callback::new(move |()| stopping.set(true))
                />
                <p class="field-hint">{t.invite_many_leave()}</p>
            </section>
        </Show>
        <Rows organisation work />
        <AskFirst
            open=stopping
            title=t.invite_many_stop_title()
            message=t.invite_many_stop_text()
            confirm=t.invite_many_stop()
            work=stop
            said=t.invite_many_stopped()
            on_done=stopped
        />
    }
    .into_any()
}

/// Asks how far it is, once. Without an answer the page shows what it knew.
fn look(organisation: OrganisationId, work: RwSignal<Option<InviteWork>>) {
    spawn_local(async move {
        if let Ok(now) = server::state(organisation).await {
            let _ = work.try_set(now);
        }
    });
}

/// Asks again and again as long as it goes on and the page is there; after the session it goes to signing in.
fn follow(organisation: OrganisationId, work: RwSignal<Option<InviteWork>>, running: Memo<bool>) {
    let keys = use_keys();
    Effect::new(move |_| {
        if !running.get() {
            return;
        }
        spawn_local(async move {
            while running.try_get_untracked() == Some(true) {
                pause(ASK).await;
                match server::state(organisation).await {
                    Ok(now) => {
                        let _ = work.try_set(now);
                    }
                    Err(WebError::App(AppError::Unauthenticated)) => {
                        // Left meanwhile, the page takes nobody anywhere.
                        if running.try_get_untracked().is_some() {
                            keys.note_session_over();
                            crate::next::go(&crate::next::sign_in());
                        }
                        return;
                    }
                    // Whoever may not see it any more does not hear more of it.
                    Err(WebError::App(AppError::NotFound | AppError::Forbidden { .. })) => return,
                    Err(_) => {}
                }
            }
        });
    });
}

/// How it ended.
#[component]
fn Ended(
    organisation: OrganisationId,
    work: RwSignal<Option<InviteWork>>,
    anew: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    move || {
        let work = work.get()?;
        let (tone, title) = match work.state {
            InviteState::Done | InviteState::Running => (Tone::Success, t.invite_many_done()),
            InviteState::Cancelled => (Tone::Warning, t.invite_many_was_stopped()),
            InviteState::Stopped => (Tone::Danger, t.invite_many_broke_off()),
        };
        let why = work.problem.as_deref().map(|code| t.error(code).to_owned());
        let left = work.left();
        let members = format!("/admin/{organisation}/members?tab=invited");
        Some(
            view! {
                <Notice tone title=title>
                    {why.map(|why| view! { <p>{why}</p> })}
                    <p>{t.invite_many_result(work.invited, t.invite_many_were_there(work.there))}</p>
                    {(left > 0).then(|| view! { <p>{t.invite_many_left(left)}</p> })}
                    <p class="cell-detail">
                        {t.invite_many_by(&work.by)} " " <Moment ms=work.started_at />
                    </p>
                </Notice>
                <p class="row">
                    <Button variant=Variant::Primary on_click=anew>
                        {t.invite_many_anew()}
                    </Button>
                    <LinkButton href=members>{t.invite_many_to_members()}</LinkButton>
                </p>
            }
            .into_any(),
        )
    }
}
