//! Client organisations as the provider sees them, and the form that makes one.

use serde::{Deserialize, Serialize};

use crate::{
    ClientId, Email, FieldError, Frequency, MemberId, Millis, OrganisationId, Plan, ProviderRole,
    Tier,
    codes::codes,
    member::MemberSummary,
    name::{self, NAME_MAX},
    page::Page,
    payment::InvoiceForm,
    seats::{Seats, SeatsForm},
    set_up::SetUpFacts,
};

codes! {
    /// Columns by which the client list can be sorted.
    pub enum ClientSort {
        /// By name.
        Name = 0,
        /// By assigned seats.
        Assigned = 1,
        /// By used seats.
        Used = 2,
        /// By remaining seats.
        Remaining = 3,
        /// By plan.
        Plan = 4,
        /// By status.
        Status = 5,
        /// By how much of the set-up is done.
        SetUp = 6,
    }
}

codes! {
    /// How a client stands, most urgent first. Kept beside the organisation so that it can be sorted by.
    pub enum ClientStatus {
        /// The owner accepted and waits for Confirm.
        OwnerToConfirm = 0,
        /// The owner has not accepted yet.
        OwnerInvited = 1,
        /// Nobody owns it: the invitation was cancelled or the owner was removed.
        NoOwner = 2,
        /// The owner is in.
        Active = 3,
        /// Switched off.
        Disabled = 4,
    }
}

/// What the client list is narrowed and sorted by: the page's query string.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientFilter {
    /// Part of the name.
    #[serde(default)]
    pub search: String,
    /// Only this kind.
    #[serde(default)]
    pub tier: Option<Tier>,
    /// Only those that run out of seats: at most a tenth left, or none.
    #[serde(default)]
    pub running_out: bool,
    /// Sorted by this; none means by name.
    #[serde(default)]
    pub sort: Option<ClientSort>,
    /// From high to low.
    #[serde(default)]
    pub descending: bool,
}

/// Most characters of a search; more are cut off.
pub const SEARCH_MAX: usize = 200;

impl ClientSort {
    /// The name in an address: `?sort=name`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Assigned => "assigned",
            Self::Used => "used",
            Self::Remaining => "remaining",
            Self::Plan => "plan",
            Self::Status => "status",
            Self::SetUp => "set-up",
        }
    }
}

impl Tier {
    /// The name in an address: `?plan=teams`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Teams => "teams",
            Self::Enterprise => "enterprise",
        }
    }
}

impl ClientFilter {
    /// Reads the parameters `q`, `plan`, `seats=low`, `sort` (with a minus: from high to low) of an
    /// address. What means nothing is passed over, since people edit addresses.
    pub fn from_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let sort = get("sort").unwrap_or_default();
        let (key, descending) = match sort.strip_prefix('-') {
            Some(key) => (key, true),
            None => (sort.as_str(), false),
        };
        let plan = get("plan");
        Self {
            search: search_text(&get("q").unwrap_or_default()),
            tier: Tier::ALL
                .iter()
                .copied()
                .find(|tier| plan.as_deref() == Some(tier.key())),
            running_out: get("seats").as_deref() == Some("low"),
            sort: ClientSort::ALL
                .iter()
                .copied()
                .find(|sort| sort.key() == key),
            descending,
        }
    }

    /// The filter with a search that can be asked for: trimmed, not too long, of plain characters.
    #[must_use]
    pub fn tidy(&self) -> Self {
        Self {
            search: search_text(&self.search),
            ..self.clone()
        }
    }

    /// Whether rows are left out.
    pub fn narrows(&self) -> bool {
        !self.search.is_empty() || self.tier.is_some() || self.running_out
    }
}

/// A search that can be asked for: trimmed, not too long, of plain characters.
pub(crate) fn search_text(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !c.is_control()).collect();
    plain.trim().chars().take(SEARCH_MAX).collect()
}

/// The sums over all clients of a provider.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientTotals {
    /// Clients.
    pub clients: i64,
    /// Seats bought.
    pub assigned: i64,
    /// Seats taken.
    pub used: i64,
}

/// How many clients fit a filter, counted no further than is worth the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Matching {
    /// So many.
    pub count: i64,
    /// And more.
    pub more: bool,
}

