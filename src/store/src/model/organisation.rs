//! Organisations, with what makes one a client.

use domain::{
    ClientId, Email, Millis, OrganisationId, OrganisationRole, Plan, ProviderId, RequestId,
    attachment::Storage, client::ClientStatus, custom::CustomPermissions, payment::InvoiceForm,
    seats::Seats,
};
use sqlx::FromRow;

/// A client organisation to be made.
#[derive(Clone, Debug)]
pub struct NewClient {
    /// Its id.
    pub id: OrganisationId,
    /// The link to its provider.
    pub client: ClientId,
    /// The form that asked for it: the same form twice makes one client.
    pub request: RequestId,
    /// What that form asked for, hashed.
    pub request_hash: Vec<u8>,
    /// Its name.
    pub name: String,
    /// Where invoices go.
    pub billing_email: Email,
    /// What it buys.
    pub plan: Plan,
    /// Seats, with the owner's counted as used.
    pub seats: Seats,
    /// GB beyond the included one.
    pub extra_storage_gb: i32,
    /// Its key under the provider's (EncString 2).
    pub provider_wrapped_key: String,
    /// SPKI, base64.
    pub public_key: String,
    /// PKCS#8 under its key (EncString 2).
    pub private_key: String,
    /// How its owner stands.
    pub status: ClientStatus,
    /// Now.
    pub at: Millis,
}

/// An organisation.
#[derive(Clone, Debug, FromRow)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// The link to its provider.
    pub client_id: Option<ClientId>,
    /// Its provider.
    pub provider_id: Option<ProviderId>,
    /// Its name.
    pub name: String,
    /// Where invoices go.
    pub billing_email: Email,
    /// What it buys.
    #[sqlx(try_from = "i16")]
    pub plan: Plan,
    /// Seats bought.
    pub seats_assigned: i32,
    /// Seats taken.
    pub seats_used: i32,
    /// Most seats that are added automatically.
    pub seat_limit: Option<i32>,
    /// When the first automatic growth was told.
    pub seats_grown_mail_at: Option<Millis>,
    /// When reaching the limit was told.
    pub seats_full_mail_at: Option<Millis>,
    /// GB beyond the included one.
    pub extra_storage_gb: i32,
    /// Bytes of its files, those included that are still being sent.
    pub storage_used: i64,
    /// How its owner stands.
    pub client_status: ClientStatus,
    /// Whether it may be used.
    pub enabled: bool,
    /// When made.
    pub created_at: Millis,
}

impl Organisation {
    /// Its storage.
    pub const fn storage(&self) -> Storage {
        Storage::new(self.storage_used, self.extra_storage_gb)
    }

    /// Its seats.
    pub const fn seats(&self) -> Seats {
        Seats {
            assigned: self.seats_assigned,
            used: self.seats_used,
            limit: self.seat_limit,
        }
    }
}

/// An organisation that a person is a confirmed member of, for the product switcher.
#[derive(Clone, Debug, FromRow)]
pub struct OrganisationOfUser {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// As what.
    pub role: OrganisationRole,
    /// With which permissions, when custom.
    #[sqlx(try_from = "i16")]
    pub permissions: CustomPermissions,
}

/// A confirmed member of the provider, to be written to.
#[derive(Clone, Debug, FromRow)]
pub struct StaffAddress {
    /// The account's address.
    pub email: Email,
    /// The account's name.
    pub name: String,
    /// The account's language, as a tag.
    pub lang: Option<String>,
}

/// Whom the bill is made out to, checked.
pub type InvoiceDetails = InvoiceForm;
