//! What a list would cost, how far the work on it is, and its end before its time.

use domain::{
    invite_many::{InviteCheck, InviteRow, InviteState, InviteWork, SeatPrice},
    price::Component,
};
use store::{System, model::InviteJob};

use super::{addresses, there};
use crate::{
    Allowed,
    authz::ManageMembers,
    error::{Error, Result},
    input::Form,
};

/// Most rows in one answer.
const ROWS: i64 = 250;

/// Who of a list is in already, and what the others would cost. Prices are shown to staff of the provider, who pay.
pub async fn check(org: &Allowed<'_, ManageMembers>, emails: &[String]) -> Result<InviteCheck> {
    let mut form = Form::new();
    let emails = addresses(&mut form, emails);
    form.done()?;
    let mut reader = org.app().store().reader().await?;
    let organisation = reader
        .organisations()
        .find(org.scope())
        .await?
        .ok_or_else(Error::not_found)?;
    let price = match org.staff_of() {
        Some(provider) => {
            let scope = System::because("what a seat costs the provider of whoever asks");
            let table = reader
                .prices()
                .table(scope.provider(provider), org.now())
                .await?;
            let plan = organisation.plan;
            let each = table.price(plan, Component::Seat);
            each.map(|each| SeatPrice {
                each,
                frequency: plan.frequency,
            })
        }
        None => None,
    };
    Ok(InviteCheck {
        there: there(reader.members(), org.scope(), &emails).await?,
        seats: organisation.seats(),
        price,
    })
}

/// The newest list of the organisation, running or not.
pub async fn state(org: &Allowed<'_, ManageMembers>) -> Result<Option<InviteWork>> {
    let mut reader = org.app().store().reader().await?;
    let job = reader.invite_jobs().newest(org.scope()).await?;
    Ok(job.map(work))
}

/// What became of the addresses of the newest list, from a position on, at most 250.
pub async fn rows(org: &Allowed<'_, ManageMembers>, from: u32) -> Result<Vec<InviteRow>> {
    let mut reader = org.app().store().reader().await?;
    let Some(job) = reader.invite_jobs().newest(org.scope()).await? else {
        return Ok(Vec::new());
    };
    let from = i32::try_from(from).unwrap_or(i32::MAX);
    Ok(reader
        .invite_jobs()
        .rows(org.scope(), job.id, from, ROWS)
        .await?)
}

/// Stops the work on a list: who is invited stays so, nobody else will be. Seats that were added stay. Refused with
/// `invite-not-running` when it has ended.
pub async fn cancel(org: &Allowed<'_, ManageMembers>) -> Result<()> {
    let mut tx = org.app().store().begin().await?;
    let newest = tx.invite_jobs().newest(org.scope()).await?;
    let job = newest.ok_or_else(|| Error::conflict("invite-not-running"))?;
    let state = InviteState::Cancelled;
    let ended = tx
        .invite_jobs()
        .end(org.scope(), job.id, state, None, org.now())
        .await?;
    if !ended {
        return Err(Error::conflict("invite-not-running"));
    }
    tx.save().await?;
    Ok(())
}

fn work(job: InviteJob) -> InviteWork {
    let count = |n: i64| u32::try_from(n).unwrap_or(0);
    InviteWork {
        id: job.id,
        state: job.state,
        problem: job.problem,
        by: job.asked_by,
        total: count(job.total.into()),
        invited: count(job.invited),
        there: count(job.there),
        started_at: job.created_at,
        changed_at: job.updated_at,
    }
}
