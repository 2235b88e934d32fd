//! Policies: whom switching one on locks out, who is let in, and who may change them at all.

use argon2::PasswordHasher as _;
use base64ct::{Base64, Encoding as _};
use domain::{
    AppError, Frequency, MemberId, Millis, OrganisationId, OrganisationRole, Plan, Tier,
    custom::{CustomPermission, CustomPermissions},
    event::EventKind,
    invite_many::InviteOutcome,
    many::WaitingFor,
    member::InviteForm,
    policy::{PolicyData, PolicyForm, PolicyKind, PolicyPreview, TimeoutRules},
    recovery::RecoverForm,
    role::{MemberStatus, RevocationReason},
};
use service::{
    Error,
    account::{self, two_step},
    authz::{ManagePolicies, RecoverAccounts},
    mail::{
        deliver,
        transport::{Memory, SendError},
    },
    member::{accept, confirm, invite_many, release_mails, restore},
    policy, recovery, session,
};
use sha2::{Digest as _, Sha256};

use crate::{
    people::{manages, not_found, only, refusal, to},
    world::{
        ACME, ADMIN, EVE, KIM, LEO, MINUTE, NOW, OLGA, OTHER, SERVICE, UMA, World, confirm_form,
        conflict, email, user,
    },
};

use OrganisationRole::{Admin, Custom, Owner, User};
use PolicyKind::{SingleOrganisation, TwoStep, VaultTimeout};

const NONE: CustomPermissions = CustomPermissions::NONE;

impl World {
    async fn preview(&self, person: u128, kind: PolicyKind) -> PolicyPreview {
        let org = self.acme(person).await;
        let proof = org.may::<ManagePolicies>().expect("the right");
        policy::preview(&proof, kind).await.expect("a preview")
    }

    /// Saves a policy of Acme as it is found, on or off, with what it starts with.
    async fn save(&self, person: u128, kind: PolicyKind, on: bool) -> Result<(), Error> {
        let seen = self.preview(person, kind).await.mark;
        self.save_seen(person, kind, on, Some(seen)).await
    }

    async fn save_seen(
        &self,
        person: u128,
        kind: PolicyKind,
        enabled: bool,
        seen: Option<String>,
    ) -> Result<(), Error> {
        let org = self.acme(person).await;
        let proof = org.may::<ManagePolicies>().expect("the right");
        let form = PolicyForm {
            kind,
            enabled,
            data: PolicyData::fresh(kind),
            was: self.revision(kind).await,
            seen,
        };
        policy::save(&proof, form).await
    }

    async fn revision(&self, kind: PolicyKind) -> Option<Millis> {
        let mut reader = self.store.reader().await.expect("a reader");
        let row = reader.policies().find(self.scope(ACME), kind).await;
        row.expect("an answer").map(|row| row.revised_at)
    }

    async fn is_on(&self, kind: PolicyKind) -> bool {
        let mut reader = self.store.reader().await.expect("a reader");
        let row = reader.policies().find(self.scope(ACME), kind).await;
        row.expect("an answer").is_some_and(|row| row.enabled)
    }

    /// Two-step login of an account, on or off, whatever anybody says.
    async fn two_step(&self, person: u128, on: bool) {
        let mut tx = self.store.begin().await.expect("a transaction");
        let id = user(person);
        if on {
            let hash = recovery_hash();
            tx.users()
                .set_totp_pending(id, "seed", NOW)
                .await
                .expect("kept");
            let done = tx.users().enable_totp(id, "seed", &hash, 1, NOW).await;
            assert!(done.expect("kept"));
        } else {
            tx.users().disable_totp(id, NOW).await.expect("kept");
        }
        tx.save().await.expect("it is saved");
    }

    /// What every session of an account goes by.
    async fn stamp(&self, person: u128) -> uuid::Uuid {
        let mut reader = self.store.reader().await.expect("a reader");
        let found = reader.users().find(user(person)).await;
        let found = found.expect("an answer").expect("an account");
        found.security_stamp
    }

