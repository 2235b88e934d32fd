//! People who go on inviting, opening clients and filling a vault, whatever happens to the server.

use std::{collections::BTreeSet, time::Duration};

use domain::ProviderId;
use serde_json::{Value, json};
use service::random::{SystemRandom, uuid};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use crate::common::{
    forms::{client_form, client_keys, note},
    http::Browser,
    people::Keys,
    process::Server,
};

/// What somebody goes on doing.
#[derive(Clone, Copy, Debug)]
enum Deed {
    /// Inviting to the provider.
    Invite,
    /// Opening clients.
    Client,
    /// Putting items into the vault of the first client.
    Item,
}

/// Those who are at it at once.
const PEOPLE: [Deed; 4] = [Deed::Invite, Deed::Invite, Deed::Client, Deed::Item];

/// What was asked for, and what was answered.
pub(crate) struct Load {
    token: String,
    provider: ProviderId,
    round: u32,
    /// Addresses whose invitation the server said yes to.
    pub(crate) invited: BTreeSet<String>,
    /// Addresses of the owners of clients that the server said yes to.
    pub(crate) owners: BTreeSet<String>,
    /// Ids of items that the server said yes to.
    pub(crate) items: BTreeSet<String>,
    /// The client with the vault, and a collection in it.
    vault: Option<(Value, Value)>,
}

/// A yes or a no of the server.
enum Told {
    Yes(Deed, String),
    No(String),
}

impl Load {
    pub(crate) const fn new(token: String, provider: ProviderId) -> Self {
        Self {
            token,
            provider,
            round: 0,
            invited: BTreeSet::new(),
            owners: BTreeSet::new(),
            items: BTreeSet::new(),
            vault: None,
        }
    }

    /// Works for so long; then requests are still under way.
    pub(crate) async fn run(&mut self, server: &Server, span: Duration) {
        let browser = server.browser(&self.token);
        if self.vault.is_none() {
            self.vault = Some(self.open(&browser).await);
        }
        let (said, heard) = unbounded_channel();
        let mut tasks = tokio::task::JoinSet::new();
        for (person, deed) in PEOPLE.into_iter().enumerate() {
            let (browser, said) = (browser.clone(), said.clone());
            let (provider, vault) = (self.provider, self.vault.clone());
            let name = format!("r{}-p{person}", self.round);
            tasks.spawn(async move {
                for number in 0.. {
                    let (function, asked, email) =
                        ask(deed, provider, vault.as_ref(), &format!("{name}-n{number}"));
                    let told = match browser.try_call(function, &asked).await {
                        Ok(answer) if answer.code() == 200 => {
                            let id = answer.json()["id"].as_str().map(str::to_owned);
                            Told::Yes(deed, email.or(id).unwrap_or_default())
                        }
                        // As many as a person may do in a day: enough for one round.
                        Ok(answer) if answer.code() == 429 => return,
                        Ok(answer) => Told::No(format!("{} {}", answer.code(), answer.body)),
                        Err(_) => return,
                    };
                    let ended = matches!(told, Told::No(_));
                    if said.send(told).is_err() || ended {
                        return;
                    }
                }
            });
        }
        drop(said);
        tokio::time::sleep(span).await;
        self.hear(heard);
        self.round += 1;
        // Requests under way end by themselves when the server dies.
        tasks.detach_all();
    }

    /// What is heard later was said before the kill too, but nobody can know.
    fn hear(&mut self, mut heard: UnboundedReceiver<Told>) {
        while let Ok(told) = heard.try_recv() {
            match told {
                Told::Yes(Deed::Invite, email) => self.invited.insert(email),
                Told::Yes(Deed::Client, email) => self.owners.insert(email),
                Told::Yes(Deed::Item, id) => self.items.insert(id),
                Told::No(told) => panic!("refused: {told}"),
            };
        }
    }

    /// The first client and a collection in its vault.
    async fn open(&mut self, browser: &Browser) -> (Value, Value) {
        let (function, asked, email) = ask(Deed::Client, self.provider, None, "first");
        let made = browser.call(function, &asked).await;
        assert_eq!(made.code(), 200, "{}", made.body);
        self.owners.extend(email);
        let client = made.json()["organisation"].clone();
        let name = &client_keys().collection_name;
        let asked = json!({ "owner": client, "under": 1, "name": name });
        let made = browser.call("collection/create", &asked).await;
        assert_eq!(made.code(), 200, "{}", made.body);
        (client, made.json()["id"].clone())
    }
}

/// A function, what it is asked, and the address of whoever gets a mail for it.
fn ask(
    deed: Deed,
    provider: ProviderId,
    vault: Option<&(Value, Value)>,
    name: &str,
) -> (&'static str, Value, Option<String>) {
    let email = format!("{name}@example.test");
    match deed {
        Deed::Invite => {
            let form = json!({ "emails": [email], "role": "ServiceUser" });
            let asked = json!({ "provider": provider, "form": form });
            ("provider-members/invite", asked, Some(email))
        }
        Deed::Client => {
            let asked = json!({
                "provider": provider,
                "request": uuid(&SystemRandom, 0),
                "form": client_form(name, &email),
                "keys": client_keys(),
                "agreed": null,
            });
            ("clients/create", asked, Some(email))
        }
        Deed::Item => {
            let mut item = json!(note(&Keys::made().client.key, vec![]));
            let (client, collection) = vault.cloned().unwrap_or_default();
            item["collections"] = json!([collection]);
            (
                "item/create",
                json!({ "owner": client, "under": 1, "item": item }),
                None,
            )
        }
    }
}
