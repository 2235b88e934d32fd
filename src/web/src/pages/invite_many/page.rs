//! The page: the work on a list as long as there is any, else the form for a new one.

use domain::{
    AppError, OrganisationId,
    invite_many::{InviteState, InviteWork},
    member::MayManage,
};
use futures_util::future::join;
use leptos::prelude::*;
use leptos::server_fn::serde::{Deserialize, Serialize};

use super::list::NewList;
use super::server;
use super::work::Work;
use crate::pages::members::{server as members, use_organisation};
use crate::ui::focus::focus_if_lost;
use crate::ui::page::{Breadcrumb, PageHeader};
use crate::{Answer, Loaded, use_text};

/// What the page begins with.
#[derive(Clone, Serialize, Deserialize)]
#[serde(crate = "leptos::server_fn::serde")]
struct Begin {
    may: MayManage,
    work: Option<InviteWork>,
}

async fn begin(organisation: Option<OrganisationId>) -> Answer<Begin> {
    let organisation = organisation.ok_or(AppError::NotFound)?;
    let filter = domain::many::MemberFilter::default();
    let list = members::list(organisation, filter, domain::page::Cursor::First);
    // Both are asked at once: on the server each knows of the request only until it waits for the first time.
    let (list, work) = join(list, server::state(organisation)).await;
    Ok(Begin {
        may: list?.may,
        work: work?,
    })
}

/// Invites up to a thousand people at once.
#[component]
pub fn InviteManyPage() -> impl IntoView {
    let t = use_text();
    let organisation = use_organisation();
    let begun = Resource::new(move || organisation.get(), begin);
    let above = move || {
        let id = organisation
            .get()
            .map(|id| id.to_string())
            .unwrap_or_default();
        vec![(t.members_title().to_owned(), format!("/admin/{id}/members"))]
    };
    let show = move |begin: Begin| match organisation.get_untracked() {
        Some(organisation) => view! { <Shown organisation begin /> }.into_any(),
        None => ().into_any(),
    };
    view! {
        {move || view! { <Breadcrumb above=above() here=t.invite_many_title() /> }}
        <PageHeader title=t.invite_many_title() description=t.invite_many_description() />
        <Loaded resource=begun view=show />
    }
    .into_any()
}

/// What happens now.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// A new list is put together.
    New,
    /// The work on one is shown.
    Work,
}

#[component]
fn Shown(organisation: OrganisationId, begin: Begin) -> impl IntoView {
    let Begin { may, work } = begin;
    // What has ended is shown to whoever comes back for it, until a new list is wanted.
    let stage = RwSignal::new(if work.is_some() {
        Stage::Work
    } else {
        Stage::New
    });
    let work = RwSignal::new(work);
    let started = Callback::new(move |begun: InviteWork| {
        work.set(Some(begun));
        stage.set(Stage::Work);
        focus_if_lost("h1");
    });
    let anew = Callback::new(move |()| {
        stage.set(Stage::New);
        focus_if_lost("h1");
    });
    move || match stage.get() {
        Stage::Work => view! { <Work organisation work anew /> }.into_any(),
        Stage::New => {
            let running = work.with_untracked(|work| {
                work.as_ref()
                    .is_some_and(|work| work.state == InviteState::Running)
            });
            if running {
                view! { <Work organisation work anew /> }.into_any()
            } else {
                view! { <NewList organisation may started /> }.into_any()
            }
        }
    }
}
