//! Seats: taken by invitations, set by hand.

use domain::{
    AppError, OrganisationId, OrganisationRole,
    attachment::GB,
    client::ClientFilter,
    event::EventKind,
    member::InviteForm,
    page::Cursor,
    seats::{Seats, SeatsForm},
};
use service::{
    Error,
    authz::{EditClient, ManageMembers, SeeClients, SeeProviderEvents},
    client, event_log,
    mail::outbox,
    member,
};
use store::System;

use crate::world::{Who, World, id, refusal};

async fn client(world: &World, limit: Option<i32>) -> OrganisationId {
    let mut form = world.form("Acme");
    form.seat_limit = limit;
    world
        .create(id(), &form)
        .await
        .expect("it is made")
        .organisation
}

async fn seats(world: &World, organisation: OrganisationId) -> Seats {
    let provider = world.at(Who::Service).await;
    let proof = provider.may::<SeeClients>().expect("the right");
    client::get(&proof, organisation)
        .await
        .expect("a client")
        .seats
}

async fn invite(world: &World, organisation: OrganisationId, local: String) -> Result<(), Error> {
    let org = world
        .cx(Who::Service)
        .await
        .organisation(organisation)
        .await?;
    let proof = org.may::<ManageMembers>()?;
    let emails = vec![world.email(&local).to_string()];
    member::invite(&proof, InviteForm::new(emails, OrganisationRole::User))
        .await
        .map(drop)
}

async fn set(
    world: &World,
    who: Who,
    organisation: OrganisationId,
    form: SeatsForm,
) -> Result<Seats, Error> {
    let provider = world.at(who).await;
    let proof = provider.may::<EditClient>()?;
    client::edit_seats(&proof, organisation, &form)
        .await
        .map(|detail| detail.seats)
}

