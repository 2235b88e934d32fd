//! Account recovery: who takes part, who may recover whom, and what is open afterwards.

use domain::{
    AppError, KeyNumber, OrganisationRole, PolicyId,
    custom::CustomPermission,
    event::EventKind,
    kdf::KdfSettings,
    policy::{PolicyData, PolicyKind, RecoveryRules},
    recovery::{EnrolForm, NewMasterPassword, RecoverForm},
};
use service::{
    Allowed, Error, OrganisationCtx, account, authz::RecoverAccounts, member, recovery,
    vault as head_of,
};
use uuid::Uuid;

use crate::{
    scene::{not_found, vault},
    world::{
        ACME, ADMIN, Done, EVE, MIA, NOW, OLGA, OTHER, SERVICE, UMA, World, email, member as row,
        refusal,
    },
};

impl World {
    /// Switches account recovery on in Acme, or off.
    pub(crate) async fn offer(&self, enabled: bool, automatic: bool) -> Done {
        let data = PolicyData::AccountRecovery(RecoveryRules {
            auto_enroll_enabled: automatic,
        });
        let mut tx = self.store.begin().await?;
        tx.policies()
            .put(
                self.scope(ACME),
                PolicyId(Uuid::from_u128(0x88)),
                PolicyKind::AccountRecovery,
                enabled,
                data.to_json().as_deref(),
                NOW,
            )
            .await?;
        tx.save().await?;
        Ok(())
    }

    /// As if the member had left the key.
    pub(crate) async fn left(&self, person: u128) -> Done {
        let mut tx = self.store.begin().await?;
        let kept = tx
            .members()
            .set_recovery_key(self.scope(ACME), row(person), Some("4.left"), NOW)
            .await?;
        assert!(kept);
        tx.save().await?;
        Ok(())
    }
}

impl World {
    /// What a member left.
    pub(crate) async fn recovery_key(
        &self,
        person: u128,
    ) -> Result<Option<String>, Box<dyn std::error::Error>> {
        let mut reader = self.store.reader().await?;
        let scope = self.scope(ACME);
        Ok(reader.members().recovery_key(scope, row(person)).await?)
    }
}

fn form() -> EnrolForm {
    EnrolForm {
        under: KeyNumber(1),
        key: format!("4.{}", "A".repeat(342) + "=="),
        authentication_hash: None,
    }
}

fn reset(world: &World) -> RecoverForm {
    RecoverForm {
        password: Some(NewMasterPassword {
            kdf: KdfSettings::DEFAULT,
            authentication_hash: format!("{}=", "A".repeat(43)),
            user_key: world.seal("user key"),
        }),
        two_step: false,
    }
}

fn may(org: &OrganisationCtx) -> Allowed<'_, RecoverAccounts> {
    org.may::<RecoverAccounts>().expect("the right")
}

fn conflict<T: std::fmt::Debug>(result: Result<T, Error>) -> String {
    match refusal(result) {
        AppError::Conflict { code } => code.to_string(),
        other => panic!("a conflict is expected: {other:?}"),
    }
}

#[tokio::test]
async fn members_take_part_only_where_it_is_offered_and_by_their_own_hand() -> Done {
    let world = World::new().await;
    let mia = world.acme(MIA).await;
    assert_eq!(
        conflict(recovery::enrol(&vault(&mia), form()).await),
        "recovery-off"
    );
    assert!(recovery::places(&world.cx(MIA).await).await?.is_empty());
    assert!(!head_of::head(&vault(&mia)).await?.enrol);

    world.offer(true, false).await?;
    assert_eq!(
        conflict(recovery::enrol(&vault(&mia), form()).await),
        "recovery-by-hand"
    );
    let wrong = EnrolForm {
        authentication_hash: Some("wrong".to_owned()),
        ..form()
    };
    let refused = refusal(recovery::enrol(&vault(&mia), wrong).await);
    assert_eq!(refused, AppError::field("password", "wrong-password"));

    // Where everybody takes part, the first time needs no password.
    world.offer(true, true).await?;
    assert!(head_of::head(&vault(&mia)).await?.enrol);
    assert!(!account::security(&world.cx(MIA).await).await?.recoverable);
    recovery::enrol(&vault(&mia), form()).await?;
    assert!(account::security(&world.cx(MIA).await).await?.recoverable);
    assert!(!head_of::head(&vault(&mia)).await?.enrol);
    let places = recovery::places(&world.cx(MIA).await).await?;
    assert_eq!(
        (places.len(), places[0].enrolled, places[0].automatic),
        (1, true, true)
    );
    assert_eq!(
        conflict(recovery::withdraw(&vault(&mia)).await),
        "recovery-automatic"
    );
    assert_eq!(
        conflict(recovery::enrol(&vault(&mia), form()).await),
        "recovery-already"
    );
    world.offer(true, false).await?;
    recovery::withdraw(&vault(&mia)).await?;
    recovery::withdraw(&vault(&mia)).await?;
    assert_eq!(world.events(EventKind::RecoveryEnrolled).await, 1);
    assert_eq!(world.events(EventKind::RecoveryWithdrawn).await, 1);

    // Staff is no member and has nothing to leave.
    world.offer(true, true).await?;
    let admin = world.acme(ADMIN).await;
    not_found(recovery::enrol(&vault(&admin), form()).await);
    assert!(!head_of::head(&vault(&admin)).await?.enrol);
    // A key that is none.
    let bad = EnrolForm {
        key: "plain".to_owned(),
        ..form()
    };
    assert!(matches!(
        refusal(recovery::enrol(&vault(&mia), bad).await),
        AppError::Invalid(_)
    ));
    Ok(())
}

