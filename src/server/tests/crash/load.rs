//! People who go on inviting others, whatever happens to the server.

use std::{collections::BTreeSet, time::Duration};

use domain::ProviderId;
use serde_json::json;

use crate::common::process::Server;

/// So many do it at once.
const AT_ONCE: usize = 4;

/// What was asked for, and what was answered.
pub(crate) struct Load {
    token: String,
    provider: ProviderId,
    count: u32,
    /// Addresses whose invitation the server said yes to.
    pub(crate) acknowledged: BTreeSet<String>,
}

impl Load {
    pub(crate) const fn new(token: String, provider: ProviderId) -> Self {
        Self {
            token,
            provider,
            count: 0,
            acknowledged: BTreeSet::new(),
        }
    }

    /// Invites for so long; then requests are still under way.
    pub(crate) async fn run(&mut self, server: &Server, span: Duration) {
        let (said, mut heard) = tokio::sync::mpsc::unbounded_channel();
        let mut tasks = tokio::task::JoinSet::new();
        for person in 0..AT_ONCE {
            let browser = server.browser(&self.token);
            let (said, provider, round) = (said.clone(), self.provider, self.count);
            tasks.spawn(async move {
                for number in 0.. {
                    let email = format!("r{round}-p{person}-n{number}@example.test");
                    let form = json!({ "emails": [email], "role": "ServiceUser" });
                    let asked = json!({ "provider": provider, "form": form });
                    let answer = browser.try_call("provider-members/invite", &asked).await;
                    match answer {
                        Ok(answer) if answer.code() == 200 => drop(said.send(Ok(email))),
                        // As many as a person may invite in a day: enough for one round.
                        Ok(answer) if answer.code() == 429 => return,
                        Ok(answer) => {
                            let told = format!("{} {}", answer.code(), answer.body);
                            drop(said.send(Err(told)));
                            return;
                        }
                        Err(_) => return,
                    }
                }
            });
        }
        drop(said);
        tokio::time::sleep(span).await;
        // What is heard from here on was said before the kill too, but nobody can know.
        while let Ok(told) = heard.try_recv() {
            let email = told.unwrap_or_else(|told| panic!("refused: {told}"));
            self.acknowledged.insert(email);
        }
        self.count += 1;
        // Requests under way end by themselves when the server dies.
        tasks.detach_all();
    }
}