    /// A confirmed place in the other organisation.
    async fn elsewhere(&self, person: u128, role: OrganisationRole) {
        let mut tx = self.store.begin().await.expect("a transaction");
        let (scope, id) = (
            self.scope(OTHER),
            MemberId(uuid::Uuid::from_u128(0x90 + person)),
        );
        let new = store::model::NewMember {
            id,
            email: email(person),
            role,
            permissions: NONE,
            at: NOW,
        };
        tx.members().insert(scope, &new).await.expect("a member");
        assert!(
            tx.members()
                .accept(scope, id, user(person), NOW)
                .await
                .expect("kept")
        );
        assert!(
            tx.members()
                .confirm(scope, id, "4.k", &[1], NOW)
                .await
                .expect("kept")
        );
        tx.save().await.expect("it is saved");
    }

    /// Whether a mail to a person says this.
    async fn told(&self, person: u128, words: &str) -> bool {
        let mails = self.mails_to(person).await;
        mails.iter().any(|mail| mail.text.contains(words))
    }

    async fn why(&self, id: MemberId) -> (MemberStatus, Option<RevocationReason>) {
        let row = self.row(id).await.expect("a row");
        (row.status, row.revoked_because)
    }

    async fn plan(&self, id: OrganisationId, tier: Tier) {
        let plan = Plan {
            tier,
            frequency: Frequency::Monthly,
        };
        let literal = self.id(id.0);
        let sql = format!(
            "UPDATE organisations SET plan = {} WHERE id = {literal}",
            plan.code()
        );
        store::contract::run(&self.url, sql)
            .await
            .expect("it has it");
    }
}

const RECOVERY: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

