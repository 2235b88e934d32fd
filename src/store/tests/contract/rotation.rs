//! A new key in the place of an old one: who has it, what is left, and that all of it changes at once.

use domain::{
    ItemId, KeyNumber, OrganisationRole,
    custom::CustomPermissions,
    role::{MemberStatus, RevocationReason},
    rotation::{Rewrapped, RotationForm, Target, Unwrapped},
};
use store::{Store, model::NewMember};
use uuid::Uuid;

use crate::{
    Outcome,
    world::{
        ALICE, BOB, EVE, MIA, NOW, OLGA, collection, email, item, member, of_organisation,
        provider_member,
    },
};

const NONE: ItemId = ItemId(Uuid::nil());

fn form() -> RotationForm {
    RotationForm {
        under: KeyNumber(1),
        key: "2.new key".to_owned(),
        public_key: "new public key".to_owned(),
        private_key: "2.new private key".to_owned(),
    }
}

fn again(piece: &Unwrapped) -> Rewrapped {
    Rewrapped {
        target: piece.target,
        was: piece.was.clone(),
        now: format!("again {}", piece.target.parts().0),
    }
}

pub(crate) async fn story(store: &Store) -> Outcome {
    leavers(store).await?;
    recovery_keys(store).await?;
    let (acme, other) = (of_organisation(1), of_organisation(2));
    let mut tx = store.begin().await?;
    let mut rotations = tx.rotations();
    assert_eq!(rotations.running(acme).await?, None);
    assert!(rotations.begin(acme, OLGA, false, &form(), NOW).await?);
    assert!(!rotations.begin(acme, ALICE, true, &form(), NOW).await?);
    assert!(rotations.begin(other, EVE, true, &form(), NOW).await?);
    let running = rotations.running(acme).await?.expect("it has begun");
    assert_eq!((running.user_id, running.as_staff), (OLGA, false));
    assert_eq!((running.email, running.started_at), (email("olga"), NOW));
    let holders = rotations.holders(acme).await?;
    let who: Vec<Target> = holders.iter().map(|holder| holder.target).collect();
    let of = |number| Target::Member(member(number));
    let staff = |number| Target::Staff(provider_member(number));
    assert_eq!(who, [of(1), of(2), staff(1), staff(2)]);
    assert_eq!(holders[1].public_key, "public key of mia");
    assert_eq!(holders[1].pinned, Some(vec![4; 32]));

    // Items in the order of their ids; the rest at once.
    let items = rotations.items_left(acme, NONE, 2).await?;
    let ids: Vec<Target> = items.iter().map(|piece| piece.target).collect();
    assert_eq!(ids.len(), 2);
    let behind = rotations.items_left(acme, item(1), 9).await?;
    assert!(
        !behind
            .iter()
            .any(|piece| piece.target == Target::Item(item(1)))
    );
    let mut left = rotations.items_left(acme, NONE, 99).await?;
    left.extend(rotations.collections_left(acme, 99).await?);
    left.extend(rotations.members_left(acme, 99).await?);
    left.extend(rotations.staff_left(acme, 99).await?);
    let recoveries = rotations.recoveries_left(acme, 99).await?;
    assert_eq!(recoveries.len(), 1);
    assert_eq!(rotations.count_recoveries(acme).await?, 1);
    assert_eq!(rotations.count_recoveries(other).await?, 0);
    assert_eq!(recoveries[0].was, "4.user key");
    left.extend(recoveries);
    let people = left
        .iter()
        .filter(|piece| piece.target.is_under_a_public_key());
    assert_eq!(people.count(), 5);
    for piece in &left {
        rotations.put(acme, &again(piece)).await?;
    }
    let done = rotations.done(acme).await?;
    assert_eq!(usize::try_from(done), Ok(left.len()));
    assert_eq!(rotations.done(other).await?, 0);
    assert!(rotations.items_left(acme, NONE, 9).await?.is_empty());
    assert!(rotations.collections_left(acme, 9).await?.is_empty());
    assert!(rotations.members_left(acme, 9).await?.is_empty());
    assert!(rotations.staff_left(acme, 9).await?.is_empty());
    assert!(rotations.recoveries_left(acme, 9).await?.is_empty());
    assert_eq!(rotations.for_provider(acme).await?, None);
    // Made from something that is another by now: it is to be done again, and replaces the first.
    let Some(first) = left.first() else {
        panic!("there are items");
    };
    let stale = Rewrapped {
        was: "2.older".to_owned(),
        ..again(first)
    };
    rotations.put(acme, &stale).await?;
    let once_more = rotations.items_left(acme, NONE, 9).await?;
    assert_eq!(once_more, std::slice::from_ref(first));
    rotations.put(acme, &again(first)).await?;
    // What is not there to be wrapped anew takes no room: it is another's, nobody's, or has no key.
    for target in [
        staff(5),
        of(7),
        Target::Item(item(9)),
        Target::Item(item(1_000)),
        Target::Collection(collection(1_000)),
        Target::Member(member(1_000)),
        Target::Staff(provider_member(1_000)),
        Target::Recovery(member(1)),
        Target::Recovery(member(1_000)),
    ] {
        let was = String::new();
        rotations
            .put(acme, &again(&Unwrapped { target, was }))
            .await?;
        assert_eq!(rotations.done(acme).await?, done, "{target:?}");
    }
    let for_provider = Unwrapped {
        target: Target::Provider,
        was: String::new(),
    };
    rotations.put(acme, &again(&for_provider)).await?;
    assert_eq!(
        rotations.for_provider(acme).await?.as_deref(),
        Some("again 3")
    );
    tx.save().await?;
    takes_its_place(store).await
}

