//! The page: head and frame from the server, contents in the browser.

use domain::{
    AppError, OrganisationId,
    item::{VaultHead, VaultOwner},
};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::context::VaultCx;
use super::dialogs::{VaultDialogs, provide_asks};
use super::guard::LeaveGuard;
use super::owned_elsewhere::OwnedElsewhere;
use super::server;
use super::sidebar::VaultSidebar;
use super::words;
use super::workspace::Workspace;
use crate::frame::{AppFrame, Product};
use crate::keys::NeedsKeys;
use crate::pages::errors::NotFoundPage;
use crate::ui::badge::Tone;
use crate::ui::failure::Failure;
use crate::ui::leave;
use crate::ui::notice::Notice;
use crate::ui::skeleton::Skeleton;
use crate::{WebError, use_text};

/// `/vault/:organisation`, and `/vault/mine`.
#[component]
pub fn VaultPage() -> impl IntoView {
    view! { <WithHead view=|head| view! { <Open head /> }.into_any() /> }
}

/// A page of the vault in the address, shown with its head. Another vault in the address is another page; what
/// is absent or foreign is not found.
#[component]
pub(crate) fn WithHead(
    /// Shows it.
    view: fn(VaultHead) -> AnyView,
) -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|p| p.get("organisation")?.parse::<VaultOwner>().ok()));
    move || match id.get() {
        Some(id) => view! { <WithHeadOf id view /> }.into_any(),
        None => view! { <NotFoundPage /> }.into_any(),
    }
}

/// A page that a person's own vault does not have.
pub(crate) fn of_organisation(
    head: VaultHead,
    view: fn(OrganisationId, VaultHead) -> AnyView,
) -> AnyView {
    match head.owner {
        VaultOwner::Organisation(id) => view(id, head),
        VaultOwner::Person => view! { <NotFoundPage /> }.into_any(),
    }
}

#[component]
fn WithHeadOf(id: VaultOwner, view: fn(VaultHead) -> AnyView) -> impl IntoView {
    let head = Resource::new(|| (), move |()| server::head(id));
    view! {
        <Transition fallback=|| view! { <Skeleton lines=8 /> }>
            {move || Suspend::new(async move {
                match head.await {
                    Ok(head) => view(head),
                    Err(WebError::App(AppError::NotFound)) => view! { <NotFoundPage /> }.into_any(),
                    Err(error) => {
                        view! { <Failure error retry=Callback::new(move |()| head.refetch()) /> }.into_any()
                    }
                }
            })}
        </Transition>
    }
    .into_any()
}

#[component]
fn Open(head: VaultHead) -> impl IntoView {
    let t = use_text();
    let cx = VaultCx::provide(head.clone());
    provide_asks();
    let product = Product::Vault(head.owner);
    // Owned, for the head is written when the values of this page are gone.
    let title = words::title(t, &head);
    let sidebar = ViewFn::from(move || view! { <VaultSidebar cx /> });
    view! {
        <Title text=title.clone() />
        <AppFrame product=Signal::stored(product) sidebar>
            <h1 class="visually-hidden">{title.clone()}</h1>
            <Welcome cx />
            <OwnedElsewhere cx />
            <noscript inner_html=move || no_script(t)></noscript>
            <NeedsKeys>
                <Workspace />
                <VaultDialogs />
                <LeaveGuard />
                <Show when=move || cx.transfers.is_sending()>
                    <leave::LeaveGuard
                        title=t.attachments_leave_title()
                        message=t.attachments_leave_text()
                        confirm=t.attachments_leave_go()
                        loses=leave::Loses::AskedElsewhere
                    />
                </Show>
                // One question is enough.
                <Show when=move || cx.is_changing() && !cx.transfers.is_sending()>
                    <leave::LeaveGuard
                        title=t.items_leave_title()
                        message=t.items_leave_text()
                        confirm=t.items_leave_go()
                        loses=leave::Loses::AskedElsewhere
                    />
                </Show>
            </NeedsKeys>
        </AppFrame>
    }
    .into_any()
}

/// What a browser without scripts shows. As markup, because a browser with scripts reads the inside of `noscript` as
/// text, where hydration would look for elements.
pub(crate) fn no_script(t: text::Text) -> String {
    format!(
        "<p class=\"notice notice-info\">{}</p>",
        t.vault_needs_browser()
    )
}

/// After + New client: what happened, and what happens next.
#[component]
fn Welcome(cx: VaultCx) -> impl IntoView {
    let t = use_text();
    let query = use_query_map();
    let created = move || query.with(|q| q.get("created").is_some());
    let steps = move || format!("/admin/{}/set-up", cx.id);
    view! {
        <Show when=created>
            <Notice
                tone=Tone::Success
                title=cx.head.with_value(|h| t.vault_created_title(&h.name))
            >
                <p>{t.vault_created_text()}</p>
                <p><a href=steps>{t.vault_to_set_up()}</a></p>
            </Notice>
        </Show>
    }
}