fn recovery_hash() -> String {
    let digest = Sha256::digest(RECOVERY.as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

const OUT: (MemberStatus, Option<RevocationReason>) = (
    MemberStatus::Revoked,
    Some(RevocationReason::TwoFactorPolicy),
);
const IN: (MemberStatus, Option<RevocationReason>) = (MemberStatus::Confirmed, None);

#[tokio::test(flavor = "multi_thread")]
async fn two_step_locks_out_exactly_those_who_were_shown() {
    World::each(async |world| {
        let olga = world.enter(OLGA, Owner).await;
        let uma = world.enter(UMA, User).await;
        let kim = world.enter(KIM, User).await;
        world.two_step(KIM, true).await;
        let shown = world.preview(ADMIN, TwoStep).await;
        let names: Vec<_> = shown.locked_out.iter().map(|one| one.member).collect();
        assert_eq!((names, shown.count, shown.spared), (vec![uma], 1, 1));
        // Meanwhile somebody else has none either: nobody is locked out unseen.
        world.two_step(KIM, false).await;
        let seen = Some(shown.mark.clone());
        let refused = world.save_seen(ADMIN, TwoStep, true, seen).await;
        assert_eq!(conflict(refused), "policy-people-changed");
        let refused = world.save_seen(ADMIN, TwoStep, true, None).await;
        assert_eq!(conflict(refused), "policy-people-changed");
        assert!(!world.is_on(TwoStep).await);
        assert_eq!(world.why(uma).await, IN);
        world.two_step(KIM, true).await;
        let seats = world.organisation().await.seats_used;
        let done = world
            .save_seen(ADMIN, TwoStep, true, Some(shown.mark))
            .await;
        done.expect("they are the people that were shown");
        assert_eq!(world.why(uma).await, OUT);
        assert_eq!((world.why(olga).await, world.why(kim).await), (IN, IN));
        assert_eq!(world.organisation().await.seats_used, seats - 1);
        assert_eq!(world.events(EventKind::MemberRevokedTwoStep).await, 1);
        assert_eq!(world.events(EventKind::PolicyUpdated).await, 1);
        not_found(world.cx(UMA).await.organisation(ACME).await);
        assert!(
            world
                .told(UMA, "https://portaal.example/account/security")
                .await
        );
        assert!(world.told(UMA, "two-step login").await);
        // She comes back when she has it, and not before; switching the policy off brings nobody back.
        let org = world.acme(ADMIN).await;
        assert_eq!(
            conflict(restore(&manages(&org), uma).await),
            "policy-two-step"
        );
        assert_eq!(world.organisation().await.seats_used, seats - 1);
        world.two_step(UMA, true).await;
        restore(&manages(&org), uma).await.expect("she has it");
        assert_eq!(world.why(uma).await, IN);
        world.two_step(UMA, false).await;
        world.save(ADMIN, TwoStep, false).await.expect("it is off");
        assert_eq!(world.events(EventKind::MemberRevokedTwoStep).await, 1);
    })
    .await;
}

#[tokio::test]
async fn mails_of_a_lock_out_and_a_recovery_that_failed_wait_for_somebody() {
    let world = World::new().await;
    let uma = world.enter(UMA, User).await;
    world.two_step(UMA, true).await;
    for kind in [SingleOrganisation, PolicyKind::AccountRecovery, TwoStep] {
        world.save(ADMIN, kind, true).await.expect("it is on");
    }
    let mut tx = world.store.begin().await.expect("a transaction");
    let left = tx
        .members()
        .set_recovery_key(world.scope(ACME), uma, Some("4.left"), NOW)
        .await;
    assert!(left.expect("it is kept"));
    tx.save().await.expect("it is saved");
    deliver::run_once(&world.app, &Memory::new())
        .await
        .expect("it sends");
    assert!(world.who_waits(WaitingFor::Mail).await.is_empty());

    // Without two-step login she is locked out, and has two mails to get.
    let org = world.acme(ADMIN).await;
    let recovers = org.may::<RecoverAccounts>().expect("the right");
    let form = RecoverForm {
        password: None,
        two_step: true,
    };
    let before = world.stamp(UMA).await;
    let done = recovery::recover(&recovers, uma, form).await;
    done.expect("it is done");
    assert_eq!(world.why(uma).await, OUT);
    assert_ne!(world.stamp(UMA).await, before, "no session outlives it");
    for again in [true, false] {
        let transport = Memory::new();
        for _ in 0..2 {
            transport.refuse(SendError::Never("550 full".to_owned()));
        }
        let tried = deliver::run_once(&world.app, &transport).await;
        tried.expect("it tries");
        assert_eq!(transport.taken().len(), 0);
        assert_eq!(world.who_waits(WaitingFor::Mail).await, [uma]);
        if again {
            let released = release_mails(&manages(&org), uma).await;
            released.expect("they are tried again");
            assert!(world.who_waits(WaitingFor::Mail).await.is_empty());
        }
    }
    // Back in, nobody is told of it any more.
    world.two_step(UMA, true).await;
    restore(&manages(&org), uma).await.expect("she has it");
    assert!(world.who_waits(WaitingFor::Mail).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn row_25_a_list_of_addresses_lets_nobody_past_a_policy() {
    World::each(async |world| {
        let uma = world.enter(UMA, User).await;
        world.save(ADMIN, TwoStep, true).await.expect("it is on");
        assert_eq!(world.why(uma).await, OUT);
        let org = world.acme(ADMIN).await;
        let list = vec![email(UMA).to_string(), "new@example.test".to_owned()];
        let form = InviteForm::new(list, User);
        invite_many::start(&manages(&org), form)
            .await
            .expect("it begins");
        invite_many::work::run_once(&world.app)
            .await
            .expect("it works");
        assert_eq!(world.why(uma).await, OUT);
        let told = invite_many::rows(&manages(&org), 0).await.expect("rows");
        let outcomes: Vec<_> = told.iter().map(|row| row.outcome).collect();
        assert_eq!(outcomes, [InviteOutcome::There, InviteOutcome::Invited]);
    })
    .await;
}

#[tokio::test]
async fn nobody_accepts_or_is_confirmed_without_two_step_login() {
    let world = World::new().await;
    world
        .save(ADMIN, TwoStep, true)
        .await
        .expect("nobody is there");
    let (id, token) = world.invite(UMA, User).await;
    let uma = world.cx(UMA).await;
    assert_eq!(conflict(accept(&uma, &token).await), "policy-own-two-step");
    assert_eq!(world.status(id).await, Some(MemberStatus::Invited));
    world.two_step(UMA, true).await;
    accept(&uma, &token).await.expect("the link lives on");
    world.two_step(UMA, false).await;
    let org = world.acme(ADMIN).await;
    let refused = confirm(&manages(&org), id, confirm_form(true)).await;
    assert_eq!(conflict(refused), "policy-two-step");
    // Owners and administrators are not bound, until they are something else.
    world.set(id, Admin, NONE).await;
    let done = confirm(&manages(&org), id, confirm_form(true)).await;
    done.expect("an administrator is free of it");
    let refused = world.change(ADMIN, id, &to(User, NONE)).await;
    assert_eq!(conflict(refused), "policy-two-step");
    // In a plan without policies nothing of it binds.
    world.plan(ACME, Tier::Teams).await;
    world
        .change(ADMIN, id, &to(User, NONE))
        .await
        .expect("no policy binds");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_gives_two_step_login_up_is_locked_out_and_told() {
    World::each(async |world| {
        let uma = world.enter(UMA, User).await;
        let olga = world.enter(OLGA, Owner).await;
        let (proof, kept) = password();
        for person in [UMA, OLGA] {
            world.two_step(person, true).await;
            let mut tx = world.store.begin().await.expect("a transaction");
            let done = tx
                .users()
                .renew_password_hash(user(person), "hash", &kept)
                .await;
            assert!(done.expect("kept"));
            tx.save().await.expect("it is saved");
        }
        world
            .save(ADMIN, TwoStep, true)
            .await
            .expect("everybody has it");
        let cx = world.cx(UMA).await;
        let warned = account::security(&cx).await.expect("an answer").policies;
        assert_eq!(warned.two_step.len(), 1);
        two_step::disable(&cx, &proof)
            .await
            .expect("it is hers to switch off");
        assert_eq!(world.why(uma).await, OUT);
        assert!(world.told(UMA, "two-step login").await);
        assert_eq!(world.organisation().await.seats_used, 1);
        // An owner is not bound.
        let cx = world.cx(OLGA).await;
        assert!(
            account::security(&cx)
                .await
                .expect("an answer")
                .policies
                .two_step
                .is_empty()
        );
        two_step::disable(&cx, &proof).await.expect("it is off");
        assert_eq!(world.why(olga).await, IN);
        assert_eq!(world.events(EventKind::MemberRevokedTwoStep).await, 1);
        // The recovery code switches it off too.
        world.two_step(UMA, true).await;
        let org = world.acme(ADMIN).await;
        restore(&manages(&org), uma)
            .await
            .expect("she has it again");
        let form = domain::account::SignInForm {
            email: email(UMA).to_string(),
            authentication_hash: proof,
            code: Some(RECOVERY.to_owned()),
        };
        let signed_in = session::sign_in(&world.anybody(), None, form).await;
        signed_in.expect("the recovery code lets her in");
        assert_eq!(world.why(uma).await, OUT);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn members_of_a_single_organisation_are_in_no_other() {
    World::each(async |world| {
        let uma = world.enter(UMA, User).await;
        let kim = world.enter(KIM, User).await;
        world.elsewhere(UMA, Owner).await;
        let shown = world.preview(ADMIN, SingleOrganisation).await;
        assert_eq!((shown.count, shown.spared), (1, 0));
        world
            .save(ADMIN, SingleOrganisation, true)
            .await
            .expect("saved");
        let why = Some(RevocationReason::SingleOrgPolicy);
        assert_eq!(world.why(uma).await, (MemberStatus::Revoked, why));
        assert_eq!(world.why(kim).await, IN);
        assert_eq!(
            world
                .events(EventKind::MemberRevokedSingleOrganisation)
                .await,
            1
        );
        assert!(world.told(UMA, "in no other organisation").await);
        let org = world.acme(ADMIN).await;
        assert_eq!(
            conflict(restore(&manages(&org), uma).await),
            "policy-single"
        );
        // Who is elsewhere does not come in, and who is in does not go elsewhere.
        world.elsewhere(LEO, User).await;
        let (_, token) = world.invite(LEO, User).await;
        let leo = world.cx(LEO).await;
        assert_eq!(
            conflict(accept(&leo, &token).await),
            "policy-own-single-here"
        );
        let other = world
            .cx(EVE)
            .await
            .organisation(OTHER)
            .await
            .expect("a place");
        world.clock.advance(MINUTE);
        let form = InviteForm::new(vec![email(KIM).to_string()], User);
        let invited = service::member::invite(&manages(&other), form).await;
        invited.expect("an invitation");
        let token = world.token(KIM).await;
        let refused = accept(&world.cx(KIM).await, &token).await;
        assert_eq!(conflict(refused), "policy-own-single-elsewhere");
        // An owner is bound by neither.
        world.enter(OLGA, Owner).await;
        world.elsewhere(OLGA, Owner).await;
        world
            .save(ADMIN, SingleOrganisation, false)
            .await
            .expect("off");
        assert_eq!(world.why(uma).await.0, MemberStatus::Revoked);
    })
    .await;
}

#[tokio::test]
async fn an_owner_becomes_an_administrator_whatever_binds_elsewhere() {
    let world = World::new().await;
    let olga = world.enter(OLGA, Owner).await;
    world.elsewhere(OLGA, User).await;
    world.plan(OTHER, Tier::Enterprise).await;
    let mut tx = world.store.begin().await.expect("a transaction");
    let id = domain::PolicyId(uuid::Uuid::from_u128(0xb0));
    let kept = tx
        .policies()
        .put(world.scope(OTHER), id, SingleOrganisation, true, None, NOW)
        .await;
    kept.expect("it is on there");
    tx.save().await.expect("it is saved");
    let change = async |role| world.change(ADMIN, olga, &to(role, NONE)).await;
    change(Admin).await.expect("nothing binds that did not");
    assert_eq!(conflict(change(User).await), "policy-single");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_invitations_at_once_lead_into_no_single_organisation() {
    World::each(async |world| {
        world
            .save(ADMIN, SingleOrganisation, true)
            .await
            .expect("saved");
        for person in [LEO, KIM] {
            let (_, here) = world.invite(person, User).await;
            world.clock.advance(MINUTE);
            let other = world.cx(EVE).await.organisation(OTHER).await;
            let other = other.expect("a place");
            let form = InviteForm::new(vec![email(person).to_string()], User);
            let invited = service::member::invite(&manages(&other), form).await;
            invited.expect("an invitation");
            let there = world.token(person).await;
            let (one, two) = (world.cx(person).await, world.cx(person).await);
            let (here, there) = tokio::join!(accept(&one, &here), accept(&two, &there));
            assert_ne!(here.is_ok(), there.is_ok(), "{here:?}, {there:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_a_policy_needs_is_on_before_it_and_off_after_it() {
    let world = World::new().await;
    let refused = world.save(ADMIN, VaultTimeout, true).await;
    assert_eq!(conflict(refused), "policy-needs");
    world
        .save(ADMIN, SingleOrganisation, true)
        .await
        .expect("on");
    world.save(ADMIN, VaultTimeout, true).await.expect("on");
    let refused = world.save(ADMIN, SingleOrganisation, false).await;
    assert_eq!(conflict(refused), "policy-needed");
    // The same once more is fine; an earlier state is not.
    world.save(ADMIN, VaultTimeout, true).await.expect("again");
    let org = world.acme(ADMIN).await;
    let proof = org.may::<ManagePolicies>().expect("the right");
    let form = PolicyForm {
        kind: VaultTimeout,
        enabled: false,
        data: PolicyData::fresh(VaultTimeout),
        was: None,
        seen: None,
    };
    let refused = policy::save(&proof, form.clone()).await;
    assert_eq!(conflict(refused), "policy-changed");
    let nonsense = PolicyForm {
        data: PolicyData::VaultTimeout(TimeoutRules {
            minutes: 0,
            action: None,
        }),
        ..form
    };
    let AppError::Invalid(fields) = refusal(policy::save(&proof, nonsense).await) else {
        panic!("a field is named");
    };
    assert_eq!(fields.first().map(|f| f.field.as_ref()), Some("minutes"));
    world.plan(ACME, Tier::Teams).await;
    let refused = world.save(ADMIN, VaultTimeout, false).await;
    assert_eq!(conflict(refused), "policies-not-in-plan");
    let page = policy::list(&proof).await.expect("a page");
    assert!(!page.in_plan && page.policies.len() == PolicyKind::ALL.len());
}

#[tokio::test]
async fn row_39_policies_are_changed_by_those_who_may_and_in_their_own_organisation() {
    let world = World::new().await;
    let id = world.enter(UMA, Custom).await;
    for one in CustomPermission::ALL {
        world.set(id, Custom, only(&[*one])).await;
        let org = world.acme(UMA).await;
        let may = org.may::<ManagePolicies>().is_ok();
        assert_eq!(may, *one == CustomPermission::ManagePolicies, "{one:?}");
    }
    world.set(id, User, NONE).await;
    assert!(world.acme(UMA).await.may::<ManagePolicies>().is_err());
    assert!(world.acme(SERVICE).await.may::<ManagePolicies>().is_ok());
    not_found(world.cx(EVE).await.organisation(ACME).await);
    // What Acme asks binds nobody elsewhere, and staff nowhere.
    world
        .save(ADMIN, SingleOrganisation, true)
        .await
        .expect("on");
    world.save(ADMIN, VaultTimeout, true).await.expect("on");
    for (person, capped) in [(UMA, 15), (EVE, 0), (ADMIN, 0)] {
        let mine = policy::mine(&world.cx(person).await)
            .await
            .expect("an answer");
        assert_eq!(mine.lock_minutes(0), capped, "{person}");
    }
}

#[tokio::test]
async fn a_vault_locks_no_later_than_the_policy_says() {
    let world = World::new().await;
    world.enter(UMA, User).await;
    let uma = world.cx(UMA).await;
    account::set_lock_minutes(&uma, 0)
        .await
        .expect("never is her choice");
    world
        .save(ADMIN, SingleOrganisation, true)
        .await
        .expect("on");
    world.save(ADMIN, VaultTimeout, true).await.expect("on");
    for answer in [
        account::me(&uma).await.expect("an answer").lock_minutes,
        account::security(&uma)
            .await
            .expect("an answer")
            .lock_minutes,
        account::mine(&uma).await.expect("an answer").lock_minutes,
    ] {
        assert_eq!(answer, 15);
    }
    for minutes in [0, 30] {
        let AppError::Invalid(fields) = refusal(account::set_lock_minutes(&uma, minutes).await)
        else {
            panic!("a field is named");
        };
        assert_eq!(
            fields.first().map(|f| f.code.as_ref()),
            Some("policy-timeout")
        );
    }
    account::set_lock_minutes(&uma, 5)
        .await
        .expect("shorter is fine");
    let uma = world.cx(UMA).await;
    assert_eq!(account::me(&uma).await.expect("an answer").lock_minutes, 5);
    // The server's half of an idle tab goes by the policy too.
    account::set_lock_minutes(&uma, 15)
        .await
        .expect("as long as it says");
    session::tab_key::hold(&uma).await.expect("a half");
    world.clock.advance(20 * MINUTE);
    let uma = world.cx(UMA).await;
    assert_eq!(session::tab_key::get(&uma).await.expect("an answer"), None);
}

/// What proves a password, and what is kept of it.
fn password() -> (String, String) {
    let proof = Base64::encode_string(&[7; 32]);
    let params = argon2::Params::new(8, 1, 1, None).expect("parameters");
    let argon = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
    let kept = argon
        .hash_password_with_salt(proof.as_bytes(), b"0123456789abcdef")
        .expect("a hash");
    (proof, kept.to_string())
}
