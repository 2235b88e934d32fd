//! The event log.

use domain::{EventId, Millis, OrganisationId, ProviderId, UserId, event::EventKind};
use store::{
    Store,
    model::{EventMark, EventQuery, NewEvent},
};

use crate::{
    Outcome,
    world::{
        ALICE, BOB, EVE, NOW, item, of_organisation, of_provider, organisation, provider, uuid,
    },
};

fn event(
    number: u128,
    kind: EventKind,
    provider: Option<ProviderId>,
    organisation: Option<OrganisationId>,
    actor: UserId,
) -> NewEvent {
    NewEvent {
        id: EventId(uuid(20, number)),
        at: NOW + Millis::try_from(number / 2).unwrap_or_default(),
        kind,
        provider,
        organisation,
        actor: Some(actor),
        user: (kind == EventKind::UserSignedIn).then_some(actor),
        member: None,
        provider_member: None,
        collection: None,
        group: None,
        policy: None,
        item: (kind == EventKind::ItemCreated).then_some(item(1)),
        subject: (kind == EventKind::MemberInvited).then(|| "new@example.test".to_owned()),
        ip: "203.0.113.7".to_owned(),
        device: "Firefox · Linux".to_owned(),
    }
}

fn query(from: EventMark) -> EventQuery {
    EventQuery {
        since: 0,
        until: NOW + 1000,
        kinds: [(0, i16::MAX), (0, 0)],
        actor: None,
        organisation: None,
        from,
        limit: 50,
    }
}

const LAST: EventMark = EventMark::Before(Millis::MAX, EventId(uuid(u64::MAX as u128, 0)));

pub(crate) async fn story(store: &Store) -> Outcome {
    let (p1, o1) = (Some(provider(1)), Some(organisation(1)));
    let mut tx = store.begin().await?;
    for new in [
        event(1, EventKind::UserSignedIn, p1, None, ALICE),
        event(2, EventKind::MemberInvited, p1, o1, ALICE),
        event(3, EventKind::ItemCreated, p1, o1, BOB),
        event(
            4,
            EventKind::MemberInvited,
            Some(provider(2)),
            Some(organisation(2)),
            EVE,
        ),
        event(
            5,
            EventKind::ItemCreated,
            Some(provider(2)),
            Some(organisation(2)),
            EVE,
        ),
    ] {
        tx.events().insert(&new).await?;
    }
    tx.save().await?;

    let mut reader = store.reader().await?;
    let mut events = reader.events();
    let ids = |rows: &[domain::event::EventRow]| {
        rows.iter()
            .map(|row| row.id.0.as_u128() & 0xff)
            .collect::<Vec<_>>()
    };
    let all = events.of_provider(of_provider(1), &query(LAST)).await?;
    assert_eq!(ids(&all), [3, 2, 1], "newest first");
    assert_eq!(
        all[1].organisation,
        Some((organisation(1), "Acme".to_owned()))
    );
    assert_eq!(all[1].actor, Some((ALICE, "alice".to_owned())));
    assert_eq!(all[1].subject.as_deref(), Some("new@example.test"));
    assert_eq!(all[2].subject.as_deref(), Some("alice@example.test"));
    assert_eq!(all[0].item, Some(item(1)));
    assert!(all[0].there && !all[1].there, "only the item");
    let of_acme = events
        .of_organisation(of_organisation(1), &query(LAST))
        .await?;
    assert_eq!(ids(&of_acme), [3, 2]);
    let elsewhere = events
        .of_organisation(of_organisation(2), &query(LAST))
        .await?;
    assert_eq!(ids(&elsewhere), [5, 4]);
    assert_eq!(elsewhere[0].item, Some(item(1)));
    assert!(!elsewhere[0].there, "it is another organisation's");

    let older = EventMark::Before(all[0].at, all[0].id);
    let page = EventQuery {
        limit: 1,
        ..query(older)
    };
    assert_eq!(ids(&events.of_provider(of_provider(1), &page).await?), [2]);
    let newer = EventMark::After(all[2].at, all[2].id);
    let rows = events.of_provider(of_provider(1), &query(newer)).await?;
    assert_eq!(ids(&rows), [2, 3], "oldest first");
    let rows = events
        .of_organisation(of_organisation(1), &query(newer))
        .await?;
    assert_eq!(ids(&rows), [2, 3]);
    for (narrow, wanted) in [
        (
            EventQuery {
                actor: Some(BOB),
                ..query(LAST)
            },
            vec![3],
        ),
        (
            EventQuery {
                actor: Some(EVE),
                ..query(LAST)
            },
            vec![],
        ),
        (
            EventQuery {
                organisation: o1,
                ..query(LAST)
            },
            vec![3, 2],
        ),
        (
            EventQuery {
                organisation: Some(organisation(2)),
                ..query(LAST)
            },
            vec![],
        ),
        (
            EventQuery {
                kinds: [(1000, 1099), (1500, 1599)],
                ..query(LAST)
            },
            vec![2, 1],
        ),
        (
            EventQuery {
                since: NOW + 1,
                ..query(LAST)
            },
            vec![3, 2],
        ),
        (
            EventQuery {
                until: NOW + 1,
                ..query(LAST)
            },
            vec![1],
        ),
    ] {
        let rows = events.of_provider(of_provider(1), &narrow).await?;
        assert_eq!(ids(&rows), wanted, "{narrow:?}");
    }
    Ok(())
}
