//! What a file holds that needs a look: records that stay behind, what to know about others, what is there already.

use leptos::prelude::*;

use super::context::use_import;
use super::names;
use crate::ui::button::Button;
use crate::ui::choice::Checkbox;
use crate::ui::page::Section;
use crate::ui::table::TableRegion;
use crate::use_text;

/// Rows of a list that are shown at once.
const SHOWN: usize = 100;

/// Records that stay behind, by row and column.
#[component]
pub(super) fn Refused() -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    let (all, lines) = cx
        .outline
        .with_untracked(|outline| (outline.refused.clone(), outline.lines));
    if all.is_empty() {
        return ().into_any();
    }
    let parts = all.iter().any(|one| one.part.is_some());
    let columns = all.iter().any(|one| one.column.is_some());
    let row_name = if lines {
        t.import_line()
    } else {
        t.import_record()
    };
    let count = all.len();
    let shown = RwSignal::new(SHOWN);
    let all = StoredValue::new(all);
    let row = move |at: usize| {
        let one = all.with_value(|all| all.get(at).cloned())?;
        Some(view! {
            <tr>
                {parts
                    .then(|| {
                        view! { <td data-label=t.import_part()>{one.part.unwrap_or_default()}</td> }
                    })}
                <td class="numeric" data-label=row_name>
                    {one.row.to_string()}
                </td>
                {columns
                    .then(|| {
                        view! { <td data-label=t.import_column()>{one.column.unwrap_or_default()}</td> }
                    })}
                <td>{names::reason(t, &one.reason)}</td>
            </tr>
        })
    };
    let rows = move || 0..shown.get().min(count);
    let more = move || count.saturating_sub(shown.get());
    let has_more = move || more() > 0;
    view! {
        <Section title=t.import_refused(count) description=t.import_refused_text()>
            <TableRegion label=t.import_refused(count)>
                <table class="table table-stack import-refused">
                    <thead>
                        <tr>
                            {parts.then(|| view! { <th scope="col">{t.import_part()}</th> })}
                            <th scope="col" class="numeric">{row_name}</th>
                            {columns.then(|| view! { <th scope="col">{t.import_column()}</th> })}
                            <th scope="col">{t.import_reason()}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=rows key=|at| *at children=row />
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

/// What to know about others.
#[component]
pub(super) fn Hints() -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    let (all, lines) = cx
        .outline
        .with_untracked(|outline| (outline.hints.clone(), outline.lines));
    if all.is_empty() {
        return ().into_any();
    }
    let hints = all
        .into_iter()
        .map(|hint| {
            let shown: Vec<String> = hint.rows.iter().map(ToString::to_string).collect();
            let mut rows = shown.join(", ");
            if hint.records > hint.rows.len() {
                rows.push_str(" …");
            }
            let where_ = (!shown.is_empty()).then(|| {
                if lines {
                    t.import_at_lines(hint.records, rows)
                } else {
                    t.import_at_records(hint.records, rows)
                }
            });
            view! {
                <li class="rows-row">
                    <span>{names::hint(t, &hint.code)}</span>
                    <span class="cell-detail">{where_}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <Section title=t.import_hints()>
            <ul class="rows">{hints}</ul>
        </Section>
    }
    .into_any()
}

/// What is in the file's trash, and whether it comes too.
#[component]
pub(super) fn Trash() -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    let count = cx.outline.with_untracked(|outline| outline.trashed);
    view! {
        <Section title=t.import_trash(count) description=t.import_trash_text()>
            <Checkbox name="trashed" label=t.import_trash_too() checked=cx.trashed />
        </Section>
    }
    .into_any()
}

/// What is in the vault already.
#[component]
pub(super) fn Known() -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    let trashed = cx.trashed.get_untracked();
    let (count, names) = cx.outline.with_untracked(|outline| {
        let (mut count, mut names) = (outline.known, outline.known_names.clone());
        if trashed {
            count += outline.trashed_known;
            names.extend_from_slice(&outline.trashed_known_names);
        }
        (count, names)
    });
    let more = count - names.len().min(count);
    let shown = names
        .into_iter()
        .map(|name| view! { <li class="rows-row"><bdi>{name}</bdi></li> })
        .collect_view();
    view! {
        <Section title=t.import_known(count) description=t.import_known_text()>
            <details class="details">
                <summary>{t.import_known_which()}</summary>
                <ul class="rows">{shown}</ul>
                {(more > 0).then(|| view! { <p class="field-hint">{t.import_more(more)}</p> })}
            </details>
        </Section>
    }
    .into_any()
}