#[tokio::test]
async fn whoever_was_recovered_chooses_a_password_before_anything_else() -> Done {
    let world = World::new().await;
    world.offer(true, false).await?;
    world.left(MIA).await?;
    let olga = world.acme(OLGA).await;
    let details = recovery::details(&may(&olga), row(MIA)).await?;
    assert_eq!((details.email, details.two_step), (email(MIA), false));
    assert_eq!(details.recovery_key, "4.left");
    // Read is read, even when nothing is reset.
    assert_eq!(world.events(EventKind::RecoveryKeyRead).await, 1);
    assert_eq!(world.events(EventKind::MemberPasswordReset).await, 0);
    let nothing = RecoverForm {
        password: None,
        two_step: false,
    };
    let refused = recovery::recover(&may(&olga), row(MIA), nothing).await;
    assert_eq!(refusal(refused), AppError::field("what", "required"));
    // She had none, or switched it off meanwhile: nobody is signed out or written to for nothing.
    let off = RecoverForm {
        password: None,
        two_step: true,
    };
    let refused = recovery::recover(&may(&olga), row(MIA), off).await;
    assert_eq!(conflict(refused), "two-step-off");
    let mut other = reset(&world);
    if let Some(new) = &mut other.password {
        new.kdf.iterations += 1;
    }
    let refused = recovery::recover(&may(&olga), row(MIA), other).await;
    assert_eq!(conflict(refused), "kdf-changed");

    recovery::recover(&may(&olga), row(MIA), reset(&world)).await?;
    assert_eq!(world.events(EventKind::MemberPasswordReset).await, 1);
    assert_eq!(world.events(EventKind::MemberTwoStepReset).await, 0);
    // Every session has ended.
    let request = service::Request {
        ip: std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST),
        agent: "test".to_owned(),
        lang: domain::Lang::default(),
    };
    assert!(
        world
            .app
            .identify(&MIA.to_string(), request)
            .await?
            .is_none()
    );
    // With a new session nothing is open but the account.
    world.sign_in_again(MIA).await?;
    let mia = world.cx(MIA).await;
    let shut = AppError::forbidden("new-password-required");
    assert_eq!(refusal(mia.organisation(ACME).await), shut);
    assert!(account::security(&mia).await?.must_change_password);
    Ok(())
}

#[tokio::test]
async fn row_39_nobody_recovers_upwards_or_sideways() -> Done {
    let world = World::new().await;
    let olga = world.acme(OLGA).await;
    assert_eq!(
        conflict(recovery::details(&may(&olga), row(MIA)).await),
        "not-enrolled"
    );
    world.left(MIA).await?;
    assert_eq!(
        conflict(recovery::details(&may(&olga), row(MIA)).await),
        "recovery-off"
    );
    world.offer(true, false).await?;
    for person in [OLGA, UMA] {
        world.left(person).await?;
    }
    assert_eq!(
        conflict(recovery::details(&may(&olga), row(OLGA)).await),
        "own-membership"
    );
    assert_eq!(world.events(EventKind::RecoveryKeyRead).await, 0);
    // An admin recovers admins and users, not owners.
    world.set_role(UMA, OrganisationRole::Admin).await;
    let uma = world.acme(UMA).await;
    recovery::details(&may(&uma), row(MIA)).await?;
    not_found(recovery::details(&may(&uma), row(OLGA)).await);
    not_found(recovery::recover(&may(&uma), row(OLGA), reset(&world)).await);
    // A custom member with the permission recovers users, not admins.
    world
        .set_custom(MIA, CustomPermission::ManageResetPassword)
        .await;
    let mia = world.acme(MIA).await;
    not_found(recovery::details(&may(&mia), row(UMA)).await);
    world.set_role(UMA, OrganisationRole::User).await;
    recovery::details(&may(&mia), row(UMA)).await?;
    world.set_role(MIA, OrganisationRole::User).await;
    not_found(
        world
            .acme(MIA)
            .await
            .may::<RecoverAccounts>()
            .map(drop)
            .map_err(Error::from),
    );
    // Staff recovers owners; who is not confirmed, or of another organisation, nobody.
    let service = world.acme(SERVICE).await;
    recovery::details(&may(&service), row(OLGA)).await?;
    let waiting = recovery::details(&may(&service), row(crate::world::IVO)).await;
    assert_eq!(conflict(waiting), "not-confirmed");
    let eve = world.at(EVE, OTHER).await?;
    not_found(recovery::details(&may(&eve), row(MIA)).await);
    // A revoked member's key opens nothing, and recovers nothing.
    let manage = olga.may::<service::authz::ManageMembers>()?;
    member::revoke(&manage, row(UMA)).await?;
    assert_eq!(
        conflict(recovery::details(&may(&olga), row(UMA)).await),
        "not-confirmed"
    );
    Ok(())
}
