//! The page: head and frame from the server, everything else in the browser.

use domain::export::ExportFormat;
use domain::item::VaultHead;
use leptos::prelude::*;

use super::context::{ExportCx, Stage, use_export};
use super::form::Ready;
use super::load::load;
use crate::frame::{AppFrame, Product};
use crate::keys::NeedsKeys;
use crate::pages::vault::{VaultLinks, WithHead, no_script, words};
use crate::ui::badge::Tone;
use crate::ui::button::{Button, LinkButton, Variant};
use crate::ui::focus::focus_if_lost;
use crate::ui::icon::{Icon, IconName};
use crate::ui::leave::{LeaveGuard, Loses};
use crate::ui::notice::Notice;
use crate::ui::page::PageHeader;
use crate::ui::progress::Progress;
use crate::use_text;

/// `/vault/:organisation/export`.
#[component]
pub fn ExportPage() -> impl IntoView {
    view! { <WithHead view=|head| view! { <Open head /> }.into_any() /> }
}

#[component]
fn Open(head: VaultHead) -> impl IntoView {
    let t = use_text();
    let product = Product::Vault(head.owner);
    let title = t.export_title(words::name(t, &head));
    let why = if head.staff {
        Some(t.export_not_staff())
    } else if head.export_banned() {
        let own = head.owner.is_person();
        Some(t.error(if own {
            "policy-export-own"
        } else {
            "policy-export"
        }))
    } else {
        None
    };
    ExportCx::provide(head.clone());
    let sidebar = ViewFn::from(move || view! { <VaultLinks head=head.clone() /> });
    view! {
        <AppFrame product=Signal::stored(product) sidebar>
            <PageHeader title=title.clone() description=t.export_description() />
            <noscript inner_html=move || no_script(t)></noscript>
            {if let Some(why) = why {
                view! { <NotAllowed why /> }.into_any()
            } else {
                view! {
                    <NeedsKeys>
                        <Export />
                    </NeedsKeys>
                }
                .into_any()
            }}
        </AppFrame>
    }
    .into_any()
}

/// The stages, one at a time. What is known of the vault goes when the tab is locked.
#[component]
fn Export() -> impl IntoView {
    let t = use_text();
    let cx = use_export();
    on_cleanup(move || {
        cx.work.close();
        queue_microtask(move || cx.forget());
    });
    Effect::new(move |_| queue_microtask(move || load(cx)));
    Effect::new(move |again: Option<()>| {
        cx.stage.track();
        if again.is_some() {
            request_animation_frame(|| focus_if_lost(".export"));
        }
    });
    view! {
        <div class="export stack" tabindex="-1">
            {move || match cx.stage.get() {
                Stage::Loading => view! { <Progress label=t.export_counting() done=cx.progress /> }.into_any(),
                Stage::Failed(why) => view! { <Failed why /> }.into_any(),
                Stage::NotAllowed => view! { <NotAllowed why=t.export_not_allowed_text() /> }.into_any(),
                Stage::Ready => view! { <Ready /> }.into_any(),
                Stage::Writing => view! { <Writing /> }.into_any(),
                Stage::Done(name, format) => view! { <Done name format /> }.into_any(),
            }}
        </div>
    }
    .into_any()
}

/// There is nothing that the person may write.
#[component]
fn NotAllowed(
    /// Why not.
    why: &'static str,
) -> impl IntoView {
    let t = use_text();
    view! {
        <Notice tone=Tone::Warning title=t.export_not_allowed()>
            <p>{why}</p>
        </Notice>
    }
    .into_any()
}

#[component]
fn Failed(why: String) -> impl IntoView {
    let t = use_text();
    let cx = use_export();
    view! {
        <Notice tone=Tone::Danger title=t.export_failed()>
            <p>{why}</p>
        </Notice>
        <div class="row">
            <Button on_click=Callback::new(move |()| load(cx))>
                <Icon name=IconName::Refresh />
                {t.common_retry()}
            </Button>
        </div>
    }
    .into_any()
}

/// How far it is.
#[component]
fn Writing() -> impl IntoView {
    let t = use_text();
    let cx = use_export();
    let label = Signal::derive(move || {
        if cx.stopping.get() {
            t.export_stopping().to_owned()
        } else {
            t.export_writing().to_owned()
        }
    });
    let cancel = Callback::new(move |()| cx.stopping.set(true));
    view! {
        <LeaveGuard
            title=t.export_leave()
            message=t.export_leave_text()
            confirm=t.export_leave_confirm()
            loses=Loses::ByLocking
        />
        <Progress label done=cx.progress cancel />
    }
    .into_any()
}

/// The browser has the file.
#[component]
fn Done(name: String, format: ExportFormat) -> impl IntoView {
    let t = use_text();
    let cx = use_export();
    let plain = format != ExportFormat::ProtectedJson;
    let count = untrack(|| cx.count(format));
    let again = Callback::new(move |()| cx.stage.set(Stage::Ready));
    view! {
        <Notice tone=Tone::Success title=t.export_done(count)>
            <p class="export-file">{t.export_done_text(name)}</p>
        </Notice>
        <Notice tone=if plain { Tone::Warning } else { Tone::Info }>
            <p>{if plain { t.export_done_plain() } else { t.export_done_encrypted() }}</p>
        </Notice>
        <div class="row">
            <Button on_click=again>{t.export_again()}</Button>
            <LinkButton variant=Variant::Primary href=format!("/vault/{}", cx.id)>
                {t.export_to_vault()}
            </LinkButton>
        </div>
    }
    .into_any()
}
