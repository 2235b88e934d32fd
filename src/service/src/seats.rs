//! Seats, taken and given back under the organisation's lock: the only ways in which the number of
//! used seats changes (DOMAIN 2.1, 2.2).

use domain::{AppError, Lang, Millis, event::EventKind, seats::Seats};
use store::{
    OrganisationScope, Tx,
    model::{NewEvent, Organisation},
};

use crate::{
    ctx::Ctx,
    error::{Error, Result},
    mail::{self, template},
};

/// Takes seats for people who are about to be invited, growing the assigned ones when the limit
/// allows it. Write the members in the same transaction.
///
/// Whoever else takes seats of this organisation waits until the transaction ends, so that no two
/// invitations pass the same check.
///
/// # Errors
/// The conflict `seat-limit-reached` (or `seats-out-of-range`); nothing is changed then.
pub(crate) async fn take(
    tx: &mut Tx,
    cx: &Ctx,
    scope: OrganisationScope,
    count: i32,
) -> Result<Seats> {
    settle(tx, cx, scope, count, |_, taken| taken).await
}

/// Adds the seats that so many more people will need, where the limit allows it, without taking any. Whoever takes them
/// later finds them free, unless somebody else was faster.
///
/// # Errors
/// As [`take`].
pub(crate) async fn make_room(
    tx: &mut Tx,
    cx: &Ctx,
    scope: OrganisationScope,
    count: i32,
) -> Result<Seats> {
    let used = |before: Seats, taken: Seats| Seats {
        used: before.used,
        ..taken
    };
    settle(tx, cx, scope, count, used).await
}

/// Keeps what `after` makes of the seats as they are and as they would be with so many more taken.
async fn settle(
    tx: &mut Tx,
    cx: &Ctx,
    scope: OrganisationScope,
    count: i32,
    after: impl FnOnce(Seats, Seats) -> Seats,
) -> Result<Seats> {
    let organisation = tx
        .organisations()
        .lock(scope)
        .await?
        .ok_or_else(Error::not_found)?;
    let before = organisation.seats();
    let taken = before
        .take(count)
        .map_err(|error| AppError::conflict(error.to_string()))?;
    let after = after(before, taken);
    if after != before {
        tx.organisations().set_seats(scope, after, cx.now()).await?;
    }
    if after.assigned > before.assigned {
        grown(tx, cx, scope, &organisation, after).await?;
    }
    Ok(after)
}

/// Gives back the seats of people who are no longer invited, accepted or confirmed.
pub(crate) async fn give_back(
    tx: &mut Tx,
    scope: OrganisationScope,
    count: i32,
    now: Millis,
) -> Result<()> {
    let organisation = tx
        .organisations()
        .lock(scope)
        .await?
        .ok_or_else(Error::not_found)?;
    let seats = organisation.seats();
    let fewer = Seats {
        used: seats.used.saturating_sub(count).max(0),
        ..seats
    };
    tx.organisations().set_seats(scope, fewer, now).await?;
    Ok(())
}

/// Writes the event of a growth, and tells the provider's people: once that seats are added at all,
/// and once that the limit is reached.
async fn grown(
    tx: &mut Tx,
    cx: &Ctx,
    scope: OrganisationScope,
    organisation: &Organisation,
    after: Seats,
) -> Result<()> {
    let now = cx.now();
    tx.events()
        .insert(&NewEvent {
            organisation: Some(scope.id()),
            provider: organisation.provider_id,
            subject: Some(format!(
                "{} → {}",
                organisation.seats_assigned, after.assigned
            )),
            ..cx.event(EventKind::SeatsAdded)
        })
        .await?;
    let Some(provider) = organisation.provider_id else {
        return Ok(());
    };
    let limit = after.limit.filter(|limit| *limit == after.assigned);
    let tell_grown = organisation.seats_grown_mail_at.is_none();
    let tell_full = limit.filter(|_| organisation.seats_full_mail_at.is_none());
    if !tell_grown && tell_full.is_none() {
        return Ok(());
    }
    for person in tx.organisations().staff(scope).await? {
        let to = template::To {
            email: &person.email,
            lang: person.lang.as_deref().and_then(Lang::parse),
            settings: cx.app().settings(),
        };
        let name = &organisation.name;
        if tell_grown {
            let before = organisation.seats_assigned;
            let mail = template::seats_added(to, name, provider, before, after.assigned);
            mail::queue(tx, cx, mail).await?;
        }
        if let Some(limit) = tell_full {
            let mail = template::seats_full(to, name, provider, limit);
            mail::queue(tx, cx, mail).await?;
        }
    }
    tx.organisations()
        .set_seat_mails(
            scope,
            organisation.seats_grown_mail_at.or(Some(now)),
            organisation.seats_full_mail_at.or(tell_full.map(|_| now)),
        )
        .await?;
    Ok(())
}
