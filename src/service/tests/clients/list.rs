//! The list: every page of every order, forwards and backwards.

use domain::{
    ClientId, Frequency, OrganisationId, Plan, RequestId, Tier,
    client::{ClientFilter, ClientSort, ClientStatus, ClientSummary, Matching},
    page::{Cursor, PAGE_SIZE},
    seats::Seats,
};
use service::{authz::SeeClients, client};
use store::model::NewClient;

use crate::world::{NOW, Who, World, id};

/// More than two pages, so that there is a first, a middle and a last one.
const MANY: i32 = 130;

/// Clients of many kinds; the numbers repeat, so that orders have ties.
async fn fill(world: &World) {
    let mut tx = world.store.begin().await.expect("a transaction");
    for n in 0..MANY {
        let tier = if n % 3 == 0 {
            Tier::Teams
        } else {
            Tier::Enterprise
        };
        let frequency = if n % 2 == 0 {
            Frequency::Monthly
        } else {
            Frequency::Annually
        };
        let assigned = 1 + n * 7 % 40;
        let used = assigned * (n % 11) / 10;
        let names = [
            "100% Zeker",
            "a_b BV",
            r"back\slash",
            "Élan",
            "zwaan",
            "Acme",
        ];
        let statuses = ClientStatus::ALL;
        let new = NewClient {
            id: id::<OrganisationId>(),
            client: id::<ClientId>(),
            request: id::<RequestId>(),
            request_hash: Vec::new(),
            name: format!(
                "{} {}",
                names[usize::try_from(n).expect("small") % names.len()],
                n / 12
            ),
            billing_email: world.email("bills"),
            plan: Plan { tier, frequency },
            seats: Seats {
                assigned,
                used: used.min(assigned),
                limit: None,
            },
            extra_storage_gb: 0,
            provider_wrapped_key: "2.key".into(),
            public_key: "public".into(),
            private_key: "2.private".into(),
            status: statuses[usize::try_from(n).expect("small") % statuses.len()],
            at: NOW,
        };
        tx.organisations()
            .insert_client(world.scope(), &new)
            .await
            .expect("a client");
    }
    tx.save().await.expect("it is saved");
}

fn key(row: &ClientSummary, sort: ClientSort) -> (String, i64) {
    match sort {
        ClientSort::Name => (domain::name::sort_key(&row.name), 0),
        ClientSort::Assigned => (String::new(), row.assigned.into()),
        ClientSort::Used => (String::new(), row.used.into()),
        ClientSort::Remaining => (String::new(), row.remaining.into()),
        ClientSort::Plan => {
            let plan = Plan {
                tier: row.tier,
                frequency: row.frequency,
            };
            (String::new(), plan.code().into())
        }
        ClientSort::Status => (String::new(), row.status.code().into()),
        ClientSort::SetUp => (String::new(), row.set_up.progress().0.into()),
    }
}

/// All rows, page by page from one end to the other.
async fn walk(world: &World, filter: &ClientFilter, backwards: bool) -> Vec<ClientSummary> {
    let mut cursor = if backwards {
        Cursor::Last
    } else {
        Cursor::First
    };
    let mut all: Vec<ClientSummary> = Vec::new();
    loop {
        let page = world.list(filter, &cursor).await.page;
        assert!(page.rows.len() <= usize::try_from(PAGE_SIZE).unwrap_or(0));
        let next = if backwards { page.before } else { page.after };
        let mut rows = page.rows;
        if backwards {
            rows.extend(all);
            all = rows;
        } else {
            all.extend(rows);
        }
        let Some(mark) = next else { return all };
        cursor = if backwards {
            Cursor::Before(mark)
        } else {
            Cursor::After(mark)
        };
    }
}

