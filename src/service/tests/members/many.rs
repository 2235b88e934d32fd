//! Several members at once, and the list that shows them by how far they are.

use domain::{
    AppError, KeyNumber, MemberId, OrganisationId, OrganisationRole,
    custom::CustomPermission,
    event::EventKind,
    group::GroupChange,
    many::{
        Compared, GroupDeed, MANY_MAX, ManyDone, MemberDeed, MemberFilter, MemberTab, Somebody,
    },
    page::Cursor,
    role::MemberStatus,
};
use service::{
    Allowed, OrganisationCtx,
    authz::{ManageGroups, SeeMembers},
    group,
    member::{self, all_to_confirm, confirm_many, into_group, many},
};
use uuid::Uuid;

use crate::{
    people::{manages, not_found, only},
    world::{ACME, ADMIN, EVE, KIM, MINUTE, OLGA, OTHER, UMA, World, confirm_form},
};

use OrganisationRole::{Custom, Owner, User};

const fn compared(organisation: OrganisationId, member: MemberId, yes: bool) -> (Somebody, bool) {
    let who = Somebody {
        organisation,
        member,
    };
    (who, yes)
}

fn forms(people: &[(Somebody, bool)]) -> Vec<Compared> {
    let form = |(who, yes): &(Somebody, bool)| Compared {
        who: *who,
        under: KeyNumber(1),
        form: confirm_form(*yes),
    };
    people.iter().map(form).collect()
}

/// Who was left out, and why.
fn left(done: &ManyDone) -> Vec<(MemberId, String)> {
    let refused = done.refused.iter();
    refused
        .map(|one| (one.member, one.why.code().to_owned()))
        .collect()
}

impl World {
    async fn tab(&self, tab: MemberTab, search: &str) -> Vec<MemberId> {
        let org = self.acme(ADMIN).await;
        let proof = org.may::<SeeMembers>().expect("the right");
        let filter = MemberFilter {
            search: search.to_owned(),
            tab,
        };
        let page = member::list(&proof, &filter, &Cursor::First)
            .await
            .expect("a page");
        let rows = page.page.rows;
        if search.is_empty() {
            let count = i64::try_from(rows.len()).unwrap_or_default();
            assert_eq!(page.counts.of(tab), count, "{tab:?}");
        }
        rows.into_iter().map(|row| row.id).collect()
    }
}

