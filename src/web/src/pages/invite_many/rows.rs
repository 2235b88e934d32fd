//! What became of each address.

use domain::{
    OrganisationId,
    invite_many::{InviteOutcome, InviteRow, InviteState, InviteWork, MailState},
};
use leptos::prelude::*;
use leptos::task::spawn_local;
use text::Text;

use super::server;
use crate::ui::badge::{Badge, Tone};
use crate::ui::button::Button;
use crate::ui::table::TableRegion;
use crate::wait::pause;
use crate::{WebError, use_text};

/// How often mails in the queue are looked at, and the pause after an answer that was lost, in milliseconds.
const AGAIN: i32 = 2_000;

/// Rows, and whether the work had ended when they were asked for.
#[derive(Clone, Default)]
struct Loaded {
    rows: Vec<InviteRow>,
    ended: bool,
}

/// The addresses in the order of the list, loaded as they are asked for and again when the work has gone on.
#[component]
pub(super) fn Rows(
    organisation: OrganisationId,
    work: RwSignal<Option<InviteWork>>,
) -> impl IntoView {
    let t = use_text();
    let rows = RwSignal::new(Loaded::default());
    let total = move || {
        work.with(|work| {
            work.as_ref()
                .map_or(0, |work| usize::try_from(work.total).unwrap_or(0))
        })
    };
    let ended = Memo::new(move |_| {
        work.with(|work| {
            work.as_ref()
                .is_some_and(|work| work.state != InviteState::Running)
        })
    });
    // Which list, and how far: another answer is another page of results.
    let moved = Memo::new(move |_| {
        work.with(|work| {
            work.as_ref()
                .map(|work| (work.id, work.invited + work.there, work.state))
        })
    });
    let loads = StoredValue::new(0_u32);
    Effect::new(move |_| {
        // Read, not only tracked: a memo that nobody reads never looks at what it is made of.
        moved.with(|_| ());
        let shown = rows.with_untracked(|loaded| loaded.rows.len()).max(1);
        spawn_local(keep_loaded(organisation, rows, shown, loads, ended));
    });
    let more = Callback::new(move |()| {
        let shown = rows.with_untracked(|loaded| loaded.rows.len()) + 1;
        spawn_local(keep_loaded(organisation, rows, shown, loads, ended));
    });
    view! {
        <Show when=move || rows.with(|loaded| !loaded.rows.is_empty())>
            <TableRegion label=t.invite_many_results()>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{t.invite_many_column_email()}</th>
                            <th scope="col">{t.invite_many_column_result()}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {move || {
                            let Loaded { rows, ended } = rows.get();
                            rows.into_iter().map(|row| shown(t, row, ended)).collect_view()
                        }}
                    </tbody>
                </table>
            </TableRegion>
            <Show when=move || { rows.with(|loaded| loaded.rows.len()) < total() }>
                <p>
                    <Button on_click=more>
                        {t.invite_many_show_more()}
                    </Button>
                </p>
            </Show>
        </Show>
    }
    .into_any()
}

/// Loads so many rows, and again as long as mails of them wait in the queue. A later call takes the place of this one.
async fn keep_loaded(
    organisation: OrganisationId,
    rows: RwSignal<Loaded>,
    shown: usize,
    loads: StoredValue<u32>,
    ended: Memo<bool>,
) {
    let Some(own) = loads.try_get_value().map(|last| last.wrapping_add(1)) else {
        return;
    };
    loads.set_value(own);
    'again: loop {
        // What is told of the rows is told of the moment at which they were asked for.
        let ended = ended.try_get_untracked().unwrap_or_default();
        let mut found: Vec<InviteRow> = Vec::new();
        while found.len() < shown {
            let from = u32::try_from(found.len()).unwrap_or(u32::MAX);
            match server::rows(organisation, from).await {
                Ok(more) if more.is_empty() => break,
                Ok(more) => found.extend(more),
                Err(WebError::Lost) => {
                    pause(AGAIN).await;
                    if loads.try_get_value() != Some(own) {
                        return;
                    }
                    continue 'again;
                }
                Err(_) => return,
            }
        }
        let queued = found.iter().any(|row| row.mail == Some(MailState::Waiting));
        if loads.try_get_value() != Some(own) {
            return;
        }
        let _ = rows.try_set(Loaded { rows: found, ended });
        if !queued {
            return;
        }
        pause(AGAIN).await;
        if loads.try_get_value() != Some(own) {
            return;
        }
    }
}

fn shown(t: Text, row: InviteRow, ended: bool) -> AnyView {
    let (tone, word) = word(t, &row, ended);
    view! {
        <tr>
            <td class="break">{row.email.to_string()}</td>
            <td>
                <Badge tone dot=true>
                    {word}
                </Badge>
            </td>
        </tr>
    }
    .into_any()
}

/// What became of an address, and how far its mail is.
fn word(t: Text, row: &InviteRow, ended: bool) -> (Tone, &'static str) {
    match (row.outcome, row.mail) {
        (InviteOutcome::Waiting, _) if ended => (Tone::Warning, t.invite_many_row_left()),
        (InviteOutcome::Waiting, _) => (Tone::Neutral, t.invite_many_row_waiting()),
        (InviteOutcome::There, _) => (Tone::Neutral, t.invite_many_row_there()),
        (InviteOutcome::Invited, Some(MailState::Failed)) => {
            (Tone::Danger, t.invite_many_row_failed())
        }
        (InviteOutcome::Invited, Some(MailState::Waiting)) => {
            (Tone::Info, t.invite_many_row_queued())
        }
        (InviteOutcome::Invited, Some(MailState::Held)) => {
            (Tone::Warning, t.invite_many_row_held())
        }
        (InviteOutcome::Invited, Some(MailState::Sent) | None) => {
            (Tone::Success, t.invite_many_row_sent())
        }
    }
}
