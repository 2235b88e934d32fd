//! People who are invited by the hundred: the list, the work on it, and what stops it.

use domain::{
    AppError, CollectionId, GroupId, OrganisationRole,
    access::{CollectionAccess, CollectionGrant},
    custom::CustomPermissions,
    event::EventKind,
    invite_many::{INVITE_MANY_MAX, InviteOutcome, InviteState, InviteWork},
    member::InviteForm,
    seats::Seats,
};
use service::{
    Error,
    member::{
        self,
        invite_many::{cancel, check, rows, start, state, work},
    },
};
use uuid::Uuid;

use crate::{
    people::{manages, not_found},
    world::{ADMIN, KIM, NOW, OLGA, SERVICE, UMA, World, conflict, email},
};

use OrganisationRole::{Admin, Owner, User};

fn people(count: usize) -> Vec<String> {
    (0..count)
        .map(|n| format!("new-{n}@example.test"))
        .collect()
}

impl World {
    async fn seats(&self, seats: Seats) {
        let mut tx = self.store.begin().await.expect("a transaction");
        let scope = self.scope(crate::world::ACME);
        tx.organisations()
            .set_seats(scope, seats, NOW)
            .await
            .expect("it is set");
        tx.save().await.expect("it is saved");
    }

    async fn begin(&self, person: u128, count: usize) -> Result<InviteWork, Error> {
        let org = self.acme(person).await;
        start(&manages(&org), InviteForm::new(people(count), User)).await
    }

    async fn work(&self) -> InviteWork {
        let org = self.acme(ADMIN).await;
        let found = state(&manages(&org)).await.expect("it is looked up");
        found.expect("there is one")
    }
}

const NO_LIMIT: Seats = Seats {
    assigned: 3,
    used: 0,
    limit: None,
};

#[tokio::test]
async fn a_thousand_are_invited_each_once_and_a_dead_server_loses_nobody() {
    World::each(async |world| {
        world.seats(NO_LIMIT).await;
        world.invite(UMA, User).await;
        let org = world.acme(ADMIN).await;
        let mut list = people(999);
        list.push(format!(" {} ", email(UMA)));
        let checked = check(&manages(&org), &list).await.expect("it is checked");
        assert_eq!(checked.there, [email(UMA)]);
        assert_eq!((checked.seats.assigned, checked.seats.used), (3, 1));
        assert!(checked.price.is_some(), "staff pays");
        let begun = start(&manages(&org), InviteForm::new(list, User))
            .await
            .expect("it begins");
        assert_eq!((begun.total, begun.left()), (1000, 1000));
        let grown = world.organisation().await;
        assert_eq!(
            (grown.seats_assigned, grown.seats_used),
            (1000, 1),
            "bought, not taken"
        );
        assert_eq!(world.events(EventKind::SeatsAdded).await, 1);
        // Another list waits for the end of this one.
        assert_eq!(conflict(world.begin(ADMIN, 1).await), "invite-running");

        for _ in 0..3 {
            assert!(work::next(&world.app).await.expect("a slice"));
        }
        assert_eq!(world.work().await.invited, 60);
        // The server dies in the middle of a slice: what it had not saved never was.
        {
            let dying =
                tokio::time::timeout(std::time::Duration::from_millis(2), work::next(&world.app));
            let _ = dying.await;
        }
        let before = world.work().await;
        assert!([60, 80].contains(&before.invited), "{before:?}");
        // Two others go on at once, on the same database.
        let (one, two) = tokio::join!(work::run_once(&world.app), work::run_once(&world.app));
        one.expect("it works");
        two.expect("it works");
        let done = world.work().await;
        assert_eq!(
            (done.state, done.invited, done.there),
            (InviteState::Done, 999, 1)
        );
        let organisation = world.organisation().await;
        assert_eq!(
            (organisation.seats_assigned, organisation.seats_used),
            (1000, 1000)
        );
        let mut mails: Vec<String> = world
            .jobs()
            .await
            .into_iter()
            .map(|j| j.recipient)
            .collect();
        mails.retain(|to| to.starts_with("new-"));
        let mailed = mails.len();
        mails.sort();
        mails.dedup();
        // The list of the queue shows its newest thousand, the mail about seats among them.
        assert_eq!(mailed, mails.len(), "nobody has two mails");
        assert!(mailed >= 990, "{mailed}");
        let told = rows(&manages(&org), 990).await.expect("rows");
        assert_eq!(told.len(), 10);
        assert_eq!(told[9].outcome, InviteOutcome::There);
        assert!(
            told[..9]
                .iter()
                .all(|row| row.outcome == InviteOutcome::Invited && row.mail.is_some())
        );
        assert!(!work::next(&world.app).await.expect("nothing is left"));
    })
    .await;
}

