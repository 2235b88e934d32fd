//! Calls a function, then looks into the log.

use std::collections::BTreeSet;

use domain::{UserId, event::EventKind};
use serde_json::Value;
use sqlx::{Connection, PgConnection, SqliteConnection};
use uuid::Uuid;

use crate::{
    common::http::{Answer, Browser},
    world::{Actor, World},
};

/// Calls functions and looks into the log after each.
pub(super) struct Watch<'a> {
    pub(super) world: &'a World,
    pub(super) seen: BTreeSet<&'static str>,
}

impl Watch<'_> {
    /// The device and the person of events of a kind from an address.
    pub(super) async fn written(&self, kind: EventKind, ip: &str) -> Vec<(Option<Uuid>, String)> {
        const SQL: &str = "SELECT actor_id, device FROM events WHERE kind = $1 AND ip = $2";
        let url = &self.world.app.database_url;
        let rows = if url.starts_with("postgres") {
            let mut conn = PgConnection::connect(url).await.expect("it answers");
            let query = sqlx::query_as(SQL).bind(kind.code()).bind(ip);
            query.fetch_all(&mut conn).await
        } else {
            let mut conn = SqliteConnection::connect(url).await.expect("it opens");
            let query = sqlx::query_as(SQL).bind(kind.code()).bind(ip);
            query.fetch_all(&mut conn).await
        };
        rows.expect("the log")
    }

    /// One change: it is done, and the log says who did it and from where.
    pub(super) async fn change(
        &mut self,
        (browser, who): (&Browser, Option<UserId>),
        function: &'static str,
        arguments: Value,
        kind: EventKind,
    ) -> Answer {
        let before = self.written(kind, &browser.ip).await.len();
        let answer = browser.call(function, &arguments).await;
        assert!(answer.code() < 400, "{function}: {}", answer.body);
        let rows = self.written(kind, &browser.ip).await;
        assert!(rows.len() > before, "{function} wrote no {kind:?}");
        for (actor, device) in rows {
            assert_eq!(device, "Firefox · Linux", "{function}");
            if let Some(who) = who {
                assert_eq!(actor, Some(who.0), "{function}");
            }
        }
        self.seen.insert(function);
        answer
    }
}

/// A browser and whose it is.
pub(super) async fn person(world: &World, actor: Actor) -> (Browser, Option<UserId>) {
    let cx = world.cx(actor).await;
    (world.browser(actor), Some(cx.user()))
}
