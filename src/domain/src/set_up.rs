//! The steps by which a new client is set up, derived from what is really there.

use serde::{Deserialize, Serialize};

/// A step of the set-up procedure, in the order of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SetUpStep {
    /// The owner was invited, accepted and is confirmed.
    Owner,
    /// There are collections beyond the default one.
    Collections,
    /// The vault holds items.
    Items,
    /// A policy is on. Only in plans that have policies.
    Policies,
    /// There are groups.
    Groups,
    /// Somebody besides the owner is invited.
    Users,
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StepState {
    /// Nothing yet.
    Open,
    /// Begun; somebody has to go on (an owner to be confirmed).
    Waiting,
    /// Done.
    Done,
}

/// What the database knows of one organisation's set-up. Counts go only as far as a step asks, so
/// that a list of clients with big vaults costs no more than one with empty ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetUpFacts {
    /// Confirmed owners that are members.
    pub owners_confirmed: i64,
    /// Owners who accepted and wait.
    pub owners_accepted: i64,
    /// Owners who are invited.
    pub owners_invited: i64,
    /// Collections, counted up to two.
    pub collections: i64,
    /// Items outside the trash, counted up to one.
    pub items: i64,
    /// Policies that are on, counted up to one; none in a plan without policies.
    pub policies: Option<i64>,
    /// Groups, counted up to one.
    pub groups: i64,
    /// Members who are no owners, counted up to one.
    pub users: i64,
}

impl SetUpFacts {
    /// Every step with its state.
    pub fn steps(&self) -> Vec<(SetUpStep, StepState)> {
        use StepState::{Done, Open, Waiting};
        let owner = match self {
            f if f.owners_confirmed > 0 => Done,
            f if f.owners_accepted > 0 || f.owners_invited > 0 => Waiting,
            _ => Open,
        };
        // The default collection comes with the organisation; a structure begins with a second one.
        let collections = if self.collections > 1 { Done } else { Open };
        let any = |count: i64| if count > 0 { Done } else { Open };
        let mut steps = vec![
            (SetUpStep::Owner, owner),
            (SetUpStep::Collections, collections),
            (SetUpStep::Items, any(self.items)),
        ];
        steps.extend(self.policies.map(|count| (SetUpStep::Policies, any(count))));
        steps.extend([
            (SetUpStep::Groups, any(self.groups)),
            (SetUpStep::Users, any(self.users)),
        ]);
        steps
    }

    /// Steps done, of how many.
    pub fn progress(&self) -> (u8, u8) {
        let steps = self.steps();
        let count = |n: usize| u8::try_from(n).unwrap_or(u8::MAX);
        (
            count(
                steps
                    .iter()
                    .filter(|(_, state)| *state == StepState::Done)
                    .count(),
            ),
            count(steps.len()),
        )
    }
}
