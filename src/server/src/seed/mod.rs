//! Many clients, to measure against: real keys and real rows, so that every vault opens in a browser, but written
//! straight into the store, because a form each would take an hour. Owners who are in are one and the same person.

mod names;
mod spread;

use anyhow::{Context, Result};
use crypto::{KeyPair, SymmetricKey, make_key_pair, random};
use domain::{
    Email, Frequency, Millis, OrganisationId, OrganisationRole, Plan, Tier, UserId,
    client::ClientStatus, seats::Seats,
};
use service::{Portaal, authz::CreateClient, random::uuid};
use store::{
    OrganisationScope, ProviderScope, Store, System, Tx,
    model::{NewClient, NewMember},
};

use crate::{
    command::{say, seed::SeedArgs},
    demo::{self, client::Wanted, person::Person},
};

/// The confirmed owner of nearly all clients.
pub(crate) const OWNER: &str = "owner@clients.example";

/// RSA pairs are dear to make; so many are shared among all clients, whose keys differ all the same.
const PAIRS: usize = 8;
/// Clients in one transaction.
const BATCH: u32 = 100;
const DAY: Millis = 24 * 60 * 60 * 1000;

/// Fills an empty database.
pub(crate) async fn fill(app: &Portaal, store: &Store, args: SeedArgs) -> Result<()> {
    let house = House::open(app, store, args).await?;
    let mut index = 1;
    while index < args.clients {
        let mut tx = store.begin().await?;
        let end = (index + BATCH).min(args.clients);
        for client in index..end {
            house.client(&mut tx, client).await?;
        }
        tx.save().await?;
        if end / 1000 > index / 1000 {
            say(&format!("{end} clients\n"))?;
        }
        index = end;
    }
    Ok(())
}

/// What all clients share.
struct House {
    app: Portaal,
    args: SeedArgs,
    provider: ProviderScope,
    provider_key: SymmetricKey,
    pairs: Vec<KeyPair>,
    owner: Person,
    pin: Vec<u8>,
    now: Millis,
}

impl House {
    /// Makes the provider, its admin, and the first client with its owner as people make them.
    async fn open(app: &Portaal, store: &Store, args: SeedArgs) -> Result<Self> {
        let (admin, provider_key, id) = demo::first_admin(app)
            .await
            .context("only an empty database is filled")?;
        let provider = admin.cx.provider(id).await?;
        let name = names::client(0);
        let wanted = Wanted {
            name: &name,
            owner: OWNER,
            seats: spread::members(0, args),
        };
        let create = provider.may::<CreateClient>()?;
        let first = demo::client::create(&create, &provider_key, &wanted).await?;
        let owner = demo::owner(app, &provider, &first, OWNER, "Olga Visser", true).await?;

        let system = System::because("the operator fills an empty database");
        let scope = system.organisation(first.ids.organisation);
        let member = first.ids.owner.context("the owner who was just invited")?;
        let mut tx = store.begin().await?;
        let pin = tx
            .members()
            .find(scope, member)
            .await?
            .and_then(|member| member.pinned_key_hash)
            .context("the pin of the owner who was just confirmed")?;
        let house = Self {
            app: app.clone(),
            args,
            provider: system.provider(id),
            provider_key,
            pairs: pairs().await?,
            owner,
            pin,
            now: app.now(),
        };
        let seats = house.seats(0);
        house.invited(&mut tx, scope, 0, seats.used).await?;
        tx.organisations()
            .recompute_status(scope, house.now)
            .await?;
        tx.organisations()
            .set_seats(scope, seats, house.now)
            .await?;
        tx.save().await?;
        Ok(house)
    }

    /// Members as spread, some seats free, every third client with a limit above.
    fn seats(&self, index: u32) -> Seats {
        let used = spread::members(index, self.args);
        let free = i32::try_from(index % 12).unwrap_or_default();
        let assigned = used + free;
        Seats {
            assigned,
            used,
            limit: index.is_multiple_of(3).then_some(assigned + 10),
        }
    }

