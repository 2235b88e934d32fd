//! The client list of a provider.

use domain::{
    Frequency, Plan, Tier,
    client::{ClientFilter, ClientSort, ClientTotals, Matching},
    seats::Seats,
};
use store::{
    Store,
    model::{ClientMark, ClientQuery, MarkValue},
};

use crate::{
    Outcome,
    world::{client, new_client, of_provider, organisation, request},
};

fn query(sort: ClientSort, descending: bool) -> ClientQuery {
    ClientQuery {
        filter: ClientFilter {
            sort: Some(sort),
            descending,
            ..ClientFilter::default()
        },
        from: None,
        backwards: false,
        limit: 50,
    }
}

pub(crate) async fn story(store: &Store) -> Outcome {
    let mut tx = store.begin().await?;
    for (number, name, used) in [(10, "Bakkerij 100%", 3), (11, "Zwaan", 2), (12, "Élan", 1)] {
        let mut new = new_client(number, name);
        new.seats = Seats {
            assigned: 3,
            used,
            limit: None,
        };
        if number == 11 {
            new.plan = Plan {
                tier: Tier::Teams,
                frequency: Frequency::Monthly,
            };
        }
        tx.organisations()
            .insert_client(of_provider(1), &new)
            .await?;
    }
    tx.save().await?;

    let mut reader = store.reader().await?;
    let mut clients = reader.clients();
    let one = of_provider(1);
    let overview = clients.overview(one).await?;
    assert_eq!(
        overview.totals,
        ClientTotals {
            clients: 4,
            assigned: 14,
            used: 8
        }
    );
    assert_eq!(overview.waiting.invited.count, 3);
    assert_eq!(
        clients.overview(of_provider(3)).await?.totals,
        ClientTotals::default()
    );

    // Every order, both ways, page by page in twos: the same rows, each once.
    for sort in ClientSort::ALL {
        for descending in [false, true] {
            let whole: Vec<_> = clients.list(one, &query(*sort, descending)).await?;
            let whole: Vec<_> = whole.into_iter().map(|row| row.mark).collect();
            assert_eq!(whole.len(), 4, "{sort:?}");
            let mut paged: Vec<ClientMark> = Vec::new();
            loop {
                let page = ClientQuery {
                    from: paged.last().cloned(),
                    limit: 2,
                    ..query(*sort, descending)
                };
                let rows = clients.list(one, &page).await?;
                if rows.is_empty() {
                    break;
                }
                paged.extend(rows.into_iter().map(|row| row.mark));
            }
            assert_eq!(paged, whole, "{sort:?} {descending}");
            let back = ClientQuery {
                from: whole.last().cloned(),
                backwards: true,
                ..query(*sort, descending)
            };
            let mut back: Vec<_> = clients.list(one, &back).await?;
            back.reverse();
            let back: Vec<_> = back.into_iter().map(|row| row.mark).collect();
            assert_eq!(back, whole[..3], "{sort:?} {descending}");
        }
    }
    let names: Vec<_> = clients.list(one, &query(ClientSort::Name, false)).await?;
    assert_eq!(
        names
            .iter()
            .map(|row| row.summary.name.as_str())
            .collect::<Vec<_>>(),
        ["Acme", "Bakkerij 100%", "Élan", "Zwaan"]
    );
    assert!(
        matches!(&names[0].mark, ClientMark { value: MarkValue::Text(key), id } if key == "acme" && *id == organisation(1))
    );

    let found = |filter: ClientFilter| ClientQuery {
        filter,
        from: None,
        backwards: false,
        limit: 50,
    };
    for (filter, wanted) in [
        (search("éLAN"), vec![organisation(12)]),
        (search("elan"), vec![organisation(12)]),
        (search("ZWÄAN"), vec![organisation(11)]),
        (search("0%"), vec![organisation(10)]),
        (search("_"), vec![]),
        (search("elsewhere"), vec![]),
        (
            ClientFilter {
                tier: Some(Tier::Teams),
                ..ClientFilter::default()
            },
            vec![organisation(11)],
        ),
        (
            ClientFilter {
                running_out: true,
                ..ClientFilter::default()
            },
            vec![organisation(10)],
        ),
    ] {
        let rows = clients.list(one, &found(filter.clone())).await?;
        let rows: Vec<_> = rows
            .into_iter()
            .map(|row| row.summary.organisation)
            .collect();
        assert_eq!(rows, wanted, "{filter:?}");
        let count = i64::try_from(wanted.len()).unwrap_or_default();
        assert_eq!(
            clients.count(one, &filter, 10).await?,
            Matching { count, more: false }
        );
    }
    assert_eq!(
        clients.count(one, &ClientFilter::default(), 3).await?,
        Matching {
            count: 3,
            more: true
        }
    );

    let made = clients.find_by_request(one, request(10)).await?;
    assert_eq!(
        made.map(|m| (m.client_id, m.id, m.request_hash)),
        Some((client(10), organisation(10), b"Bakkerij 100%".to_vec()))
    );
    assert!(
        clients
            .find_by_request(of_provider(2), request(10))
            .await?
            .is_none()
    );
    Ok(())
}

fn search(text: &str) -> ClientFilter {
    ClientFilter {
        search: text.to_owned(),
        ..ClientFilter::default()
    }
}
