//! Who stands where: the way to every tenant's rows.

use domain::{OrganisationRole, ProviderRole, custom::CustomPermissions, permission::Standing};
use store::Store;

use crate::{
    Outcome,
    world::{
        ALICE, BOB, EVE, MIA, OLGA, member, of_organisation, of_provider, organisation, provider,
        provider_member, user,
    },
};

pub(crate) async fn story(store: &Store) -> Outcome {
    let mut reader = store.reader().await?;
    let mut access = reader.access();
    let alice = access.provider(ALICE, provider(1)).await?.expect("stands");
    assert_eq!(
        (alice.role, alice.require_two_step),
        (ProviderRole::Admin, true)
    );
    assert_eq!(alice.scope, of_provider(1));
    let bob = access.provider(BOB, provider(1)).await?.expect("stands");
    assert_eq!(bob.role, ProviderRole::ServiceUser);
    for (who, what) in [(EVE, 1), (ALICE, 2), (OLGA, 1), (user(77), 1), (ALICE, 99)] {
        assert!(access.provider(who, provider(what)).await?.is_none());
    }

    for (who, standing) in [
        (ALICE, Standing::Provider(ProviderRole::Admin)),
        (BOB, Standing::Provider(ProviderRole::ServiceUser)),
        (
            OLGA,
            Standing::Member(OrganisationRole::Owner, CustomPermissions::NONE),
        ),
        (
            MIA,
            Standing::Member(OrganisationRole::User, CustomPermissions::NONE),
        ),
    ] {
        let found = access.organisation(who, organisation(1)).await?;
        let found = found.expect("stands");
        assert_eq!(found.standing, standing);
        assert_eq!(found.scope, of_organisation(1));
        assert_eq!(found.provider, Some(provider(1)));
    }
    for (who, what) in [(EVE, 1), (ALICE, 2), (OLGA, 2), (user(77), 1), (ALICE, 99)] {
        assert!(
            access
                .organisation(who, organisation(what))
                .await?
                .is_none()
        );
    }

    let (one, two) = (of_provider(1), of_provider(2));
    assert!(access.client(one, organisation(1)).await?.is_some());
    assert!(access.client(two, organisation(1)).await?.is_none());
    assert!(access.client(one, organisation(2)).await?.is_none());
    let providers = access.providers_of(ALICE).await?;
    assert_eq!(
        providers.iter().map(|p| p.id).collect::<Vec<_>>(),
        [provider(1)]
    );
    assert!(access.providers_of(OLGA).await?.is_empty());
    let organisations = access.organisations_of(OLGA).await?;
    assert_eq!(
        organisations.iter().map(|o| o.id).collect::<Vec<_>>(),
        [organisation(1)]
    );
    assert!(
        access.organisations_of(ALICE).await?.is_empty(),
        "staff are no members"
    );
    Ok(())
}

/// Wrapped keys go only to those who are confirmed, and only from their own tenant.
pub(crate) async fn keys(store: &Store) -> Outcome {
    let mut reader = store.reader().await?;
    let mut keys = reader.keys();
    let (one, two) = (of_provider(1), of_provider(2));
    assert_eq!(
        keys.of_provider(one, provider_member(1)).await?.as_deref(),
        Some("4.key for 1")
    );
    assert_eq!(keys.of_provider(two, provider_member(1)).await?, None);
    let (acme, other) = (of_organisation(1), of_organisation(2));
    assert_eq!(
        keys.of_member(acme, member(2)).await?.as_deref(),
        Some("4.key")
    );
    assert_eq!(keys.of_member(other, member(2)).await?, None);
    assert_eq!(
        keys.of_member(other, member(7)).await?,
        None,
        "invited, not confirmed"
    );
    assert_eq!(
        keys.of_client(acme).await?.as_deref(),
        Some("2.key of Acme")
    );
    assert_eq!(keys.of_client(of_organisation(99)).await?, None);
    Ok(())
}
