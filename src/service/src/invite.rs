//! What inviting and confirming have in common for organisations and for providers.

use base64ct::{Base64, Encoding};
use domain::{
    Email,
    member::{ConfirmDetails, ConfirmForm, INVITE_MAX, Pin},
};
use sha2::{Digest, Sha256};
use store::{
    Tx,
    model::{Recipient, User},
};

use crate::{
    ctx::{Ctx, Visitor},
    error::{Error, Result},
    input::Form,
    mail::{self, Mail, template},
};

/// Reads the addresses of an invitation: at least one, at most [`INVITE_MAX`], each once.
pub(crate) fn addresses(form: &mut Form, field: &'static str, texts: &[String]) -> Vec<Email> {
    let mut emails: Vec<Email> = Vec::new();
    // Repeated addresses are forgiven, but not without end.
    if texts.len() > 10 * INVITE_MAX {
        form.refuse(field, "too-many-addresses");
        return emails;
    }
    for text in texts.iter().filter(|text| !text.trim().is_empty()) {
        match Email::parse(text) {
            Ok(email) if emails.contains(&email) => {}
            Ok(email) => emails.push(email),
            Err(error) => {
                form.refuse(field, error.to_string());
                return emails;
            }
        }
    }
    form.check(field, !emails.is_empty(), "required");
    form.check(field, emails.len() <= INVITE_MAX, "too-many-addresses");
    emails
}

/// Counts invitations of one person (DOMAIN 11.1): so many a day.
pub(crate) async fn count_invitation(tx: &mut Tx, cx: &Ctx) -> Result<()> {
    let limit = cx.app().limits().invite_user;
    crate::limit::hit_in(tx, cx.now(), "invite", &cx.user().to_string(), limit).await
}

/// Counts mails of one invitation: one a minute, ten a day.
pub(crate) async fn count_repeat(tx: &mut Tx, cx: &Visitor, membership: uuid::Uuid) -> Result<()> {
    let limits = cx.app().limits();
    let who = membership.to_string();
    crate::limit::hit_in(tx, cx.now(), "reinvite", &who, limits.reinvite_member).await?;
    crate::limit::hit_in(
        tx,
        cx.now(),
        "reinvite-day",
        &who,
        limits.reinvite_member_day,
    )
    .await
}

/// SHA-256 of a public key's bytes.
pub(crate) fn pin_of(public_key: &str) -> Result<Vec<u8>> {
    let der = Base64::decode_vec(public_key)
        .map_err(|_| Error::Internal("an account's public key is no base64".to_owned()))?;
    Ok(Sha256::digest(&der).to_vec())
}

/// What the browser of whoever confirms needs to know of the person.
pub(crate) fn details(user: User, pinned: Option<&[u8]>) -> Result<ConfirmDetails> {
    let pin = pin_of(&user.public_key)?;
    Ok(ConfirmDetails {
        user: user.id,
        name: user.name,
        email: user.email,
        pin: match pinned {
            None => Pin::New,
            Some(before) if before == pin => Pin::Same,
            Some(_) => Pin::Changed,
        },
        public_key: user.public_key,
    })
}

/// Checks that the key was wrapped for the public key that the person has at this moment, and that
/// this one was compared unless it is the one that was confirmed before; gives its hash.
pub(crate) fn checked_pin(
    user: &User,
    form: &ConfirmForm,
    pinned: Option<&[u8]>,
) -> Result<Vec<u8>> {
    if user.public_key != form.public_key {
        return Err(Error::conflict("public-key-changed"));
    }
    let pin = pin_of(&user.public_key)?;
    match pinned {
        _ if form.compared => Ok(pin),
        Some(before) if before == pin => Ok(pin),
        Some(_) => Err(Error::conflict("pinned-key-differs")),
        None => Err(Error::conflict("fingerprint-not-compared")),
    }
}

/// Queues one mail for each of these people, each once and in their own language.
pub(crate) async fn tell(
    tx: &mut Tx,
    cx: &Visitor,
    people: &[Recipient],
    write: impl Fn(template::To<'_>) -> Mail,
) -> Result<()> {
    for person in people {
        let to = template::To {
            email: &person.email,
            lang: person.lang.as_deref().and_then(domain::Lang::parse),
            settings: cx.app().settings(),
        };
        mail::queue(tx, cx, write(to)).await?;
    }
    Ok(())
}
