//! A made-up organisation in the database.

use domain::{
    OrganisationId, ProviderId,
    item::ItemKind,
    role::{MemberStatus, RevocationReason},
};
use store::{
    OrganisationScope, System, Tx,
    model::{ItemInsert, NewMember},
};
use uuid::Uuid;

use super::types::{Member, Plain};
use crate::world::{Done, NOW, World, email, new_client, user};

/// Writes everything, as a client of the first provider.
pub(super) async fn write(world: &World, id: OrganisationId, number: u32, plain: &Plain) -> Done {
    let scope = world.scope(id);
    let provider = System::because("a test").provider(ProviderId(Uuid::from_u128(0x31)));
    let mut tx = world.store.begin().await?;
    let client = new_client(id, u128::from(number) << 32);
    tx.organisations().insert_client(provider, &client).await?;
    tx.organisations()
        .set_rules(scope, plain.rules, NOW)
        .await?;
    for member in &plain.members {
        join(&mut tx, scope, member).await?;
    }
    for group in &plain.groups {
        tx.groups().insert(scope, group.id, "Group", NOW).await?;
        for member in &group.members {
            tx.groups().add_member(scope, group.id, *member).await?;
        }
    }
    for collection in &plain.collections {
        tx.collections()
            .insert(scope, *collection, "2.name", NOW)
            .await?;
    }
    for (collection, member, access) in &plain.member_rows {
        tx.collections()
            .grant(scope, *collection, *member, *access)
            .await?;
    }
    for (collection, group, access) in &plain.group_rows {
        tx.collections()
            .grant_group(scope, *collection, *group, *access)
            .await?;
    }
    for item in &plain.items {
        let new = ItemInsert {
            id: item.id,
            kind: ItemKind::Login,
            key: "2.key",
            data: "{}",
            created_at: NOW,
            at: NOW,
        };
        tx.items().insert(scope, &new).await?;
        for collection in &item.collections {
            tx.items().link(scope, item.id, *collection).await?;
        }
    }
    tx.save().await?;
    Ok(())
}

async fn join(tx: &mut Tx, scope: OrganisationScope, member: &Member) -> Done {
    let new = NewMember {
        id: member.id,
        email: email(member.person),
        role: member.role,
        permissions: member.permissions,
        at: NOW,
    };
    let mut members = tx.members();
    members.insert(scope, &new).await?;
    if member.status == MemberStatus::Invited {
        return Ok(());
    }
    let person = user(member.person);
    members.accept(scope, member.id, person, NOW).await?;
    if member.status == MemberStatus::Accepted {
        return Ok(());
    }
    members
        .confirm(scope, member.id, "4.key", &[1], NOW)
        .await?;
    if member.status == MemberStatus::Revoked {
        let why = Some(RevocationReason::Manual);
        members
            .set_status(scope, member.id, member.status, why, NOW)
            .await?;
    }
    Ok(())
}