#[tokio::test]
async fn every_row_is_visited_once_and_in_order_whichever_way() {
    for world in World::each().await {
        fill(&world).await;
        let everything = walk(&world, &ClientFilter::default(), false).await;
        assert_eq!(everything.len(), MANY as usize);
        let searches = ["", "a", "100%", "a_b", r"k\s", "ÉLAN", "nothing at all"];
        for sort in ClientSort::ALL {
            for (n, search) in searches.iter().enumerate() {
                let filter = ClientFilter {
                    search: (*search).into(),
                    tier: [None, Some(Tier::Teams), Some(Tier::Enterprise)][n % 3],
                    running_out: n % 2 == 1,
                    sort: Some(*sort),
                    descending: n % 4 > 1,
                };
                let wanted = |row: &&ClientSummary| {
                    let seats = Seats {
                        assigned: row.assigned,
                        used: row.used,
                        limit: None,
                    };
                    row.name.to_lowercase().contains(&search.to_lowercase())
                        && filter.tier.is_none_or(|tier| tier == row.tier)
                        && (!filter.running_out || seats.running_out())
                };
                let expected = everything.iter().filter(wanted).count();
                let forwards = walk(&world, &filter, false).await;
                assert_eq!(forwards.len(), expected, "{filter:?}");
                assert_eq!(forwards, walk(&world, &filter, true).await, "{filter:?}");
                let mut keys: Vec<_> = forwards
                    .iter()
                    .map(|row| (key(row, *sort), row.organisation))
                    .collect();
                if filter.descending {
                    keys.reverse();
                }
                assert!(keys.windows(2).all(|two| two[0] < two[1]), "{filter:?}");
            }
        }
    }
}

#[tokio::test]
async fn what_is_counted_is_what_is_there() {
    for world in World::each().await {
        fill(&world).await;
        let all = world.list(&ClientFilter::default(), &Cursor::First).await;
        let rows = walk(&world, &ClientFilter::default(), false).await;
        assert_eq!(
            all.matching,
            Matching {
                count: MANY.into(),
                more: false
            }
        );
        assert_eq!(all.totals.clients, i64::from(MANY));
        assert_eq!(
            all.totals.assigned,
            rows.iter().map(|r| i64::from(r.assigned)).sum::<i64>()
        );
        assert_eq!(
            all.totals.used,
            rows.iter().map(|r| i64::from(r.used)).sum::<i64>()
        );
        let teams = ClientFilter {
            tier: Some(Tier::Teams),
            ..ClientFilter::default()
        };
        let expected = rows.iter().filter(|r| r.tier == Tier::Teams).count();
        let expected = i64::try_from(expected).unwrap_or(0);
        assert_eq!(
            world.list(&teams, &Cursor::Last).await.matching.count,
            expected
        );
    }
}

#[tokio::test]
async fn a_cursor_that_means_nothing_is_the_first_page() {
    for world in World::each().await {
        fill(&world).await;
        let filter = ClientFilter::default();
        let first = world.list(&filter, &Cursor::First).await.page;
        for text in ["", "garbage", "%00", "eyJzIjowfQ"] {
            for cursor in [Cursor::After(text.into()), Cursor::Before(text.into())] {
                assert_eq!(world.list(&filter, &cursor).await.page, first, "{cursor:?}");
            }
        }
        // A mark of another order.
        let mark = first.after.expect("a second page");
        let by_used = ClientFilter {
            sort: Some(ClientSort::Used),
            ..filter
        };
        let used = world.list(&by_used, &Cursor::First).await.page;
        assert_eq!(world.list(&by_used, &Cursor::After(mark)).await.page, used);
    }
}

#[tokio::test]
async fn row_48_the_file_holds_every_row_and_no_formula() {
    for world in World::each().await {
        fill(&world).await;
        world
            .create(id(), &world.form("=cmd|' /C calc'!A0, \"x\""))
            .await
            .expect("it is made");
        let provider = world.at(Who::Service).await;
        let proof = provider.may::<SeeClients>().expect("the right");
        let mut export = client::export(&proof, &ClientFilter::default());
        let mut file = String::new();
        while let Some(part) = export.next().await.expect("a part") {
            file.push_str(&part);
        }
        assert_eq!(
            file.matches("\r\n").count(),
            usize::try_from(MANY).unwrap_or(0) + 2
        );
        assert!(file.starts_with("\u{feff}Client,Assigned,Used,Remaining,"));
        assert!(
            file.contains("\"'=cmd|' /C calc'!A0, \"\"x\"\"\",3,1,2,"),
            "{file}"
        );
    }
}
