//! The texts of the client list: one for each order, direction, beginning and filter.
//!
//! A text begins with the tenant column and walks the index of its order, so that a page costs the
//! same wherever it lies and however many clients there are; the test `client_list_walks_an_index`
//! asks both databases for their plans. No text holds anything that a person typed.

use domain::{
    Plan,
    client::{ClientFilter, ClientSort},
    seats::RUNNING_OUT_SQL,
};

/// The column that an order compares first.
const fn column(sort: ClientSort) -> &'static str {
    match sort {
        ClientSort::Name => "o.name_key",
        ClientSort::Assigned => "o.seats_assigned",
        ClientSort::Used => "o.seats_used",
        ClientSort::Remaining => "o.seats_remaining",
        ClientSort::Plan => "o.plan",
        ClientSort::Status => "o.client_status",
        ClientSort::SetUp => "o.set_up_done",
    }
}

/// The facts as columns of a query whose organisation is `o`, for lists: items and collections are
/// counted only as far as a step asks (one item, two collections), so that big vaults cost nothing.
macro_rules! set_up_columns {
    () => {
        "(SELECT COUNT(*) FROM members om WHERE om.organisation_id = o.id AND om.role = 0 AND om.status = 2) \
         AS owners_confirmed, \
         (SELECT COUNT(*) FROM members om WHERE om.organisation_id = o.id AND om.role = 0 AND om.status = 1) \
         AS owners_accepted, \
         (SELECT COUNT(*) FROM members om WHERE om.organisation_id = o.id AND om.role = 0 AND om.status = 0) \
         AS owners_invited, \
         (SELECT COUNT(*) FROM (SELECT 1 FROM collections oc WHERE oc.organisation_id = o.id LIMIT 2) AS two) \
         AS collections, \
         (SELECT COUNT(*) FROM (SELECT 1 FROM items oi WHERE oi.organisation_id = o.id \
         AND oi.deleted_at IS NULL LIMIT 1) AS one) AS items, \
         CASE WHEN o.plan IN (19, 20) THEN \
         (SELECT COUNT(*) FROM (SELECT 1 FROM policies op WHERE op.organisation_id = o.id AND op.enabled LIMIT 1) AS one) \
         END AS policies, \
         (SELECT COUNT(*) FROM (SELECT 1 FROM groups og WHERE og.organisation_id = o.id LIMIT 1) AS one) AS groups, \
         (SELECT COUNT(*) FROM (SELECT 1 FROM members om WHERE om.organisation_id = o.id AND om.role <> 0 \
         LIMIT 1) AS one) AS users"
    };
}
pub(crate) use set_up_columns;

/// What a row shows.
const ROW: &str = concat!(
    "SELECT o.id, o.client_id, o.name, o.name_key, o.plan, o.seats_assigned, o.seats_used, ",
    "o.seats_remaining, o.seat_limit, o.client_status, o.set_up_done, o.created_at, ",
    set_up_columns!(),
    " FROM organisations o WHERE o.provider_id = $1"
);

/// The conditions of a filter; `$2` is the pattern when there is a search.
fn conditions(filter: &ClientFilter, sql: &mut String) {
    if !filter.search.is_empty() {
        sql.push_str(r" AND o.name_key LIKE $2 ESCAPE '\'");
    }
    if let Some(tier) = filter.tier {
        let codes = Plan::ALL
            .into_iter()
            .filter(|plan| plan.tier == tier)
            .map(|plan| plan.code().to_string());
        // The plus keeps the databases from the index of the plan, which would cost the order.
        sql.push_str(&format!(
            " AND +o.plan IN ({})",
            codes.collect::<Vec<_>>().join(", ")
        ));
    }
    if filter.running_out {
        sql.push_str(" AND ");
        sql.push_str(RUNNING_OUT_SQL);
    }
}

/// One page. Behind the provider (and the pattern) come the mark's two values, when there is a mark,
/// and then the limit.
pub(crate) fn page(filter: &ClientFilter, marked: bool, backwards: bool) -> String {
    let mut sql = ROW.to_owned();
    let mut next = if filter.search.is_empty() { 2 } else { 3 };
    conditions(filter, &mut sql);
    let column = column(filter.sort.unwrap_or(ClientSort::Name));
    let downwards = filter.descending != backwards;
    if marked {
        let than = if downwards { '<' } else { '>' };
        sql.push_str(&format!(
            " AND ({column}, o.id) {than} (${next}, ${})",
            next + 1
        ));
        next += 2;
    }
    let order = if downwards { " DESC" } else { "" };
    sql.push_str(&format!(
        " ORDER BY {column}{order}, o.id{order} LIMIT ${next}"
    ));
    sql
}

/// How many fit a filter, up to a limit. Behind the provider (and the pattern) comes the limit.
pub(crate) fn count(filter: &ClientFilter) -> String {
    let mut sql =
        "SELECT COUNT(*) FROM (SELECT 1 FROM organisations o WHERE o.provider_id = $1".to_owned();
    conditions(filter, &mut sql);
    let limit = if filter.search.is_empty() { 2 } else { 3 };
    sql.push_str(&format!(" LIMIT ${limit}) AS few"));
    sql
}

/// The pattern that finds a text anywhere in a name, with what `LIKE` would read as a joker escaped.
pub(crate) fn pattern(search: &str) -> String {
    let mut pattern = String::from("%");
    for c in domain::name::sort_key(search).chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// Every text of a page, for the test that asks the databases for their plans.
#[cfg(feature = "contract")]
pub(crate) fn all_pages() -> Vec<String> {
    let mut all = Vec::new();
    for sort in ClientSort::ALL {
        for bits in 0..32_u8 {
            let on = |bit: u8| bits & (1 << bit) != 0;
            let filter = ClientFilter {
                search: if on(0) { "a".into() } else { String::new() },
                tier: on(1).then_some(domain::Tier::Teams),
                running_out: on(2),
                sort: Some(*sort),
                descending: false,
            };
            all.push(page(&filter, on(3), on(4)));
        }
    }
    all
}
