//! Who waits for the provider's people, over all of its clients.

use domain::{
    KeyNumber, MemberId, OrganisationRole,
    many::{Compared, Somebody, WaitingFor, WaitingPage},
    page::Cursor,
    role::MemberStatus,
};
use service::{
    authz::SeeClients,
    mail::{
        deliver,
        transport::{Memory, SendError},
    },
    member,
    waiting::{again, all_to_confirm, confirm_many, list},
};
use uuid::Uuid;

use crate::world::{ACME, ADMIN, KIM, MINUTE, OLGA, OTHER, SERVICE, UMA, World, confirm_form};

use OrganisationRole::{Owner, User};

const fn in_acme(member: MemberId) -> Somebody {
    Somebody {
        organisation: ACME,
        member,
    }
}

impl World {
    async fn waits(&self, what: WaitingFor) -> WaitingPage {
        let msp = self.msp(SERVICE).await;
        let proof = msp.may::<SeeClients>().expect("the right");
        list(&proof, what, &Cursor::First).await.expect("a page")
    }

    pub(crate) async fn who_waits(&self, what: WaitingFor) -> Vec<MemberId> {
        let page = self.waits(what).await;
        let rows = page.page.rows;
        let count = i64::try_from(rows.len()).unwrap_or_default();
        assert_eq!(page.counts.of(what).count, count, "{what:?}");
        rows.into_iter().map(|row| row.member.id).collect()
    }
}

#[tokio::test]
async fn people_come_and_go_as_they_are_waited_for() {
    World::each(async |world| {
        let (waits, token) = world.invite(OLGA, Owner).await;
        let (invited, _) = world.invite(UMA, User).await;
        for what in WaitingFor::ALL {
            assert!(world.who_waits(what).await.is_empty(), "{what:?}");
        }
        member::accept(&world.cx(OLGA).await, &token)
            .await
            .expect("she accepts");
        assert_eq!(world.who_waits(WaitingFor::Confirm).await, [waits]);
        let me = service::account::me(&world.cx(ADMIN).await)
            .await
            .expect("he is signed in");
        assert_eq!(me.providers[0].to_confirm, 1);
        world.clock.advance(6 * 24 * 60 * MINUTE);
        assert_eq!(world.who_waits(WaitingFor::Invite).await, [invited]);
        // A mark of somebody who is gone begins at the beginning.
        let msp = world.msp(ADMIN).await;
        let proof = msp.may::<SeeClients>().expect("the right");
        let gone = Cursor::After(MemberId(Uuid::from_u128(9)).to_string());
        let page = list(&proof, WaitingFor::Confirm, &gone)
            .await
            .expect("a page");
        assert_eq!((page.page.rows.len(), page.page.before), (1, None));

        let foreign = Somebody {
            organisation: OTHER,
            member: waits,
        };
        let all = all_to_confirm(&proof, &[in_acme(waits), foreign])
            .await
            .expect("they wait");
        assert_eq!((all.people.len(), all.refused.len()), (1, 1));
        let send = |who| Compared {
            who,
            under: KeyNumber(1),
            form: confirm_form(true),
        };
        let people = vec![send(foreign), send(in_acme(waits))];
        let done = confirm_many(&proof, people).await.expect("it is done");
        assert_eq!((done.done, done.refused.len()), (1, 1));
        assert_eq!(done.refused[0].why.code(), "not-found");
        assert!(world.who_waits(WaitingFor::Confirm).await.is_empty());
        let done = again(&proof, &[in_acme(invited), foreign])
            .await
            .expect("it is done");
        assert_eq!((done.done, done.refused.len()), (1, 1));
        assert!(world.who_waits(WaitingFor::Invite).await.is_empty());
        assert_eq!(world.mails_to(UMA).await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_mail_that_failed_is_told_and_sent_again() {
    let world = World::new().await;
    let (invited, _) = world.invite(UMA, User).await;
    let transport = Memory::new();
    transport.refuse(SendError::Never("550 no such box".to_owned()));
    deliver::run_once(&world.app, &transport)
        .await
        .expect("it tries");
    let page = world.waits(WaitingFor::Mail).await;
    let mail = page.page.rows[0].mail.as_ref().expect("a mail");
    assert!(mail.said.contains("550"), "{mail:?}");
    assert!(world.members().await[0].mail_failed);
    // Sent again it is a new invitation, and the old mail is forgotten.
    world.clock.advance(2 * MINUTE);
    let msp = world.msp(SERVICE).await;
    let proof = msp.may::<SeeClients>().expect("the right");
    let done = again(&proof, &[in_acme(invited)])
        .await
        .expect("it is done");
    assert_eq!(done.done, 1);
    assert!(world.who_waits(WaitingFor::Mail).await.is_empty());
    let jobs = world.jobs().await;
    assert_eq!(
        jobs.iter()
            .filter(|job| job.recipient.starts_with("p5@"))
            .count(),
        1
    );

    // What tells a member that it is in has no other one that takes its place: it is tried again.
    let (kim, token) = world.invite(KIM, User).await;
    deliver::run_once(&world.app, &Memory::new())
        .await
        .expect("it sends");
    member::accept(&world.cx(KIM).await, &token)
        .await
        .expect("she accepts");
    let send = Compared {
        who: in_acme(kim),
        under: KeyNumber(1),
        form: confirm_form(true),
    };
    confirm_many(&proof, vec![send]).await.expect("it is done");
    let transport = Memory::new();
    for _ in 0..20 {
        transport.refuse(SendError::Never("550 full".to_owned()));
    }
    deliver::run_once(&world.app, &transport)
        .await
        .expect("it tries");
    assert_eq!(world.who_waits(WaitingFor::Mail).await, [kim]);
    let done = again(&proof, &[in_acme(kim)]).await.expect("it is done");
    assert_eq!(done.done, 1);
    assert!(world.who_waits(WaitingFor::Mail).await.is_empty());
    assert_eq!(world.status(kim).await, Some(MemberStatus::Confirmed));
    let done = again(&proof, &[in_acme(kim)]).await.expect("it is done");
    assert_eq!(done.refused[0].why.code(), "no-failed-mail");
}