#[tokio::test]
async fn each_tab_shows_its_members_and_counts_them() {
    World::each(async |world| {
        let inside = world.enter(UMA, User).await;
        let (invited, _) = world.invite(OLGA, Owner).await;
        let (waits, token) = world.invite(KIM, User).await;
        member::accept(&world.cx(KIM).await, &token)
            .await
            .expect("she accepts");
        assert_eq!(world.tab(MemberTab::All, "").await.len(), 3);
        assert_eq!(world.tab(MemberTab::Confirmed, "").await, [inside]);
        assert_eq!(world.tab(MemberTab::Accepted, "").await, [waits]);
        assert_eq!(world.tab(MemberTab::Invited, "").await, [invited]);
        assert!(world.tab(MemberTab::Expired, "").await.is_empty());
        assert_eq!(world.tab(MemberTab::Accepted, "PERSON").await, [waits]);
        assert!(world.tab(MemberTab::Accepted, "nobody").await.is_empty());
        // Percent signs and the like are text.
        assert!(world.tab(MemberTab::All, "%").await.is_empty());
        world.clock.advance(6 * 24 * 60 * MINUTE);
        assert_eq!(world.tab(MemberTab::Expired, "").await, [invited]);
        assert_eq!(world.tab(MemberTab::Invited, "").await, [invited]);
        let admin = world.acme(ADMIN).await;
        let done = many(&manages(&admin), MemberDeed::Revoke, &[invited, inside]).await;
        assert_eq!(done.expect("it is done").done, 2);
        assert_eq!(world.tab(MemberTab::Revoked, "").await.len(), 2);
        assert!(world.tab(MemberTab::Expired, "").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn each_of_several_has_an_end_of_its_own() {
    let world = World::new().await;
    let inside = world.enter(UMA, User).await;
    let (invited, _) = world.invite(OLGA, User).await;
    let nobody = MemberId(Uuid::from_u128(9));
    let all = [inside, invited, nobody, inside];
    let admin = world.acme(ADMIN).await;
    // Once more at once is too soon; who is in has no invitation.
    let again = MemberDeed::Reinvite;
    let done = many(&manages(&admin), again, &all).await;
    assert_eq!(done.expect("it is done").done, 1);
    let done = many(&manages(&admin), again, &all)
        .await
        .expect("it is done");
    assert_eq!(done.done, 0);
    let told = left(&done);
    assert!(told.contains(&(nobody, "not-found".to_owned())));
    assert!(told.contains(&(inside, "not-invited".to_owned())));
    assert!(told.contains(&(invited, "rate-limited".to_owned())));
    world.clock.advance(2 * MINUTE);
    let done = many(&manages(&admin), again, &all).await;
    assert_eq!(done.expect("it is done").done, 1);
    assert_eq!(world.mails_to(OLGA).await.len(), 3);

    let done = many(&manages(&admin), MemberDeed::Revoke, &all)
        .await
        .expect("it is done");
    assert_eq!(
        (done.done, left(&done)),
        (2, vec![(nobody, "not-found".to_owned())])
    );
    not_found(world.cx(UMA).await.organisation(ACME).await);
    assert_eq!(world.organisation().await.seats_used, 0);
    let done = many(&manages(&admin), MemberDeed::Restore, &all)
        .await
        .expect("it is done");
    assert_eq!(done.done, 2);
    assert_eq!(world.status(inside).await, Some(MemberStatus::Confirmed));
    let done = many(&manages(&admin), MemberDeed::Remove, &all)
        .await
        .expect("it is done");
    assert_eq!(done.done, 2);
    assert!(world.members().await.is_empty());
    for count in [0, MANY_MAX + 1] {
        let ids = vec![nobody; count];
        let refused = many(&manages(&admin), MemberDeed::Remove, &ids).await;
        let refused = refused.map_err(AppError::from);
        assert!(
            matches!(refused, Err(AppError::Invalid(_))),
            "{count}: {refused:?}"
        );
    }
}

#[tokio::test]
async fn row_39_several_at_once_are_no_way_around_the_ranks() {
    let world = World::new().await;
    let owner = world.enter(OLGA, Owner).await;
    let actor = world.enter(UMA, Custom).await;
    let plain = world.enter(KIM, User).await;
    world
        .set(actor, Custom, only(&[CustomPermission::ManageUsers]))
        .await;
    let org = world.acme(UMA).await;
    for deed in [MemberDeed::Revoke, MemberDeed::Remove] {
        let done = many(&manages(&org), deed, &[owner, actor])
            .await
            .expect("it is done");
        assert_eq!(done.done, 0, "{deed:?}");
        assert!(left(&done).contains(&(actor, "own-membership".to_owned())));
        assert!(left(&done).contains(&(owner, "not-found".to_owned())));
    }
    let done = many(&manages(&org), MemberDeed::Revoke, &[plain]).await;
    assert_eq!(done.expect("it is done").done, 1);
}

#[tokio::test]
async fn several_are_confirmed_each_by_its_own_comparison() {
    let world = World::new().await;
    let mut ids = Vec::new();
    for person in [OLGA, UMA, KIM] {
        let (id, token) = world.invite(person, User).await;
        member::accept(&world.cx(person).await, &token)
            .await
            .expect("accepted");
        ids.push(id);
    }
    let admin = world.acme(ADMIN).await;
    let nobody = MemberId(Uuid::from_u128(9));
    let asked = [ids[0], ids[1], ids[2], nobody];
    let all = all_to_confirm(&manages(&admin), &asked)
        .await
        .expect("they wait");
    assert_eq!((all.people.len(), all.refused.len()), (3, 1));
    assert!(all.people.iter().all(|one| one.who.organisation == ACME));
    let foreign = forms(&[compared(OTHER, ids[0], true)]);
    not_found(confirm_many(&manages(&admin), foreign).await);
    // Nothing is confirmed unseen, nobody twice, nobody who is not there.
    let sent = forms(&[
        compared(ACME, ids[0], true),
        compared(ACME, ids[1], false),
        compared(ACME, ids[0], true),
        compared(ACME, nobody, true),
    ]);
    let done = confirm_many(&manages(&admin), sent)
        .await
        .expect("it is done");
    assert_eq!(done.done, 1);
    assert_eq!(
        left(&done),
        [
            (ids[1], "fingerprint-not-compared".to_owned()),
            (ids[0], "already-confirmed".to_owned()),
            (nobody, "not-found".to_owned()),
        ]
    );
    let mut waits = vec![ids[1], ids[2]];
    waits.sort();
    assert_eq!(world.tab(MemberTab::Accepted, "").await, waits);
}

fn grouping(org: &OrganisationCtx) -> Allowed<'_, ManageGroups> {
    org.may().expect("the right to manage groups")
}

/// A group of that organisation, with nobody in it.
async fn empty_group(org: &OrganisationCtx) -> domain::GroupId {
    let form = GroupChange {
        name: "Group".to_owned(),
        ..GroupChange::default()
    };
    let made = group::create(&grouping(org), &form).await;
    made.expect("a group")
}

/// Who is in a group.
async fn inside(org: &OrganisationCtx, id: domain::GroupId) -> Vec<MemberId> {
    let group = group::get(&grouping(org), id).await.expect("a group");
    group.members.into_iter().map(|one| one.id).collect()
}

#[tokio::test]
async fn several_come_into_a_group_and_go_and_each_is_written_down() {
    World::each(async |world| {
        let (owner, plain) = (world.enter(OLGA, Owner).await, world.enter(UMA, User).await);
        let (invited, _) = world.invite(KIM, User).await;
        let org = world.acme(ADMIN).await;
        let id = empty_group(&org).await;
        let nobody = MemberId(Uuid::from_u128(9));
        let put = async |ids: &[MemberId]| {
            let done = into_group(&grouping(&org), id, GroupDeed::PutIn, ids).await;
            done.expect("it is done")
        };
        let done = put(&[plain, invited, nobody, plain]).await;
        let left_out = vec![(nobody, "not-found".to_owned())];
        assert_eq!((done.done, left(&done)), (2, left_out));
        let done = put(&[owner, plain]).await;
        let left_out = vec![(plain, "already-in-group".to_owned())];
        assert_eq!((done.done, left(&done)), (1, left_out));
        assert_eq!(inside(&org, id).await.len(), 3);
        let out = GroupDeed::TakeOut;
        let done = into_group(&grouping(&org), id, out, &[plain, invited]).await;
        assert_eq!(done.expect("it is done").done, 2);
        assert_eq!(inside(&org, id).await, [owner]);
        let done = into_group(&grouping(&org), id, out, &[plain]).await;
        let left_out = vec![(plain, "not-in-group".to_owned())];
        assert_eq!(left(&done.expect("it is done")), left_out);
        assert_eq!(world.events(EventKind::MemberUpdatedGroups).await, 5);
        for count in [0, MANY_MAX + 1] {
            let ids = vec![plain; count];
            let refused = into_group(&grouping(&org), id, GroupDeed::PutIn, &ids).await;
            let refused = refused.map_err(AppError::from);
            assert!(
                matches!(refused, Err(AppError::Invalid(_))),
                "{count}: {refused:?}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn row_16_several_come_into_no_group_of_another_organisation() {
    let world = World::new().await;
    let plain = world.enter(UMA, User).await;
    let (org, eve) = (world.acme(ADMIN).await, world.cx(EVE).await);
    let other = eve.organisation(OTHER).await.expect("a place");
    let (mine, theirs) = (empty_group(&org).await, empty_group(&other).await);
    for deed in [GroupDeed::PutIn, GroupDeed::TakeOut] {
        not_found(into_group(&grouping(&org), theirs, deed, &[plain]).await);
        not_found(into_group(&grouping(&other), mine, deed, &[plain]).await);
        // A member of Acme, asked for in the other organisation's own group.
        let done = into_group(&grouping(&other), theirs, deed, &[plain]).await;
        let left_out = vec![(plain, "not-found".to_owned())];
        assert_eq!(left(&done.expect("it is done")), left_out);
    }
    assert!(inside(&org, mine).await.is_empty());
    assert!(inside(&other, theirs).await.is_empty());
    assert_eq!(world.events(EventKind::MemberUpdatedGroups).await, 0);
}

#[tokio::test]
async fn nobody_takes_himself_into_a_group_among_several_where_reach_is_bounded() {
    let world = World::new().await;
    let (actor, plain) = (world.enter(UMA, Custom).await, world.enter(KIM, User).await);
    world
        .set(actor, Custom, only(&[CustomPermission::ManageGroups]))
        .await;
    world.not_all().await;
    let id = empty_group(&world.acme(ADMIN).await).await;
    let org = world.acme(UMA).await;
    let both = [actor, plain];
    let done = into_group(&grouping(&org), id, GroupDeed::PutIn, &both).await;
    let done = done.expect("it is done");
    let left_out = vec![(actor, "own-group".to_owned())];
    assert_eq!((done.done, left(&done)), (1, left_out));
    assert_eq!(inside(&org, id).await, [plain]);
}
