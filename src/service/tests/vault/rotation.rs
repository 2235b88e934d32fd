//! A new key for an organisation: all at once or not at all, and what the old one is good for afterwards.

use base64ct::{Base64, Encoding as _};
use crypto::{SymmetricKey, item, random};
use domain::{
    AppError, KeyNumber, OrganisationRole,
    account::OrganisationKey,
    event::EventKind,
    member::ConfirmForm,
    recovery::EnrolForm,
    role::MemberStatus,
    rotation::{Rewrapped, RotationForm, Target, Unwrapped},
};
use service::{
    Allowed, Error, OrganisationCtx, account,
    authz::{CreateCollections, ManageMembers, RecoverAccounts, RotateKey},
    collection, item as items, member,
    random::token_hash,
    recovery, rotation,
};

use crate::{
    imports::slice,
    scene::{not_found, vault},
    world::{
        ACME, ADMIN, Done, EVE, MIA, NOW, OLGA, OTHER, PUBLIC_KEY, SERVICE, UMA, World,
        member as row, refusal,
    },
};

/// Wrapped for a person (type 4); what is in it is nobody's business here.
fn for_a_person() -> String {
    format!("4.{}", "A".repeat(342) + "==")
}

fn may(org: &OrganisationCtx) -> Allowed<'_, RotateKey> {
    org.may::<RotateKey>().expect("the right")
}

/// A rotation as a browser does it.
struct Browser {
    old: SymmetricKey,
    new: SymmetricKey,
    /// The new key as it is put aside.
    kept: String,
}

impl Browser {
    fn of(world: &World) -> Self {
        let mut rng = random::system();
        let old = world.key.clone();
        Self {
            kept: old.encrypt("for the one who begins", &mut rng).to_string(),
            new: SymmetricKey::make(&mut rng),
            old,
        }
    }

    fn form(&self, under: i32) -> RotationForm {
        let mut rng = random::system();
        RotationForm {
            under: KeyNumber(under),
            key: self.kept.clone(),
            public_key: public_key(),
            private_key: self.new.encrypt("private", &mut rng).to_string(),
        }
    }

    fn wrap(&self, piece: &Unwrapped) -> Rewrapped {
        let mut rng = random::system();
        match piece.target {
            Target::Item(_) => Rewrapped {
                target: piece.target,
                was: piece.was.clone(),
                now: item::rewrap_key(&self.old, &self.new, &piece.was, &mut rng)
                    .expect("it lies under the old key")
                    .to_string(),
            },
            Target::Collection(_) => {
                let name = self.old.decrypt_str(&piece.was);
                let name = name.expect("it lies under the old key");
                Rewrapped {
                    target: piece.target,
                    was: piece.was.clone(),
                    now: self.new.encrypt(&name, &mut rng).to_string(),
                }
            }
            Target::Member(_) | Target::Staff(_) => {
                assert_eq!(piece.was, PUBLIC_KEY);
                Rewrapped {
                    target: piece.target,
                    was: piece.was.clone(),
                    now: for_a_person(),
                }
            }
            Target::Recovery(_) => Rewrapped {
                target: piece.target,
                was: piece.was.clone(),
                now: for_a_person(),
            },
            Target::Provider => Rewrapped {
                target: piece.target,
                was: String::new(),
                now: self.old.encrypt("for the provider", &mut rng).to_string(),
            },
        }
    }

    /// Until nothing is left; gives what was done.
    async fn all(&self, org: &OrganisationCtx) -> Result<Vec<Target>, Error> {
        let (mut done, mut after) = (Vec::new(), None);
        loop {
            let left = rotation::left(&may(org), &self.kept, after).await?;
            if left.is_empty() {
                return Ok(done);
            }
            let parts: Vec<Rewrapped> = left.iter().map(|piece| self.wrap(piece)).collect();
            rotation::put(&may(org), &self.kept, &parts).await?;
            for piece in left {
                if let Target::Item(id) = piece.target {
                    after = Some(id);
                }
                done.push(piece.target);
            }
        }
    }
}

fn public_key() -> String {
    // The form is what is looked at: RSA 2048 as SPKI.
    let mut spki = vec![
        0x30, 0x82, 0x01, 0x22, 0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01,
        0x01, 0x01, 0x05, 0x00, 0x03, 0x82, 0x01, 0x0f, 0x00, 0x30, 0x82, 0x01, 0x0a, 0x02, 0x82,
        0x01, 0x01, 0x00,
    ];
    spki.extend([0xc5; 256]);
    spki.extend([0x02, 0x03, 0x01, 0x00, 0x01]);
    Base64::encode_string(&spki)
}

