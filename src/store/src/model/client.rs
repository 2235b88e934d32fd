//! The client list of a provider.

use domain::{
    ClientId, MemberId, OrganisationId,
    client::{ClientFilter, ClientSummary, ClientTotals, Waiting},
};

/// What a list is asked for: a filter with an order, and where to begin.
#[derive(Clone, Debug)]
pub struct ClientQuery {
    /// What is left out, and by what it is sorted.
    pub filter: ClientFilter,
    /// Behind this row in the direction of reading; none begins at the end that is read from.
    pub from: Option<ClientMark>,
    /// Against the order: the page before a mark, or the last one. Rows come in that direction.
    pub backwards: bool,
    /// At most so many rows.
    pub limit: i64,
}

/// Where a row stands in an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientMark {
    /// What the order compares first.
    pub value: MarkValue,
    /// What it compares then.
    pub id: OrganisationId,
}

/// What an order compares first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkValue {
    /// The sort key of a name.
    Text(String),
    /// Seats, a plan's or a status's number.
    Number(i64),
}

/// A row of the list with its place in the order that was asked for.
#[derive(Clone, Debug)]
pub struct ListedClient {
    /// The row. Its set-up facts are counted only as far as the steps ask.
    pub summary: ClientSummary,
    /// Its place.
    pub mark: ClientMark,
}

/// What stands around the list.
#[derive(Clone, Copy, Debug, Default)]
pub struct ClientOverview {
    /// Sums over all clients.
    pub totals: ClientTotals,
    /// Clients without a confirmed owner.
    pub waiting: Waiting,
}

/// A client that a form has made already.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MadeClient {
    /// The link to the provider.
    pub client_id: ClientId,
    /// The organisation.
    pub id: OrganisationId,
    /// The owner's membership, while there is one.
    pub owner: Option<MemberId>,
    /// What the form asked for, hashed.
    pub request_hash: Vec<u8>,
}
