//! A new client organisation (DOMAIN 2.5).

use domain::{
    AppError, ClientId, CollectionId, MemberId, Money, OrganisationId, OrganisationRole, RequestId,
    access::CollectionAccess,
    client::{CheckedClient, ClientStatus, CreatedClient, NewClientForm, NewClientKeys},
    custom::CustomPermissions,
    event::EventKind,
    item::SEALED_NAME_MAX,
    seats::Seats,
};
use sha2::{Digest, Sha256};
use store::{
    OrganisationScope, StoreError, Tx,
    model::{NewClient, NewEvent, NewMember},
};

use super::status;
use crate::{
    Allowed,
    account::credentials,
    authz::CreateClient,
    error::{Error, Result},
    input::Form,
    invite::count_invitation,
    member::invitation::{self, Invitation},
};

/// What Submit sends.
#[derive(Clone, Copy, Debug)]
pub struct NewClientRequest<'a> {
    /// Chosen by the browser for one form: the same form twice makes one client.
    pub id: RequestId,
    /// What was filled in.
    pub form: &'a NewClientForm,
    /// What the browser made.
    pub keys: &'a NewClientKeys,
    /// The sum that the person agreed to; none when nobody was shown one (commands, demo data).
    pub agreed: Option<Money>,
}

/// Makes the organisation with its keys, its default collection, its owner (invited, on one seat,
/// managing that collection), its invoice details, the events and the invitation, all or nothing.
///
/// A request that was done before gives what it made then, so that a browser which lost the answer
/// can simply send it again.
///
/// # Errors
/// `Invalid` with every wrong field; the conflict `price-changed` when the sum is no longer the
/// one that was agreed to, `no-price` when there is none, `client-made-before` when the form has
/// made another client than it asks for now.
pub async fn create(
    provider: &Allowed<'_, CreateClient>,
    request: NewClientRequest<'_>,
) -> Result<CreatedClient> {
    let checked = request.form.check().map_err(AppError::Invalid)?;
    check_keys(request.keys)?;
    let mut tx = provider.app().store().begin().await?;
    if let Some(made) = made_before(&mut tx, provider, request.id, &checked).await? {
        return Ok(made);
    }
    match insert(&mut tx, provider, request, &checked).await {
        Ok(created) => {
            tx.save().await?;
            Ok(created)
        }
        // The same form, sent twice at once: the other one was faster.
        Err(Error::Store(StoreError::Duplicate(what))) => {
            drop(tx);
            let mut tx = provider.app().store().begin().await?;
            made_before(&mut tx, provider, request.id, &checked)
                .await?
                .ok_or(Error::Store(StoreError::Duplicate(what)))
        }
        Err(error) => Err(error),
    }
}

async fn made_before(
    tx: &mut Tx,
    provider: &Allowed<'_, CreateClient>,
    request: RequestId,
    checked: &CheckedClient,
) -> Result<Option<CreatedClient>> {
    let made = tx
        .clients()
        .find_by_request(provider.scope(), request)
        .await?;
    let Some(made) = made else {
        return Ok(None);
    };
    // Whoever lost the answer and then changed the form must not take the first client for the second.
    if made.request_hash != hash(checked)? {
        return Err(Error::conflict("client-made-before"));
    }
    Ok(Some(CreatedClient {
        client: made.client_id,
        organisation: made.id,
        owner: made.owner,
    }))
}

/// What a form asks for. The client itself may have been changed since it was made, so a form that is
/// sent again is compared with the form and not with the client.
fn hash(checked: &CheckedClient) -> Result<Vec<u8>> {
    let json = serde_json::to_vec(checked).map_err(|error| Error::Internal(error.to_string()))?;
    Ok(Sha256::digest(json).to_vec())
}

/// The server can open nothing of this; it checks that what it keeps has the right form.
fn check_keys(keys: &NewClientKeys) -> Result<()> {
    let mut form = Form::new();
    form.sealed(
        "provider_wrapped_key",
        &keys.provider_wrapped_key,
        crypto::limits::KEY,
    );
    form.sealed("private_key", &keys.private_key, crypto::limits::KEY);
    form.sealed("collection_name", &keys.collection_name, SEALED_NAME_MAX);
    let public = credentials::pin(&keys.public_key).is_some();
    form.check("public_key", public, "encrypted-form");
    form.done()
}