fn conflict<T: std::fmt::Debug>(result: Result<T, Error>) -> String {
    match refusal(result) {
        AppError::Conflict { code } => code.to_string(),
        other => panic!("a conflict is expected: {other:?}"),
    }
}

#[tokio::test]
async fn the_old_key_opens_nothing_new_and_brings_nothing_in() -> Done {
    let world = World::new().await;
    let sales = world.collection("Sales").await;
    let one = world.item("One", &[sales]).await;
    let trashed = world.item("Two", &[]).await;
    let leaver = world.acme(OLGA).await;
    let leaver = leaver.may::<ManageMembers>()?;
    member::revoke(&leaver, row(UMA)).await?;
    let admin = world.acme(ADMIN).await;
    items::trash(&vault(&admin), &[trashed]).await?;
    let before = rotation::state(&may(&admin)).await?;
    assert_eq!(
        (before.number, before.left, before.total),
        (KeyNumber(1), 1, 6)
    );
    assert_eq!(before.leavers.len(), 1);

    for person in [MIA, OLGA] {
        world.left(person).await?;
    }
    let browser = Browser::of(&world);
    rotation::begin(&may(&admin), &browser.form(1)).await?;
    let done = browser.all(&admin).await?;
    assert_eq!(
        done.len(),
        8,
        "two items, one collection, Olga, Mia, their recovery, and the provider"
    );
    // Nothing has changed yet.
    assert_eq!(world.recovery_key(MIA).await?.as_deref(), Some("4.left"));
    let olga = world.acme(OLGA).await;
    let now = items::list(&vault(&olga), None).await?;
    assert!(item::open_key(&browser.old, Some(&now.items[0].key)).is_ok());
    let kept = account::of_organisation(&olga).await?;

    assert_eq!(
        rotation::finish(&may(&admin), &browser.kept).await?,
        KeyNumber(2)
    );
    assert_eq!(world.events(EventKind::KeyRotated).await, 1);
    let fresh = world.acme(OLGA).await;
    let now = items::list(&vault(&fresh), None).await?;
    assert_eq!(now.items.len(), 2);
    for sealed in &now.items {
        assert!(item::open_key(&browser.new, Some(&sealed.key)).is_ok());
        assert!(item::open_key(&browser.old, Some(&sealed.key)).is_err());
    }
    let names = collection::list(&vault(&fresh)).await?;
    assert_eq!(
        browser.new.decrypt_str(&names[0].name).as_deref(),
        Ok("Sales")
    );
    let key = account::of_organisation(&fresh).await?;
    assert_ne!(key, kept);
    assert_eq!(key.number, KeyNumber(2));
    assert_eq!(
        key.key,
        OrganisationKey::Member {
            wrapped: for_a_person()
        }
    );
    assert_eq!(world.recovery_key(MIA).await?, Some(for_a_person()));
    assert_eq!(world.recovery_key(UMA).await?, None);
    let key = account::of_organisation(&world.acme(SERVICE).await).await?;
    assert!(matches!(key.key, OrganisationKey::Provider { .. }));
    let after = rotation::state(&may(&fresh)).await?;
    assert_eq!(
        (after.number, after.left, after.running),
        (KeyNumber(2), 0, None)
    );

    world.offer(true, false).await?;
    // Whoever was let in before it brings nothing in: neither by what was looked up, nor by saying so.
    for stale in [olga, admin] {
        let number = KeyNumber(1);
        assert_eq!(
            conflict(account::of_organisation(&stale).await),
            "key-rotated"
        );
        let new = world.login("New", "secret", &[sales]);
        let create = stale.may::<CreateCollections>()?;
        let name = world.seal("Other");
        assert_eq!(
            conflict(items::create(&vault(&stale), &new).await),
            "key-rotated"
        );
        let part = slice(0, vec![new]);
        assert_eq!(
            conflict(items::import(&vault(&stale), &part).await),
            "key-rotated"
        );
        assert_eq!(
            conflict(collection::create(&create, &name).await),
            "key-rotated"
        );
        let set = domain::access::CollectionSet {
            collections: vec![name],
            groups: Vec::new(),
            grants: Vec::new(),
        };
        assert_eq!(
            conflict(collection::create_set(&create, &set).await),
            "key-rotated"
        );
        let renamed = world
            .rename(&vault(&stale), sales, &world.seal("Other"))
            .await;
        assert_eq!(conflict(renamed), "key-rotated");
        let form = ConfirmForm {
            key: for_a_person(),
            public_key: PUBLIC_KEY.to_owned(),
            compared: true,
        };
        let confirm = stale.may::<ManageMembers>()?;
        let confirmed = member::confirm(&confirm, row(crate::world::IVO), form).await;
        assert_eq!(conflict(confirmed), "key-rotated");
        let recover = stale.may::<RecoverAccounts>()?;
        assert_eq!(
            conflict(recovery::details(&recover, row(MIA)).await),
            "key-rotated"
        );
        let said = fresh.clone().sealed_under(number);
        assert_eq!(said.err(), Some(AppError::conflict("key-rotated")));
    }
    // Nor is a wrapped key handed out that goes with another pair, and nothing says that one was.
    assert_eq!(world.events(EventKind::RecoveryKeyRead).await, 0);
    // What lies under an item's own key goes on.
    let was = items::get(&vault(&fresh), one).await?;
    let change = domain::item::ItemChange {
        id: one,
        revised_at: was.revised_at,
        data: was.data,
    };
    items::update(&vault(&fresh), &change).await?;
    // Whoever comes back has no copy, and is confirmed anew.
    let proof = fresh.may::<ManageMembers>()?;
    member::restore(&proof, row(UMA)).await?;
    not_found(world.at(UMA, ACME).await);
    Ok(())
}

