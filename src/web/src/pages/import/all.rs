//! One place for all folders at once.

use leptos::{html, prelude::*};

use super::context::{ImportCx, use_import};
use super::folders::place_badge;
use crate::ui::button::Button;
use crate::ui::field::{Field, use_field};
use crate::use_text;

/// Sends the items of all folders into one collection or folder, or where they were offered to go. Items in no folder stay.
#[component]
pub(super) fn AllFolders(
    /// The places of the folders that items go from.
    folders: Memo<Vec<usize>>,
) -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    let input = NodeRef::<html::Input>::new();
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(None);
    let label = t.import_all();
    let state = use_field("all_folders", label, true, error.into());
    let id = state.id.clone();
    let described_by = state.described_by;
    let invalid = state.invalid();
    let count = Memo::new(move |_| {
        // Set with every row that changes.
        cx.moved.track();
        folders.with(|folders| typed.with(|name| elsewhere(cx, folders, name)))
    });
    let put = Callback::new(move |()| {
        let name = typed.get_untracked();
        if let Err(code) = untrack(|| cx.place(&name)) {
            error.set(Some(code.to_owned()));
            if let Some(input) = input.get_untracked() {
                // Refused only for an element that is not in the page.
                let _ = input.focus();
            }
            return;
        }
        let folders = folders.get_untracked();
        rename(cx, folders.into_iter().map(|at| (at, name.clone())));
    });
    let back = Callback::new(move |()| {
        let offered = cx.outline.with_untracked(|outline| cx.offered(outline));
        let folders = folders.get_untracked().into_iter();
        rename(
            cx,
            folders.filter_map(|at| Some((at, offered.get(at)?.clone()))),
        );
    });
    let possible = Memo::new(move |_| typed.with(|name| cx.place(name).is_ok()));
    // Where a name is needed, none is not wrong yet.
    let badge = move || {
        typed
            .with(|name| (possible.get() || !name.trim().is_empty()).then(|| place_badge(cx, name)))
    };
    // What is not possible changes nothing.
    let changes = move || possible.get().then(|| t.import_all_count(count.get()));
    view! {
        <div class="import-all">
            <Field state label hint=Some(cx.all_hint().to_owned())>
                <input
                    node_ref=input
                    class="input"
                    id=id
                    type="text"
                    list="import-collections"
                    autocomplete="off"
                    spellcheck="false"
                    aria-invalid=invalid
                    aria-describedby=described_by
                    prop:value=move || typed.get()
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        error.set(None);
                    }
                />
            </Field>
            <p class="import-all-what" role="status">
                {badge}
                <span>{changes}</span>
            </p>
            <div class="row">
                <Button on_click=put>{t.import_all_put()}</Button>
                <Button on_click=back>{t.import_all_back()}</Button>
            </div>
        </div>
    }
    .into_any()
}

/// How many of these folders have another name written down.
fn elsewhere(cx: ImportCx, folders: &[usize], name: &str) -> usize {
    cx.targets.with_value(|targets| {
        let targets = folders.iter().filter_map(|at| targets.get(*at));
        targets
            .filter(|target| target.with_untracked(|target| target != name))
            .count()
    })
}

/// Writes names down for folders; what was wrong with them is gone.
fn rename(cx: ImportCx, names: impl Iterator<Item = (usize, String)>) {
    let targets = cx.targets.get_value();
    let mut wrong = cx.wrong.get_untracked();
    for (at, name) in names {
        wrong.remove(&at);
        if let Some(target) = targets.get(at) {
            target.set(name);
        }
    }
    cx.wrong.set(wrong);
    cx.no_room.set(None);
    cx.moved.set(true);
}
