//! Organisations, and clients of a provider.

use domain::{Email, Millis, permission::CollectionRules, seats::Seats};
use sqlx::FromRow;

use super::{Conn, dialect::for_update};
use crate::{
    error::Result,
    model::{InvoiceDetails, NewClient, Organisation, StaffAddress},
    scope::{OrganisationScope, ProviderScope},
};

macro_rules! select {
    ($($end:expr),*) => {
        concat!(
            "SELECT id, client_id, provider_id, name, billing_email, plan, seats_assigned, seats_used, seat_limit, ",
            "seats_grown_mail_at, seats_full_mail_at, extra_storage_gb, storage_used, client_status, enabled, created_at ",
            "FROM organisations WHERE id = $1",
            $($end),*
        )
    };
}

pub(crate) async fn find(
    conn: &mut Conn,
    scope: OrganisationScope,
) -> Result<Option<Organisation>> {
    Ok(sqlx::query_as(select!(""))
        .bind(scope.0)
        .fetch_optional(conn)
        .await?)
}

/// The organisation under a lock that lasts as long as the transaction: seats change only under it.
pub(crate) async fn lock(
    conn: &mut Conn,
    scope: OrganisationScope,
) -> Result<Option<Organisation>> {
    Ok(sqlx::query_as(select!(for_update!()))
        .bind(scope.0)
        .fetch_optional(conn)
        .await?)
}

pub(crate) async fn set_seats(
    conn: &mut Conn,
    scope: OrganisationScope,
    seats: Seats,
    at: Millis,
) -> Result<()> {
    // The sums of the provider move by the same difference, so that the list need not add up.
    sqlx::query(
        "UPDATE client_totals SET \
         seats_assigned = seats_assigned + $2 - (SELECT o.seats_assigned FROM organisations o WHERE o.id = $1), \
         seats_used = seats_used + $3 - (SELECT o.seats_used FROM organisations o WHERE o.id = $1) \
         WHERE provider_id = (SELECT o.provider_id FROM organisations o WHERE o.id = $1)",
    )
    .bind(scope.0)
    .bind(i64::from(seats.assigned))
    .bind(i64::from(seats.used))
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "UPDATE organisations SET seats_assigned = $2, seats_used = $3, seat_limit = $4, updated_at = $5 WHERE id = $1",
    )
    .bind(scope.0)
    .bind(seats.assigned)
    .bind(seats.used)
    .bind(seats.limit)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Marks the vault as changed. Being the first statement of every change to a vault, it also makes
/// those changes wait for each other, so that limits hold.
pub(crate) async fn touch_vault(
    conn: &mut Conn,
    scope: OrganisationScope,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "UPDATE organisations SET vault_revision = \
         CASE WHEN vault_revision >= $2 THEN vault_revision + 1 ELSE $2 END WHERE id = $1",
    )
    .bind(scope.0)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn insert_client(
    conn: &mut Conn,
    scope: ProviderScope,
    new: &NewClient,
) -> Result<()> {
    let rules = CollectionRules::default();
    sqlx::query(
        "INSERT INTO organisations (id, client_id, provider_id, provider_wrapped_key, request_id, request_hash, name, name_key, \
         billing_email, plan, seats_assigned, seats_used, seat_limit, extra_storage_gb, client_status, enabled, \
         public_key, private_key, limit_creation, limit_deletion, limit_item_deletion, admins_see_all, \
         vault_revision, created_at, updated_at, key_made_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, TRUE, $16, $17, $18, $19, $20, $21, \
         $22, $22, $22, $22)",
    )
    .bind(new.id)
    .bind(new.client)
    .bind(scope.0)
    .bind(&new.provider_wrapped_key)
    .bind(new.request)
    .bind(&new.request_hash)
    .bind(&new.name)
    .bind(domain::name::sort_key(&new.name))
    .bind(&new.billing_email)
    .bind(new.plan.code())
    .bind(new.seats.assigned)
    .bind(new.seats.used)
    .bind(new.seats.limit)
    .bind(new.extra_storage_gb)
    .bind(new.status)
    .bind(&new.public_key)
    .bind(&new.private_key)
    .bind(rules.limit_creation)
    .bind(rules.limit_deletion)
    .bind(rules.limit_item_deletion)
    .bind(rules.admins_see_all)
    .bind(new.at)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "INSERT INTO client_totals (provider_id, clients, seats_assigned, seats_used) VALUES ($1, 1, $2, $3) \
         ON CONFLICT (provider_id) DO UPDATE SET clients = client_totals.clients + 1, \
         seats_assigned = client_totals.seats_assigned + $2, seats_used = client_totals.seats_used + $3",
    )
    .bind(scope.0)
    .bind(i64::from(new.seats.assigned))
    .bind(i64::from(new.seats.used))
    .execute(conn)
    .await?;
    Ok(())
}

