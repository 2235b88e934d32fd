//! The key of an organisation, who had it, and the new one that is on its way.

use domain::{
    CollectionId, Email, ItemId, KeyNumber, MemberId, Millis, ProviderMemberId, UserId,
    rotation::{Leaver, Rewrapped, RotationForm, Target, Unwrapped},
};
use sqlx::FromRow;

use super::Conn;
use crate::{
    error::Result,
    model::{KeyHolder, KeyRow, Rotation},
    scope::OrganisationScope,
};

/// `$1` the organisation, `$2` the kind, `$3` the target, `$4` what it was, `$5` what it becomes.
macro_rules! put_if {
    ($there:literal) => {
        concat!(
            "INSERT INTO rotation_parts (organisation_id, kind, target, was, now) \
             SELECT $1, $2, $3, $4, $5 WHERE EXISTS (",
            $there,
            ") ON CONFLICT (organisation_id, kind, target) DO UPDATE SET was = $4, now = $5"
        )
    };
}

pub(crate) async fn key(conn: &mut Conn, scope: OrganisationScope) -> Result<Option<KeyRow>> {
    let row: Option<(i32, Millis)> =
        sqlx::query_as("SELECT key_number, key_made_at FROM organisations WHERE id = $1")
            .bind(scope.0)
            .fetch_optional(conn)
            .await?;
    Ok(row.map(|(number, made_at)| KeyRow {
        number: KeyNumber(number),
        made_at,
    }))
}

pub(crate) async fn leavers(
    conn: &mut Conn,
    scope: OrganisationScope,
    limit: i64,
) -> Result<Vec<Leaver>> {
    let rows: Vec<(Email, Millis)> = sqlx::query_as(
        "SELECT u.email, l.left_at FROM leavers l JOIN users u ON u.id = l.user_id \
         WHERE l.organisation_id = $1 ORDER BY l.left_at DESC, u.email LIMIT $2",
    )
    .bind(scope.0)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|(email, at)| Leaver { email, at })
        .collect())
}

pub(crate) async fn count_leavers(conn: &mut Conn, scope: OrganisationScope) -> Result<i64> {
    Ok(
        sqlx::query_scalar("SELECT COUNT(*) FROM leavers WHERE organisation_id = $1")
            .bind(scope.0)
            .fetch_one(conn)
            .await?,
    )
}

pub(crate) async fn running(conn: &mut Conn, scope: OrganisationScope) -> Result<Option<Rotation>> {
    Ok(sqlx::query_as(
        "SELECT r.user_id, u.email, r.as_staff, r.new_key, r.public_key, r.private_key, r.started_at \
         FROM rotations r JOIN users u ON u.id = r.user_id WHERE r.organisation_id = $1",
    )
    .bind(scope.0)
    .fetch_optional(conn)
    .await?)
}

pub(crate) async fn done(conn: &mut Conn, scope: OrganisationScope) -> Result<i64> {
    Ok(
        sqlx::query_scalar("SELECT COUNT(*) FROM rotation_parts WHERE organisation_id = $1")
            .bind(scope.0)
            .fetch_one(conn)
            .await?,
    )
}

#[derive(FromRow)]
struct HolderRow<Id> {
    id: Id,
    email: Email,
    public_key: String,
    pinned_key_hash: Option<Vec<u8>>,
}

impl<Id> HolderRow<Id> {
    fn into(self, target: impl FnOnce(Id) -> Target) -> KeyHolder {
        KeyHolder {
            target: target(self.id),
            email: self.email,
            public_key: self.public_key,
            pinned: self.pinned_key_hash,
        }
    }
}