#[tokio::test]
async fn whoever_is_let_in_again_after_it_is_asked_again_to_take_part_in_recovery() -> Done {
    let world = World::new().await;
    world.offer(true, true).await?;
    world.left(UMA).await?;
    let enrol = async || {
        let uma = world.acme(UMA).await;
        let head = service::vault::head(&vault(&uma)).await?;
        Ok::<_, Error>(head.enrol)
    };
    assert!(!enrol().await?, "she takes part");
    let olga = world.acme(OLGA).await;
    member::revoke(&olga.may::<ManageMembers>()?, row(UMA)).await?;
    let browser = Browser::of(&world);
    rotation::begin(&may(&olga), &browser.form(1)).await?;
    browser.all(&olga).await?;
    rotation::finish(&may(&olga), &browser.kept).await?;

    // What she left lay under the old key: it went with it.
    let olga = world.acme(OLGA).await;
    member::restore(&olga.may::<ManageMembers>()?, row(UMA)).await?;
    let mut tx = world.store.begin().await?;
    let (scope, key) = (world.scope(ACME), for_a_person());
    let confirmed = tx
        .members()
        .confirm(scope, row(UMA), &key, &token_hash("public"), NOW)
        .await?;
    assert!(confirmed);
    tx.save().await?;
    assert_eq!(world.recovery_key(UMA).await?, None);
    assert!(enrol().await?, "the vault asks as it did the first time");

    // And her yes needs no password, as it did not then.
    let form = EnrolForm {
        under: KeyNumber(2),
        key,
        authentication_hash: None,
    };
    let uma = world.acme(UMA).await;
    recovery::enrol(&vault(&uma), form).await?;
    assert!(!enrol().await?);
    assert_eq!(world.recovery_key(UMA).await?, Some(for_a_person()));
    Ok(())
}

#[tokio::test]
async fn what_comes_meanwhile_is_taken_along() -> Done {
    let world = World::new().await;
    let sales = world.collection("Sales").await;
    world.item("One", &[sales]).await;
    let olga = world.acme(OLGA).await;
    let browser = Browser::of(&world);
    rotation::begin(&may(&olga), &browser.form(1)).await?;
    assert_eq!(
        conflict(rotation::finish(&may(&olga), &browser.kept).await),
        "rotation-not-whole"
    );
    browser.all(&olga).await?;
    // A new item, another name, one who goes.
    let new = world.item("Two", &[]).await;
    world
        .rename(&vault(&olga), sales, &world.seal("Sales/NL"))
        .await?;
    let manage = olga.may::<ManageMembers>()?;
    member::remove(&manage, row(MIA)).await?;
    assert_eq!(
        conflict(rotation::finish(&may(&olga), &browser.kept).await),
        "rotation-not-whole"
    );
    let left = browser.all(&olga).await?;
    assert_eq!(left, [Target::Item(new), Target::Collection(sales)]);
    // What is not the organisation's takes no place, and is not even put aside.
    let foreign = world.collection_by(EVE, OTHER, "Foreign").await;
    let done = async || {
        let running = rotation::state(&may(&olga)).await?.running;
        Ok::<_, Error>(running.map(|running| running.done))
    };
    let before = done().await?;
    let part = Rewrapped {
        target: Target::Collection(foreign),
        was: world.seal("x"),
        now: world.seal("y"),
    };
    rotation::put(&may(&olga), &browser.kept, &[part]).await?;
    assert_eq!(done().await?, before);
    rotation::finish(&may(&olga), &browser.kept).await?;
    let eve = world.at(EVE, OTHER).await?;
    let names = collection::list(&vault(&eve)).await?;
    assert_eq!(
        world.key.decrypt_str(&names[0].name).as_deref(),
        Ok("Foreign")
    );
    let olga = world.acme(OLGA).await;
    let names = collection::list(&vault(&olga)).await?;
    assert_eq!(
        browser.new.decrypt_str(&names[0].name).as_deref(),
        Ok("Sales/NL")
    );
    Ok(())
}

