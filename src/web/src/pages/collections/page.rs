//! The page: head and frame from the server, everything else in the browser.

use domain::{OrganisationId, item::VaultHead};
use leptos::prelude::*;

use super::access::AccessDialog;
use super::context::CollectionsCx;
use super::delete::DeleteDialog;
use super::moving::MoveDialog;
use super::table::CollectionsTable;
use crate::frame::{AppFrame, Product};
use crate::keys::NeedsKeys;
use crate::pages::vault::{VaultLinks, WithHead, no_script, of_organisation};
use crate::ui::button::LinkButton;
use crate::ui::failure::Failure;
use crate::ui::icon::{Icon, IconName};
use crate::ui::page::PageHeader;
use crate::ui::skeleton::Skeleton;
use crate::use_text;

/// `/vault/:organisation/collections`.
#[component]
pub fn CollectionsPage() -> impl IntoView {
    view! { <WithHead view=|head| of_organisation(head, |id, head| view! { <Open id head /> }.into_any()) /> }
}

#[component]
fn Open(id: OrganisationId, head: VaultHead) -> impl IntoView {
    let t = use_text();
    let product = Product::Vault(id.into());
    let create = head.create_collections;
    let title = t.collections_title(&head.name);
    CollectionsCx::provide(id, head.clone());
    let sidebar = ViewFn::from(move || view! { <VaultLinks head=head.clone() /> });
    view! {
        <AppFrame product=Signal::stored(product) sidebar>
            <PageHeader title=title.clone()>
                {create
                    .then(|| {
                        view! {
                            <LinkButton href=format!("/vault/{id}/new-collections")>
                                <Icon name=IconName::Plus />
                                {t.new_collections_link()}
                            </LinkButton>
                        }
                    })}
            </PageHeader>
            <noscript inner_html=move || no_script(t)></noscript>
            <NeedsKeys>
                <Opened />
            </NeedsKeys>
        </AppFrame>
    }
    .into_any()
}

/// The collections are fetched each time the keys are opened.
#[component]
fn Opened() -> impl IntoView {
    let cx = super::context::use_collections();
    Effect::new(move |again: Option<()>| {
        if again.is_none() {
            cx.load();
        }
    });
    // Neither names nor questions outlive a lock. Told earlier, the parts that go would look for what is not there any
    // more.
    on_cleanup(move || {
        queue_microtask(move || {
            let _ = (cx.vault.try_set(None), cx.ask.try_set(None));
            cx.picked.clear();
        });
    });
    let state = Memo::new(move |_| {
        cx.vault
            .with(|vault| vault.as_ref().map(|found| found.as_ref().err().cloned()))
    });
    view! {
        {move || match state.get() {
            None => view! { <Skeleton lines=8 /> }.into_any(),
            Some(Some(error)) => {
                view! { <Failure error retry=Callback::new(move |()| cx.load()) /> }.into_any()
            }
            Some(None) => view! { <CollectionsTable /> }.into_any(),
        }}
        <AccessDialog />
        <MoveDialog />
        <DeleteDialog />
    }
    .into_any()
}