/// Confirmed members, then the staff of the provider; each has the key or what opens it.
pub(crate) async fn holders(conn: &mut Conn, scope: OrganisationScope) -> Result<Vec<KeyHolder>> {
    let members: Vec<HolderRow<MemberId>> = sqlx::query_as(
        "SELECT m.id, u.email, u.public_key, m.pinned_key_hash FROM members m JOIN users u ON u.id = m.user_id \
         WHERE m.organisation_id = $1 AND m.status = 2 ORDER BY m.id",
    )
    .bind(scope.0)
    .fetch_all(&mut *conn)
    .await?;
    let staff: Vec<HolderRow<ProviderMemberId>> = sqlx::query_as(
        "SELECT s.id, u.email, u.public_key, s.pinned_key_hash FROM organisations o \
         JOIN provider_members s ON s.provider_id = o.provider_id AND s.status = 2 \
         JOIN users u ON u.id = s.user_id WHERE o.id = $1 ORDER BY s.id",
    )
    .bind(scope.0)
    .fetch_all(conn)
    .await?;
    let members = members.into_iter().map(|row| row.into(Target::Member));
    let staff = staff.into_iter().map(|row| row.into(Target::Staff));
    Ok(members.chain(staff).collect())
}

/// Items behind `after` whose key is not wrapped anew, or was made from another one than it has now.
pub(crate) async fn items_left(
    conn: &mut Conn,
    scope: OrganisationScope,
    after: ItemId,
    limit: i64,
) -> Result<Vec<Unwrapped>> {
    let rows: Vec<(ItemId, String)> = sqlx::query_as(
        "SELECT i.id, i.item_key FROM items i LEFT JOIN rotation_parts p \
         ON p.organisation_id = i.organisation_id AND p.kind = 0 AND p.target = i.id AND p.was = i.item_key \
         WHERE i.organisation_id = $1 AND i.id > $2 AND p.target IS NULL ORDER BY i.id LIMIT $3",
    )
    .bind(scope.0)
    .bind(after)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(unwrapped(rows, Target::Item))
}

pub(crate) async fn collections_left(
    conn: &mut Conn,
    scope: OrganisationScope,
    limit: i64,
) -> Result<Vec<Unwrapped>> {
    let rows: Vec<(CollectionId, String)> = sqlx::query_as(
        "SELECT c.id, c.name FROM collections c LEFT JOIN rotation_parts p \
         ON p.organisation_id = c.organisation_id AND p.kind = 1 AND p.target = c.id AND p.was = c.name \
         WHERE c.organisation_id = $1 AND p.target IS NULL ORDER BY c.id LIMIT $2",
    )
    .bind(scope.0)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(unwrapped(rows, Target::Collection))
}

pub(crate) async fn members_left(
    conn: &mut Conn,
    scope: OrganisationScope,
    limit: i64,
) -> Result<Vec<Unwrapped>> {
    let rows: Vec<(MemberId, String)> = sqlx::query_as(
        "SELECT m.id, u.public_key FROM members m JOIN users u ON u.id = m.user_id LEFT JOIN rotation_parts p \
         ON p.organisation_id = m.organisation_id AND p.kind = 2 AND p.target = m.id AND p.was = u.public_key \
         WHERE m.organisation_id = $1 AND m.status = 2 AND p.target IS NULL ORDER BY m.id LIMIT $2",
    )
    .bind(scope.0)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(unwrapped(rows, Target::Member))
}

pub(crate) async fn staff_left(
    conn: &mut Conn,
    scope: OrganisationScope,
    limit: i64,
) -> Result<Vec<Unwrapped>> {
    let rows: Vec<(ProviderMemberId, String)> = sqlx::query_as(
        "SELECT s.id, u.public_key FROM organisations o \
         JOIN provider_members s ON s.provider_id = o.provider_id AND s.status = 2 \
         JOIN users u ON u.id = s.user_id LEFT JOIN rotation_parts p \
         ON p.organisation_id = o.id AND p.kind = 4 AND p.target = s.id AND p.was = u.public_key \
         WHERE o.id = $1 AND p.target IS NULL ORDER BY s.id LIMIT $2",
    )
    .bind(scope.0)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(unwrapped(rows, Target::Staff))
}

