//! What was found, by what is wrong.

use domain::item::VaultOwner;
use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_query_map};
use text::Text;
use text::format::integer;
use vault::health::{Finding, Report, Trouble};

use crate::ui::badge::{Badge, Tone};
use crate::ui::filter::CountTabs;
use crate::ui::icon::IconName;
use crate::ui::table::EmptyState;
use crate::ui::virtual_list::VirtualList;
use crate::use_text;

/// Parts with their counts, and the logins of the part that is shown.
#[component]
pub(super) fn Found(id: VaultOwner, report: Report) -> impl IntoView {
    let t = use_text();
    let query = use_query_map();
    let navigate = use_navigate();
    let about = about(t, &report);
    if report.findings.is_empty() {
        return view! {
            <EmptyState icon=IconName::Success title=t.health_fine() text=about.join(" ") />
        }
        .into_any();
    }
    let count = |n: usize| integer(t, i64::try_from(n).unwrap_or(i64::MAX));
    let mut tabs = vec![(
        "all",
        t.health_all().to_owned(),
        count(report.findings.len()),
    )];
    tabs.extend(Trouble::ALL.iter().map(|trouble| {
        let name = name(t, *trouble).to_owned();
        (trouble.key(), name, count(report.count(*trouble)))
    }));
    let findings = StoredValue::new(report.findings);
    let chosen = Memo::new(move |_| {
        let asked = query.try_with(|q| q.get("tab")).flatten();
        let mut all = Trouble::ALL.into_iter();
        all.find(|trouble| asked.as_deref() == Some(trouble.key()))
    });
    // The places of those that are shown.
    let shown = Memo::new(move |_| {
        // Another address takes this part of the page away while it still listens to it.
        let chosen = chosen.try_get().flatten();
        let places = findings.try_with_value(|all| {
            let fits = |one: &Finding| chosen.is_none_or(|trouble| one.has(trouble));
            let all = all.iter().enumerate();
            all.filter(|(_, one)| fits(one))
                .map(|(at, _)| at)
                .collect::<Vec<_>>()
        });
        places.unwrap_or_default()
    });
    let active = RwSignal::new(None);
    Effect::new(move |_| {
        shown.track();
        active.set(None);
    });
    let row = move |at: usize| {
        let place = shown.try_with(|shown| shown.get(at).copied()).flatten();
        let found = place.and_then(|at| findings.try_with_value(|all| all.get(at).cloned())?);
        found.map_or_else(|| ().into_any(), |found| row(t, &found))
    };
    let open = Callback::new(move |at: usize| {
        let place = shown.with_untracked(|shown| shown.get(at).copied());
        if let Some(item) = place.and_then(|at| findings.with_value(|all| Some(all.get(at)?.id))) {
            navigate(&format!("/vault/{id}?item={item}"), Default::default());
        }
    });
    let number = Signal::derive(move || shown.try_with(Vec::len).unwrap_or(0));
    view! {
        <div class="health">
            <p class="health-about">{about.join(" ")}</p>
            <CountTabs label=t.health_tabs() tabs />
            <p class="field-hint">{move || chosen.try_get().flatten().map_or_else(|| t.health_all_hint(), |one| hint(t, one))}</p>
            <Show
                when=move || { number.try_get().unwrap_or(0) > 0 }
                fallback=move || view! { <p class="health-none">{t.health_none()}</p> }
            >
                <VirtualList
                    label=t.health_list()
                    count=number
                    active
                    row
                    on_open=open
                />
            </Show>
        </div>
    }
    .into_any()
}

/// How much was looked at, and what was left out.
fn about(t: Text, report: &Report) -> Vec<String> {
    let mut said = vec![t.health_checked(report.checked)];
    if report.hidden > 0 {
        said.push(t.health_hidden(report.hidden));
    }
    if report.damaged > 0 {
        said.push(t.health_damaged(report.damaged));
    }
    said
}

fn name(t: Text, trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Weak => t.health_weak(),
        Trouble::Reused => t.health_reused(),
        Trouble::Old => t.health_old(),
        Trouble::NoCode => t.health_no_code(),
    }
}

fn hint(t: Text, trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Weak => t.health_weak_hint(),
        Trouble::Reused => t.health_reused_hint(),
        Trouble::Old => t.health_old_hint(),
        Trouble::NoCode => t.health_no_code_hint(),
    }
}

fn row(t: Text, found: &Finding) -> AnyView {
    let badge = |tone: Tone, text: String| view! { <Badge tone>{text}</Badge> };
    view! {
        <span class="item-text">
            <span class="item-name">{found.name.clone()}</span>
            <span class="item-detail">{found.user.clone()}</span>
        </span>
        <span class="health-badges">
            {found.weak.then(|| badge(Tone::Danger, t.health_is_weak().to_owned()))}
            {(found.reused > 0).then(|| badge(Tone::Warning, t.health_is_reused(found.reused)))}
            {found.old.is_some().then(|| badge(Tone::Neutral, t.health_is_old().to_owned()))}
            {found.no_code.then(|| badge(Tone::Neutral, t.health_has_no_code().to_owned()))}
        </span>
    }
    .into_any()
}