async fn takes_its_place(store: &Store) -> Outcome {
    let (acme, other) = (of_organisation(1), of_organisation(2));
    let mut tx = store.begin().await?;
    let mut rotations = tx.rotations();
    let before = rotations.key(acme).await?.expect("a key");
    let running = rotations.running(acme).await?.expect("it runs");
    rotations.apply(acme, &running, None, NOW + 9).await?;
    assert!(rotations.end(acme).await?);
    assert!(!rotations.end(acme).await?);
    assert_eq!(rotations.done(acme).await?, 0);
    assert!(rotations.running(other).await?.is_some());
    assert!(rotations.end(other).await?);
    let now = rotations.key(acme).await?.expect("a key");
    assert_eq!((before.number, now.number), (KeyNumber(1), KeyNumber(2)));
    assert_eq!(now.made_at, NOW + 9);
    let pair = rotations.pair(acme).await?;
    let new = (KeyNumber(2), "new public key", "2.new private key");
    let pair = pair.as_ref().map(|(n, a, b)| (*n, a.as_str(), b.as_str()));
    assert_eq!(pair, Some(new));
    assert_eq!(
        rotations.key(other).await?.expect("a key").number,
        KeyNumber(1)
    );
    assert_eq!(rotations.count_leavers(acme).await?, 0);
    let theirs = rotations.items_left(other, NONE, 9).await?;
    assert!(theirs.iter().all(|piece| piece.was == "2.item key"));
    let ours = rotations.items_left(acme, NONE, 9).await?;
    assert!(ours.iter().all(|piece| piece.was == "again 0") && !ours.is_empty());
    let names = rotations.collections_left(acme, 9).await?;
    assert!(names.iter().all(|piece| piece.was == "again 1") && !names.is_empty());
    assert_eq!(
        tx.keys().of_member(acme, member(2)).await?.as_deref(),
        Some("again 2")
    );
    let left = tx.members().recovery_key(acme, member(2)).await?;
    assert_eq!(left.as_deref(), Some("again 5"));
    assert_eq!(tx.keys().of_client(acme).await?, None);
    assert!(tx.keys().of_client(other).await?.is_some());
    // An owner made it: each of the staff has it, until the first puts it under the provider's key.
    let mut rotations = tx.rotations();
    for (person, has) in [(ALICE, true), (BOB, true), (EVE, false), (OLGA, false)] {
        let key = rotations.handed_over(acme, person).await?;
        assert_eq!(key.is_some(), has);
    }
    assert!(!rotations.take_over(acme, KeyNumber(1), "2.late").await?);
    assert!(rotations.handed_over(acme, ALICE).await?.is_some());
    assert!(
        rotations
            .take_over(acme, KeyNumber(2), "2.key of Acme")
            .await?
    );
    assert!(!rotations.take_over(acme, KeyNumber(2), "2.other").await?);
    assert_eq!(rotations.handed_over(acme, BOB).await?, None);
    assert_eq!(
        tx.keys().of_client(acme).await?.as_deref(),
        Some("2.key of Acme")
    );
    tx.save().await?;
    Ok(())
}

