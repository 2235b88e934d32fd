//! A list of what is picked, with a way to pick more.

use domain::access::CollectionAccess;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::chosen::{Chosen, Entry, Row};
use super::finder::Finder;
use super::words::word;
use crate::ui::button::{Button, Variant};
use crate::ui::focus::is_lost;
use crate::ui::form::focus_id;
use crate::ui::icon::{Icon, IconName};
use crate::ui::ids::next_id;
use crate::{Answer, use_text};

/// Most that are offered at once: who wants another types more.
const OFFERED: usize = 20;

/// What is picked, each with its word where it has one, and a search for more.
#[component]
pub(crate) fn Picker(
    /// What is picked, e.g. "Members".
    label: &'static str,
    /// What the search looks for.
    search: &'static str,
    /// What is said when nothing is picked.
    empty: &'static str,
    /// What is picked.
    chosen: Chosen,
    /// Whether each has one of the five words.
    #[prop(optional)]
    words: bool,
    /// Nothing can be changed by this person.
    #[prop(optional)]
    fixed: bool,
    /// Finds what can be picked.
    find: Finder,
) -> impl IntoView {
    let t = use_text();
    let search_id = StoredValue::new(next_id("pick"));
    view! {
        <fieldset class="picker">
            <legend class="field-label">{label}</legend>
            <Show
                when=move || chosen.rows.with(|rows| !rows.is_empty())
                fallback=move || view! { <p class="picker-empty">{empty}</p> }
            >
                <ul class="picker-rows">
                    <For each=move || chosen.rows.get() key=|row| row.entry.id let(row)>
                        <Picked row chosen words fixed search_id />
                    </For>
                </ul>
            </Show>
            {(!fixed).then(|| view! { <Search search search_id chosen find /> })}
            <p class="visually-hidden" role="status">
                {move || t.access_picked(chosen.rows.with(Vec::len))}
            </p>
        </fieldset>
    }
    .into_any()
}

#[component]
fn Picked(
    row: Row,
    chosen: Chosen,
    words: bool,
    fixed: bool,
    /// Where the focus goes when this is taken out.
    search_id: StoredValue<String>,
) -> impl IntoView {
    let t = use_text();
    let Row { entry, access } = row;
    let id = entry.id;
    let fixed = fixed || entry.fixed;
    let take = Callback::new(move |()| {
        chosen.remove(id);
        search_if_lost(search_id);
    });
    let what = t.access_of(&entry.name);
    let take_out = t.access_take_out(&entry.name);
    let select = words.then(|| {
        let now = access.get_untracked();
        let options = CollectionAccess::ALL
            .iter()
            .map(|word_of| {
                view! {
                    <option value=word_of.code().to_string() selected=*word_of == now>
                        {word(t, *word_of)}
                    </option>
                }
            })
            .collect_view();
        let change = move |event: leptos::ev::Event| {
            let code = event_target_value(&event).parse().ok();
            if let Some(chosen) = code.and_then(CollectionAccess::from_code) {
                access.set(chosen);
            }
        };
        view! {
            <div class="select">
                <select class="input" aria-label=what disabled=fixed on:change=change>
                    {options}
                </select>
                <Icon name=IconName::UpDown />
            </div>
        }
    });
    view! {
        <li class="picker-row">
            <span class="cell-two">
                <span class="picker-name">{entry.name}</span>
                {entry.detail.map(|detail| view! { <span class="cell-detail">{detail}</span> })}
            </span>
            {select}
            {(!fixed)
                .then(|| {
                    view! {
                        <Button
                            variant=Variant::Quiet
                            small=true
                            label=take_out
                            on_click=take
                        >
                            <Icon name=IconName::Close />
                        </Button>
                    }
                })}
        </li>
    }
    .into_any()
}

/// Back to the search when a button took the focus with it.
fn search_if_lost(search_id: StoredValue<String>) {
    request_animation_frame(move || {
        if let Some(search) = search_id.try_get_value().filter(|_| is_lost()) {
            focus_id(&search);
        }
    });
}

/// Finds as one types; what is picked already is not offered again.
#[component]
fn Search(
    search: &'static str,
    search_id: StoredValue<String>,
    chosen: Chosen,
    find: Finder,
) -> impl IntoView {
    let t = use_text();
    let id = search_id.get_value();
    let typed = RwSignal::new(String::new());
    let found = RwSignal::new(None::<Answer<Vec<Entry>>>);
    // An answer to what was typed before the last letter is of no use.
    let asked = StoredValue::new(0_u32);
    let look = move || {
        let number = asked.get_value().wrapping_add(1);
        asked.set_value(number);
        let work = find.run(typed.get_untracked());
        spawn_local(async move {
            let answer = work.await;
            if asked.try_get_value() == Some(number) {
                let _ = found.try_set(Some(answer));
            }
        });
    };
    let close = move || {
        typed.set(String::new());
        found.set(None);
    };
    let offers = move || {
        let all = match found.get()? {
            Ok(all) => all,
            Err(error) => {
                let said = error.explain(t);
                return Some(view! { <p class="field-error">{said}</p> }.into_any());
            }
        };
        let many = all.len() > OFFERED;
        let open: Vec<Entry> = all.into_iter().filter(|e| !chosen.has(e.id)).collect();
        if open.is_empty() {
            let said = if many {
                t.access_more()
            } else {
                t.access_none_found()
            };
            return Some(view! { <p class="picker-empty">{said}</p> }.into_any());
        }
        let more = open.len() > OFFERED;
        let rows = open
            .into_iter()
            .take(OFFERED)
            .map(|entry| {
                let label = t.access_add(&entry.name);
                let (name, detail) = (entry.name.clone(), entry.detail.clone());
                let add = move |_| {
                    chosen.add(entry.clone());
                    search_if_lost(search_id);
                };
                view! {
                    <li>
                        <button type="button" class="picker-offer" aria-label=label on:click=add>
                            <Icon name=IconName::Plus />
                            <span class="cell-two">
                                <span class="picker-name">{name}</span>
                                {detail
                                    .map(|detail| view! { <span class="cell-detail">{detail}</span> })}
                            </span>
                        </button>
                    </li>
                }
            })
            .collect_view();
        Some(
            view! {
                <ul class="picker-offers">{rows}</ul>
                {more.then(|| view! { <p class="picker-empty">{t.access_more()}</p> })}
            }
            .into_any(),
        )
    };
    view! {
        <div class="picker-search">
            <label class="visually-hidden" for=id.clone()>
                {search}
            </label>
            <input
                type="search"
                class="input"
                id=id
                placeholder=search
                autocomplete="off"
                maxlength="100"
                prop:value=typed
                on:input=move |event| {
                    typed.set(event_target_value(&event));
                    look();
                }
                on:focus=move |_| {
                    if found.with_untracked(Option::is_none) {
                        look();
                    }
                }
                on:keydown=move |event| {
                    match event.key().as_str() {
                        // Enter picks nothing unseen and sends no form.
                        "Enter" => event.prevent_default(),
                        "Escape" if found.with_untracked(Option::is_some) => {
                            event.prevent_default();
                            event.stop_propagation();
                            close();
                        }
                        _ => {}
                    }
                }
            />
            {offers}
        </div>
    }
    .into_any()
}
