//! Inviting people by the hundred. What was asked is kept as a list; work beside the requests invites a few of its
//! addresses at a time, each time with the rights that whoever asked has by then, until all are done, somebody stops it,
//! or it cannot go on. A server that dies leaves what was done done, and the next one goes on with the rest.

mod look;
mod start;
pub mod work;

pub use look::{cancel, check, rows, state};
pub use start::start;

use std::collections::HashSet;

use domain::{Email, invite_many::INVITE_MANY_MAX};
use store::{Members, OrganisationScope};

use crate::{error::Result, input::Form};

/// Reads the addresses of a list: at least one, at most [`INVITE_MANY_MAX`], each once.
fn addresses(form: &mut Form, texts: &[String]) -> Vec<Email> {
    let mut emails: Vec<Email> = Vec::new();
    if texts.len() > INVITE_MANY_MAX {
        form.refuse("emails", "too-many-at-once");
        return emails;
    }
    let mut seen = HashSet::new();
    for text in texts {
        match Email::parse(text) {
            Ok(email) if seen.contains(&email) => {}
            Ok(email) => {
                seen.insert(email.clone());
                emails.push(email);
            }
            Err(error) => {
                form.refuse("emails", error.to_string());
                return emails;
            }
        }
    }
    form.check("emails", !emails.is_empty(), "required");
    emails
}

/// Those of these addresses who are invited or members already, in their order.
async fn there<M>(
    mut members: Members<'_, M>,
    scope: OrganisationScope,
    emails: &[Email],
) -> Result<Vec<Email>> {
    let known: HashSet<Email> = members.addresses(scope).await?.into_iter().collect();
    let there = emails.iter().filter(|email| known.contains(*email));
    Ok(there.cloned().collect())
}
