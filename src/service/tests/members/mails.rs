//! What goes out, in which words, and how often.

use domain::{Millis, OrganisationRole, import::ImportState};
use service::{
    housekeeping,
    mail::{
        deliver, outbox,
        transport::{Memory, SendError},
    },
};
use store::model::JobState;

use crate::world::{ACME, MINUTE, NOW, OLGA, World, user};

#[tokio::test]
async fn row_04_names_are_text_in_mails() {
    let world = World::new().await;
    world.invite(OLGA, OrganisationRole::Owner).await;
    let mails = world.mails_to(OLGA).await;
    let mail = mails.first().expect("a mail");
    assert!(!mail.html.contains("<a href=//evil>"));
    assert!(mail.html.contains("&lt;a href=//evil&gt;"));
    assert!(mail.html.contains("MSP &lt;b&gt;&amp;"));
    assert!(!mail.subject.contains(['\r', '\n']));
    // Her language is not known: both, Dutch first.
    assert!(mail.text.contains("nodigt je uit") && mail.text.contains("invites you"));
    for (at, _) in mail.html.match_indices("href=\"") {
        let link = &mail.html[at + 6..];
        assert!(
            link.starts_with("https://portaal.example/"),
            "row 45: {link:.60}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_workers_send_each_mail_once() {
    let world = World::new().await;
    for person in [OLGA, crate::world::UMA] {
        world.invite(person, OrganisationRole::User).await;
    }
    let (one, two) = (Memory::new(), Memory::new());
    let (a, b) = tokio::join!(
        deliver::run_once(&world.app, &one),
        deliver::run_once(&world.app, &two)
    );
    a.expect("it sends");
    b.expect("it sends");
    let sent: Vec<_> = one.taken().into_iter().chain(two.taken()).collect();
    let mut ids: Vec<_> = sent.iter().map(|(id, _)| *id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!((sent.len(), ids.len()), (2, 2));
    for job in world.jobs().await {
        assert_eq!(job.state, JobState::Done);
        assert!(job.payload.is_empty(), "what was sent is not kept");
    }
}

#[tokio::test]
async fn a_mail_is_tried_again_later_and_fails_for_good_in_the_end() {
    let world = World::new().await;
    world.invite(OLGA, OrganisationRole::Owner).await;
    let transport = Memory::new();
    transport.refuse(SendError::Later("busy".to_owned()));
    deliver::run_once(&world.app, &transport)
        .await
        .expect("it runs");
    let job = world.jobs().await.remove(0);
    assert_eq!((job.state, job.attempts), (JobState::Waiting, 1));
    assert_eq!(job.last_error.as_deref(), Some("busy"));
    assert_eq!(
        deliver::run_once(&world.app, &transport)
            .await
            .expect("it runs"),
        0
    );
    world.clock.advance(MINUTE);
    deliver::run_once(&world.app, &transport)
        .await
        .expect("it runs");
    assert_eq!(transport.taken().len(), 1);

    world
        .invite(crate::world::UMA, OrganisationRole::User)
        .await;
    for _ in 0..deliver::TRIES {
        transport.refuse(SendError::Later("down".to_owned()));
        deliver::run_once(&world.app, &transport)
            .await
            .expect("it runs");
        world.clock.advance(6 * 60 * MINUTE);
    }
    let job = world.jobs().await.remove(0);
    assert_eq!(
        (job.state, job.attempts),
        (JobState::Failed, deliver::TRIES)
    );
    assert_eq!(
        outbox::release(&world.app, Some(job.id))
            .await
            .expect("released"),
        1
    );
    deliver::run_once(&world.app, &transport)
        .await
        .expect("it runs");
    assert_eq!(transport.taken().len(), 2);
}

#[tokio::test]
async fn what_a_dead_worker_claimed_is_sent_by_another_under_the_same_id() {
    let world = World::new().await;
    world.invite(OLGA, OrganisationRole::Owner).await;
    let now = NOW;
    let mut tx = world.store.begin().await.expect("a transaction");
    let dead = tx
        .jobs()
        .claim(uuid::Uuid::from_u128(7), now, now + 10 * MINUTE, 1)
        .await
        .expect("a claim");
    tx.save().await.expect("saved");
    let transport = Memory::new();
    assert_eq!(
        deliver::run_once(&world.app, &transport)
            .await
            .expect("it runs"),
        0
    );
    world.clock.advance(10 * MINUTE);
    assert_eq!(
        deliver::run_once(&world.app, &transport)
            .await
            .expect("it runs"),
        1
    );
    assert_eq!(transport.taken()[0].0, dead[0].id);
}

#[tokio::test]
async fn housekeeping_clears_what_is_over() {
    let world = World::new().await;
    world.invite(OLGA, OrganisationRole::Owner).await;
    let transport = Memory::new();
    deliver::run_once(&world.app, &transport)
        .await
        .expect("it runs");
    let day = 24 * 60 * MINUTE;
    let month_ago = NOW + 170 * day;
    import(&world, "goes on", month_ago).await;
    import(&world, "stopped", month_ago - 1).await;
    world.clock.advance(200 * day);
    let swept = housekeeping::run_once(&world.app).await.expect("it sweeps");
    assert_eq!((swept.links, swept.jobs), (1, 1));
    assert!(swept.sessions > 0 && swept.limits > 0);
    // Thirty days after its last slice an import begins anew.
    assert_eq!(swept.imports, 2);
    let mut reader = world.store.reader().await.expect("a reader");
    let kept = reader
        .imports()
        .find(world.scope(ACME), user(OLGA), "goes on")
        .await;
    assert!(kept.expect("it is looked up").is_some());
    let mut imports = reader.own_imports();
    for (mark, is_kept) in [("goes on", true), ("stopped", false)] {
        let kept = imports.find(user(OLGA), mark).await;
        assert_eq!(kept.expect("it is looked up").is_some(), is_kept, "{mark}");
    }
}

/// An import of Olga's, and one into her own vault, with the moment of its last slice.
async fn import(world: &World, mark: &str, changed_at: Millis) {
    let state = ImportState {
        done: 1,
        total: 2,
        changed_at,
    };
    let mut tx = world.store.begin().await.expect("a transaction");
    let mut imports = tx.imports();
    let put = imports
        .put(world.scope(ACME), user(OLGA), mark, state)
        .await;
    put.expect("it is kept");
    let put = tx.own_imports().put(user(OLGA), mark, state).await;
    put.expect("it is kept");
    tx.save().await.expect("it is saved");
}