#[tokio::test]
async fn the_whole_list_is_refused_when_its_seats_cannot_be_had() {
    let world = World::new().await;
    assert_eq!(conflict(world.begin(ADMIN, 6).await), "seat-limit-reached");
    let organisation = world.organisation().await;
    assert_eq!(
        (organisation.seats_assigned, organisation.seats_used),
        (3, 0)
    );
    assert!(world.jobs().await.is_empty() && world.members().await.is_empty());
    let begun = world.begin(ADMIN, 5).await.expect("five fit");
    assert_eq!(begun.state, InviteState::Running);
    // Somebody else takes the seats meanwhile: the work stops and says so.
    for person in [UMA, KIM] {
        world.invite(person, User).await;
    }
    work::run_once(&world.app).await.expect("it works");
    let stopped = world.work().await;
    assert_eq!(
        (stopped.state, stopped.problem.as_deref()),
        (InviteState::Stopped, Some("seat-limit-reached"))
    );
    assert_eq!(stopped.invited, 0);
    world.begin(ADMIN, 3).await.expect("another one may begin");
}

#[tokio::test]
async fn row_39_whoever_lost_the_right_invites_nobody_more() {
    let world = World::new().await;
    world.seats(NO_LIMIT).await;
    let id = world.enter(OLGA, Admin).await;
    world.begin(OLGA, 50).await.expect("she may");
    work::next(&world.app).await.expect("a slice");
    let admin = world.acme(ADMIN).await;
    member::revoke(&manages(&admin), id)
        .await
        .expect("it is revoked");
    work::run_once(&world.app).await.expect("it works");
    let stopped = world.work().await;
    assert_eq!(
        (stopped.state, stopped.problem.as_deref()),
        (InviteState::Stopped, Some("invite-rights-lost"))
    );
    assert_eq!((stopped.invited, stopped.left()), (20, 30));
    // What she may not do herself her list does not do either, from the beginning.
    member::restore(&manages(&admin), id)
        .await
        .expect("it is restored");
    let org = world.acme(OLGA).await;
    not_found(start(&manages(&org), InviteForm::new(people(1), Owner)).await);
    let custom = InviteForm {
        permissions: CustomPermissions::all(),
        ..InviteForm::new(people(1), OrganisationRole::Custom)
    };
    start(&manages(&org), custom).await.expect("an admin may");
}

#[tokio::test]
async fn a_list_that_cannot_be_read_ends_and_blocks_no_other() {
    let world = World::new().await;
    world.begin(ADMIN, 2).await.expect("it begins");
    let sql = "UPDATE invite_jobs SET form = '{'".to_owned();
    store::contract::run(&world.url, sql)
        .await
        .expect("it is spoilt");
    work::run_once(&world.app).await.expect("it works");
    let stopped = world.work().await;
    assert_eq!(
        (stopped.state, stopped.problem.as_deref()),
        (InviteState::Stopped, Some("invite-unreadable"))
    );
    assert_eq!((stopped.invited, stopped.left()), (0, 2));
    world.begin(ADMIN, 1).await.expect("another one may begin");
}

#[tokio::test]
async fn row_16_foreign_groups_and_collections_are_refused_before_it_begins() {
    let world = World::new().await;
    let org = world.acme(ADMIN).await;
    let group = InviteForm {
        groups: vec![GroupId(Uuid::from_u128(9))],
        ..InviteForm::new(people(2), User)
    };
    not_found(start(&manages(&org), group).await);
    let grant = CollectionGrant {
        collection: CollectionId(Uuid::from_u128(9)),
        access: CollectionAccess::View,
    };
    let collection = InviteForm {
        collections: vec![grant],
        ..InviteForm::new(people(2), User)
    };
    not_found(start(&manages(&org), collection).await);
    assert!(
        state(&manages(&org))
            .await
            .expect("it is looked up")
            .is_none()
    );
    assert!(world.members().await.is_empty());
}

#[tokio::test]
async fn a_stopped_list_goes_on_no_more_and_too_long_ones_never_begin() {
    let world = World::new().await;
    world.seats(NO_LIMIT).await;
    world.begin(SERVICE, 45).await.expect("it begins");
    work::next(&world.app).await.expect("a slice");
    let admin = world.acme(ADMIN).await;
    cancel(&manages(&admin)).await.expect("it is stopped");
    assert_eq!(
        conflict(cancel(&manages(&admin)).await),
        "invite-not-running"
    );
    work::run_once(&world.app).await.expect("it works");
    let stopped = world.work().await;
    assert_eq!(
        (stopped.state, stopped.invited, stopped.left()),
        (InviteState::Cancelled, 20, 25)
    );
    assert_eq!(world.organisation().await.seats_used, 20);
    let refused = world
        .begin(ADMIN, INVITE_MANY_MAX + 1)
        .await
        .map_err(AppError::from);
    assert!(
        matches!(&refused, Err(AppError::Invalid(wrong)) if wrong[0].code == "too-many-at-once"),
        "{refused:?}"
    );
    let mut list = people(2);
    list.push("nobody".to_owned());
    let refused = start(&manages(&admin), InviteForm::new(list, User)).await;
    assert!(matches!(
        refused.map_err(AppError::from),
        Err(AppError::Invalid(_))
    ));
}