/// Kept for confirmed members of their own organisation only.
async fn recovery_keys(store: &Store) -> Outcome {
    let (acme, other) = (of_organisation(1), of_organisation(2));
    let mut tx = store.begin().await?;
    let mut members = tx.members();
    let key = Some("4.user key");
    assert!(!members.set_recovery_key(other, member(2), key, NOW).await?);
    assert!(members.set_recovery_key(acme, member(2), key, NOW).await?);
    assert!(!members.set_recovery_key(other, member(7), key, NOW).await?);
    assert_eq!(members.recovery_key(acme, member(2)).await?.as_deref(), key);
    assert_eq!(members.recovery_key(other, member(2)).await?, None);
    assert_eq!(members.recovery_key(acme, member(1)).await?, None);
    assert!(members.set_recovery_key(acme, member(1), key, NOW).await?);
    assert!(members.set_recovery_key(acme, member(1), None, NOW).await?);
    assert_eq!(members.recovery_key(acme, member(1)).await?, None);
    tx.save().await
}

/// Whoever had the key and goes is remembered, until it is in again or the key is replaced.
async fn leavers(store: &Store) -> Outcome {
    let (acme, other) = (of_organisation(1), of_organisation(2));
    let mut tx = store.begin().await?;
    let why = Some(RevocationReason::Manual);
    for (status, left) in [(MemberStatus::Revoked, 1), (MemberStatus::Confirmed, 0)] {
        let why = why.filter(|_| status == MemberStatus::Revoked);
        tx.members()
            .set_status(acme, member(2), status, why, NOW + 1)
            .await?;
        assert_eq!(tx.rotations().count_leavers(acme).await?, left);
        assert_eq!(tx.rotations().count_leavers(other).await?, 0);
    }
    // Invited and taken back: never had it.
    let new = NewMember {
        id: member(50),
        email: email("guest"),
        role: OrganisationRole::User,
        permissions: CustomPermissions::NONE,
        at: NOW,
    };
    tx.members().insert(acme, &new).await?;
    tx.members().delete(acme, member(50), NOW + 2).await?;
    assert!(tx.rotations().leavers(acme, 9).await?.is_empty());
    // Comes, gets it, goes, and comes again.
    let new = NewMember {
        id: member(51),
        email: email("eve"),
        ..new
    };
    tx.members().insert(acme, &new).await?;
    tx.members().accept(acme, member(51), EVE, NOW).await?;
    tx.members()
        .confirm(acme, member(51), "4.key", &[1], NOW)
        .await?;
    // Access ended when it was locked out, not when the membership ended.
    tx.members()
        .set_status(acme, member(51), MemberStatus::Revoked, why, NOW + 3)
        .await?;
    tx.members().delete(acme, member(51), NOW + 4).await?;
    let left = tx.rotations().leavers(acme, 9).await?;
    let left: Vec<_> = left.into_iter().map(|one| (one.email, one.at)).collect();
    assert_eq!(left, [(email("eve"), NOW + 3)]);
    assert!(tx.rotations().leavers(other, 9).await?.is_empty());
    assert_eq!(tx.members().pinned(acme, MIA).await?, Some(vec![4; 32]));
    tx.save().await
}