pub(crate) async fn recoveries_left(
    conn: &mut Conn,
    scope: OrganisationScope,
    limit: i64,
) -> Result<Vec<Unwrapped>> {
    let rows: Vec<(MemberId, String)> = sqlx::query_as(
        "SELECT m.id, m.recovery_key FROM members m LEFT JOIN rotation_parts p \
         ON p.organisation_id = m.organisation_id AND p.kind = 5 AND p.target = m.id AND p.was = m.recovery_key \
         WHERE m.organisation_id = $1 AND m.status = 2 AND m.recovery_key IS NOT NULL AND p.target IS NULL \
         ORDER BY m.id LIMIT $2",
    )
    .bind(scope.0)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(unwrapped(rows, Target::Recovery))
}

pub(crate) async fn count_recoveries(conn: &mut Conn, scope: OrganisationScope) -> Result<i64> {
    Ok(sqlx::query_scalar(
        "SELECT COUNT(*) FROM members WHERE organisation_id = $1 AND status = 2 AND recovery_key IS NOT NULL",
    )
    .bind(scope.0)
    .fetch_one(conn)
    .await?)
}

/// The number of the key that the organisation has, and the pair of it: of one moment.
pub(crate) async fn pair(
    conn: &mut Conn,
    scope: OrganisationScope,
) -> Result<Option<(KeyNumber, String, String)>> {
    let row: Option<(i32, String, String)> = sqlx::query_as(
        "SELECT key_number, public_key, private_key FROM organisations WHERE id = $1",
    )
    .bind(scope.0)
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|(number, public, private)| (KeyNumber(number), public, private)))
}

fn unwrapped<Id>(rows: Vec<(Id, String)>, target: impl Fn(Id) -> Target) -> Vec<Unwrapped> {
    rows.into_iter()
        .map(|(id, was)| Unwrapped {
            target: target(id),
            was,
        })
        .collect()
}

/// What was wrapped anew for the provider.
pub(crate) async fn for_provider(
    conn: &mut Conn,
    scope: OrganisationScope,
) -> Result<Option<String>> {
    Ok(
        sqlx::query_scalar(
            "SELECT now FROM rotation_parts WHERE organisation_id = $1 AND kind = 3",
        )
        .bind(scope.0)
        .fetch_optional(conn)
        .await?,
    )
}

pub(crate) async fn begin(
    conn: &mut Conn,
    scope: OrganisationScope,
    user: UserId,
    as_staff: bool,
    form: &RotationForm,
    at: Millis,
) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO rotations (organisation_id, user_id, as_staff, new_key, public_key, private_key, started_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (organisation_id) DO NOTHING",
    )
    .bind(scope.0)
    .bind(user)
    .bind(as_staff)
    .bind(&form.key)
    .bind(&form.public_key)
    .bind(&form.private_key)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts a piece aside if what it belongs to is there to be wrapped anew; anything else is passed over.
