//! The client list as a file.

use domain::{
    Tier,
    client::{ClientFilter, ClientStatus, ClientSummary},
    page::Cursor,
    plan::Frequency,
};
use text::Text;

use super::list;
use crate::{
    Allowed,
    authz::{ProviderCtx, SeeClients},
    csv,
    error::Result,
};

/// Rows that are read at once.
const SLICE: i64 = 500;
/// Rows of a file; a list that is longer ends with a line that says so.
const ROWS_MAX: i64 = 100_000;

/// A file in the making: ask for [`Export::next`] until it is none.
#[derive(Debug)]
pub struct Export {
    provider: ProviderCtx,
    filter: ClientFilter,
    text: Text,
    next: Option<Cursor>,
    begun: bool,
    rows: i64,
}

/// Begins the file of all clients that fit a filter, in the asker's language.
pub fn export(provider: &Allowed<'_, SeeClients>, filter: &ClientFilter) -> Export {
    Export {
        provider: (**provider).clone(),
        filter: filter.tidy(),
        text: Text::new(provider.lang()),
        next: Some(Cursor::First),
        begun: false,
        rows: 0,
    }
}

impl Export {
    /// The next part: first the names of the columns, then some rows at a time. Rows that change
    /// meanwhile are as they were when their part was made.
    pub async fn next(&mut self) -> Result<Option<String>> {
        if !self.begun {
            self.begun = true;
            return Ok(Some(format!("{}{}", csv::BOM, head(self.text))));
        }
        let Some(cursor) = self.next.take() else {
            return Ok(None);
        };
        let mut reader = self.provider.app().store().reader().await?;
        let scope = self.provider.scope();
        let page = list::page(&mut reader, scope, &self.filter, &cursor, SLICE).await?;
        drop(reader);
        self.rows += SLICE;
        let mut part: String = page.rows.iter().map(|row| line(self.text, row)).collect();
        match page.after {
            Some(_) if self.rows >= ROWS_MAX => {
                part.push_str(&csv::row([self.text.clients_csv_cut(ROWS_MAX).as_str()]));
            }
            after => self.next = after.map(Cursor::After),
        }
        Ok(Some(part))
    }
}

fn head(t: Text) -> String {
    csv::row([
        t.clients_column_name(),
        t.clients_column_assigned(),
        t.clients_column_used(),
        t.clients_column_remaining(),
        t.clients_csv_limit(),
        t.clients_column_plan(),
        t.clients_csv_billing(),
        t.clients_column_status(),
        t.clients_column_set_up(),
        t.clients_csv_since(),
        t.clients_csv_id(),
    ])
}

fn line(t: Text, client: &ClientSummary) -> String {
    let number = |n: i32| n.to_string();
    let (done, all) = client.set_up.progress();
    csv::row([
        client.name.as_str(),
        &number(client.assigned),
        &number(client.used),
        &number(client.remaining),
        &client.limit.map(number).unwrap_or_default(),
        match client.tier {
            Tier::Teams => t.plan_teams(),
            Tier::Enterprise => t.plan_enterprise(),
        },
        match client.frequency {
            Frequency::Monthly => t.plan_monthly(),
            Frequency::Annually => t.plan_annually(),
        },
        match client.status {
            ClientStatus::OwnerToConfirm => t.clients_status_to_confirm(),
            ClientStatus::OwnerInvited => t.clients_status_invited(),
            ClientStatus::NoOwner => t.clients_status_no_owner(),
            ClientStatus::Active => t.clients_status_active(),
            ClientStatus::Disabled => t.clients_status_disabled(),
        },
        &format!("{done}/{all}"),
        text::format::iso(client.created_at)
            .get(..10)
            .unwrap_or_default(),
        &client.organisation.to_string(),
    ])
}
