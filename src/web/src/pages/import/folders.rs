//! Which folder becomes which collection, or which folder of the own vault.

use std::collections::BTreeSet;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::all::AllFolders;
use super::context::{ImportCx, use_import};
use super::place::{Place, takes};
use super::read::count;
use crate::ui::badge::{Badge, Tone};
use crate::ui::button::Button;
use crate::ui::page::Section;
use crate::ui::table::TableRegion;
use crate::use_text;

/// Rows that are shown until more are asked for, and most of those that are wrong further down.
const SHOWN: usize = 50;

/// A row for each folder that items go from, that of items in none last.
#[component]
pub(super) fn Folders() -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    let shown = RwSignal::new(SHOWN);
    let used = Memo::new(move |_| {
        let _ = cx.wanted();
        let all = cx.targets.with_value(Vec::len);
        (0..all).filter(|at| cx.is_used(*at)).collect::<Vec<_>>()
    });
    let loose = cx.targets.with_value(Vec::len).saturating_sub(1);
    let folders = Memo::new(move |_| {
        let mut folders = used.get();
        folders.retain(|at| *at != loose);
        folders
    });
    let several = move || folders.with(Vec::len) > 1;
    // The first that were wrong are shown, however far down they are, and stay while they are mended.
    let far = Memo::new(move |before: Option<&BTreeSet<usize>>| match before {
        Some(far) if !far.is_empty() => far.clone(),
        _ => cx
            .wrong
            .with(|wrong| wrong.keys().take(SHOWN).copied().collect()),
    });
    let rows = Memo::new(move |_| {
        let shown = shown.get();
        used.with(|used| {
            far.with(|far| {
                let rows = used.iter().enumerate();
                rows.filter(|(n, at)| *n < shown || far.contains(*at))
                    .map(|(_, at)| *at)
                    .collect::<Vec<_>>()
            })
        })
    });
    let import = cx.head.with_value(|head| head.import);
    let names = move || {
        let mut names: Vec<String> = cx.collections.with(|all| {
            all.iter()
                .filter(|one| takes(import, one.sealed.edit, one.sealed.manage))
                .filter_map(|one| one.name.clone())
                .collect()
        });
        names.sort();
        names
            .into_iter()
            .map(|name| view! { <option value=name></option> })
            .collect_view()
    };
    let more = move || used.with(Vec::len).saturating_sub(rows.with(Vec::len));
    let has_more = move || more() > 0;
    view! {
        <Section title=t.import_folders() description=cx.folders_text()>
            <datalist id="import-collections">{names}</datalist>
            <Show when=several>
                <AllFolders folders />
            </Show>
            <TableRegion label=t.import_folders()>
                <table class="table table-stack import-folders">
                    <thead>
                        <tr>
                            <th scope="col">{t.import_folder()}</th>
                            <th scope="col" class="numeric">{t.import_items()}</th>
                            <th scope="col">{cx.place_name()}</th>
                            <th scope="col"><span class="visually-hidden">{t.import_place()}</span></th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || rows.get() key=|at| *at children=move |at| view! { <FolderRow cx at /> } />
                    </tbody>
                </table>
            </TableRegion>
            <Show when=has_more>
                <Button on_click=Callback::new(move |()| shown.update(|shown| *shown += 10 * SHOWN))>
                    {move || t.import_show_more(more())}
                </Button>
            </Show>
        </Section>
    }
    .into_any()
}

#[component]
fn FolderRow(cx: ImportCx, at: usize) -> impl IntoView {
    let t = use_text();
    let folder = cx.outline.with_untracked(|outline| {
        let folder = outline.folders.get(at);
        folder.cloned().unwrap_or_else(|| outline.loose.clone())
    });
    let target = cx
        .targets
        .with_value(|targets| targets.get(at).copied())
        .unwrap_or_default();
    let loose = folder.name.is_empty();
    let shown = if loose {
        t.import_loose().to_owned()
    } else {
        folder.name.clone()
    };
    let count = move || {
        let items = folder.count(cx.wanted());
        text::format::integer(t, i64::from(count(items)))
    };
    let label = cx.place_of(&shown);
    let wrong = move || cx.wrong.with(|wrong| wrong.get(&at).copied());
    let error_id = format!("import-folder-{at}-error");
    let described = {
        let error_id = error_id.clone();
        move || wrong().map(|_| error_id.clone())
    };
    let badge = move || place_badge(cx, &target.get());
    view! {
        <tr>
            <td class:muted=loose>
                <bdi>{shown}</bdi>
            </td>
            <td class="numeric" data-label=t.import_items()>
                {count}
            </td>
            <td class="import-target">
                <input
                    class="input"
                    id=format!("import-folder-{at}")
                    type="text"
                    list="import-collections"
                    autocomplete="off"
                    spellcheck="false"
                    aria-label=label
                    aria-invalid=move || wrong().map(|_| "true")
                    aria-describedby=described
                    prop:value=move || target.get()
                    on:input=move |event| {
                        target.set(event_target_value(&event));
                        cx.moved.set(true);
                        cx.wrong.update(|wrong| {
                            wrong.remove(&at);
                        });
                    }
                />
                <p class="field-error" id=error_id hidden=move || wrong().is_none()>
                    {move || wrong().map(|code| t.error(code))}
                </p>
            </td>
            <td>{badge}</td>
        </tr>
    }
    .into_any()
}

/// What happens with items that go to a collection of this name.
pub(super) fn place_badge(cx: ImportCx, name: &str) -> AnyView {
    let t = cx.t;
    let (tone, text) = match cx.place(name) {
        Ok(Place::Nowhere) => (Tone::Neutral, cx.nowhere()),
        Ok(Place::There(_)) => (Tone::Neutral, t.import_there()),
        Ok(Place::New(_)) => (Tone::Info, t.import_new()),
        Err(_) => (Tone::Warning, t.import_wrong()),
    };
    view! { <Badge tone>{text}</Badge> }.into_any()
}

/// Gives the focus to the first name that is wrong, once it is shown.
pub(super) fn focus_wrong() {
    request_animation_frame(|| {
        let found = document().query_selector(".import-folders [aria-invalid=true]");
        let input = found.ok().flatten();
        if let Some(input) = input.and_then(|input| input.dyn_into::<web_sys::HtmlElement>().ok()) {
            // Refused only for an element that is not in the page.
            let _ = input.focus();
        }
    });
}