/// One page of the client list, with what stands around it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientPage {
    /// The rows.
    pub page: Page<ClientSummary>,
    /// How many fit the filter.
    pub matching: Matching,
    /// The sums over all clients, whatever the filter.
    pub totals: ClientTotals,
    /// Owners who are not in yet, those to be confirmed first (at most [`PENDING_SHOWN`]).
    pub pending: Vec<PendingOwner>,
    /// How many there are of them, of each kind.
    pub waiting: Waiting,
    /// People in all clients who wait to be confirmed, owners or not, counted up to a hundred.
    pub to_confirm: u32,
    /// As what the asker works for the provider.
    pub role: ProviderRole,
}

/// How many clients wait for their owner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// The owner accepted; somebody here must confirm.
    pub to_confirm: Matching,
    /// The owner has not answered the invitation.
    pub invited: Matching,
}

/// Most owners in the panel of those who are not in yet.
pub const PENDING_SHOWN: i64 = 10;

/// One client, for the dialogs in which its seats or its name are changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientDetail {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// Where invoices go.
    pub billing_email: Email,
    /// What it buys.
    pub plan: Plan,
    /// Its seats.
    pub seats: Seats,
    /// GB beyond the included one.
    pub extra_storage_gb: i32,
    /// Bytes of its files, those included that are still being sent.
    pub storage_used: i64,
    /// How it stands.
    pub status: ClientStatus,
    /// Since when.
    pub created_at: Millis,
}

/// A row of the client list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientSummary {
    /// The link to the provider.
    pub id: ClientId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// Seats bought.
    pub assigned: i32,
    /// Seats taken.
    pub used: i32,
    /// Assigned less used.
    pub remaining: i32,
    /// Most seats that are added automatically.
    pub limit: Option<i32>,
    /// Teams or Enterprise.
    pub tier: Tier,
    /// How it is billed.
    pub frequency: Frequency,
    /// How it stands.
    pub status: ClientStatus,
    /// How far its set-up is.
    pub set_up: SetUpFacts,
    /// Since when.
    pub created_at: Millis,
}

/// An owner of a client who is not in yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingOwner {
    /// The client.
    pub client: ClientId,
    /// Its organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// The membership.
    pub member: MemberSummary,
}

/// The form of a new client, without the keys that the browser makes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewClientForm {
    /// Name of the organisation.
    pub name: String,
    /// Where invoices go.
    pub billing_email: String,
    /// Who is invited as the owner.
    pub owner_email: String,
    /// Teams or Enterprise.
    pub tier: Tier,
    /// Monthly or yearly.
    pub frequency: Frequency,
    /// Seats to begin with.
    pub seats: i32,
    /// Most seats that are added automatically; none means no limit.
    pub seat_limit: Option<i32>,
    /// GB beyond the included one.
    pub extra_storage_gb: i32,
    /// How it is paid.
    pub invoice: InvoiceForm,
}

/// The form by which a person changes what a client is called and where its invoices go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenameForm {
    /// Name of the organisation.
    pub name: String,
    /// Where invoices go.
    pub billing_email: String,
}

impl RenameForm {
    /// Checks the form: in the browser before it is sent, and on the server again.
    ///
    /// # Errors
    /// Every field that breaks a rule.
    pub fn check(&self) -> Result<(String, Email), Vec<FieldError>> {
        let name =
            name::parse(&self.name, NAME_MAX).map_err(|e| FieldError::new("name", e.to_string()));
        let billing_email = Email::parse(&self.billing_email)
            .map_err(|e| FieldError::new("billing_email", e.to_string()));
        match (name, billing_email) {
            (Ok(name), Ok(billing_email)) => Ok((name, billing_email)),
            (name, billing_email) => {
                Err(name.err().into_iter().chain(billing_email.err()).collect())
            }
        }
    }
}

/// A [`NewClientForm`] that breaks no rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckedClient {
    /// Name of the organisation.
    pub name: String,
    /// Where invoices go.
    pub billing_email: Email,
    /// Who is invited as the owner.
    pub owner_email: Email,
    /// What it buys.
    pub plan: Plan,
    /// Seats, none of them taken.
    pub seats: Seats,
    /// GB beyond the included one.
    pub extra_storage_gb: i32,
    /// Whom the bill is made out to.
    pub invoice: InvoiceForm,
}

