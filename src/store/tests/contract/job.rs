//! Queued work, and counters for limits.

use domain::{JobId, Millis};
use store::{
    Store,
    model::{About, JobKind, JobState, NewJob},
};

use crate::{
    Outcome,
    world::{HOUR, NOW, uuid},
};

fn job(number: u128, state: JobState, run_at: Millis) -> NewJob {
    NewJob {
        id: JobId(uuid(30, number)),
        kind: JobKind::Mail,
        payload: "{}".to_owned(),
        recipient: "new@example.test".to_owned(),
        subject: "Welcome".to_owned(),
        about: About::default(),
        state,
        run_at,
        at: NOW,
    }
}

pub(crate) async fn story(store: &Store) -> Outcome {
    let id = |number| JobId(uuid(30, number));
    let (mine, theirs) = (uuid(31, 1), uuid(31, 2));
    let mut tx = store.begin().await?;
    let mut jobs = tx.jobs();
    jobs.insert(&job(1, JobState::Waiting, NOW)).await?;
    jobs.insert(&job(2, JobState::Waiting, NOW + HOUR)).await?;
    jobs.insert(&job(3, JobState::Held, NOW)).await?;
    assert!(!jobs.due(NOW - 1).await?);
    assert!(jobs.due(NOW).await?);
    assert_eq!(jobs.depth().await?, (2, 0, 1));
    let claimed = jobs.claim(mine, NOW, NOW + 10, 5).await?;
    assert_eq!(
        claimed
            .iter()
            .map(|j| (j.id, j.attempts))
            .collect::<Vec<_>>(),
        [(id(1), 1)]
    );
    assert!(
        jobs.claim(theirs, NOW + 9, NOW + 20, 5).await?.is_empty(),
        "leased"
    );
    let again = jobs.claim(theirs, NOW + 10, NOW + 20, 5).await?;
    assert_eq!(
        again.first().map(|j| j.attempts),
        Some(2),
        "the lease ran out"
    );
    assert!(
        !jobs
            .finish(id(1), mine, JobState::Done, NOW, None, NOW + 11)
            .await?,
        "not mine any more"
    );
    assert!(
        jobs.finish(
            id(1),
            theirs,
            JobState::Failed,
            NOW,
            Some("550 no"),
            NOW + 11
        )
        .await?
    );
    tx.save().await?;

    let mut reader = store.reader().await?;
    let failed = reader.jobs().find(id(1)).await?.expect("is there");
    assert_eq!(
        (failed.state, failed.last_error.as_deref()),
        (JobState::Failed, Some("550 no"))
    );
    assert!(reader.jobs().find(id(9)).await?.is_none());
    assert_eq!(reader.jobs().list(None, 10).await?.len(), 3);
    assert_eq!(reader.jobs().list(Some(JobState::Held), 10).await?.len(), 1);
    drop(reader);

    let mut tx = store.begin().await?;
    let mut jobs = tx.jobs();
    assert_eq!(jobs.release(Some(id(3)), NOW).await?, 1);
    assert_eq!(jobs.release(Some(id(2)), NOW).await?, 0, "it waits already");
    assert_eq!(jobs.release(None, NOW).await?, 1);
    assert_eq!(jobs.depth().await?, (3, 0, 0));
    assert_eq!(jobs.claim(mine, NOW + 30, NOW + 40, 1).await?.len(), 1);
    assert!(
        jobs.finish(id(1), mine, JobState::Done, NOW, None, NOW + 31)
            .await?
    );
    let done = jobs.find(id(1)).await?.expect("is there");
    assert_eq!(done.payload, "", "what was sent is not kept");
    assert_eq!(jobs.delete_old(NOW + 31).await?, 0);
    assert_eq!(jobs.delete_old(NOW + 32).await?, 1);
    assert_eq!(jobs.depth().await?, (2, 0, 0), "what waits stays");
    tx.save().await
}

pub(crate) async fn limits(store: &Store) -> Outcome {
    let mut tx = store.begin().await?;
    let mut limits = tx.limits();
    assert_eq!(limits.hit("a", NOW, NOW - 60).await?, (1, NOW));
    assert_eq!(limits.hit("a", NOW + 10, NOW - 50).await?, (2, NOW));
    assert_eq!(limits.hit("b", NOW + 10, NOW - 50).await?, (1, NOW + 10));
    assert_eq!(
        limits.hit("a", NOW + 60, NOW).await?,
        (1, NOW + 60),
        "the window began anew"
    );
    limits.clear("a").await?;
    assert_eq!(limits.hit("a", NOW + 61, NOW + 1).await?, (1, NOW + 61));
    assert_eq!(limits.delete_old(NOW + 61).await?, 1);
    tx.save().await
}
