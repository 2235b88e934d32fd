//! The same for several members: each has an end of its own, and who was left out is told with the reason.

use std::collections::BTreeSet;

use domain::{
    KeyNumber, MemberId,
    many::{AllToConfirm, Compared, MANY_MAX, ManyDone, MemberDeed, Refused, Somebody, ToConfirm},
    member::ConfirmForm,
};

use super::{confirm, confirm_details, reinvite, remove, restore, revoke};
use crate::{
    Allowed,
    authz::ManageMembers,
    error::{Error, Result},
    input::Form,
};

/// Does one thing to each of these members, as for one alone. Nobody's refusal keeps it from the others.
pub async fn many(
    org: &Allowed<'_, ManageMembers>,
    deed: MemberDeed,
    members: &[MemberId],
) -> Result<ManyDone> {
    check(members.len())?;
    let mut done = ManyDone::default();
    for id in members.iter().copied().collect::<BTreeSet<_>>() {
        let outcome = match deed {
            MemberDeed::Reinvite => reinvite(org, id).await,
            MemberDeed::Revoke => revoke(org, id).await,
            MemberDeed::Restore => restore(org, id).await,
            MemberDeed::Remove => remove(org, id).await,
        };
        note(&mut done, id, outcome)?;
    }
    Ok(done)
}

/// Accounts and public keys of those of these members who wait for Confirm.
pub async fn all_to_confirm(
    org: &Allowed<'_, ManageMembers>,
    members: &[MemberId],
) -> Result<AllToConfirm> {
    check(members.len())?;
    let mut all = AllToConfirm::default();
    for member in members.iter().copied() {
        add(&mut all, org, member).await?;
    }
    Ok(all)
}

/// One more of those who may be confirmed.
pub(crate) async fn add(
    all: &mut AllToConfirm,
    org: &Allowed<'_, ManageMembers>,
    member: MemberId,
) -> Result<()> {
    let organisation = org.id();
    match confirm_details(org, member).await {
        Ok(details) => all.people.push(ToConfirm {
            who: Somebody {
                organisation,
                member,
            },
            details,
        }),
        Err(Error::Refused(why)) => all.refused.push(Refused { member, why }),
        Err(failure) => return Err(failure),
    }
    Ok(())
}

/// Confirms each of these members who were compared one by one, all of this organisation.
pub async fn confirm_many(
    org: &Allowed<'_, ManageMembers>,
    people: Vec<Compared>,
) -> Result<ManyDone> {
    check(people.len())?;
    if people.iter().any(|one| one.who.organisation != org.id()) {
        return Err(Error::not_found());
    }
    let mut done = ManyDone::default();
    for Compared { who, under, form } in people {
        let outcome = confirm_one(org, who.member, under, form).await;
        note(&mut done, who.member, outcome)?;
    }
    Ok(done)
}

/// Confirms one of several: the key that was wrapped must still be the organisation's.
pub(crate) async fn confirm_one(
    org: &Allowed<'_, ManageMembers>,
    id: MemberId,
    under: KeyNumber,
    form: ConfirmForm,
) -> Result<()> {
    org.check_key(under)?;
    confirm(org, id, form).await
}

/// Refuses more than one call takes.
pub(crate) fn check(count: usize) -> Result<()> {
    let mut form = Form::new();
    form.check("members", count > 0, "required");
    form.check("members", count <= MANY_MAX, "too-many");
    form.done()
}

/// Notes how it ended for one; a failure of ours ends the whole.
pub(crate) fn note(done: &mut ManyDone, member: MemberId, outcome: Result<()>) -> Result<()> {
    match outcome {
        Ok(()) => done.done += 1,
        Err(Error::Refused(why)) => done.refused.push(Refused { member, why }),
        Err(failure) => return Err(failure),
    }
    Ok(())
}
