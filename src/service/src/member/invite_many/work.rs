//! What works on the lists: a few addresses at a time, each time in one transaction with the note that it was done. So
//! nobody is invited twice or forgotten, whenever a server dies.

use std::{
    future::Future,
    net::{IpAddr, Ipv4Addr},
    pin::pin,
    time::Duration,
};

use domain::{
    Email, Lang,
    invite_many::{InviteOutcome, InviteState},
    member::{INVITE_MAX, InviteForm},
};
use store::{OrganisationScope, System, model::InviteJob};

use super::super::invite::{Counted, invite_in};
use crate::{Error, Request, authz::ManageMembers, error::Result, portaal::Portaal};

/// Between two slices, so that others get their turn at the database.
const BETWEEN: Duration = Duration::from_millis(200);
/// How often idle work looks.
const LOOK: Duration = Duration::from_secs(1);
/// How long it waits after the database failed.
const PAUSE: Duration = Duration::from_secs(10);

/// Works until `shutdown` ends; the addresses that are in hand then are finished first.
pub async fn run(app: &Portaal, shutdown: impl Future<Output = ()>) {
    let mut shutdown = pin!(shutdown);
    loop {
        let wait = match next(app).await {
            Ok(true) => BETWEEN,
            Ok(false) => LOOK,
            Err(error) => {
                tracing::error!(%error, "people of a list cannot be invited");
                PAUSE
            }
        };
        tokio::select! {
            biased;
            () = &mut shutdown => return,
            () = tokio::time::sleep(wait) => {}
        }
    }
}

/// Works on every list until nothing is left to do; gives how many slices there were.
pub async fn run_once(app: &Portaal) -> Result<u32> {
    let mut slices = 0;
    while next(app).await? {
        slices += 1;
    }
    Ok(slices)
}

/// Invites the next few of the list that waits longest; false when there is none.
pub async fn next(app: &Portaal) -> Result<bool> {
    let job = app.store().reader().await?.invite_jobs().next().await?;
    let Some(job) = job else {
        return Ok(false);
    };
    let system =
        System::because("whom somebody asked to invite is invited by that person's rights");
    let scope = system.organisation(job.organisation_id);
    match slice(app, scope, &job).await {
        Ok(()) => Ok(true),
        Err(Error::Refused(why)) => {
            tracing::info!(job = %job.id, why = why.code(), "a list cannot go on");
            let mut tx = app.store().begin().await?;
            let state = InviteState::Stopped;
            tx.invite_jobs()
                .end(scope, job.id, state, Some(why.code()), app.now())
                .await?;
            tx.save().await?;
            Ok(true)
        }
        Err(failure) => {
            // Behind the others, which do not wait for it.
            let mut tx = app.store().begin().await?;
            tx.invite_jobs().touch(scope, job.id, app.now()).await?;
            tx.save().await?;
            Err(failure)
        }
    }
}

async fn slice(app: &Portaal, scope: OrganisationScope, job: &InviteJob) -> Result<()> {
    let request = Request {
        ip: job.ip.parse().unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED)),
        agent: job.device.clone(),
        lang: Lang::default(),
    };
    let lost = || Error::conflict("invite-rights-lost");
    let cx = app.on_behalf_of(job.user_id, request).await?;
    let org = match cx.ok_or_else(lost)?.organisation(scope.id()).await {
        Ok(org) => org,
        Err(Error::Refused(_)) => return Err(lost()),
        Err(failure) => return Err(failure),
    };
    let allowed = org.may::<ManageMembers>().map_err(|_| lost())?;
    // It would be no more readable the next time.
    let form: InviteForm = serde_json::from_str(&job.form).map_err(|error| {
        tracing::error!(job = %job.id, %error, "what was asked for a list cannot be read");
        Error::conflict("invite-unreadable")
    })?;

    let mut tx = app.store().begin().await?;
    // Locks are taken in the same order everywhere: the organisation first.
    tx.organisations().lock(scope).await?.ok_or_else(lost)?;
    if tx.invite_jobs().lock(scope, job.id).await?.is_none() {
        return Ok(());
    }
    let many = i64::try_from(INVITE_MAX).unwrap_or(i64::MAX);
    let waiting = tx.invite_jobs().waiting(scope, job.id, many).await?;
    let emails: Vec<Email> = waiting.iter().map(|(_, email)| email.clone()).collect();
    let outcomes = invite_in(&mut tx, &allowed, &form, &emails, Counted::AsList).await?;
    for ((position, _), member) in waiting.iter().zip(outcomes) {
        let outcome = match member {
            Some(_) => InviteOutcome::Invited,
            None => InviteOutcome::There,
        };
        tx.invite_jobs()
            .note(scope, job.id, *position, outcome, member)
            .await?;
    }
    if waiting.len() < INVITE_MAX {
        let state = InviteState::Done;
        tx.invite_jobs()
            .end(scope, job.id, state, None, app.now())
            .await?;
    } else {
        tx.invite_jobs().touch(scope, job.id, app.now()).await?;
    }
    tx.save().await?;
    Ok(())
}