impl NewClientForm {
    /// Checks the form: in the browser before it is sent, and on the server again.
    ///
    /// # Errors
    /// Every field that breaks a rule, in the order of the page.
    pub fn check(&self) -> Result<CheckedClient, Vec<FieldError>> {
        let mut wrong = Vec::new();
        let name = name::parse(&self.name, NAME_MAX)
            .map_err(|e| wrong.push(FieldError::new("name", e.to_string())));
        let billing_email = Email::parse(&self.billing_email)
            .map_err(|e| wrong.push(FieldError::new("billing_email", e.to_string())));
        let owner_email = Email::parse(&self.owner_email)
            .map_err(|e| wrong.push(FieldError::new("owner_email", e.to_string())));
        let none = Seats {
            assigned: 0,
            used: 0,
            limit: None,
        };
        let seats = SeatsForm {
            seats: self.seats,
            seat_limit: self.seat_limit,
            extra_storage_gb: self.extra_storage_gb,
        }
        .check(none, 0)
        .map_err(|e| wrong.extend(e));
        let invoice = self.invoice.check().map_err(|e| wrong.extend(e));
        match (name, billing_email, owner_email, seats, invoice) {
            (Ok(name), Ok(billing_email), Ok(owner_email), Ok(seats), Ok(invoice)) => {
                Ok(CheckedClient {
                    name,
                    billing_email,
                    owner_email,
                    plan: self.plan(),
                    seats,
                    extra_storage_gb: self.extra_storage_gb,
                    invoice,
                })
            }
            _ => Err(wrong),
        }
    }

    /// Tier and frequency together.
    pub const fn plan(&self) -> Plan {
        Plan {
            tier: self.tier,
            frequency: self.frequency,
        }
    }
}

/// What the browser makes for a new client. The server can check its form only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewClientKeys {
    /// The organisation's key under the provider's (EncString 2).
    pub provider_wrapped_key: String,
    /// SPKI, base64.
    pub public_key: String,
    /// PKCS#8 under the organisation's key (EncString 2).
    pub private_key: String,
    /// The name of the first collection under the organisation's key (EncString 2).
    pub collection_name: String,
}

/// What Submit made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreatedClient {
    /// The link to the provider.
    pub client: ClientId,
    /// The organisation, whose vault opens next.
    pub organisation: OrganisationId,
    /// The owner's membership; none when the same form made the client before and the owner is gone.
    pub owner: Option<MemberId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> NewClientForm {
        NewClientForm {
            name: " Acme ".into(),
            billing_email: "bills@acme.test".into(),
            owner_email: "Owner@Acme.test".into(),
            tier: Tier::Enterprise,
            frequency: Frequency::Annually,
            seats: 3,
            seat_limit: None,
            extra_storage_gb: 0,
            invoice: InvoiceForm {
                company: "Acme BV".into(),
                address: "Dorpsstraat 1".into(),
                postal_code: "1234 AB".into(),
                city: "Utrecht".into(),
                country: "NL".into(),
                ..InvoiceForm::default()
            },
        }
    }

    #[test]
    fn a_good_form_is_kept_in_its_tidy_form() {
        let checked = form().check();
        assert_eq!(
            checked.map(|c| (
                c.name,
                c.owner_email.to_string(),
                c.plan.code(),
                c.seats.assigned
            )),
            Ok(("Acme".into(), "owner@acme.test".into(), 20, 3))
        );
    }

    #[test]
    fn every_wrong_field_is_named_in_the_order_of_the_page() {
        let wrong = NewClientForm {
            name: "x".repeat(51),
            billing_email: "no".into(),
            owner_email: String::new(),
            seats: 0,
            extra_storage_gb: -1,
            invoice: InvoiceForm::default(),
            ..form()
        };
        let fields: Vec<_> = wrong
            .check()
            .err()
            .unwrap_or_default()
            .into_iter()
            .map(|e| e.field)
            .collect();
        assert_eq!(
            fields,
            [
                "name",
                "billing_email",
                "owner_email",
                "seats",
                "extra_storage_gb",
                "company",
                "address",
                "postal_code",
                "city",
                "country"
            ]
        );
    }

    #[test]
    fn an_address_that_means_nothing_is_the_whole_list() {
        let read = |pairs: &'static [(&str, &str)]| {
            ClientFilter::from_query(|key| {
                pairs
                    .iter()
                    .find(|(k, _)| *k == key)
                    .map(|(_, v)| (*v).to_owned())
            })
        };
        assert_eq!(
            read(&[("sort", "'; --"), ("plan", "free"), ("seats", "1")]),
            ClientFilter::default()
        );
        let filter = read(&[
            ("q", " acme "),
            ("plan", "teams"),
            ("seats", "low"),
            ("sort", "-remaining"),
        ]);
        assert_eq!(
            (filter.search.as_str(), filter.tier, filter.running_out),
            ("acme", Some(Tier::Teams), true)
        );
        assert_eq!(
            (filter.sort, filter.descending),
            (Some(ClientSort::Remaining), true)
        );
    }
}
