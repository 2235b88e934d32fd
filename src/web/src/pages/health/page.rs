//! The page: head and frame from the server, everything else in the browser.

use domain::item::VaultHead;
use leptos::prelude::*;
use leptos::task::spawn_local;
use vault::health::Report;

use super::found::Found;
use super::run::Run;
use crate::WebError;
use crate::frame::{AppFrame, Product};
use crate::keys::{KeyProblem, NeedsKeys, use_keys};
use crate::pages::vault::{VaultLinks, WithHead, no_script, words};
use crate::ui::failure::Failure;
use crate::ui::page::PageHeader;
use crate::ui::progress::Progress;
use crate::use_text;

/// `/vault/:organisation/health`.
#[component]
pub fn HealthPage() -> impl IntoView {
    view! { <WithHead view=|head| view! { <Open head /> }.into_any() /> }
}

#[component]
fn Open(head: VaultHead) -> impl IntoView {
    let t = use_text();
    let product = Product::Vault(head.owner);
    let title = t.health_title(words::name(t, &head));
    let links = head.clone();
    let sidebar = ViewFn::from(move || view! { <VaultLinks head=links.clone() /> });
    let head = StoredValue::new(head);
    view! {
        <AppFrame product=Signal::stored(product) sidebar>
            <PageHeader title=title.clone() description=t.health_description() />
            <noscript inner_html=move || no_script(t)></noscript>
            <NeedsKeys>
                <Looked head=head.get_value() />
            </NeedsKeys>
        </AppFrame>
    }
    .into_any()
}

/// Looks each time the keys are opened.
#[component]
fn Looked(head: VaultHead) -> impl IntoView {
    let t = use_text();
    let run = Run {
        id: head.owner,
        keys: use_keys(),
        progress: RwSignal::new((0, 0)),
        items: u32::try_from(head.items).unwrap_or(u32::MAX),
    };
    let found = RwSignal::new(None::<Result<Report, WebError>>);
    let look = move || {
        found.set(None);
        run.progress.set((0, 0));
        spawn_local(async move {
            let answer = match run.all().await {
                Ok(None) | Err(KeyProblem::Locked) => return,
                Ok(Some(report)) => Ok(report),
                Err(problem) => Err(problem.into_web_error()),
            };
            // The page may be gone by now.
            let _ = found.try_set(Some(answer));
        });
    };
    Effect::new(move |_| look());
    let id = head.owner;
    move || match found.get() {
        None => view! { <Progress label=t.health_looking() done=run.progress /> }.into_any(),
        Some(Err(error)) => {
            view! { <Failure error retry=Callback::new(move |()| look()) /> }.into_any()
        }
        Some(Ok(report)) => view! { <Found id report /> }.into_any(),
    }
}
