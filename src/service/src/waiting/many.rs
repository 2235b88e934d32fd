//! What is done for several of those who wait, in as many organisations: in each with the rights that the person has
//! there.

use domain::{
    MemberId, OrganisationId,
    many::{AllToConfirm, Compared, ManyDone, Refused, Somebody},
    role::MemberStatus,
};

use crate::{
    Allowed, OrganisationCtx,
    authz::{ManageMembers, SeeClients},
    error::{Error, Result},
    member::{self, many, owner::client},
};

/// Accounts and public keys of those of these people who wait for Confirm.
pub async fn all_to_confirm(
    provider: &Allowed<'_, SeeClients>,
    people: &[Somebody],
) -> Result<AllToConfirm> {
    many::check(people.len())?;
    let mut all = AllToConfirm::default();
    let mut places = Places::new(provider);
    for who in people {
        match places.get(who.organisation).await {
            Ok(org) => many::add(&mut all, &org.may::<ManageMembers>()?, who.member).await?,
            Err(Error::Refused(why)) => all.refused.push(Refused {
                member: who.member,
                why,
            }),
            Err(failure) => return Err(failure),
        }
    }
    Ok(all)
}

/// Confirms each of these people, who were compared one by one.
pub async fn confirm_many(
    provider: &Allowed<'_, SeeClients>,
    people: Vec<Compared>,
) -> Result<ManyDone> {
    many::check(people.len())?;
    let mut done = ManyDone::default();
    let mut places = Places::new(provider);
    for Compared { who, under, form } in people {
        let outcome = match places.get(who.organisation).await {
            Ok(org) => {
                many::confirm_one(&org.may::<ManageMembers>()?, who.member, under, form).await
            }
            Err(refused) => Err(refused),
        };
        many::note(&mut done, who.member, outcome)?;
    }
    Ok(done)
}

/// Sends again what did not arrive or is over: to those who are invited a new invitation, to the others the mail that
/// failed.
pub async fn again(provider: &Allowed<'_, SeeClients>, people: &[Somebody]) -> Result<ManyDone> {
    many::check(people.len())?;
    let mut done = ManyDone::default();
    let mut places = Places::new(provider);
    for who in people {
        let outcome = match places.get(who.organisation).await {
            Ok(org) => one_again(org, who.member).await,
            Err(refused) => Err(refused),
        };
        many::note(&mut done, who.member, outcome)?;
    }
    Ok(done)
}

async fn one_again(org: &OrganisationCtx, id: MemberId) -> Result<()> {
    let allowed = org.may::<ManageMembers>()?;
    let found = org
        .app()
        .store()
        .reader()
        .await?
        .members()
        .find(org.scope(), id)
        .await?;
    match found.ok_or_else(Error::not_found)?.status {
        MemberStatus::Invited => member::reinvite(&allowed, id).await,
        _ => member::release_mails(&allowed, id).await,
    }
}

/// The clients that were asked for, each looked up once as long as people of one stand together.
struct Places<'a, 'b> {
    provider: &'a Allowed<'b, SeeClients>,
    last: Option<OrganisationCtx>,
}

impl<'a, 'b> Places<'a, 'b> {
    const fn new(provider: &'a Allowed<'b, SeeClients>) -> Self {
        Self {
            provider,
            last: None,
        }
    }

    async fn get(&mut self, id: OrganisationId) -> Result<&OrganisationCtx> {
        let org = match self.last.take() {
            Some(org) if org.id() == id => org,
            _ => client(self.provider, id).await?,
        };
        Ok(self.last.insert(org))
    }
}