#[tokio::test]
async fn the_key_that_an_owner_makes_is_handed_over_to_the_provider() -> Done {
    let world = World::new().await;
    let olga = world.acme(OLGA).await;
    let browser = Browser::of(&world);
    rotation::begin(&may(&olga), &browser.form(1)).await?;
    let done = browser.all(&olga).await?;
    let staff = done.iter().filter(|one| matches!(one, Target::Staff(_)));
    assert_eq!(
        (staff.count(), done.contains(&Target::Provider)),
        (2, false)
    );
    rotation::finish(&may(&olga), &browser.kept).await?;
    let admin = world.acme(ADMIN).await;
    let key = account::of_organisation(&admin).await?;
    let handed = |key: &OrganisationKey| matches!(key, OrganisationKey::HandedOver { .. });
    assert!(handed(&key.key), "{key:?}");
    let sealed = world.seal("under the provider's key");
    // Neither a member nor an older number puts it there.
    let olga = world.acme(OLGA).await;
    not_found(rotation::take_over(&vault(&olga), key.number, &sealed).await);
    rotation::take_over(&vault(&admin), KeyNumber(1), &sealed).await?;
    assert!(handed(&account::of_organisation(&admin).await?.key));
    rotation::take_over(&vault(&admin), key.number, &sealed).await?;
    let colleague = world.acme(SERVICE).await;
    for person in [&admin, &colleague] {
        let OrganisationKey::Provider { wrapped, .. } = account::of_organisation(person).await?.key
        else {
            panic!("it lies under the provider's key");
        };
        assert_eq!(wrapped, sealed);
    }
    // The second one is late and changes nothing.
    rotation::take_over(&vault(&colleague), key.number, &world.seal("other")).await?;
    let again = account::of_organisation(&colleague).await?;
    assert!(matches!(again.key, OrganisationKey::Provider { wrapped, .. } if wrapped == sealed));
    Ok(())
}

#[tokio::test]
async fn staff_that_is_a_member_too_takes_the_key_over_for_the_others() -> Done {
    let world = World::new().await;
    let (owner, confirmed) = (OrganisationRole::Owner, MemberStatus::Confirmed);
    world.join(ADMIN, owner, confirmed).await?;
    let olga = world.acme(OLGA).await;
    let browser = Browser::of(&world);
    rotation::begin(&may(&olga), &browser.form(1)).await?;
    browser.all(&olga).await?;
    rotation::finish(&may(&olga), &browser.kept).await?;
    let admin = world.acme(ADMIN).await;
    let key = account::of_organisation(&admin).await?;
    assert!(
        matches!(key.key, OrganisationKey::HandedOver { .. }),
        "{key:?}"
    );
    let sealed = world.seal("under the provider's key");
    rotation::take_over(&vault(&admin), key.number, &sealed).await?;
    let key = account::of_organisation(&admin).await?;
    assert!(matches!(key.key, OrganisationKey::Member { .. }), "{key:?}");
    let key = account::of_organisation(&world.acme(SERVICE).await).await?;
    assert!(
        matches!(key.key, OrganisationKey::Provider { .. }),
        "{key:?}"
    );
    Ok(())
}

