//! Whatever access rows exist, what a person can read equals the plain model of DOMAIN 1.4 and 2.10.

mod case;
mod plain;
mod types;
mod write;

use domain::{AppError, CollectionId, OrganisationId, role::MemberStatus};
use proptest::{
    prelude::*,
    test_runner::{Config, TestCaseError, TestRunner},
};
use service::{
    Allowed, Ctx,
    authz::OpenVault,
    random::{SystemRandom, uuid},
};

use self::types::{Asker, Plain, Rights, Rows, Seen};
use crate::world::{ADMIN, NOW, SERVICE, World, refusal};

/// Organisations, unless `PROPTEST_CASES` asks for more.
const CASES: u32 = 2_000;
/// So many times fewer on PostgreSQL: it is the same text that both are asked.
const FEWER: u32 = 5;

type Case = Result<(), TestCaseError>;

#[test]
fn what_is_read_is_what_the_plain_model_says() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let cases = Config::default().cases.max(CASES);
    let world = runtime.block_on(World::new());
    holds(&runtime, &world, cases);
    let name = format!("portaal_model_{}", uuid(&SystemRandom, NOW).simple());
    let scratch = runtime.block_on(store::contract::scratch(&name));
    if let Some(url) = scratch.expect("a database of its own") {
        let folder = tempfile::tempdir().expect("a folder");
        let world = runtime.block_on(World::on(&url, folder));
        holds(&runtime, &world, cases / FEWER);
        runtime.block_on(world.store.close());
        let dropped = runtime.block_on(store::contract::drop_scratch(&name));
        dropped.expect("it is gone");
    }
}

fn holds(runtime: &tokio::runtime::Runtime, world: &World, cases: u32) {
    let mut runner = TestRunner::new(Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    });
    let result = runner.run(&case::shape(), |shape| {
        let (id, number, plain) = shape.plain();
        runtime.block_on(async {
            let written = write::write(world, id, number, &plain).await;
            written.expect("the organisation is written");
            check(world, id, &plain).await
        })
    });
    result.expect("the model holds");
}

async fn check(world: &World, id: OrganisationId, plain: &Plain) -> Case {
    for member in &plain.members {
        let cx = world.cx(member.person).await;
        if member.person == ADMIN {
            // Provider user and member at once: owner-equal, whatever the membership.
            as_asker(&cx, id, plain, Asker::Staff).await?;
        } else if member.status == MemberStatus::Confirmed {
            as_asker(&cx, id, plain, Asker::Member(member)).await?;
        } else {
            prop_assert_eq!(refusal(cx.organisation(id).await), AppError::NotFound);
        }
    }
    let cx = world.cx(SERVICE).await;
    let org = cx.organisation(id).await.expect("staff stands there");
    let head = service::vault::head(&org.may::<OpenVault>().expect("the right")).await;
    let count = head.expect("a head").items;
    prop_assert_eq!(usize::try_from(count).ok(), Some(plain.items.len()));
    Ok(())
}

async fn as_asker(cx: &Ctx, id: OrganisationId, plain: &Plain, who: Asker<'_>) -> Case {
    let org = cx.organisation(id).await.expect("a place");
    let proof = org.may::<OpenVault>().expect("the right");
    items(&proof, plain, who).await?;
    let listed = service::collection::list(&proof).await.expect("a list");
    let listed: Vec<(CollectionId, Rights)> = listed
        .into_iter()
        .map(|c| {
            let rights = Rights {
                view_items: c.view_items,
                view_password: c.view_password,
                edit: c.edit,
                manage: c.manage,
                delete: c.delete,
            };
            (c.id, rights)
        })
        .collect();
    let ids = plain.collections.iter().copied();
    let read = ids.filter_map(|c| Some((c, plain.collection(who, c)?)));
    prop_assert_eq!(listed, read.collect::<Vec<_>>(), "collections of {:?}", who);
    for collection in &plain.collections {
        let rows = match service::collection::grants(&proof, *collection).await {
            Ok(grants) => Some(Rows {
                members: grants.members.iter().map(|m| (m.id, m.access)).collect(),
                groups: grants.groups.iter().map(|g| (g.id, g.access)).collect(),
                change_members: grants.change_members,
                change_groups: grants.change_groups,
            }),
            refused => {
                prop_assert_eq!(refusal(refused), AppError::NotFound);
                None
            }
        };
        let expected = plain.grants(who, *collection);
        prop_assert_eq!(rows, expected, "rows of {} for {:?}", collection, who);
    }
    let head = service::vault::head(&proof).await.expect("a head");
    prop_assert_eq!(head.see_all, plain.sees_all(who));
    prop_assert_eq!(head.create_collections, plain.creates(who));
    let seen = plain.items.iter().filter_map(|i| plain.item(who, i));
    prop_assert_eq!(usize::try_from(head.items).ok(), Some(seen.count()));
    Ok(())
}

async fn items(proof: &Allowed<'_, OpenVault>, plain: &Plain, who: Asker<'_>) -> Case {
    let seen = |item: &domain::item::SealedItem| Seen {
        collections: item.collections.clone(),
        edit: item.edit,
        delete: item.delete,
        view_password: item.view_password,
    };
    let page = service::item::list(proof, None).await.expect("a page");
    let listed: Vec<_> = page.items.iter().map(|i| (i.id, seen(i))).collect();
    let all = plain.items.iter();
    let read: Vec<_> = all
        .filter_map(|i| Some((i.id, plain.item(who, i)?)))
        .collect();
    prop_assert_eq!(&listed, &read, "items of {:?}", who);
    for item in &plain.items {
        match service::item::get(proof, item.id).await {
            Ok(got) => prop_assert_eq!(Some(seen(&got)), plain.item(who, item)),
            refused => {
                prop_assert_eq!(refusal(refused), AppError::NotFound);
                prop_assert_eq!(None, plain.item(who, item), "{} for {:?}", item.id, who);
            }
        }
    }
    Ok(())
}
