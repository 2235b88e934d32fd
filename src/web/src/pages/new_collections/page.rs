//! The page: head and frame from the server, everything else in the browser.

use domain::{OrganisationId, item::VaultHead};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::{SetCx, Step, use_set};
use super::grid::Grid;
use super::lists::Lists;
use crate::frame::{AppFrame, Product};
use crate::keys::{KeyProblem, NeedsKeys};
use crate::pages::vault::{VaultLinks, WithHead, no_script, of_organisation};
use crate::ui::badge::Tone;
use crate::ui::failure::Failure;
use crate::ui::focus::focus_if_lost;
use crate::ui::leave::LeaveGuard;
use crate::ui::notice::Notice;
use crate::ui::page::PageHeader;
use crate::ui::progress::Steps;
use crate::ui::skeleton::Skeleton;
use crate::{WebError, use_text};

/// `/vault/:organisation/new-collections`.
#[component]
pub fn NewCollectionsPage() -> impl IntoView {
    view! { <WithHead view=|head| of_organisation(head, |id, head| view! { <Open id head /> }.into_any()) /> }
}

#[component]
fn Open(id: OrganisationId, head: VaultHead) -> impl IntoView {
    let t = use_text();
    let product = Product::Vault(id.into());
    let may = head.create_collections;
    let groups = head.manage_groups;
    let cx = SetCx::provide(id, head.clone());
    let sidebar = ViewFn::from(move || view! { <VaultLinks head=head.clone() /> });
    let title = cx
        .head
        .with_value(|head| t.new_collections_title(&head.name));
    let description = if groups {
        t.new_collections_description()
    } else {
        t.new_collections_description_alone()
    };
    view! {
        <AppFrame product=Signal::stored(product) sidebar>
            <PageHeader title=title.clone() description />
            <noscript inner_html=move || no_script(t)></noscript>
            {if may {
                view! { <NeedsKeys><Begun /></NeedsKeys> }.into_any()
            } else {
                view! {
                    <Notice tone=Tone::Warning title=t.new_collections_not_allowed()>
                        <p>{t.new_collections_not_allowed_text()}</p>
                    </Notice>
                }
                .into_any()
            }}
        </AppFrame>
    }
    .into_any()
}

/// What there is already is looked up first, each time the keys are opened.
#[component]
fn Begun() -> impl IntoView {
    let cx = use_set();
    let looked = RwSignal::new(None::<Result<(), WebError>>);
    let look = move || {
        looked.set(None);
        spawn_local(async move {
            let found = cx.look().await;
            let found = found.map(drop).map_err(KeyProblem::into_web_error);
            let _ = looked.try_set(Some(found));
        });
    };
    Effect::new(move |again: Option<()>| {
        if again.is_none() {
            look();
        }
    });
    // Told earlier, the parts that go would look for what is not there any more.
    on_cleanup(move || queue_microtask(move || cx.forget()));
    move || match looked.get() {
        None => view! { <Skeleton lines=8 /> }.into_any(),
        Some(Ok(())) => view! { <Way /> }.into_any(),
        Some(Err(error)) => {
            view! { <Failure error retry=Callback::new(move |()| look()) /> }.into_any()
        }
    }
}

/// The names, then the grid. What is typed and chosen stays on the way back.
#[component]
fn Way() -> impl IntoView {
    let t = use_text();
    let cx = use_set();
    let (busy, error) = (RwSignal::new(false), RwSignal::new(None::<WebError>));
    let names = vec![
        t.new_collections_step_names().to_owned(),
        t.new_collections_step_grid().to_owned(),
    ];
    let current = Signal::derive(move || usize::from(cx.step.get() == Step::Grid));
    let with_groups = cx.head.with_value(|head| head.manage_groups);
    Effect::new(move |again: Option<()>| {
        cx.step.track();
        if again.is_some() {
            request_animation_frame(|| focus_if_lost(".new-collections"));
        }
    });
    let touched = Memo::new(move |_| cx.is_touched());
    view! {
        <div class="new-collections stack" tabindex="-1">
            {with_groups
                .then(|| view! { <Steps label=t.new_collections_link() names current /> })}
            {move || match cx.step.get() {
                Step::Names => view! { <Lists busy error /> }.into_any(),
                Step::Grid => view! { <Grid busy error /> }.into_any(),
            }}
            // Asked once more while the page goes.
            <Show when=move || {
                touched.try_get() == Some(true) && busy.try_get() == Some(false)
            }>
                <LeaveGuard
                    title=t.new_collections_leave_title()
                    message=t.new_collections_leave_text()
                    confirm=t.new_collections_leave()
                />
            </Show>
        </div>
    }
    .into_any()
}
