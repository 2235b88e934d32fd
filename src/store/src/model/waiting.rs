//! People in a provider's clients who wait for the provider's people.

use domain::{MemberId, Millis, many::WaitingFor};

/// What a list of them is asked for.
#[derive(Clone, Copy, Debug)]
pub struct WaitingQuery {
    /// For what they wait.
    pub what: WaitingFor,
    /// Behind this member in the direction of reading; none begins at the end that is read from.
    pub from: Option<MemberId>,
    /// Against the order of the clients' names.
    pub backwards: bool,
    /// At most so many rows.
    pub limit: i64,
    /// By this moment a link works or not.
    pub now: Millis,
}
