//! Who waits for a provider's people, in the order of the clients' names.

use domain::{
    JobId, MemberId, OrganisationRole,
    client::{ClientFilter, ClientSort},
    custom::CustomPermissions,
    many::{WaitingFor, WaitingRow},
    member::MemberSummary,
    role::{MemberStatus, RevocationReason},
};
use store::{
    Store, Tx,
    model::{About, ClientQuery, JobKind, JobState, NewJob, NewMember, WaitingQuery},
};

use crate::{
    Outcome,
    world::{BOB, NOW, email, member, of_organisation, of_provider, organisation, provider, uuid},
};

fn query(what: WaitingFor, from: Option<MemberId>, backwards: bool) -> WaitingQuery {
    WaitingQuery {
        what,
        from,
        backwards,
        limit: 50,
        now: NOW,
    }
}

fn ids(rows: &[WaitingRow]) -> Vec<MemberId> {
    rows.iter().map(|row| row.member.id).collect()
}

/// A mail about a member, at its end already.
async fn failed(tx: &mut Tx, number: u128, about: u128) -> Outcome {
    tx.jobs()
        .insert(&NewJob {
            id: JobId(uuid(41, number)),
            kind: JobKind::Mail,
            payload: "{}".to_owned(),
            recipient: "x@example.test".to_owned(),
            subject: "x".to_owned(),
            about: About {
                provider: Some(provider(1)),
                organisation: Some(organisation(10)),
                member: Some(member(about)),
            },
            state: JobState::Failed,
            run_at: NOW,
            at: NOW,
        })
        .await
}

/// Clients 10 and 12 of provider 1 are "Bakkerij 100%" and "Élan".
pub(crate) async fn story(store: &Store) -> Outcome {
    let (one, two) = (of_provider(1), of_provider(2));
    let (bakery, elan) = (of_organisation(10), of_organisation(12));
    let mut tx = store.begin().await?;
    for (scope, number, name) in [(elan, 60, "w1"), (bakery, 62, "w2"), (bakery, 61, "w3")] {
        let new = NewMember {
            id: member(number),
            email: email(name),
            role: OrganisationRole::User,
            permissions: CustomPermissions::NONE,
            at: NOW,
        };
        tx.members().insert(scope, &new).await?;
    }
    assert!(tx.members().accept(elan, member(60), BOB, NOW).await?);
    assert!(tx.members().accept(bakery, member(61), BOB, NOW).await?);
    for scope in [bakery, elan] {
        tx.organisations().recompute_status(scope, NOW).await?;
    }
    failed(&mut tx, 1, 62).await?;
    failed(&mut tx, 2, 62).await?;
    tx.save().await?;

    let mut reader = store.reader().await?;
    let mut waiting = reader.waitings();
    let confirm = WaitingFor::Confirm;
    let all = waiting.list(one, &query(confirm, None, false)).await?;
    assert_eq!(ids(&all), [member(61), member(60)]);
    assert_eq!(all[1].organisation_name, "Élan");
    let behind = query(confirm, Some(member(61)), false);
    assert_eq!(ids(&waiting.list(one, &behind).await?), [member(60)]);
    let before = query(confirm, Some(member(60)), true);
    assert_eq!(ids(&waiting.list(one, &before).await?), [member(61)]);
    assert_eq!(waiting.count(one, confirm, NOW, 1).await?.count, 1);
    assert!(waiting.count(one, confirm, NOW, 1).await?.more);
    let invited = waiting
        .list(one, &query(WaitingFor::Invite, None, false))
        .await?;
    assert!(ids(&invited).contains(&member(62)), "it has no link at all");
    assert!(waiting.count(one, WaitingFor::Invite, NOW, 9).await?.count > 0);
    let mails = waiting
        .list(one, &query(WaitingFor::Mail, None, false))
        .await?;
    assert_eq!(ids(&mails), [member(62)], "each once");
    assert_eq!(
        mails[0].mail.as_ref().map(|m| m.job),
        Some(JobId(uuid(41, 2)))
    );
    for what in WaitingFor::ALL {
        let rows = waiting.list(two, &query(what, None, false)).await?;
        let foreign = [member(60), member(61), member(62)];
        assert!(
            rows.iter().all(|row| !foreign.contains(&row.member.id)),
            "{what:?}"
        );
    }
    let by_progress = ClientQuery {
        filter: ClientFilter {
            sort: Some(ClientSort::SetUp),
            descending: true,
            ..ClientFilter::default()
        },
        from: None,
        backwards: false,
        limit: 50,
    };
    let rows = reader.clients().list(one, &by_progress).await?;
    let progress: Vec<u8> = rows
        .iter()
        .map(|row| row.summary.set_up.progress().0)
        .collect();
    assert!(
        progress.is_sorted_by(|a, b| a >= b) && progress[0] > 0,
        "{progress:?}"
    );
    drop(reader);

    let mut tx = store.begin().await?;
    tx.jobs().forget_failed(elan, member(62)).await?;
    assert_eq!(tx.jobs().release_of(elan, member(62), NOW).await?, 0);
    assert_eq!(tx.jobs().release_of(bakery, member(62), NOW).await?, 2);
    failed(&mut tx, 3, 62).await?;
    let shown = |rows: &[MemberSummary]| rows.iter().any(|m| m.id == member(62) && m.mail_failed);
    assert!(shown(&tx.members().search(bakery, "", 50).await?));
    tx.jobs().forget_failed(bakery, member(62)).await?;
    assert!(!shown(&tx.members().search(bakery, "", 50).await?));
    assert_eq!(
        tx.waitings()
            .count(one, WaitingFor::Mail, NOW, 9)
            .await?
            .count,
        0
    );
    // Whoever is locked out is to hear of it; whoever was only invited has nothing to hear any more.
    for number in [61, 62] {
        let why = Some(RevocationReason::TwoFactorPolicy);
        tx.members()
            .set_status(bakery, member(number), MemberStatus::Revoked, why, NOW)
            .await?;
        failed(&mut tx, number, number).await?;
    }
    let mails = query(WaitingFor::Mail, None, false);
    let mails = tx.waitings().list(one, &mails).await?;
    assert_eq!(ids(&mails), [member(61)]);
    assert_eq!(mails[0].member.status, MemberStatus::Revoked);
    tx.save().await
}