const fn form(seats: i32, seat_limit: Option<i32>, extra_storage_gb: i32) -> SeatsForm {
    SeatsForm {
        seats,
        seat_limit,
        extra_storage_gb,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn row_26_fifty_invitations_at_once_never_overbook() {
    for world in World::each().await {
        let organisation = client(&world, Some(5)).await;
        let world = std::sync::Arc::new(world);
        let mut running = tokio::task::JoinSet::new();
        for n in 0..50 {
            let world = world.clone();
            running.spawn(async move { invite(&world, organisation, format!("m{n}")).await });
        }
        let (mut done, mut refused) = (0, 0);
        while let Some(ended) = running.join_next().await {
            match ended.expect("it ends") {
                Ok(()) => done += 1,
                result => {
                    assert_eq!(refusal(result), AppError::conflict("seat-limit-reached"));
                    refused += 1;
                }
            }
        }
        // The owner has the first of the five.
        assert_eq!((done, refused), (4, 46));
        let now = seats(&world, organisation).await;
        assert_eq!(
            now,
            Seats {
                assigned: 5,
                used: 5,
                limit: Some(5)
            }
        );
        let totals = world
            .list(&ClientFilter::default(), &Cursor::First)
            .await
            .totals;
        assert_eq!((totals.assigned, totals.used), (5, 5));

        let mails = outbox::list(&world.app, None).await.expect("the queue");
        for who in [Who::Admin, Who::Service] {
            let to = world.email(&format!("{who:?}")).to_string();
            let subjects: Vec<_> = mails
                .iter()
                .filter(|mail| mail.to == to)
                .map(|m| m.subject.as_str())
                .collect();
            assert_eq!(
                subjects.len(),
                2,
                "once that it grew, once that it is full: {subjects:?}"
            );
        }
        let provider = world.at(Who::Admin).await;
        let proof = provider.may::<SeeProviderEvents>().expect("the right");
        let log = event_log::of_provider(&proof, &Default::default(), &Cursor::First)
            .await
            .expect("the log");
        let grown = log
            .rows
            .iter()
            .filter(|row| row.kind == EventKind::SeatsAdded.code());
        assert_eq!(grown.count(), 2);
    }
}

#[tokio::test]
async fn seats_are_set_by_hand_within_their_rules() {
    for world in World::each().await {
        let organisation = client(&world, None).await;
        let after = set(&world, Who::Admin, organisation, form(10, Some(12), 2))
            .await
            .expect("it is set");
        assert_eq!(
            after,
            Seats {
                assigned: 10,
                used: 1,
                limit: Some(12)
            }
        );
        let wrong = |result| {
            let error = refusal::<Seats>(result);
            error
                .fields()
                .iter()
                .map(|f| (f.field.to_string(), f.code.to_string()))
                .collect::<Vec<_>>()
        };
        let below = set(&world, Who::Admin, organisation, form(0, None, 2)).await;
        assert_eq!(
            wrong(below),
            [("seats".to_owned(), "seats-out-of-range".to_owned())]
        );
        invite(&world, organisation, "second".into())
            .await
            .expect("a seat is free");
        let below = set(&world, Who::Admin, organisation, form(1, None, 2)).await;
        assert_eq!(
            wrong(below),
            [("seats".to_owned(), "seats-below-used".to_owned())]
        );
        let limit = set(&world, Who::Admin, organisation, form(10, Some(9), 100)).await;
        assert_eq!(
            wrong(limit),
            [
                ("seat_limit".to_owned(), "limit-below-seats".to_owned()),
                (
                    "extra_storage_gb".to_owned(),
                    "storage-out-of-range".to_owned()
                )
            ]
        );
        let totals = world
            .list(&ClientFilter::default(), &Cursor::First)
            .await
            .totals;
        assert_eq!((totals.assigned, totals.used), (10, 2));
    }
}

#[tokio::test]
async fn storage_is_not_lowered_below_what_files_take() {
    for world in World::each().await {
        let organisation = client(&world, None).await;
        let set = async |gb| set(&world, Who::Admin, organisation, form(3, None, gb)).await;
        set(2).await.expect("it is set");
        let scope = System::because("a test").organisation(organisation);
        let mut tx = world.store.begin().await.expect("a transaction");
        let taken = tx.attachments().reserve(scope, GB + 1).await;
        assert!(taken.expect("it answers"));
        tx.save().await.expect("it is saved");
        let wrong = refusal(set(0).await);
        assert_eq!(wrong, AppError::field("extra_storage_gb", "storage-in-use"));
        set(1).await.expect("two GB are enough");
        let provider = world.at(Who::Service).await;
        let proof = provider.may::<SeeClients>().expect("the right");
        let client = client::get(&proof, organisation).await.expect("a client");
        assert_eq!((client.storage_used, client.extra_storage_gb), (GB + 1, 1));
    }
}

#[tokio::test]
async fn a_service_user_gives_back_but_buys_nothing() {
    for world in World::each().await {
        let organisation = client(&world, Some(5)).await;
        for more in [
            form(4, Some(5), 0),
            form(3, Some(6), 0),
            form(3, None, 0),
            form(3, Some(5), 1),
        ] {
            let error = refusal(set(&world, Who::Service, organisation, more).await);
            assert_eq!(error, AppError::forbidden("seats-need-admin"), "{more:?}");
        }
        let less = set(&world, Who::Service, organisation, form(2, Some(4), 0)).await;
        assert_eq!(
            less.expect("it is set"),
            Seats {
                assigned: 2,
                used: 1,
                limit: Some(4)
            }
        );
    }
}

#[tokio::test]
async fn row_40_a_client_of_another_provider_does_not_exist() {
    for world in World::each().await {
        let form_of_theirs = world.form("Theirs");
        let theirs = world
            .create_as(Who::Foreign, world.foreign, id(), &form_of_theirs)
            .await;
        for organisation in [theirs.expect("it is made").organisation, id()] {
            let set = set(&world, Who::Admin, organisation, form(9, None, 0)).await;
            assert_eq!(refusal(set), AppError::NotFound);
            let provider = world.at(Who::Admin).await;
            let proof = provider.may::<SeeClients>().expect("the right");
            assert_eq!(
                refusal(client::get(&proof, organisation).await),
                AppError::NotFound
            );
        }
    }
}