    /// One client with its owner and the members that are invited.
    async fn client(&self, tx: &mut Tx, index: u32) -> Result<()> {
        let mut rng = random::system();
        let at = self.now - Millis::from(index % 365) * DAY;
        let key = SymmetricKey::make(&mut rng);
        let pair = &self.pairs[index as usize % PAIRS];
        let status = match index % 80 {
            7 | 47 => ClientStatus::OwnerInvited,
            9 => ClientStatus::OwnerToConfirm,
            _ => ClientStatus::Active,
        };
        let seats = self.seats(index);
        let id: OrganisationId = self.id(at);
        let new = NewClient {
            id,
            client: self.id(at),
            request: self.id(at),
            request_hash: Vec::new(),
            name: names::client(index),
            billing_email: Email::parse("invoices@provider.example")?,
            plan: plan(index),
            seats,
            extra_storage_gb: i32::try_from(index % 5).unwrap_or_default(),
            provider_wrapped_key: self.provider_key.wrap(&key, &mut rng).to_string(),
            public_key: pair.public().to_base64(),
            private_key: pair.wrap_private(&key, &mut rng).to_string(),
            status,
            at,
        };
        tx.organisations()
            .insert_client(self.provider, &new)
            .await?;
        let scope = tx
            .access()
            .client(self.provider, id)
            .await?
            .context("the client that was just made")?;
        let name = key.encrypt("Default collection", &mut rng).to_string();
        tx.collections()
            .insert(scope, self.id(at), &name, at)
            .await?;
        self.let_in(tx, scope, status, &key, index).await?;
        self.invited(tx, scope, index, seats.used).await?;
        Ok(tx.organisations().recompute_status(scope, at).await?)
    }

    /// The owner, as far as the client's status says.
    async fn let_in(
        &self,
        tx: &mut Tx,
        scope: OrganisationScope,
        status: ClientStatus,
        key: &SymmetricKey,
        index: u32,
    ) -> Result<()> {
        let at = self.now;
        let member = NewMember {
            id: self.id(at),
            email: Email::parse(&format!("owner@client-{index}.example"))?,
            role: OrganisationRole::Owner,
            permissions: domain::custom::CustomPermissions::NONE,
            at,
        };
        tx.members().insert(scope, &member).await?;
        if status == ClientStatus::OwnerInvited {
            return Ok(());
        }
        let user: UserId = self.owner.cx.user();
        tx.members().accept(scope, member.id, user, at).await?;
        if status == ClientStatus::Active {
            let form = self.owner.confirm_form(key).await?;
            tx.members()
                .confirm(scope, member.id, &form.key, &self.pin, at)
                .await?;
        }
        Ok(())
    }

    /// Everybody beside the owner: on a seat, not yet in.
    async fn invited(
        &self,
        tx: &mut Tx,
        scope: OrganisationScope,
        index: u32,
        used: i32,
    ) -> Result<()> {
        for n in 1..used {
            let member = NewMember {
                id: self.id(self.now),
                email: Email::parse(&format!("person-{n}@client-{index}.example"))?,
                role: OrganisationRole::User,
                permissions: domain::custom::CustomPermissions::NONE,
                at: self.now,
            };
            tx.members().insert(scope, &member).await?;
        }
        Ok(())
    }

    fn id<T: From<uuid::Uuid>>(&self, at: Millis) -> T {
        uuid(self.app.random(), at).into()
    }
}

async fn pairs() -> Result<Vec<KeyPair>> {
    let mut pairs = Vec::with_capacity(PAIRS);
    for _ in 0..PAIRS {
        pairs.push(make_key_pair(&mut random::system()).await?);
    }
    Ok(pairs)
}

/// The plans in turn, Enterprise by the month most often.
const fn plan(index: u32) -> Plan {
    let (tier, frequency) = match index % 7 {
        0 => (Tier::Teams, Frequency::Monthly),
        1 => (Tier::Teams, Frequency::Annually),
        2 | 3 => (Tier::Enterprise, Frequency::Annually),
        _ => (Tier::Enterprise, Frequency::Monthly),
    };
    Plan { tier, frequency }
}