async fn insert(
    tx: &mut Tx,
    provider: &Allowed<'_, CreateClient>,
    request: NewClientRequest<'_>,
    checked: &CheckedClient,
) -> Result<CreatedClient> {
    let now = provider.now();
    check_price(tx, provider, request.agreed, checked).await?;
    let invoice = provider
        .app()
        .payment()
        .check(&checked.invoice)
        .map_err(AppError::Invalid)?;
    let seats = checked
        .seats
        .take(1)
        .map_err(|error| AppError::conflict(error.to_string()))?;
    let organisation: OrganisationId = provider.new_id();
    let created = CreatedClient {
        client: provider.new_id::<ClientId>(),
        organisation,
        owner: Some(provider.new_id::<MemberId>()),
    };
    tx.organisations()
        .insert_client(
            provider.scope(),
            &new_client(request, checked, seats, created, now)?,
        )
        .await?;
    let scope = tx
        .access()
        .client(provider.scope(), organisation)
        .await?
        .ok_or_else(Error::not_found)?;
    let collection: CollectionId = provider.new_id();
    tx.collections()
        .insert(scope, collection, &request.keys.collection_name, now)
        .await?;
    provider.app().payment().open(tx, scope, &invoice).await?;
    tx.events()
        .insert(&NewEvent {
            organisation: Some(organisation),
            subject: Some(checked.name.clone()),
            ..provider.event(EventKind::ClientCreated)
        })
        .await?;
    // After the organisation's rows, as every invitation does it: nobody waits for each other in a ring.
    count_invitation(tx, provider).await?;
    invite_owner(tx, provider, scope, checked, created, collection).await?;
    Ok(created)
}

/// The sum of today's prices is the one that was agreed to.
async fn check_price(
    tx: &mut Tx,
    provider: &Allowed<'_, CreateClient>,
    agreed: Option<Money>,
    checked: &CheckedClient,
) -> Result<()> {
    let table = tx.prices().table(provider.scope(), provider.now()).await?;
    let quote = table
        .quote(
            checked.plan,
            checked.seats.assigned,
            checked.extra_storage_gb,
        )
        .ok_or_else(|| Error::conflict("no-price"))?;
    if agreed.is_some_and(|agreed| agreed != quote.total) {
        return Err(Error::conflict("price-changed"));
    }
    Ok(())
}

fn new_client(
    request: NewClientRequest<'_>,
    checked: &CheckedClient,
    seats: Seats,
    created: CreatedClient,
    at: domain::Millis,
) -> Result<NewClient> {
    Ok(NewClient {
        id: created.organisation,
        client: created.client,
        request: request.id,
        request_hash: hash(checked)?,
        name: checked.name.clone(),
        billing_email: checked.billing_email.clone(),
        plan: checked.plan,
        seats,
        extra_storage_gb: checked.extra_storage_gb,
        provider_wrapped_key: request.keys.provider_wrapped_key.clone(),
        public_key: request.keys.public_key.clone(),
        private_key: request.keys.private_key.clone(),
        status: ClientStatus::OwnerInvited,
        at,
    })
}

/// The owner's membership with the Manage right on the first collection, its event and its mail.
async fn invite_owner(
    tx: &mut Tx,
    provider: &Allowed<'_, CreateClient>,
    scope: OrganisationScope,
    checked: &CheckedClient,
    created: CreatedClient,
    collection: CollectionId,
) -> Result<()> {
    let Some(member) = created.owner else {
        return Ok(());
    };
    let role = OrganisationRole::Owner;
    let email = checked.owner_email.clone();
    let at = provider.now();
    tx.members()
        .insert(
            scope,
            &NewMember {
                id: member,
                email,
                role,
                permissions: CustomPermissions::NONE,
                at,
            },
        )
        .await?;
    tx.collections()
        .grant(scope, collection, member, CollectionAccess::Manage)
        .await?;
    tx.events()
        .insert(&NewEvent {
            organisation: Some(scope.id()),
            member: Some(member),
            subject: Some(checked.owner_email.to_string()),
            ..provider.event(EventKind::MemberInvited)
        })
        .await?;
    let name = tx
        .providers()
        .find(provider.scope())
        .await?
        .ok_or_else(Error::not_found)?
        .name;
    let invitation = Invitation {
        scope,
        of: Some(provider.id()),
        member,
        email: &checked.owner_email,
        role,
        organisation: &checked.name,
        provider: Some(&name),
    };
    invitation::send(tx, provider, invitation).await?;
    status::recompute(tx, scope, at).await
}
