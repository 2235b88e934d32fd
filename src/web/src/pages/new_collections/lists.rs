//! The names: a pattern, collections, groups.

use domain::access::GRANTS_MAX;
use domain::item::CREATES_MAX;
use leptos::prelude::*;

use super::context::{SetCx, Step, use_set};
use super::patterns::Pattern;
use super::save::save;
use crate::pages::act::act;
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::choice::{RadioCard, RadioCards};
use crate::ui::focus::focus_soon;
use crate::ui::form::FormScope;
use crate::ui::notice::Notice;
use crate::ui::textarea::Textarea;
use crate::{WebError, use_text};
use vault::structure::{self, WrongLine};

/// Most cells of the grid: more are too many for a page, and fewer than one call may set.
const CELLS_MAX: usize = 2_000;
const _: () = assert!(CELLS_MAX <= GRANTS_MAX, "a whole grid fits into one call");

/// Why the lists cannot be gone on from.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    /// These lines of the collections are wrong, then those of the groups.
    Lines(Vec<WrongLine>, Vec<WrongLine>),
    /// There is nothing to be made.
    Nothing,
    /// There is more than goes at once.
    TooMany,
}

/// Takes over what is typed, if it can be.
fn read(cx: SetCx) -> Result<(), Problem> {
    let there = cx.there.get_untracked();
    let rows = structure::collections(&cx.names.get_untracked(), |key| there.collection(key));
    let columns = structure::groups(&cx.groups.get_untracked(), |key| there.group(key));
    match (rows, columns) {
        (Ok(rows), Ok(columns)) => {
            let new = rows.iter().filter(|row| row.old.is_none()).count();
            let new_groups = columns.iter().filter(|group| group.old.is_none()).count();
            if rows.is_empty() || new + new_groups == 0 && columns.is_empty() {
                return Err(Problem::Nothing);
            }
            if new.max(new_groups) > CREATES_MAX || rows.len() * columns.len() > CELLS_MAX {
                return Err(Problem::TooMany);
            }
            cx.rows.set(rows);
            cx.columns.set(columns);
            Ok(())
        }
        (rows, columns) => Err(Problem::Lines(
            rows.err().unwrap_or_default(),
            columns.err().unwrap_or_default(),
        )),
    }
}

/// Asks for the names.
#[component]
pub(super) fn Lists(busy: RwSignal<bool>, error: RwSignal<Option<WebError>>) -> impl IntoView {
    let t = use_text();
    let cx = use_set();
    let with_groups = cx.head.with_value(|head| head.manage_groups);
    let problem = RwSignal::new(None::<Problem>);
    let cards: Vec<RadioCard> = Pattern::ALL
        .into_iter()
        .map(|pattern| RadioCard {
            value: pattern.value().to_owned(),
            title: pattern.label(t).to_owned(),
            text: pattern.hint(t).to_owned(),
            ..RadioCard::default()
        })
        .collect();
    let go_on = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        problem.set(read(cx).err());
        if problem.with_untracked(Option::is_some) {
            focus_soon(".new-collections-problem");
        } else if cx.columns.with_untracked(Vec::is_empty) {
            save(cx, busy, error);
        } else {
            let (rows, columns) = (cx.rows.get_untracked(), cx.columns.get_untracked());
            let work = async move { cx.look_at_rights(&rows, &columns).await };
            act(busy, work, move |answer| match answer {
                Ok(()) => {
                    let _ = cx.step.try_set(Step::Grid);
                }
                Err(problem) => {
                    let _ = error.try_set(Some(problem));
                }
            });
        }
    };
    view! {
        <form method="post" novalidate on:submit=go_on class="stack">
            <FormScope id="new-collections" error=error>
                {move || problem.get().map(|problem| view! { <Wrong problem /> })}
                <RadioCards
                    name="pattern"
                    label=t.new_collections_pattern()
                    cards=Signal::stored(cards)
                    value=cx.pattern
                />
                <div class="new-collections-lists">
                    <Textarea
                        name="collections"
                        label=t.vault_collections()
                        hint=t.new_collections_names_hint()
                        value=cx.names
                        rows=10
                    />
                    {with_groups
                        .then(|| {
                            view! {
                                <Textarea
                                    name="groups"
                                    label=t.groups_title()
                                    hint=t.new_collections_groups_hint()
                                    value=cx.groups
                                    rows=10
                                    optional=true
                                />
                            }
                        })}
                </div>
                <div class="row">
                    <Button variant=Variant::Primary kind=Kind::Submit busy>
                        {move || {
                            let none = cx.groups.with(|groups| groups.trim().is_empty());
                            if none { t.new_collections_save() } else { t.new_collections_to_grid() }
                        }}
                    </Button>
                </div>
            </FormScope>
        </form>
    }
    .into_any()
}

#[component]
fn Wrong(problem: Problem) -> impl IntoView {
    let t = use_text();
    let said = move |lines: Vec<WrongLine>, of: &'static str| {
        lines
            .into_iter()
            .map(|line| {
                let why = t.error(line.code);
                view! { <li>{t.new_collections_line(line.number, of, why)}</li> }
            })
            .collect_view()
    };
    let body = match problem {
        Problem::Lines(collections, groups) => view! {
            <ul>
                {said(collections, t.vault_collections())}
                {said(groups, t.groups_title())}
            </ul>
        }
        .into_any(),
        Problem::Nothing => view! { <p>{t.new_collections_nothing()}</p> }.into_any(),
        Problem::TooMany => {
            view! { <p>{t.new_collections_too_many(CREATES_MAX, CELLS_MAX)}</p> }.into_any()
        }
    };
    view! {
        <div class="new-collections-problem" tabindex="-1">
            <Notice tone=Tone::Danger title=t.new_collections_wrong()>
                {body}
            </Notice>
        </div>
    }
    .into_any()
}