/// Changes what it is called, and with that where it stands in lists, and where its invoices go.
pub(crate) async fn rename(
    conn: &mut Conn,
    scope: OrganisationScope,
    name: &str,
    billing_email: &Email,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "UPDATE organisations SET name = $2, name_key = $3, billing_email = $4, updated_at = $5 WHERE id = $1",
    )
    .bind(scope.0)
    .bind(name)
    .bind(domain::name::sort_key(name))
    .bind(billing_email)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn set_storage(
    conn: &mut Conn,
    scope: OrganisationScope,
    extra_gb: i32,
    at: Millis,
) -> Result<()> {
    sqlx::query("UPDATE organisations SET extra_storage_gb = $2, updated_at = $3 WHERE id = $1")
        .bind(scope.0)
        .bind(extra_gb)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

pub(crate) async fn set_seat_mails(
    conn: &mut Conn,
    scope: OrganisationScope,
    grown: Option<Millis>,
    full: Option<Millis>,
) -> Result<()> {
    sqlx::query(
        "UPDATE organisations SET seats_grown_mail_at = $2, seats_full_mail_at = $3 WHERE id = $1",
    )
    .bind(scope.0)
    .bind(grown)
    .bind(full)
    .execute(conn)
    .await?;
    Ok(())
}

/// Works out what is kept beside an organisation: the status from the owners, most urgent first (see
/// `domain::client::ClientStatus`), how many members wait, and how much of the set-up is done (as
/// `domain::set_up::SetUpFacts::progress` has it).
pub(crate) async fn recompute_status(
    conn: &mut Conn,
    scope: OrganisationScope,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "UPDATE organisations SET updated_at = $2, client_status = CASE WHEN NOT enabled THEN 4 \
         WHEN EXISTS (SELECT 1 FROM members m WHERE m.organisation_id = $1 AND m.role = 0 AND m.status = 2) THEN 3 \
         WHEN EXISTS (SELECT 1 FROM members m WHERE m.organisation_id = $1 AND m.role = 0 AND m.status = 1) THEN 0 \
         WHEN EXISTS (SELECT 1 FROM members m WHERE m.organisation_id = $1 AND m.role = 0 AND m.status = 0) THEN 1 \
         ELSE 2 END, \
         members_invited = (SELECT COUNT(*) FROM members m WHERE m.organisation_id = $1 AND m.status = 0), \
         members_accepted = (SELECT COUNT(*) FROM members m WHERE m.organisation_id = $1 AND m.status = 1), \
         set_up_done = \
         CASE WHEN EXISTS (SELECT 1 FROM members m WHERE m.organisation_id = $1 AND m.role = 0 AND m.status = 2) \
         THEN 1 ELSE 0 END + \
         CASE WHEN (SELECT COUNT(*) FROM (SELECT 1 FROM collections c WHERE c.organisation_id = $1 LIMIT 2) AS two) > 1 \
         THEN 1 ELSE 0 END + \
         CASE WHEN EXISTS (SELECT 1 FROM items i WHERE i.organisation_id = $1 AND i.deleted_at IS NULL) \
         THEN 1 ELSE 0 END + \
         CASE WHEN plan IN (19, 20) AND EXISTS (SELECT 1 FROM policies p WHERE p.organisation_id = $1 AND p.enabled) \
         THEN 1 ELSE 0 END + \
         CASE WHEN EXISTS (SELECT 1 FROM groups g WHERE g.organisation_id = $1) THEN 1 ELSE 0 END + \
         CASE WHEN EXISTS (SELECT 1 FROM members m WHERE m.organisation_id = $1 AND m.role <> 0) THEN 1 ELSE 0 END \
         WHERE id = $1",
    )
    .bind(scope.0)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn set_rules(
    conn: &mut Conn,
    scope: OrganisationScope,
    rules: CollectionRules,
    at: Millis,
) -> Result<()> {
    sqlx::query(
        "UPDATE organisations SET limit_creation = $2, limit_deletion = $3, limit_item_deletion = $4, \
         admins_see_all = $5, updated_at = $6 WHERE id = $1",
    )
    .bind(scope.0)
    .bind(rules.limit_creation)
    .bind(rules.limit_deletion)
    .bind(rules.limit_item_deletion)
    .bind(rules.admins_see_all)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn insert_invoice_details(
    conn: &mut Conn,
    scope: OrganisationScope,
    details: &InvoiceDetails,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO invoice_details (organisation_id, company, address, postal_code, city, country, vat_number, \
         reference) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(scope.0)
    .bind(&details.company)
    .bind(&details.address)
    .bind(&details.postal_code)
    .bind(&details.city)
    .bind(&details.country)
    .bind(&details.vat_number)
    .bind(&details.reference)
    .execute(conn)
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct InvoiceRow {
    company: String,
    address: String,
    postal_code: String,
    city: String,
    country: String,
    vat_number: String,
    reference: String,
}

pub(crate) async fn invoice_details(
    conn: &mut Conn,
    scope: OrganisationScope,
) -> Result<Option<InvoiceDetails>> {
    let row: Option<InvoiceRow> = sqlx::query_as(
        "SELECT company, address, postal_code, city, country, vat_number, reference FROM invoice_details \
         WHERE organisation_id = $1",
    )
    .bind(scope.0)
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| InvoiceDetails {
        company: row.company,
        address: row.address,
        postal_code: row.postal_code,
        city: row.city,
        country: row.country,
        vat_number: row.vat_number,
        reference: row.reference,
    }))
}

/// The provider's confirmed members, who are told how a client's seats stand.
pub(crate) async fn staff(conn: &mut Conn, scope: OrganisationScope) -> Result<Vec<StaffAddress>> {
    Ok(sqlx::query_as(
        "SELECT u.email, u.name, u.lang FROM organisations o \
         JOIN provider_members m ON m.provider_id = o.provider_id AND m.status = 2 \
         JOIN users u ON u.id = m.user_id WHERE o.id = $1 ORDER BY u.email LIMIT 500",
    )
    .bind(scope.0)
    .fetch_all(conn)
    .await?)
}