#[tokio::test]
async fn one_person_does_it_and_may_stop_or_begin_anew() -> Done {
    let world = World::new().await;
    world.item("One", &[]).await;
    let (olga, admin) = (world.acme(OLGA).await, world.acme(ADMIN).await);
    let browser = Browser::of(&world);
    assert_eq!(
        conflict(rotation::left(&may(&olga), &browser.kept, None).await),
        "no-rotation"
    );
    assert_eq!(
        conflict(rotation::begin(&may(&olga), &browser.form(2)).await),
        "key-rotated"
    );
    rotation::begin(&may(&olga), &browser.form(1)).await?;
    let left = rotation::left(&may(&olga), &browser.kept, None).await?;
    let parts: Vec<Rewrapped> = left
        .iter()
        .take(2)
        .map(|piece| browser.wrap(piece))
        .collect();
    rotation::put(&may(&olga), &browser.kept, &parts).await?;
    // It goes on where it was, in another tab for instance; not with somebody else.
    let state = rotation::state(&may(&world.acme(OLGA).await)).await?;
    let running = state.running.expect("it runs");
    assert!(running.mine && running.done == 2);
    let kept = rotation::key(&may(&olga)).await?;
    assert_eq!(
        browser.old.decrypt_str(&kept).as_deref(),
        Ok("for the one who begins")
    );
    let theirs = rotation::state(&may(&admin))
        .await?
        .running
        .expect("it runs");
    assert_eq!((theirs.mine, theirs.done), (false, 2));
    let other = Browser::of(&world);
    for refused in [
        conflict(rotation::begin(&may(&admin), &other.form(1)).await),
        conflict(rotation::left(&may(&admin), &browser.kept, None).await),
        conflict(rotation::put(&may(&admin), &browser.kept, &parts).await),
        conflict(rotation::finish(&may(&admin), &browser.kept).await),
        conflict(rotation::key(&may(&admin)).await),
    ] {
        assert_eq!(refused, "rotation-elsewhere");
    }
    // An older page of the same person throws nothing away either; who stops it does, and may begin anew.
    assert_eq!(
        conflict(rotation::begin(&may(&olga), &other.form(1)).await),
        "rotation-under-way"
    );
    let same = rotation::state(&may(&olga)).await?.running;
    assert!(same.is_some_and(|running| running.mine && running.done == 2));
    rotation::cancel(&may(&olga)).await?;
    rotation::begin(&may(&olga), &other.form(1)).await?;
    let again = rotation::left(&may(&olga), &other.kept, None).await?;
    assert_eq!(again.len(), left.len());
    // A tab that slept still has the key of before: nothing of what it wrapped comes into this one.
    for late in [
        conflict(rotation::put(&may(&olga), &browser.kept, &parts).await),
        conflict(rotation::finish(&may(&olga), &browser.kept).await),
        conflict(rotation::left(&may(&olga), &browser.kept, None).await),
        conflict(rotation::private_key(&may(&olga), &browser.kept).await),
    ] {
        assert_eq!(late, "rotation-elsewhere");
    }
    let again = rotation::left(&may(&olga), &other.kept, None).await?;
    assert_eq!(again.len(), left.len());
    rotation::cancel(&may(&admin)).await?;
    assert_eq!(
        conflict(rotation::finish(&may(&olga), &browser.kept).await),
        "no-rotation"
    );
    assert_eq!(rotation::state(&may(&olga)).await?.number, KeyNumber(1));
    Ok(())
}

#[tokio::test]
async fn only_owners_and_staff_and_only_for_keys_that_were_confirmed() -> Done {
    let world = World::new().await;
    for role in [OrganisationRole::User, OrganisationRole::Admin] {
        world.set_role(MIA, role).await;
        let mia = world.acme(MIA).await;
        not_found(mia.may::<RotateKey>().map(drop).map_err(Error::from));
    }
    not_found(world.at(EVE, ACME).await);
    let olga = world.acme(OLGA).await;
    let browser = Browser::of(&world);
    let bad = RotationForm {
        public_key: "none".to_owned(),
        key: "plain".to_owned(),
        ..browser.form(1)
    };
    assert!(
        matches!(refusal(rotation::begin(&may(&olga), &bad).await), AppError::Invalid(wrong) if wrong.len() == 2)
    );
    rotation::begin(&may(&olga), &browser.form(1)).await?;
    browser.all(&olga).await?;
    world
        .run(format!(
            "UPDATE users SET public_key = 'b3RoZXI=' WHERE email = '{}'",
            crate::world::email(MIA)
        ))
        .await;
    let state = rotation::state(&may(&olga)).await?;
    assert_eq!(state.strangers, [crate::world::email(MIA)]);
    assert_eq!(
        conflict(rotation::finish(&may(&olga), &browser.kept).await),
        "rotation-strangers"
    );
    assert_eq!(
        conflict(rotation::begin(&may(&olga), &browser.form(1)).await),
        "rotation-strangers"
    );
    Ok(())
}
