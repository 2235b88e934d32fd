//! The server is killed at any moment: what it acknowledged is there, nothing is there by halves,
//! and no mail goes out twice but for the one gap that cannot be closed.
//!
//! `PORTAAL_CRASH_ROUNDS` sets how often (100 unless set).

mod common;
#[path = "crash/load.rs"]
mod load;
#[path = "crash/sink.rs"]
mod sink;

use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant, SystemTime},
};

use service::{Portaal, Settings};
use sqlx::{Connection, SqliteConnection};
use store::Store;

use crate::{common::process::Place, load::Load, sink::Sink};

/// Kills without the variable.
const ROUNDS: u32 = 100;
/// After the last start mails go out, one after the other, with no longer pause than this.
const PATIENCE: Duration = Duration::from_secs(60);

/// A small generator; which moments it draws matters to nobody, that a failure names its seed does.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % bound
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn acknowledged_changes_outlive_every_kill() {
    let rounds = std::env::var("PORTAAL_CRASH_ROUNDS").ok();
    let rounds = rounds.and_then(|r| r.parse().ok()).unwrap_or(ROUNDS);
    let seed = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(1, |d| u64::from(d.subsec_nanos()));
    let mut draw = Draw(seed);

    let sink = Sink::start().await;
    let place = Place::make(sink.port);
    let (token, provider) = set_up(&place).await;
    let mut load = Load::new(token, provider);
    // Mails that a kill may have left between the mail server's yes and our note.
    let mut excused: BTreeMap<String, u32> = BTreeMap::new();

    for round in 0..rounds {
        let mut server = place.start().await;
        let span = Duration::from_millis(20 + draw.below(500));
        load.run(&server, span).await;
        server.kill();
        for recipient in left_in_hand(&place).await {
            *excused.entry(recipient).or_default() += 1;
        }
        holds_together(&place, &load, &format!("round {round}, seed {seed}")).await;
    }

    let server = place.start().await;
    let (mut left, mut since) = (waiting(&place).await, Instant::now());
    while left > 0 {
        assert!(
            since.elapsed() < PATIENCE,
            "mails wait for ever, seed {seed}"
        );
        tokio::time::sleep(Duration::from_millis(200)).await;
        let now = waiting(&place).await;
        if now < left {
            (left, since) = (now, Instant::now());
        }
    }
    drop(server);
    let (invited, owners, items) = (load.invited.len(), load.owners.len(), load.items.len());
    println!("acknowledged: {invited} invitations, {owners} clients, {items} items");
    assert!(
        [invited, owners, items]
            .iter()
            .all(|n| *n as u64 >= u64::from(rounds / 2)),
        "no load, no proof"
    );
    let delivered = sink.delivered();
    for email in load.invited.union(&load.owners) {
        let copies = delivered.get(email).copied().unwrap_or(0);
        let most = 1 + excused.get(email).copied().unwrap_or(0);
        assert!(
            (1..=most).contains(&copies),
            "{copies} copies to {email}, at most {most}, seed {seed}"
        );
    }
}

/// Sets the server up before it first runs.
async fn set_up(place: &Place) -> (String, domain::ProviderId) {
    let store = Store::open(&place.database, 2).await.expect("it opens");
    store.migrate().await.expect("it migrates");
    let app = Portaal::new(
        store.clone(),
        Settings::default(),
        Box::new(service::attachment::Memory::default()),
    );
    let made = common::start::set_up(&app).await;
    store.close().await;
    made
}

async fn open(place: &Place) -> SqliteConnection {
    SqliteConnection::connect(&place.database)
        .await
        .expect("the file opens")
}

/// Whose mails were being sent when the server died. Then time passes: their leases run out, and so
/// do the windows of the limits.
async fn left_in_hand(place: &Place) -> Vec<String> {
    let mut conn = open(place).await;
    let found = sqlx::query_scalar("SELECT recipient FROM jobs WHERE lease_id IS NOT NULL")
        .fetch_all(&mut conn)
        .await
        .expect("the queue");
    for sql in [
        "UPDATE jobs SET lease_until = 0 WHERE lease_id IS NOT NULL",
        "DELETE FROM rate_limits",
    ] {
        sqlx::query(sql)
            .execute(&mut conn)
            .await
            .expect("time passes");
    }
    found
}

/// Every acknowledged change is there, and whatever is there is whole: an invitation has a member, a
/// link, an event and a mail, a client its owner's invitation and an event, an item its place and an event.
async fn holds_together(place: &Place, load: &Load, when: &str) {
    let mut conn = open(place).await;
    let sound = set(&mut conn, "PRAGMA integrity_check").await;
    assert_eq!(sound, BTreeSet::from(["ok".to_owned()]), "{when}");
    let staff = "SELECT email FROM provider_members WHERE email IS NOT NULL";
    let staff = set(&mut conn, staff).await;
    let owners = set(&mut conn, "SELECT email FROM members").await;
    let items = set(&mut conn, ITEMS).await;
    for (acknowledged, there) in [
        (&load.invited, &staff),
        (&load.owners, &owners),
        (&load.items, &items),
    ] {
        let lost: Vec<_> = acknowledged.difference(there).collect();
        assert!(lost.is_empty(), "acknowledged and lost: {lost:?}, {when}");
    }
    let everybody: BTreeSet<_> = staff.union(&owners).cloned().collect();
    for (what, there, sql) in [
        (
            "links",
            &everybody,
            "SELECT email FROM links WHERE email IS NOT NULL",
        ),
        ("mails", &everybody, "SELECT recipient FROM jobs"),
        (
            "events of staff",
            &staff,
            "SELECT subject FROM events WHERE kind = 1800",
        ),
        (
            "clients",
            &owners,
            "SELECT name || '@example.test' FROM organisations",
        ),
        (
            "events of clients",
            &owners,
            "SELECT subject || '@example.test' FROM events WHERE kind = 1900",
        ),
        ("places of items", &items, PLACES),
        ("events of items", &items, ITEM_EVENTS),
    ] {
        assert_eq!(&set(&mut conn, sql).await, there, "{what}, {when}");
    }
}

/// Ids as they are written in answers.
macro_rules! as_text {
    ($id:literal, $of:literal) => {
        concat!(
            "SELECT substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-' || substr(h, 13, 4) || '-' || \
             substr(h, 17, 4) || '-' || substr(h, 21) FROM (SELECT lower(hex(",
            $id,
            ")) AS h FROM ",
            $of,
            ")"
        )
    };
}
const ITEMS: &str = as_text!("id", "items");
const PLACES: &str = as_text!("item_id", "collection_items");
const ITEM_EVENTS: &str = as_text!("item_id", "events WHERE kind = 1100");

/// The texts that a question gives; none twice.
async fn set(conn: &mut SqliteConnection, sql: &'static str) -> BTreeSet<String> {
    let all: Vec<String> = sqlx::query_scalar(sql).fetch_all(conn).await.expect("rows");
    let count = all.len();
    let set: BTreeSet<_> = all.into_iter().collect();
    assert_eq!(set.len(), count, "twice the same in {sql}");
    set
}

async fn waiting(place: &Place) -> i64 {
    sqlx::query_scalar("SELECT COUNT(*) FROM jobs WHERE state <> 1")
        .fetch_one(&mut open(place).await)
        .await
        .expect("the queue")
}
