//! A link works once, for the person it was sent to, until something takes its place.

use domain::{
    OrganisationRole, ProviderRole,
    client::ClientStatus,
    event::EventKind,
    link::{LINK_LIFE, LinkProblem},
    member::InviteStaffForm,
    role::MemberStatus,
};
use service::{
    authz::{ManageMembers, ManageOwnerInvitations, ManageProviderMembers},
    member, provider_member,
};

use crate::world::{ACME, ADMIN, EVE, MINUTE, OLGA, UMA, World, confirm_form, conflict, email};

#[tokio::test]
async fn an_owner_is_invited_accepts_and_is_confirmed() {
    let world = World::new().await;
    let (id, token) = world.invite(OLGA, OrganisationRole::Owner).await;
    assert_eq!(world.organisation().await.seats_used, 1);
    assert_eq!(
        world.organisation().await.client_status,
        ClientStatus::OwnerInvited
    );
    let seen = member::look_link(&world.anybody(), None, &token).await;
    let seen = seen.expect("it is looked up").expect("an invitation");
    assert!(seen.has_account && seen.status == MemberStatus::Invited);

    let olga = world.cx(OLGA).await;
    member::accept(&olga, &token).await.expect("she accepts");
    assert_eq!(world.status(id).await, Some(MemberStatus::Accepted));
    assert_eq!(
        world.organisation().await.client_status,
        ClientStatus::OwnerToConfirm
    );
    // Both admins are told, the service user is not; she herself keeps seeing how far she is.
    assert_eq!(world.mails_to(ADMIN).await.len(), 1);
    let seen = member::look_link(&world.anybody(), Some(olga.user()), &token).await;
    let seen = seen.expect("it is looked up").expect("an invitation");
    assert_eq!(seen.status, MemberStatus::Accepted);
    assert!(olga.organisation(ACME).await.is_err(), "not in yet");

    let org = world.acme(ADMIN).await;
    let proof = org.may::<ManageMembers>().expect("the right");
    let refused = member::confirm(&proof, id, confirm_form(false)).await;
    assert_eq!(conflict(refused), "fingerprint-not-compared");
    member::confirm(&proof, id, confirm_form(true))
        .await
        .expect("she is confirmed");
    assert_eq!(
        world.organisation().await.client_status,
        ClientStatus::Active
    );
    assert!(olga.organisation(ACME).await.is_ok(), "in");
    for kind in [
        EventKind::MemberInvited,
        EventKind::MemberAccepted,
        EventKind::MemberConfirmed,
    ] {
        assert_eq!(world.events(kind).await, 1, "row 48: {kind:?}");
    }
}

