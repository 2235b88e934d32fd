//! The page: head and frame from the server, everything else in the browser.

use domain::item::VaultHead;
use leptos::{ev, prelude::*};

use super::choose::{Choose, Password};
use super::context::{ImportCx, Stage, use_import};
use super::read;
use super::ready::{Finished, NotAllowed, Ready, Running, Stopped, Uncompared};
use crate::frame::{AppFrame, Product};
use crate::keys::NeedsKeys;
use crate::pages::vault::{VaultLinks, WithHead, left_out, no_script, words};
use crate::ui::badge::Tone;
use crate::ui::focus::focus_if_lost;
use crate::ui::notice::Notice;
use crate::ui::page::PageHeader;
use crate::ui::progress::Progress;
use crate::ui::skeleton::Skeleton;
use crate::use_text;

/// `/vault/:organisation/import`, and `/vault/mine/import`.
#[component]
pub fn ImportPage() -> impl IntoView {
    view! { <WithHead view=|head| view! { <Open head /> }.into_any() /> }
}

#[component]
fn Open(head: VaultHead) -> impl IntoView {
    let t = use_text();
    let product = Product::Vault(head.owner);
    let title = t.import_title(words::name(t, &head));
    let bound = head.owned_elsewhere();
    ImportCx::provide(head.clone());
    let sidebar = ViewFn::from(move || view! { <VaultLinks head=head.clone() /> });
    view! {
        <AppFrame product=Signal::stored(product) sidebar>
            <PageHeader title=title.clone() description=t.import_description() />
            <noscript inner_html=move || no_script(t)></noscript>
            {if bound {
                view! { <NotAllowed /> }.into_any()
            } else {
                view! {
                    <NeedsKeys>
                        <Import />
                    </NeedsKeys>
                }
                .into_any()
            }}
        </AppFrame>
    }
    .into_any()
}

/// The stages, one at a time. What is known of a file goes when the tab is locked.
#[component]
fn Import() -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    on_cleanup(move || {
        cx.work.close();
        queue_microtask(move || cx.reset(None));
    });
    // A file that is dropped beside its place is not to be opened by the browser instead of this page.
    let over = window_event_listener(ev::dragover, |event| {
        let taken = event.default_prevented();
        event.prevent_default();
        if let Some(dragged) = event.data_transfer().filter(|_| !taken) {
            dragged.set_drop_effect("none");
        }
    });
    let dropped = window_event_listener(ev::drop, |event| event.prevent_default());
    on_cleanup(move || {
        over.remove();
        dropped.remove();
    });
    Effect::new(move |again: Option<()>| {
        cx.stage.track();
        if again.is_some() {
            request_animation_frame(|| focus_if_lost(".import"));
        }
    });
    let cancel = Callback::new(move |()| cx.reset(None));
    read::ask_first(cx);
    view! {
        <div class="import stack" tabindex="-1">
            {cx
                .head
                .with_value(|head| left_out(t, head))
                .map(|text| {
                    view! {
                        <Notice tone=Tone::Warning>
                            <p>{text} " " {t.import_left_out()}</p>
                        </Notice>
                    }
                })}
            {move || match cx.stage.get() {
                Stage::Asking => view! { <Skeleton lines=4 /> }.into_any(),
                Stage::NotAllowed => view! { <NotAllowed /> }.into_any(),
                Stage::Choose(problem) => view! { <Choose problem /> }.into_any(),
                Stage::Password { key_file, problem } => view! { <Password key_file problem /> }.into_any(),
                Stage::Reading => {
                    view! { <Progress label=t.import_reading() done=cx.progress cancel /> }.into_any()
                }
                Stage::Comparing => {
                    view! { <Progress label=t.import_comparing() done=cx.progress cancel /> }.into_any()
                }
                Stage::Uncompared(why) => view! { <Uncompared why /> }.into_any(),
                Stage::Ready => view! { <Ready /> }.into_any(),
                Stage::Running => view! { <Running /> }.into_any(),
                Stage::Stopped(halt) => view! { <Stopped halt /> }.into_any(),
                Stage::Finished(count) => view! { <Finished count /> }.into_any(),
            }}
        </div>
    }
    .into_any()
}