pub(crate) async fn put(conn: &mut Conn, scope: OrganisationScope, part: &Rewrapped) -> Result<()> {
    let (kind, target) = part.target.parts();
    let statement = match part.target {
        Target::Item(_) => put_if!("SELECT 1 FROM items WHERE organisation_id = $1 AND id = $3"),
        Target::Collection(_) => {
            put_if!("SELECT 1 FROM collections WHERE organisation_id = $1 AND id = $3")
        }
        Target::Member(_) => {
            put_if!("SELECT 1 FROM members WHERE organisation_id = $1 AND id = $3 AND status = 2")
        }
        Target::Provider => {
            put_if!("SELECT 1 FROM organisations WHERE id = $1 AND provider_id IS NOT NULL")
        }
        Target::Staff(_) => put_if!(
            "SELECT 1 FROM organisations o JOIN provider_members s ON s.provider_id = o.provider_id \
             WHERE o.id = $1 AND s.id = $3 AND s.status = 2"
        ),
        Target::Recovery(_) => put_if!(
            "SELECT 1 FROM members WHERE organisation_id = $1 AND id = $3 AND status = 2 \
             AND recovery_key IS NOT NULL"
        ),
    };
    sqlx::query(statement)
        .bind(scope.0)
        .bind(kind)
        .bind(target)
        .bind(&part.was)
        .bind(&part.now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Forgets what is on its way; false when nothing is.
pub(crate) async fn end(conn: &mut Conn, scope: OrganisationScope) -> Result<bool> {
    let done = sqlx::query("DELETE FROM rotations WHERE organisation_id = $1")
        .bind(scope.0)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Everything that was put aside takes its place. Call only when nothing is left.
pub(crate) async fn apply(
    conn: &mut Conn,
    scope: OrganisationScope,
    rotation: &Rotation,
    for_provider: Option<String>,
    at: Millis,
) -> Result<()> {
    for statement in [
        "UPDATE items SET item_key = (SELECT p.now FROM rotation_parts p WHERE p.organisation_id = $1 \
         AND p.kind = 0 AND p.target = items.id) WHERE organisation_id = $1",
        "UPDATE collections SET name = (SELECT p.now FROM rotation_parts p WHERE p.organisation_id = $1 \
         AND p.kind = 1 AND p.target = collections.id) WHERE organisation_id = $1",
        // A revoked member's copy opens nothing any more: whoever comes back is confirmed again.
        "UPDATE members SET organisation_key = CASE WHEN status = 2 THEN (SELECT p.now FROM rotation_parts p \
         WHERE p.organisation_id = $1 AND p.kind = 2 AND p.target = members.id) END WHERE organisation_id = $1",
        "UPDATE members SET recovery_key = CASE WHEN status = 2 AND recovery_key IS NOT NULL THEN (SELECT p.now \
         FROM rotation_parts p WHERE p.organisation_id = $1 AND p.kind = 5 AND p.target = members.id) END \
         WHERE organisation_id = $1",
        "DELETE FROM handovers WHERE organisation_id = $1",
        "INSERT INTO handovers (organisation_id, provider_member_id, organisation_key) \
         SELECT o.id, s.id, p.now FROM organisations o JOIN provider_members s ON s.provider_id = o.provider_id \
         AND s.status = 2 JOIN rotation_parts p ON p.organisation_id = o.id AND p.kind = 4 AND p.target = s.id \
         WHERE o.id = $1",
        "DELETE FROM leavers WHERE organisation_id = $1",
    ] {
        sqlx::query(statement)
            .bind(scope.0)
            .execute(&mut *conn)
            .await?;
    }
    sqlx::query(
        "UPDATE organisations SET key_number = key_number + 1, key_made_at = $2, provider_wrapped_key = $3, \
         public_key = $4, private_key = $5, updated_at = $2 WHERE id = $1",
    )
    .bind(scope.0)
    .bind(at)
    .bind(for_provider)
    .bind(&rotation.public_key)
    .bind(&rotation.private_key)
    .execute(conn)
    .await?;
    Ok(())
}

/// The key that a client handed over to one of the provider's people.
pub(crate) async fn handed_over(
    conn: &mut Conn,
    scope: OrganisationScope,
    user: UserId,
) -> Result<Option<String>> {
    Ok(sqlx::query_scalar(
        "SELECT h.organisation_key FROM handovers h JOIN provider_members s ON s.id = h.provider_member_id \
         WHERE h.organisation_id = $1 AND s.user_id = $2 AND s.status = 2",
    )
    .bind(scope.0)
    .bind(user)
    .fetch_optional(conn)
    .await?)
}

/// Puts the key under the provider's; false when somebody was faster or the key is another one by now.
pub(crate) async fn take_over(
    conn: &mut Conn,
    scope: OrganisationScope,
    number: KeyNumber,
    key: &str,
) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE organisations SET provider_wrapped_key = $3 \
         WHERE id = $1 AND key_number = $2 AND provider_wrapped_key IS NULL",
    )
    .bind(scope.0)
    .bind(number.0)
    .bind(key)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "DELETE FROM handovers WHERE organisation_id = $1 AND EXISTS (SELECT 1 FROM organisations o \
         WHERE o.id = $1 AND o.provider_wrapped_key IS NOT NULL)",
    )
    .bind(scope.0)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}