#[tokio::test]
async fn row_38_no_link_works_but_the_right_one_for_the_right_person_once() {
    let world = World::new().await;
    let (id, token) = world.invite(OLGA, OrganisationRole::Owner).await;
    let (other, _) = world.invite(UMA, OrganisationRole::User).await;
    let olga = world.cx(OLGA).await;
    let unchanged = async |what: &str| {
        for id in [id, other] {
            assert_eq!(
                world.status(id).await,
                Some(MemberStatus::Invited),
                "{what}"
            );
        }
    };

    // Another e-mail, with a link that is good.
    let eve = world.cx(EVE).await;
    assert_eq!(
        conflict(member::accept(&eve, &token).await),
        "wrong-account"
    );
    unchanged("another e-mail").await;
    // Another membership's link.
    let umas = world.token(UMA).await;
    assert_eq!(
        conflict(member::accept(&olga, &umas).await),
        "wrong-account"
    );
    unchanged("another membership").await;
    // Tampered with.
    let last = if token.ends_with('A') { 'Q' } else { 'A' };
    let tampered = format!("{}{last}", &token[..token.len() - 1]);
    assert_eq!(
        conflict(member::accept(&olga, &tampered).await),
        "link-unknown"
    );
    unchanged("tampered").await;
    // For another purpose (row 42).
    let refused = provider_member::accept(&olga, &token).await;
    assert_eq!(conflict(refused), "link-unknown");
    unchanged("wrong purpose").await;
    // Replaced by a new invitation.
    let org = world.acme(ADMIN).await;
    let proof = org.may::<ManageMembers>().expect("the right");
    world.clock.advance(2 * MINUTE);
    member::reinvite(&proof, id).await.expect("again");
    assert_eq!(
        conflict(member::accept(&olga, &token).await),
        "link-replaced"
    );
    unchanged("after re-invite").await;
    // Too old.
    let token = world.token(OLGA).await;
    world.clock.advance(LINK_LIFE);
    assert_eq!(
        conflict(member::accept(&olga, &token).await),
        "link-expired"
    );
    unchanged("expired").await;
    // Withdrawn.
    member::reinvite(&proof, id).await.expect("again");
    let token = world.token(OLGA).await;
    member::cancel(&proof, id).await.expect("withdrawn");
    assert_eq!(
        conflict(member::accept(&olga, &token).await),
        "link-cancelled"
    );
    assert_eq!(world.status(id).await, None);
    assert_eq!(world.organisation().await.seats_used, 1, "the seat is free");
    // Used up. (Mails of one millisecond have no order.)
    world.clock.advance(MINUTE);
    let (id, token) = world.invite(OLGA, OrganisationRole::Owner).await;
    member::accept(&olga, &token).await.expect("she accepts");
    assert_eq!(conflict(member::accept(&olga, &token).await), "link-used");
    assert_eq!(world.status(id).await, Some(MemberStatus::Accepted));
    let seen = member::look_link(&world.anybody(), Some(eve.user()), &token).await;
    assert_eq!(seen.expect("it is looked up"), Err(LinkProblem::Used));
}

#[tokio::test]
async fn a_copied_link_works_beside_the_one_in_the_mail_and_both_end_together() {
    let world = World::new().await;
    let (id, mailed) = world.invite(OLGA, OrganisationRole::Owner).await;
    let provider = world.msp(ADMIN).await;
    let proof = provider.may::<ManageOwnerInvitations>().expect("the right");
    let url = member::owner::copy_link(&proof, ACME, id)
        .await
        .expect("a link");
    assert!(url.starts_with("https://portaal.example/join/organisation?token="));
    assert_eq!(world.events(EventKind::MemberLinkCopied).await, 1);
    let (_, copied) = url.split_once("token=").expect("a token");
    let olga = world.cx(OLGA).await;
    member::accept(&olga, copied).await.expect("she accepts");
    assert_eq!(conflict(member::accept(&olga, &mailed).await), "link-used");
}

#[tokio::test]
async fn a_colleague_is_invited_accepts_and_is_confirmed() {
    let world = World::new().await;
    let provider = world.msp(ADMIN).await;
    let proof = provider.may::<ManageProviderMembers>().expect("the right");
    let form = InviteStaffForm {
        emails: vec![email(UMA).to_string(), email(ADMIN).to_string()],
        role: ProviderRole::ServiceUser,
    };
    let invited = provider_member::invite(&proof, form)
        .await
        .expect("invited");
    assert_eq!((invited.invited, invited.skipped), (1, 1));
    let token = world.token(UMA).await;
    let uma = world.cx(UMA).await;
    provider_member::accept(&uma, &token)
        .await
        .expect("she accepts");
    let staff = async || {
        let proof = provider
            .may::<service::authz::SeeProviderMembers>()
            .expect("the right");
        let list = provider_member::list(&proof).await.expect("a list");
        let found = list.rows.into_iter().find(|m| m.user == Some(uma.user()));
        found.expect("a colleague")
    };
    let accepted = staff().await;
    assert_eq!(accepted.status, MemberStatus::Accepted);
    assert!(uma.provider(provider.id()).await.is_err(), "not in yet");
    provider_member::confirm(&proof, accepted.id, confirm_form(true))
        .await
        .expect("she is confirmed");
    assert_eq!(staff().await.status, MemberStatus::Confirmed);
    assert!(uma.provider(provider.id()).await.is_ok(), "in");
}
