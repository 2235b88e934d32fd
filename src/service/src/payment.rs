//! Ways to pay that are built in.

use domain::{FieldError, payment::InvoiceForm};
use store::{OrganisationScope, Tx, model::InvoiceDetails};

use crate::{
    error::Result,
    ports::{Later, Payment},
};

/// The provider writes an invoice; the portal keeps to whom.
#[derive(Clone, Copy, Debug, Default)]
pub struct ByInvoice;

impl Payment for ByInvoice {
    fn check(&self, form: &InvoiceForm) -> std::result::Result<InvoiceDetails, Vec<FieldError>> {
        form.check()
    }

    fn open<'a>(
        &'a self,
        tx: &'a mut Tx,
        organisation: OrganisationScope,
        details: &'a InvoiceDetails,
    ) -> Later<'a, Result<()>> {
        Box::pin(async move {
            tx.organisations()
                .insert_invoice_details(organisation, details)
                .await?;
            Ok(())
        })
    }
}
