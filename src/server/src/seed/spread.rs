//! How members are spread over clients: many small clients, few large ones.

use crate::command::seed::SeedArgs;

/// Weights go round after so many clients.
const ROUND: u64 = 50;

/// The weight of the clients before this one.
fn weight_before(index: u64) -> u64 {
    let one_round: u64 = (0..ROUND).map(weight).sum();
    let rest: u64 = (0..index % ROUND).map(weight).sum();
    index / ROUND * one_round + rest
}

/// One in fifty is a hundred times as large as the smallest.
const fn weight(index: u64) -> u64 {
    match index % ROUND {
        0 => 100,
        1..=4 => 25,
        5..=14 => 6,
        _ => 1,
    }
}

/// Members of a client, its owner among them. All clients together have exactly what was asked for.
pub(super) fn members(index: u32, args: SeedArgs) -> i32 {
    let more = u64::from(args.members - args.clients);
    let all = weight_before(args.clients.into());
    let until = |index: u64| more * weight_before(index) / all;
    let index = u64::from(index);
    i32::try_from(1 + until(index + 1) - until(index)).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_members_have_a_place_and_every_client_an_owner() {
        for (clients, members) in [(1, 1), (1, 50), (1000, 50_000), (777, 778), (33, 33)] {
            let args = SeedArgs { clients, members };
            let each: Vec<i32> = (0..clients)
                .map(|index| super::members(index, args))
                .collect();
            assert!(each.iter().all(|members| *members >= 1));
            assert_eq!(
                each.iter().sum::<i32>(),
                i32::try_from(members).expect("few")
            );
        }
    }
}
