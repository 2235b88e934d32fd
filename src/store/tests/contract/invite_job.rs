//! Lists of people who are invited by the hundred: one at a time in each organisation.

use domain::{
    JobId,
    invite_many::{InviteOutcome, InviteState},
};
use store::{Store, StoreError, model::NewInviteJob};

use crate::{
    Outcome,
    world::{HOUR, MIA, NOW, OLGA, email, member, of_organisation, uuid},
};

fn list(number: u128, hours: i64) -> NewInviteJob {
    NewInviteJob {
        id: JobId(uuid(40, number)),
        user: OLGA,
        form: "{}".to_owned(),
        emails: vec![email("one"), email("two"), email("three")],
        ip: "127.0.0.1".to_owned(),
        device: "test".to_owned(),
        at: NOW + hours * HOUR,
    }
}

pub(crate) async fn story(store: &Store) -> Outcome {
    let (acme, other) = (of_organisation(1), of_organisation(2));
    let id = |number| JobId(uuid(40, number));
    let mut tx = store.begin().await?;
    assert!(tx.invite_jobs().next().await?.is_none());
    tx.invite_jobs().insert(acme, &list(1, 0)).await?;
    tx.invite_jobs().insert(other, &list(2, 1)).await?;
    tx.save().await?;

    let mut tx = store.begin().await?;
    let twice = tx.invite_jobs().insert(acme, &list(3, 2)).await;
    assert!(matches!(twice, Err(StoreError::Duplicate(_))), "{twice:?}");
    drop(tx);

    let mut tx = store.begin().await?;
    let mut jobs = tx.invite_jobs();
    assert_eq!(jobs.next().await?.map(|j| j.id), Some(id(1)));
    assert!(jobs.lock(other, id(1)).await?.is_none());
    assert!(jobs.lock(acme, id(1)).await?.is_some());
    assert!(jobs.waiting(other, id(1), 9).await?.is_empty());
    let waiting = jobs.waiting(acme, id(1), 2).await?;
    assert_eq!(waiting, [(0, email("one")), (1, email("two"))]);
    let (invited, there) = (InviteOutcome::Invited, InviteOutcome::There);
    jobs.note(other, id(1), 0, there, None).await?;
    jobs.note(acme, id(1), 0, invited, Some(member(1))).await?;
    jobs.note(acme, id(1), 1, there, None).await?;
    jobs.touch(other, id(1), NOW + 9 * HOUR).await?;
    assert_eq!(jobs.next().await?.map(|j| j.id), Some(id(1)));
    jobs.touch(acme, id(1), NOW + 2 * HOUR).await?;
    assert_eq!(jobs.next().await?.map(|j| j.id), Some(id(2)), "in turn");
    tx.save().await?;

    let mut tx = store.begin().await?;
    let mut jobs = tx.invite_jobs();
    let newest = jobs.newest(acme).await?.expect("is there");
    assert_eq!((newest.invited, newest.there, newest.total), (1, 1, 3));
    assert_eq!((newest.state, newest.user_id), (InviteState::Running, OLGA));
    assert_ne!(newest.user_id, MIA);
    let rows = jobs.rows(acme, id(1), 1, 9).await?;
    let rows: Vec<_> = rows.iter().map(|row| (row.position, row.outcome)).collect();
    assert_eq!(rows, [(1, there), (2, InviteOutcome::Waiting)]);
    assert!(jobs.rows(other, id(1), 0, 9).await?.is_empty());
    assert_eq!(jobs.waiting(acme, id(1), 9).await?, [(2, email("three"))]);
    let stopped = InviteState::Stopped;
    assert!(!jobs.end(other, id(1), stopped, None, NOW).await?);
    assert!(
        jobs.end(acme, id(1), stopped, Some("why"), NOW + 3 * HOUR)
            .await?
    );
    assert!(
        !jobs
            .end(acme, id(1), InviteState::Cancelled, None, NOW)
            .await?
    );
    assert!(jobs.lock(acme, id(1)).await?.is_none());
    // Another one may begin; those that run are never cleared away.
    jobs.insert(acme, &list(3, 4)).await?;
    assert_eq!(jobs.newest(acme).await?.map(|j| j.id), Some(id(3)));
    assert_eq!(jobs.delete_old(NOW + 3 * HOUR).await?, 0);
    assert_eq!(jobs.delete_old(NOW + 3 * HOUR + 1).await?, 1);
    tx.save().await
}
