//! What the world outside does for the portal, as traits; the program decides which one is used.

use std::{future::Future, pin::Pin};

use domain::{FieldError, payment::InvoiceForm};
use store::{OrganisationScope, Tx, model::InvoiceDetails};

use crate::error::Result;

/// A future in a box: what an object-safe trait returns in place of `async`.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// How clients are paid for.
pub trait Payment: Send + Sync {
    /// Checks what was filled in and gives it back in its tidy form.
    ///
    /// # Errors
    /// Every field that breaks a rule.
    fn check(&self, form: &InvoiceForm) -> std::result::Result<InvoiceDetails, Vec<FieldError>>;

    /// Opens the account of a new client, in the transaction that makes it: no client without an
    /// account, no account without a client. Must not wait for anything outside the database;
    /// what does is queued.
    ///
    /// # Errors
    /// When the account cannot be kept; the client is then not made.
    fn open<'a>(
        &'a self,
        tx: &'a mut Tx,
        organisation: OrganisationScope,
        details: &'a InvoiceDetails,
    ) -> Later<'a, Result<()>>;
}
